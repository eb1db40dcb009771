import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { accessibilityFaults, openWindow, overflows, phone, picture } from './chromium';
import { enter, type Stage } from './people';
import { fillComparison, openCycles } from './weights-abba';

const passphrase = 'quả cân lên Hướng Hóa';

/** One record goes where there is no network in the form of its own, with its cycles and a row more. */
export async function recordAway(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, phone);
  await enter(page, demo, 'technician');
  await check('the cycles of a set of weights are taken along as they are', async () => {
    await openCycles(page, demo.url);
    await page.getByRole('link', { name: 'Mang đi (không có mạng)' }).click();
    await page.locator('[name="name"]').fill('Điện thoại cân');
    await page.locator('[name="passphrase"]').fill(passphrase);
    await page.locator('[name="again"]').fill(passphrase);
    await page.getByRole('button', { name: 'Mang đi', exact: true }).click();
    await page.getByText('Đã chép 1 lô vào thiết bị').waitFor();
    await page.evaluate(
      'navigator.serviceWorker.getRegistration("/offline/").then((each) => each.active || new Promise((done) => setTimeout(done, 3000)))',
    );
    await page.goto(`${demo.url}/offline/start`);
    await page.locator('#passphrase').waitFor();
    await window.setOffline(true);
    await unlock(page);
  });
  const added = page.locator('[name^="readings[cycles]["][name$="[a1]"]');
  await check('without network they are typed, a row is added, and a reload loses nothing of it', async () => {
    const before = await added.count();
    await page
      .getByRole('group', { name: 'Số đọc theo chu kỳ' })
      .first()
      .getByRole('button', { name: 'Thêm dòng' })
      .click();
    assert.ok((await added.count()) > before);
    await fillComparison(page);
    const cellOf = (row: number, name: string) => page.locator(`[name="readings[cycles][${row}][${name}]"]`);
    const cell = (name: string) => cellOf(before, name);
    await cell('nominal').fill(await cellOf(0, 'nominal').inputValue());
    await cell('nominalUnit').selectOption(await cellOf(0, 'nominalUnit').inputValue());
    for (const row of [0, before])
      for (const [name, value] of Object.entries({ a1: '0,02', b1: '0,05', b2: '0,06', a2: '0,03' }))
        await cellOf(row, name).fill(value);
    assert.equal(await page.locator(`output[data-row="readings[cycles][${before}]"]`).innerText(), '0,03');
    await page.waitForTimeout(800);
    await page.reload();
    await unlock(page);
    assert.equal(await cell('b2').inputValue(), '0,06');
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'away-record');
  });
  await check('back in the network it is judged and recorded once', async () => {
    await window.setOffline(false);
    await page.getByRole('button', { name: 'Gửi về sổ' }).click();
    await page.getByText('Đã về sổ 1 chiếc').waitFor();
    await page.getByRole('link', { name: 'Đã có biên bản' }).click();
    await page.waitForURL(/\/verifications\/[0-9a-f]{24}$/);
    await picture(page, 'away-record-back', true);
  });
  await window.close();
}

async function unlock(page: Page): Promise<void> {
  await page.locator('#passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Mở', exact: true }).click();
  await page.locator('[data-away-form] .readings-table').first().waitFor();
}
