import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { freeStamps } from './boxes';
import { accessibilityFaults, desktop, openWindow, overflows, phone, picture } from './chromium';
import { enter, type Stage } from './people';

const meters = 3;
const passphrase = 'cân nước đi Hải Lăng';

/** A phone goes where there is no network: a lot is taken along, entered, photographed and sent back; lost, it is cut off. */
export async function workAway(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, phone);
  await enter(page, demo, 'technician');
  let stamp = '';
  await check(`${meters} meters are taken along on a phone, locked by a passphrase`, async () => {
    [stamp = ''] = await freeStamps(page, demo.url, meters);
    await takeAlong(page, demo.url);
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'away-taken', true);
  });
  await check('the page opens without network, and only to the passphrase', async () => {
    await page.goto(`${demo.url}/offline/start`);
    await page.locator('#passphrase').waitFor();
    await window.setOffline(true);
    await page.reload();
    await page.locator('#passphrase').fill('không phải cụm này');
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByText('Cụm mật khẩu không đúng. Còn 9 lần').waitFor();
    await unlock(page);
    assert.equal(await page.locator('tr[data-member]').count(), meters);
    assert.equal(await page.locator('[data-away-network]').innerText(), 'Không có mạng');
  });
  await check('nothing on the device can be read without it', async () => {
    assert.deepEqual(await readableOnDevice(page), []);
  });
  await check('readings are judged as they are typed, photos are kept, and a reload loses nothing', async () => {
    await measure(page, stamp);
    await page
      .locator('output[data-verdict].text-success')
      .nth(meters - 1)
      .waitFor();
    const photo = await page.screenshot({ type: 'png' });
    await page
      .locator('tr[data-member] input[type="file"]')
      .first()
      .setInputFiles({ name: 'mat-so.png', mimeType: 'image/png', buffer: photo });
    await page.getByText('1 ảnh chờ gửi').waitFor();
    await page.waitForTimeout(800);
    await page.reload();
    await unlock(page);
    await page
      .locator('output[data-verdict].text-success')
      .nth(meters - 1)
      .waitFor();
    await page.getByText('1 ảnh chờ gửi').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
    await picture(page, 'away-entered', true);
  });
  const colleague = await openWindow(stage.browser, desktop);
  await check('what a colleague changed meanwhile is shown beside the readings, and the person decides', async () => {
    await enter(colleague.page, demo, 'qualityOfficer');
    await changeInstrument(colleague.page, demo.url, await lastInstrument(page));
    await window.setOffline(false);
    await stopAfter(page, 2);
    await page.getByRole('button', { name: 'Gửi về sổ' }).click();
    await page.getByText('Mất mạng giữa chừng').waitFor();
    await page.unroute('**/devices/rows');
    await page.getByRole('button', { name: 'Gửi về sổ' }).click();
    await page.getByText(`Đã về sổ ${meters - 1} chiếc`).waitFor();
    await page.getByText('Đã đổi trong lúc mang đi').waitFor();
    await page.getByText('Độ kín: Đạt').waitFor();
    await picture(page, 'away-conflict', true);
    await page.getByRole('button', { name: 'Vẫn lập biên bản từ số đo này' }).click();
    await page.getByRole('button', { name: 'Gửi về sổ' }).click();
    await page.getByText(`Đã về sổ ${meters} chiếc`).waitFor();
  });
  await check(
    'every meter has one record, though an answer was lost on the way, and the photo is with its own',
    async () => {
      const links = await page.getByRole('link', { name: 'Đã có biên bản' }).all();
      const records = await Promise.all(links.map((each) => each.getAttribute('href')));
      assert.equal(new Set(records).size, meters);
      const run = await page.locator('[data-away-form] input[name="run"]').getAttribute('value');
      assert.ok(run);
      await page.goto(`${demo.url}${records[0]}`);
      await page.getByText('mat-so.png').first().waitFor();
      await page.goto(`${demo.url}/devices`);
      await page.getByRole('link', { name: 'Điện thoại thử' }).first().click();
      await page.getByText(`${meters} trong ${meters} chiếc`).first().waitFor();
      await picture(page, 'away-device', true);
    },
  );
  await check('a device that is cut off is told so and removes everything', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Cắt thiết bị' }).click();
    await page.getByText('Đã cắt thiết bị').first().waitFor();
    await page.goto(`${demo.url}/offline/start`);
    await page.getByText('Mọi thứ trên thiết bị này đã được xóa').waitFor();
    assert.equal(await page.evaluate<number>('indexedDB.databases().then((all) => all.length)'), 0);
    await picture(page, 'away-cut');
  });
  await window.close();
  await colleague.window.close();
}

