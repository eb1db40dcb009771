import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { freeStamps } from './boxes';
import { accessibilityFaults, openWindow, overflows, phone, picture } from './chromium';
import { Hand } from './hand';
import { enter, type Stage } from './people';

/** A market brings 60; so many tell the same of each. */
const scales = 3;
/** What does not weigh right is put right or leaves the market. */
const failureReason = 'Sai số ở mức cân lớn nhất vượt giới hạn';

/** A technician stands in a market with a phone: scales are entered, photographed and sent, and the head signs on a phone too. */
export async function verifyMarket(stage: Stage): Promise<void> {
  const { check, demo, browser } = stage;
  const { page, window } = await openWindow(browser, phone, { touch: true });
  page.setDefaultTimeout(60_000);
  await enter(page, demo, 'technician');
  const hand = new Hand(page, true);
  let run = '';
  await check(`${scales} scales of one model are taken up on a phone`, async () => {
    await takeUp(page, hand, demo.url);
    assert.equal(await page.locator('tr[data-member]').count(), scales);
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
  });
  await check('each is judged as it is weighed, and the one that fails gets its reason and no stamp', async () => {
    const [stamp = ''] = await freeStamps(page, demo.url, scales);
    await weigh(page, hand, stamp);
    await page.locator('output[data-verdict].text-danger').waitFor();
    await page
      .locator('output[data-verdict].text-success')
      .nth(scales - 2)
      .waitFor();
    const stamps = await page.locator('input[name$="[stampNumber]"]').all();
    assert.equal(await stamps.at(-1)?.inputValue(), '');
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'market-weighed', true);
    await hand.click(page.getByRole('button', { name: 'Tính và lập biên bản từng chiếc' }).last());
    await page.waitForURL(/\/verifications\/runs\?run=/);
    assert.equal(await page.getByText('Không đạt', { exact: true }).count(), 1);
    run = page.url();
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'market-recorded', true);
  });
  await check('a photo of each is taken with the phone and stands on its record; then the lot is sent', async () => {
    const records = await page.locator('tbody a[href^="/verifications/"]').all();
    const addresses = await Promise.all(records.map((each) => each.getAttribute('href')));
    for (const address of addresses) await photograph(page, hand, `${demo.url}${address}`);
    await page.goto(run);
    await hand.click(page.getByRole('button', { name: 'Trình duyệt cả lô' }));
    await page.getByText(`Đã trình duyệt ${scales} biên bản.`).waitFor();
  });
  await window.close();
  await approveOnPhone(stage, new URL(run || demo.url).searchParams.get('run') ?? '');
}

async function takeUp(page: Page, hand: Hand, url: string): Promise<void> {
  await page.goto(`${url}/verifications/runs/new`);
  await hand.fill({ q: 'CĐ-15' });
  await hand.click(page.getByRole('button', { name: 'Lọc' }));
  await page.waitForURL(/q=/);
  for (let at = 0; at < scales; at += 1) await hand.click(page.locator('input[name="instrumentIds"]').nth(at));
  await hand.click(page.getByRole('button', { name: 'Nhập số đo' }).first());
  await page.getByRole('heading', { level: 1, name: /^Lô phương tiện đo/ }).waitFor();
}

/** Every scale shows what lies on it, but the last is far off where the load is greatest. */
async function weigh(page: Page, hand: Hand, stamp: string): Promise<void> {
  await hand.fill({ place: 'Chợ Đông Hà', 'environment[temperature]': '27,5', 'environment[humidity]': '65' });
  const standard = page.getByLabel(/^CT-QK-01/);
  if (!(await standard.isChecked())) await hand.click(standard);
  await hand.click(page.getByRole('button', { name: 'Kiểm tra bên ngoài: tất cả đạt' }));
  const loads = await loadsOf(page);
  const greatest = Math.max(...loads.map(({ load }) => numberOf(load)));
  const keys = await page.evaluate<string[]>(keysOfRows);
  const asked = new Set(await page.evaluate<string[]>(namesInRows));
  for (const [at, key] of keys.entries())
    for (const { row, load } of loads) {
      const isOff = at === keys.length - 1 && numberOf(load) === greatest;
      const shown = { indication: isOff ? off(load) : load, additionalLoad: '2,5', addedMass: '5' };
      for (const [cell, value] of Object.entries(shown)) {
        const name = `members[${key}]${row.replace(/^(\w+)/, '[$1]')}[${cell}]`;
        if (asked.has(name)) await hand.fill({ [name]: value });
      }
    }
  await hand.fill({ [`members[${keys[0]}][stampNumber]`]: stamp });
  await hand.press('Tab');
  await hand.fill({ [`members[${keys.at(-1)}][failureReason]`]: failureReason });
}

const keysOfRows = "[...document.querySelectorAll('tr[data-member]')].map(({ dataset }) => dataset.member)";
const namesInRows = "[...document.querySelectorAll('tr[data-member] input')].map(({ name }) => name)";
const numberOf = (typed: string) => Number(typed.replace(',', '.'));
const off = (load: string) => String(numberOf(load) + 0.02).replace('.', ',');

/** The loads that the lot has in common, each with the row that it stands in. */
async function loadsOf(page: Page): Promise<{ readonly row: string; readonly load: string }[]> {
  const boxes = await page.locator('input[name^="readings["][name$="[load]"]').all();
  const loads = await Promise.all(
    boxes.map(async (each) => ({
      row: ((await each.getAttribute('name')) ?? '').replace(/\[load\]$/, ''),
      load: await each.inputValue(),
    })),
  );
  return loads.filter(({ load }) => load !== '');
}

async function photograph(page: Page, hand: Hand, record: string): Promise<void> {
  await page.goto(`${record}/attachments`);
  const photo = await page.screenshot({ type: 'png' });
  await page.locator('input[type="file"]').setInputFiles({ name: 'can.png', mimeType: 'image/png', buffer: photo });
  await hand.click(page.locator('.record-form button.btn-primary:not(.visually-hidden)').last());
  await page.getByRole('link', { name: 'can.png' }).first().waitFor();
}

async function approveOnPhone({ browser, demo, check }: Stage, run: string): Promise<void> {
  const { page, window } = await openWindow(browser, phone, { touch: true });
  page.setDefaultTimeout(60_000);
  await enter(page, demo, 'centreHead');
  await check('the head sees the failed one first, and signs the lot on a phone with one password', async () => {
    await page.goto(`${demo.url}/approvals/new?run=${run}`);
    await page.getByText('Không đạt (1)').first().waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'market-review', true);
    for (const tick of await page.locator('input[name^="records["]').all())
      if (!(await tick.isChecked())) await tick.check({ force: true });
    await page.getByLabel('Mật khẩu của bạn').fill(demo.account('centreHead').password);
    await page.getByRole('button', { name: 'Ký duyệt các biên bản đã đánh dấu' }).last().tap();
    await page.getByRole('link', { name: 'Tất cả giấy chứng nhận (PDF)' }).waitFor();
    assert.equal(await page.locator('a[href^="/certificates/"]').count(), scales - 1);
    await page.getByRole('link', { name: 'Biên bản không đạt (PDF)' }).waitFor();
    await picture(page, 'market-approved', true);
  });
  await window.close();
}
