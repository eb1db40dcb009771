import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, openWindow, picture } from './chromium';
import { enter, type Stage } from './people';
import { openCycles } from './weights-abba';

/** A port that a browser without one is given: `balance.print` is what comes over the cable, `balance.unplug` its end. */
const fakePort = `(() => {
  let line;
  const port = {
    readable: null, writable: null,
    async open(settings) {
      balance.settings = settings;
      port.readable = new ReadableStream({ start: (controller) => { line = controller; } });
      port.writable = new WritableStream({ write: (bytes) => { balance.heard += new TextDecoder().decode(bytes); } });
    },
    async close() { port.readable = null; },
  };
  window.balance = {
    heard: '',
    print: (words) => line.enqueue(new TextEncoder().encode(words)),
    unplug: () => { port.readable = null; line.error(new Error('gone')); },
  };
  Object.defineProperty(navigator, 'serial', { value: { getPorts: async () => [], requestPort: async () => port } });
})()`;

/** Readings come over a cable into the cells of a comparison, and from a file into the grid of a lot. */
export async function readFromBalance(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  await page.addInitScript(fakePort);
  await enter(page, demo, 'technician');
  await check('a balance is connected, and what it prints stands in the cell, in the unit of the cell', async () => {
    await openCycles(page, demo.url);
    await page.locator('[name="readings[comparators][0][readingUnit]"]').selectOption('mg');
    await page.getByRole('button', { name: 'Kết nối cân…' }).click();
    await page.getByRole('button', { name: 'Kết nối', exact: true }).click();
    await page.getByText('Đã nối với cân.').waitFor();
    assert.equal(await page.evaluate('balance.settings.baudRate'), 9600);
    await cell(page, 'a1').focus();
    await print(page, 'S S   0.000', '010 g\\r\\n');
    await page.getByText('Đã lấy 0,000010 g, là 0,010 mg.').waitFor();
    assert.equal(await cell(page, 'a1').inputValue(), '0,010');
    assert.equal(await focused(page), 'readings[cycles][0][b1]');
  });
  await check('what is not stable is not taken; asked for, the next stable reading is', async () => {
    await page.waitForTimeout(900);
    await print(page, 'S D   0.000040 g\\r\\n');
    await page.getByText('chưa ổn định').waitFor();
    assert.equal(await cell(page, 'b1').inputValue(), '');
    await page.keyboard.press('F9');
    await page.getByText('Đang chờ số đọc ổn định').waitFor();
    assert.equal(await page.evaluate('balance.heard'), 'S\r\n');
    await print(page, 'S S   0.000040 g\\r\\n');
    await page.getByText('Đã lấy 0,000040 g').waitFor();
    assert.equal(await cell(page, 'b1').inputValue(), '0,040');
    await picture(page, 'balance-connected');
  });
  await check('an unplugged balance is told, and nothing that was entered is lost', async () => {
    await page.evaluate('balance.unplug()');
    await page.getByText('Mất kết nối với cân').waitFor();
    assert.equal(await cell(page, 'a1').inputValue(), '0,010');
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  await check('a file of readings is shown before it is taken into the grid', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await openLot(page, demo.url);
    const file = { name: 'bench.csv', mimeType: 'text/csv', buffer: Buffer.from('100,0;109,7\n200,0;209,7\n') };
    // The tools are shown once the grid's script listens.
    await page.locator('[data-lot-file]').waitFor();
    await page.locator('[data-lot-file]').setInputFiles(file);
    await page.getByText('Những gì sẽ lấy từ tệp').waitFor();
    const second = page.locator('tr[data-member]').nth(1).locator('input[name*="[rows]"]');
    assert.equal(await second.first().inputValue(), '');
    await picture(page, 'bench-file');
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('button', { name: 'Lấy vào bảng' }).click();
    assert.deepEqual([await second.nth(0).inputValue(), await second.nth(1).inputValue()], ['200,0', '209,7']);
  });
  await check('a further row of a step is drawn in the page, above the grid and in it', async () => {
    const columns = await page.locator('.lot-grid thead th').count();
    await page.getByRole('button', { name: 'Thêm lần đo' }).click();
    assert.equal(await page.locator('.lot-grid thead th').count(), columns + 2);
    assert.equal(await focused(page), 'rows[3][flowPoint]');
    assert.equal(await page.locator('input[name$="[rows][3][endReading]"]').count(), 2);
    await page.getByText('Số chỉ cuối (L), lần 4').first().waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await window.close();
}

const cell = (page: Page, field: string) => page.locator(`[name="readings[cycles][0][${field}]"]`);

const focused = (page: Page) => page.evaluate<string>("document.activeElement.getAttribute('name') ?? ''");

async function print(page: Page, ...pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) await page.evaluate(`balance.print('${piece}')`);
}

async function openLot(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/verifications/runs/new?q=DHN-25-R80&filter=1`);
  const boxes = page.locator('input[name="instrumentIds"]');
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByRole('button', { name: 'Nhập số đo' }).first().click();
  await page.locator('.lot-grid').waitFor();
}
