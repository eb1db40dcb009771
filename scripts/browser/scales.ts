import { strict as assert } from 'node:assert';
import { accessibilityFaults, desktop, openWindow, picture } from './chromium';
import { enter, type Stage } from './people';

/** A truck scale is registered with what its kind asks, and its readings ask for the substitution loads. */
export async function weighTrucks({ browser, demo, check }: Stage): Promise<void> {
  const { page, window } = await openWindow(browser, desktop);
  await enter(page, demo, 'technician');
  await check('a truck scale is registered with how it is tried off centre', async () => {
    await page.goto(`${demo.url}/instruments/new?type=KL-08`);
    await page.selectOption('select[name=ownerId]', { index: 1 });
    await page.fill('input[name=serial]', 'COT-2026-01');
    for (const [name, value, unit] of [
      ['max', '60', 't'],
      ['min', '400', 'kg'],
      ['e', '20', 'kg'],
    ] as const) {
      await page.fill(`input[name="characteristics[${name}][value]"]`, value);
      await page.selectOption(`select[name="characteristics[${name}][unit]"]`, unit);
    }
    await page.selectOption('select[name="characteristics[accuracyClass]"]', 'III');
    await page.selectOption('select[name="characteristics[eccentricLoading]"]', 'rollingBothWays');
    await page.locator('.record-form button.btn-primary:not(.visually-hidden)').click();
    await page.getByText('Xe chạy qua, hai chiều', { exact: true }).waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  await check('its readings ask which part of a load was substituted, and six places of a vehicle', async () => {
    const instrumentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.goto(`${demo.url}/verifications/new?instrumentId=${instrumentId}&kind=verification`);
    await page.locator('[name="readings[accuracy][1][substitutionLoad]"]').waitFor();
    assert.equal(
      await page.locator('[name^="readings[eccentricity]"][name$="[position]"]').nth(5).inputValue(),
      'Về 3',
    );
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'truck-scale');
  });
  await window.close();
}
