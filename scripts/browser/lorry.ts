import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { choose, runMark, type } from './boxes';
import { accessibilityFaults, desktop, openWindow, picture } from './chromium';
import { enter, type Stage } from './people';

/** A lorry brings 200; so many tell the same of each, and leave time for the rest of the story. */
const metersInStory = 20;

/** The hand at the keyboard and the mouse: everything goes through it, and is counted. */
class Hand {
  keys = 0;
  clicks = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async write(words: string): Promise<void> {
    this.keys += words.length;
    await this.page.keyboard.type(words);
  }

  async click(place: Locator): Promise<void> {
    this.clicks += 1;
    await place.click();
  }
}

/** Water meters that nobody has registered, from a list of serial numbers to records that wait for approval. */
export async function unloadLorry(stage: Stage, meters = metersInStory): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  page.setDefaultTimeout(90_000);
  await enter(page, demo, 'technician');
  const hand = new Hand(page);
  await check(`${meters} serial numbers are pasted, and what the meters have in common is entered once`, async () => {
    await describe(page, hand, { url: demo.url, meters });
    assert.equal(await page.locator('tr[data-member]').count(), meters);
    assert.equal(await page.getByText('chưa đăng ký').count(), meters);
  });
  await check('what is the same for all is entered once, and each meter by keyboard alone', async () => {
    await watchKeys(page);
    await measure(page, hand, meters);
    await page
      .locator('output[data-verdict].text-success')
      .nth(meters - 1)
      .waitFor();
    // The stamps are numbered on a moment after the last verdict.
    await page
      .locator('input[name$="[stampNumber]"][data-counted="yes"]')
      .nth(meters - 2)
      .waitFor();
    const stamps = await page.locator('input[name$="[stampNumber]"]').all();
    const typed = await Promise.all(stamps.map((each) => each.inputValue()));
    assert.deepEqual(
      typed,
      typed.map((_, at) => `26L${runMark}${String(at + 1).padStart(4, '0')}`),
    );
    console.log(`    a key answered after ${await slowestKey(page)} ms at most`);
    await picture(page, 'lorry-grid');
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  await check('a lost page loses nothing: what was typed comes back from this device', async () => {
    await page.waitForTimeout(1500);
    await page.route('**/verifications/runs/new*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.locator('input[name="place"]').fill('Xưởng số 9');
    await page.waitForTimeout(1500);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.unroute('**/verifications/runs/new*');
    await page.getByRole('button', { name: 'Lấy lại' }).click();
    assert.equal(await page.locator('input[name="place"]').inputValue(), 'Xưởng số 9');
    await page
      .locator('output[data-verdict].text-success')
      .nth(meters - 1)
      .waitFor();
  });
  await check('all are registered and recorded by one click, and submitted by another', async () => {
    const began = Date.now();
    await hand.click(page.getByRole('button', { name: 'Tính và lập biên bản từng chiếc' }).last());
    await page.waitForURL(/\/verifications\/runs\?run=/, { timeout: 180_000 });
    const recorded = Date.now();
    assert.equal(await page.getByText('Đạt', { exact: true }).count(), meters);
    await hand.click(page.getByRole('button', { name: 'Trình duyệt cả lô' }));
    await page.getByText(`Đã trình duyệt ${meters} biên bản.`).waitFor({ timeout: 180_000 });
    const seconds = [recorded - began, Date.now() - recorded].map((each) => (each / 1000).toFixed(1));
    console.log(`    recorded in ${seconds[0]} s, submitted in ${seconds[1]} s`);
  });
  const per = (count: number) => (count / meters).toFixed(1);
  console.log(`    ${per(hand.keys)} keys and ${per(hand.clicks)} clicks a meter, registered, verified and submitted`);
  await check('a meter takes at most 35 keys and one click', () => {
    assert.ok(hand.keys / meters <= 35, `${hand.keys} keys`);
    assert.ok(hand.clicks / meters <= 1, `${hand.clicks} clicks`);
    return Promise.resolve();
  });
  await window.close();
}

/** Which meters they are, whose, and of which make: what a page of lists takes is counted by what is chosen. */
async function describe(page: Page, hand: Hand, { url, meters }: { url: string; meters: number }): Promise<void> {
  await page.goto(`${url}/verifications/runs/new`);
  const serials = Array.from({ length: meters }, (_, at) => `XT${runMark}-${String(at + 1).padStart(3, '0')}`);
  await choose(page, { typeCode: 'DT-03' });
  await type(page, { named: serials.join('\n') });
  hand.clicks += 2;
  hand.keys += 2;
  await hand.click(page.getByRole('button', { name: 'Nhập số đo' }).first());
  await page.getByRole('heading', { level: 1, name: 'Đăng ký phương tiện đo của lô' }).waitFor();
  const owner = (await page.locator('#owner-names option').first().getAttribute('value')) ?? '';
  const common = {
    'fresh[owner]': owner,
    'fresh[maker]': 'Xưởng Mẫu',
    'fresh[model]': 'LXS-15',
    'fresh[typeApproval]': 'PDM 1',
    'fresh[characteristics][q3][value]': '2,5',
    'fresh[characteristics][ratio]': '80',
    'fresh[characteristics][registerInterval][value]': '0,05',
  };
  await type(page, common);
  hand.keys += Object.values(common).join('').length + Object.keys(common).length;
  const lists = {
    'fresh[characteristics][accuracyClass]': '2',
    'fresh[characteristics][temperatureClass]': 'T30',
    'fresh[characteristics][q3][unit]': 'm3/h',
    'fresh[characteristics][registerInterval][unit]': 'L',
  };
  await choose(page, lists);
  hand.clicks += Object.keys(lists).length;
  await hand.click(page.getByRole('button', { name: 'Nhập số đo' }));
  await page.getByRole('heading', { level: 1, name: /^Lô phương tiện đo/ }).waitFor();
}

/** Volumes of 10, 10 and 100 L by a vessel; every meter reads within its limits. */
async function measure(page: Page, hand: Hand, meters: number): Promise<void> {
  const shared = {
    'environment[temperature]': '27,5',
    'environment[humidity]': '65',
    ...Object.fromEntries(['10', '10', '100'].map((volume, row) => [`rows[${row}][actualVolume]`, volume])),
    ...Object.fromEntries([0, 1, 2].map((row) => [`rows[${row}][waterTemperature]`, '24'])),
  };
  await type(page, shared);
  hand.keys += Object.values(shared).join('').length + Object.keys(shared).length;
  const standard = page.locator('input[name="standardIds"]').first();
  if (!(await standard.isChecked())) await hand.click(standard);
  await hand.click(page.getByRole('button', { name: 'Kiểm tra bên ngoài: tất cả đạt' }));
  await hand.click(page.locator('input[name$="[stampNumber]"]').first());
  await hand.write(`26L${runMark}0001`);
  await hand.click(page.locator('input[name$="[rows][0][startReading]"]').first());
  for (let meter = 0; meter < meters; meter += 1) {
    await hand.write('100');
    await hand.press('Tab');
    await hand.write('109,7');
    await hand.press('Tab', '=', 'Tab');
    await hand.write('119,75');
    await hand.press('Tab', '=', 'Tab');
    await hand.write('219,25');
    await hand.press('Enter');
  }
}

/** The browser's own measure: from a key to the next picture on the screen. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(`{
    globalThis.keyTimes = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown' || name === 'input') keyTimes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  }`);
}

/** Answers below 16 ms are not told: then it is 16. */
async function slowestKey(page: Page): Promise<number> {
  return page.evaluate<number>('Math.max(16, ...keyTimes)');
}
