import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, passChecks, send, type } from './boxes';
import { certify } from './certifying';
import { accessibilityFaults, desktop, openWindow, picture, screenshotFolder } from './chromium';
import { enter, type Stage } from './people';

/** A fuel dispenser is calibrated by the general record: points, limits and their document as its technician enters them. */
export async function calibrateDispenser(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  await enter(page, demo, 'technician');

  await check('a technician opens the general record for a fuel dispenser', async () => {
    await page.goto(`${demo.url}/verifications/new?kind=calibration&typeCode=DT-01`);
    await page
      .getByRole('link', { name: /^Hiệu chuẩn PTD-/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Biên bản chung', exact: true }).click();
    await page.waitForURL(/procedureCode=general/);
  });

  await check('its points are held by the agreed rule against the limits entered, each with its document', async () => {
    await fillPoints(page);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'general-record', true);
    await send(page);
    await page.getByText('Đã tính và lưu biên bản.').waitFor();
    const words = await page.locator('main').innerText();
    for (const said of points.flatMap(({ point, error, limit }) => [point, error, limit]))
      assert.ok(words.includes(said), said);
    await picture(page, 'general-recorded', true);
  });

  await check('the head signs it, and a certificate of calibration names the document of the method', async () => {
    const { words, paper } = await certify(stage, page);
    assert.ok(words.includes(document));
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    writeFileSync(join(screenshotFolder, 'general-certificate.pdf'), paper);
  });
  await window.close();
}

const document = 'ĐLVN 10:2013';

/** Volumes of a dispenser, as a customer asked for them; the limit is 0.3 % of each (ĐLVN 10:2013). */
const points = [
  { point: 'Lưu lượng lớn', reference: '20', indication: '20,04', error: '0,04', limit: '± 0,06 L' },
  { point: 'Lưu lượng nhỏ', reference: '10', indication: '9,98', error: '−0,02', limit: '± 0,03 L' },
];

async function fillPoints(page: Page): Promise<void> {
  await type(page, {
    ...{ methodDocument: document, place: 'Cửa hàng xăng dầu số 1' },
    ...{ 'environment[temperature]': '27,5', 'environment[humidity]': '65' },
  });
  await page
    .getByLabel(/^CT-BC/)
    .first()
    .check();
  await passChecks(page);
  await choose(page, { 'decision[rule]': 'simple' });
  await type(page, { requirement: document });
  for (const [row, { point, reference, indication }] of points.entries()) {
    const cell = (name: string) => `readings[points][${row}][${name}]`;
    await choose(page, { [cell('unit')]: 'L', [cell('limitKind')]: 'percent' });
    await type(page, {
      ...{ [cell('point')]: point, [cell('reference')]: reference, [cell('indication')]: indication },
      ...{ [cell('limitEntered')]: '0,3', [cell('limitDocument')]: document },
      ...{ [cell('uncertainty')]: '0,01', [cell('k')]: '2', [cell('probability')]: '95' },
    });
  }
}
