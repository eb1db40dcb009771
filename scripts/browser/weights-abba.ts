import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { certify } from './certifying';
import { desktop, openWindow, picture, screenshotFolder } from './chromium';
import { enter, type Stage } from './people';

/** A set of weights is calibrated in cycles ABBA, from its form to the certificate. */
export async function calibrateWeights(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  await enter(page, demo, 'technician');

  await check('a technician opens the cycles of a set of weights', async () => {
    await openCycles(page, demo.url);
  });

  await check('a cycle is typed with Enter from reading to reading, and its difference stands beside it', async () => {
    await cell(page, 'cycles', 0, 'a1').focus();
    for (const [at, reading] of ['0,01', '0,04', '0,05', '0,02'].entries()) {
      assert.equal(await focused(page), `readings[cycles][0][${['a1', 'b1', 'b2', 'a2'][at]}]`);
      await page.keyboard.type(reading);
      await page.keyboard.press('Enter');
    }
    assert.equal(await focused(page), 'readings[cycles][1][a1]');
    assert.equal(await page.locator('output[data-row="readings[cycles][0]"]').innerText(), '0,03');
  });

  await check('the conventional mass of every weight is worked out, with its U and k', async () => {
    await fillComparison(page);
    await picture(page, 'weights-cycles', true);
    await page.getByRole('button', { name: 'Tính và lưu' }).click();
    await page.getByText('Đã tính và lưu biên bản.').waitFor();
    await picture(page, 'weights-calibrated', true);
  });

  await check('the head approves it, and its certificate is a paper of masses', async () => {
    const { paper } = await certify(stage, page);
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    writeFileSync(join(screenshotFolder, 'weights-certificate.pdf'), paper);
  });
  await window.close();
}

/** The cycles of the first set of weights, with nothing in them: what another part left unfinished is dropped. */
export async function openCycles(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/verifications/new?kind=calibration&typeCode=KL-15`);
  await page
    .getByRole('link', { name: /^Hiệu chuẩn PTD-/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Quả cân, so sánh theo chu kỳ ABBA' }).click();
  await page.getByRole('group', { name: 'Số đọc theo chu kỳ' }).first().waitFor();
  const unfinished = page.getByRole('button', { name: 'Bỏ phần nhập dở' });
  if (!(await unfinished.isVisible())) return;
  await unfinished.click();
  await unfinished.waitFor({ state: 'hidden' });
}

const cell = (page: Page, step: string, row: number, field: string) =>
  page.locator(`[name="readings[${step}][${row}][${field}]"]`);

const focused = (page: Page) => page.evaluate<string>("document.activeElement.getAttribute('name') ?? ''");

/** The room, the comparator, a reference for each weight and the rest of the cycles; milligrams. */
export async function fillComparison(page: Page): Promise<void> {
  for (const [name, value] of Object.entries({ temperature: '21,2', humidity: '55', pressure: '1009,6' }))
    await page.locator(`input[name="environment[${name}]"]`).fill(value);
  for (const check of await page.locator('select[name^="checks["]').all()) await check.selectOption('pass');
  await cell(page, 'comparators', 0, 'readingUnit').selectOption('mg');
  await cell(page, 'comparators', 0, 'interval').fill('0,01');
  for (const row of await rowsOf(page, 'weights')) {
    const reference = { referenceCorrection: '0,012', referenceUncertainty: '0,03', referenceDrift: '0,01' };
    for (const [field, value] of Object.entries(reference)) await cell(page, 'weights', row, field).fill(value);
  }
  for (const row of (await rowsOf(page, 'cycles')).slice(1)) {
    const readings = { a1: '0,02', b1: `0,0${5 + (row % 3)}`, b2: '0,06', a2: '0,03' };
    for (const [field, value] of Object.entries(readings)) await cell(page, 'cycles', row, field).fill(value);
  }
  await page.getByLabel(/^CC-KL-01/).check();
}

/** The rows in which a weight stands. */
async function rowsOf(page: Page, step: string): Promise<number[]> {
  const nominals = await page.locator(`input[name^="readings[${step}]"][name$="[nominal]"]`).all();
  const values = await Promise.all(nominals.map((each) => each.inputValue()));
  return values.flatMap((value, row) => (value === '' ? [] : [row]));
}