async function takeAlong(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/verifications/runs/new`);
  await page.locator('#q').fill('DHN-25-R80');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/q=/);
  // Those that fall due last: the runs of the story take the first.
  const boxes = page.locator('input[name="instrumentIds"]');
  const last = (await boxes.count()) - 1;
  for (let at = 0; at < meters; at += 1) await boxes.nth(last - at).check();
  await page.getByRole('button', { name: 'Nhập số đo' }).first().click();
  await page.getByRole('link', { name: 'Mang đi (không có mạng)' }).click();
  await page.locator('[name="name"]').fill('Điện thoại thử');
  await page.locator('[name="passphrase"]').fill(passphrase);
  await page.locator('[name="again"]').fill(passphrase);
  await page.getByRole('button', { name: 'Mang đi', exact: true }).click();
  await page.getByText('Đã chép 1 lô vào thiết bị').waitFor();
  await page.evaluate(
    'navigator.serviceWorker.getRegistration("/offline/").then((each) => each.active || new Promise((done) => setTimeout(done, 3000)))',
  );
}

async function unlock(page: Page): Promise<void> {
  await page.locator('#passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Mở', exact: true }).click();
  await page.locator('.lot-grid').waitFor();
}

async function measure(page: Page, first: string): Promise<void> {
  const shared = {
    'environment[temperature]': '27,5',
    'environment[humidity]': '65',
    ...Object.fromEntries(['10', '10', '100'].map((volume, row) => [`rows[${row}][actualVolume]`, volume])),
    ...Object.fromEntries([0, 1, 2].map((row) => [`rows[${row}][waterTemperature]`, '24'])),
  };
  for (const [name, value] of Object.entries(shared)) await page.locator(`input[name="${name}"]`).fill(value);
  await page
    .getByLabel(/^CT-BC/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Kiểm tra bên ngoài: tất cả đạt' }).click();
  const readings = ['100', '109,7', '109,7', '119,75', '119,75', '219,25'];
  for (const row of await page.locator('tr[data-member]').all()) {
    const cells = row.locator('input[name*="[rows]"]');
    for (const [at, value] of readings.entries()) await cells.nth(at).fill(value);
  }
  const stamp = page.locator('input[name$="[stampNumber]"]').first();
  await stamp.fill(first);
  await stamp.press('Tab');
  await page
    .locator('input[name$="[stampNumber]"][data-counted="yes"]')
    .nth(meters - 2)
    .waitFor();
}

/** The answer to a row is lost after the registry has saved it. */
async function stopAfter(page: Page, rows: number): Promise<void> {
  let sent = 0;
  await page.route('**/devices/rows', async (route) => {
    sent += 1;
    if (sent < rows) return route.continue();
    await route.fetch();
    await route.abort();
  });
}

async function lastInstrument(page: Page): Promise<string> {
  return (await page.locator('tr[data-member]').last().getAttribute('data-member')) ?? '';
}

async function changeInstrument(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/instruments/${id}/change`);
  await page.locator('input[name="place"]').fill(`Nhà số ${Date.now() % 1000}`);
  await page.locator('.record-form button.btn-primary:not(.visually-hidden)').click();
  await page.waitForURL(`${url}/instruments/${id}`);
}

/** Everything in the browser's store that is not the lock or sealed bytes. */
async function readableOnDevice(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`new Promise((done, failed) => {
    const asked = indexedDB.open('chuan-do-device', 1);
    asked.onerror = failed;
    asked.onsuccess = () => {
      const all = asked.result.transaction('kept').objectStore('kept');
      const [ids, things] = [all.getAllKeys(), all.getAll()];
      things.onsuccess = () => {
        asked.result.close();
        done(ids.result.filter((id, at) => id !== 'lock' && !(things.result[at].bytes instanceof ArrayBuffer)));
      };
    };
  })`);
}
