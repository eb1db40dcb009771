import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { freeStamps } from './boxes';
import { accessibilityFaults, desktop, openWindow, overflows, phone, picture } from './chromium';
import { enter, type Stage } from './people';

const meters = 5;

/** Five water meters in series on one bench, from the register to records that wait for approval, by a narrow screen too. */
export async function verifyInOneRun(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  await enter(page, demo, 'technician');
  await check(`a technician puts ${meters} meters of one model on the bench`, async () => {
    await page.goto(`${demo.url}/verifications/runs/new`);
    await page.locator('#q').fill('DHN-25-R80');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.waitForURL(/q=/);
    for (let at = 0; at < meters; at += 1) await page.locator('input[name="instrumentIds"]').nth(at).check();
    await page.getByRole('button', { name: 'Nhập số đo' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Lô phương tiện đo/ }).waitFor();
  });
  await check('the form of a run fits a phone and a desk, and is accessible', async () => {
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.setViewportSize(phone);
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'water-run-phone');
    await page.setViewportSize(desktop);
  });
  await check('one meter is refused with its reason, the others are recorded', async () => {
    await fillBench(page, await freeStamps(page, demo.url, meters));
    await page.locator('input[name$="[rows][2][endReading]"]').nth(1).fill('1');
    await page.getByRole('button', { name: 'Tính và lập biên bản từng chiếc' }).last().click();
    await page.getByText(`${meters - 1} trong ${meters} chiếc đã có biên bản`).waitFor();
    await page.getByRole('alert').getByText('Số chỉ cuối nhỏ hơn số chỉ đầu').waitFor();
    await picture(page, 'water-run-refused');
  });
  await check('mended and sent again, all have their records, and none has two', async () => {
    await page.locator('input[name$="[rows][2][endReading]"]').first().fill('219,25');
    await page.getByRole('button', { name: 'Tính và lập biên bản từng chiếc' }).last().click();
    await page.waitForURL(/\/verifications\/runs\?run=/);
    assert.equal(await page.locator('tbody tr').count(), meters);
    assert.equal(await page.getByText('Đạt', { exact: true }).count(), meters);
  });
  await check('the whole run is submitted at once, on a phone', async () => {
    await page.setViewportSize(phone);
    assert.equal(await overflows(page), false, 'wider than the window');
    await page.getByRole('button', { name: 'Trình duyệt cả lô' }).click();
    await page.getByText(`Đã trình duyệt ${meters} biên bản.`).waitFor();
    await picture(page, 'water-run-submitted', true);
  });
  await window.close();
}

/** Volumes of 10, 10 and 100 L by a vessel; every meter reads within its limits. */
async function fillBench(page: Page, stamps: readonly string[]): Promise<void> {
  await page.locator('input[name="environment[temperature]"]').fill('27,5');
  await page.locator('input[name="environment[humidity]"]').fill('65');
  await page
    .getByLabel(/^CT-BC/)
    .first()
    .check();
  for (const box of await page.locator('select[name*="[checks]"]').all()) await box.selectOption('pass');
  for (const [at, box] of (await page.locator('input[name$="[stampNumber]"]').all()).entries())
    await box.fill(stamps[at] ?? '');
  const volumes = ['10', '10', '100'];
  const readings = [
    ['100', '109,7'],
    ['109,7', '119,75'],
    ['119,75', '219,25'],
  ];
  for (const [row, volume] of volumes.entries()) {
    await page.locator(`input[name="rows[${row}][actualVolume]"]`).fill(volume);
    await page.locator(`input[name="rows[${row}][waterTemperature]"]`).fill('24');
    for (const [cell, at] of [
      ['startReading', 0],
      ['endReading', 1],
    ] as const)
      for (const box of await page.locator(`input[name$="[rows][${row}][${cell}]"]`).all())
        await box.fill(readings[row]?.[at] ?? '');
  }
}
