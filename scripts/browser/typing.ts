import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { desktop, openWindow, picture } from './chromium';
import { tell } from './figures';
import { Hand } from './hand';
import { describeMeters, serialsOf } from './lorry';
import { enter, type Stage } from './people';

/** As many as one lot holds. */
const meters = 200;
/** Meters in the middle of the grid whose readings are typed at each speed. */
const typed = 3;
/** The first as the machine is, the other as an old office PC. */
const slowdowns = [1, 4];
const betweenKeysMs = 60;

/** How long a key takes to be answered on the screen, its verdict with it, in a grid of a whole lorry. */
export async function typeInFullGrid({ browser, demo, check }: Stage): Promise<void> {
  const { page, window } = await openWindow(browser, desktop);
  page.setDefaultTimeout(90_000);
  await enter(page, demo, 'technician');
  await check(`in a grid of ${meters} rows every key is answered, on a machine four times slower too`, async () => {
    await describeMeters(page, new Hand(page), { url: demo.url, serials: serialsOf('grid', meters) });
    await enterShared(page);
    const browserOfPage = await window.newCDPSession(page);
    for (const [at, rate] of slowdowns.entries()) {
      await browserOfPage.send('Emulation.setCPUThrottlingRate', { rate });
      const times = await timesOfKeys(page, meters / 2 + at * typed);
      assert.ok(times.length >= typed * 20, `only ${times.length} keys were answered`);
      const share = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)] ?? NaN);
      tell(`typing in ${meters} rows, CPU ÷ ${rate}: median ${share(0.5)} ms, 95 % within ${share(0.95)} ms`);
    }
    await browserOfPage.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await picture(page, 'grid-of-200');
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await window.close();
}

async function enterShared(page: Page): Promise<void> {
  const shared = {
    'environment[temperature]': '27,5',
    'environment[humidity]': '65',
    ...Object.fromEntries(['10', '10', '100'].map((volume, row) => [`rows[${row}][actualVolume]`, volume])),
    ...Object.fromEntries([0, 1, 2].map((row) => [`rows[${row}][waterTemperature]`, '24'])),
  };
  for (const [name, value] of Object.entries(shared)) await page.locator(`input[name="${name}"]`).fill(value);
  await page.getByRole('button', { name: 'Kiểm tra bên ngoài: tất cả đạt' }).click();
}

const readings = ['100', '109,7', '109,7', '119,75', '119,75', '219,25'];

/** Types the readings of some meters from a row on. @returns milliseconds from key to picture, the shortest first */
async function timesOfKeys(page: Page, from: number): Promise<number[]> {
  await page.evaluate(watchKeys);
  for (let meter = from; meter < from + typed; meter += 1) {
    const row = page.locator('tr[data-member]').nth(meter);
    await row.locator('input[name$="[rows][0][startReading]"]').focus();
    for (const reading of readings) {
      await page.keyboard.type(reading, { delay: betweenKeysMs });
      await page.keyboard.press('Tab');
    }
    await row.locator('output[data-verdict].text-success').waitFor();
  }
  const times = await page.evaluate<number[]>('globalThis.keyTimes');
  return times.sort((a, b) => a - b);
}

/** From when the system gave the key until the picture that follows it is painted: a message sent in a frame arrives after it. */
const watchKeys = `{
  const isFirst = !globalThis.keyTimes;
  globalThis.keyTimes = [];
  if (isFirst) document.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => keyTimes.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), true);
}`;
