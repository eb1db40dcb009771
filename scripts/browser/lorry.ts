import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { freeStamps, runMark } from './boxes';
import { accessibilityFaults, desktop, openWindow, overflows, picture, tablet } from './chromium';
import { tell } from './figures';
import { Hand } from './hand';
import { enter, type Stage } from './people';

/** On what a lorry is unloaded, and how many meters of it the story takes: so many tell the same of each. */
interface Lorry {
  readonly screen: typeof desktop;
  readonly name: 'desk' | 'tablet';
  readonly meters: number;
}

/** So many a lorry brings; those that the story unloads leave time for its rest. */
const lorryBrings = 200;
const lorries: readonly Lorry[] = [
  { screen: desktop, name: 'desk', meters: 20 },
  { screen: tablet, name: 'tablet', meters: 4 },
];

/** The same work at a desk of 1,280 px and on a tablet with a keyboard. */
export async function unloadLorries(stage: Stage): Promise<void> {
  for (const lorry of lorries) await unloadLorry(stage, lorry);
}

/** Water meters that nobody has registered, from a list of serial numbers to records that wait for approval. */
async function unloadLorry(stage: Stage, { screen, name, meters }: Lorry): Promise<void> {
  const { check, demo } = stage;
  const isOnGlass = name === 'tablet';
  const { page, window } = await openWindow(stage.browser, screen, { touch: isOnGlass });
  page.setDefaultTimeout(90_000);
  await enter(page, demo, 'technician');
  const hand = new Hand(page, isOnGlass);
  const serials = serialsOf(name, meters);
  let keysOfMeters = 0;
  await check(
    `${name}: ${meters} serial numbers are pasted, and what the meters have in common is entered once`,
    async () => {
      await describeMeters(page, hand, { url: demo.url, serials });
      assert.equal(await page.locator('tr[data-member]').count(), meters);
      assert.equal(await page.getByText('chưa đăng ký').count(), meters);
    },
  );
  await check(`${name}: what is the same for all is entered once, and each meter by keyboard alone`, async () => {
    await watchKeys(page);
    const stampsHeld = await freeStamps(page, demo.url, meters);
    await enterShared(page, hand, stampsHeld[0] ?? '');
    const before = hand.keys;
    await enterMeters(hand, meters);
    keysOfMeters = hand.keys - before;
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
    assert.deepEqual(typed, stampsHeld);
    console.log(`    a key answered after ${await slowestKey(page)} ms at most`);
    await picture(page, `lorry-grid-${name}`);
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await overflows(page), false, 'wider than the window');
  });
  await check(`${name}: a lost page loses nothing: what was typed comes back from this device`, async () => {
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
  await check(`${name}: all are registered and recorded by one click, and submitted by another`, async () => {
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
  const own = keysOfMeters / meters;
  const shared = hand.keys - keysOfMeters;
  const keys = own + shared / lorryBrings;
  const clicks = hand.clicks / lorryBrings;
  tell(
    `lorry, ${name}: ${own.toFixed(1)} keys a meter, ${shared} keys and ${hand.clicks} clicks for all of them: ` +
      `of ${lorryBrings}, ${keys.toFixed(1)} keys and ${clicks.toFixed(2)} clicks a meter`,
  );
  await check(`${name}: a meter of a lorry takes at most 35 keys and one click`, () => {
    assert.ok(keys <= 35, `${keys} keys`);
    assert.ok(clicks <= 1, `${clicks} clicks`);
    return Promise.resolve();
  });
  await window.close();
}

/** No two windows bring the same meters. */
export function serialsOf(window: string, count: number): string[] {
  const first = window.charAt(0).toUpperCase();
  return Array.from({ length: count }, (_, at) => `X${first}${runMark}-${String(at + 1).padStart(3, '0')}`);
}

/** From the list of serial numbers to the grid: which meters they are, whose, and of which make: what a page of lists takes is counted by what is chosen. */
export async function describeMeters(
  page: Page,
  hand: Hand,
  { url, serials }: { readonly url: string; readonly serials: readonly string[] },
): Promise<void> {
  await page.goto(`${url}/verifications/runs/new`);
  await hand.choose({ typeCode: 'DT-03' });
  await hand.paste('named', serials.join('\n'));
  await hand.click(page.getByRole('button', { name: 'Nhập số đo' }).first());
  await page.getByRole('heading', { level: 1, name: 'Đăng ký phương tiện đo của lô' }).waitFor();
  const owner = (await page.locator('#owner-names option').first().getAttribute('value')) ?? '';
  await hand.fill({
    'fresh[owner]': owner,
    'fresh[maker]': 'Xưởng Mẫu',
    'fresh[model]': 'LXS-15',
    'fresh[typeApproval]': 'PDM 1',
    'fresh[characteristics][q3][value]': '2,5',
    'fresh[characteristics][ratio]': '80',
    'fresh[characteristics][registerInterval][value]': '0,05',
  });
  await hand.choose({
    'fresh[characteristics][accuracyClass]': '2',
    'fresh[characteristics][temperatureClass]': 'T30',
    'fresh[characteristics][q3][unit]': 'm3/h',
    'fresh[characteristics][registerInterval][unit]': 'L',
  });
  await hand.click(page.getByRole('button', { name: 'Nhập số đo' }));
  await page.getByRole('heading', { level: 1, name: /^Lô phương tiện đo/ }).waitFor();
}

/** Volumes of 10, 10 and 100 L by a vessel, and the first stamp, from which the others follow. */
export async function enterShared(page: Page, hand: Hand, stamp: string): Promise<void> {
  await hand.fill({
    'environment[temperature]': '27,5',
    'environment[humidity]': '65',
    ...Object.fromEntries(['10', '10', '100'].map((volume, row) => [`rows[${row}][actualVolume]`, volume])),
    ...Object.fromEntries([0, 1, 2].map((row) => [`rows[${row}][waterTemperature]`, '24'])),
  });
  const standard = page.locator('input[name="standardIds"]').first();
  if (!(await standard.isChecked())) await hand.click(standard);
  await hand.click(page.getByRole('button', { name: 'Kiểm tra bên ngoài: tất cả đạt' }));
  await hand.click(page.locator('input[name$="[stampNumber]"]').first());
  await hand.write(stamp);
  await hand.click(page.locator('input[name$="[rows][0][startReading]"]').first());
}

/** Every meter reads within its limits. */
export async function enterMeters(hand: Hand, meters: number): Promise<void> {
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
