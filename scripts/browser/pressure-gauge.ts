import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, passChecks, runMark as mark, send, thisYear, type } from './boxes';
import { certify } from './certifying';
import { accessibilityFaults, desktop, openWindow, picture, screenshotFolder } from './chromium';
import { enter, type Stage } from './people';

const standardCode = `CT-AS-${mark}`;
const serial = `AK-${mark}`;

/** A centre registers one more standard and one more card for pressure; then a gauge is registered and verified. */
export async function verifyGauge(stage: Stage): Promise<void> {
  const quality = await openWindow(stage.browser, desktop);
  const technician = await openWindow(stage.browser, desktop);
  await enter(quality.page, stage.demo, 'qualityOfficer');
  await enter(technician.page, stage.demo, 'technician');
  await registerStandard(stage, quality.page);
  await registerCard(stage, quality.page);
  const instrumentId = await registerGauge(stage, technician.page);
  await verify(stage, technician.page, instrumentId);
  for (const { window } of [quality, technician]) await window.close();
}

async function registerStandard({ check, demo }: Stage, page: Page): Promise<void> {
  await check('the quality officer registers a standard of pressure, with its certificate', async () => {
    await page.goto(`${demo.url}/measurement-standards/new`);
    await type(page, {
      ...{ code: standardCode, nameVi: 'Áp kế chuẩn', nameEn: 'Reference pressure gauge', serial: `AKC-${mark}` },
      ...{ range: '(0 ÷ 25) bar', accuracyClass: '0,25' },
    });
    await choose(page, { kind: 'working', field: 'Áp suất', quantity: 'pressure' });
    await send(page);
    await page.getByText('Đã đăng ký chuẩn.').waitFor();
    await page.getByRole('link', { name: 'Thêm giấy chứng nhận' }).click();
    await type(page, {
      ...{ number: `CN-AS ${mark}`, issuer: 'Tổ chức chứng nhận chuẩn (mẫu)', calibratedAgainst: 'Áp kế pít tông' },
      ...{ issuedOn: `01/01/${thisYear}`, validUntil: `31/12/${thisYear + 1}` },
      ...{ uncertainty: '0,02 bar', coverageFactor: '2', confidenceLevel: '95' },
    });
    await choose(page, { kind: 'certification', traceableTo: 'institute', review: 'accepted' });
    await send(page);
    await page.getByText('Đã thêm giấy chứng nhận.').waitFor();
  });
}

async function registerCard({ check, demo }: Stage, page: Page): Promise<void> {
  await check('the quality officer registers the card of a verifier for pressure', async () => {
    await page.goto(`${demo.url}/verifiers`);
    await page.getByRole('link', { name: 'Kiểm định viên 01' }).click();
    await page.getByRole('link', { name: 'Thêm thẻ' }).click();
    await type(page, {
      ...{ number: `AS-${mark} (mẫu)`, decisionNumber: `QĐ-MẪU AS/${thisYear}` },
      ...{ issuedOn: `01/01/${thisYear}`, expiresOn: `31/12/${thisYear + 4}` },
    });
    await page.getByLabel('Áp suất').check();
    await send(page);
    await page.getByText('Đã thêm thẻ.').waitFor();
  });
}

async function registerGauge({ check, demo }: Stage, page: Page): Promise<string> {
  await check('a technician registers a pressure gauge with its range and class', async () => {
    await page.goto(`${demo.url}/instruments/new?type=AS-01`);
    await page.selectOption('select[name=ownerId]', { index: 1 });
    await type(page, {
      ...{ serial, 'characteristics[max][value]': '10' },
      ...{ 'characteristics[accuracyClass]': '1,6' },
    });
    await choose(page, { 'characteristics[max][unit]': 'bar' });
    await send(page);
    await page.getByText(serial).first().waitFor();
    await page.waitForURL(/\/instruments\/[0-9a-f]{24}/);
  });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function verify(stage: Stage, page: Page, instrumentId: string): Promise<void> {
  const { check, demo } = stage;
  await check('it is read rising and falling, and every point is judged by its class', async () => {
    await page.goto(`${demo.url}/verifications/new?instrumentId=${instrumentId}&kind=verification`);
    await fillGauge(page);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'gauge-readings', true);
    await page.getByRole('button', { name: 'Tính và lưu' }).last().click();
    await page.getByText('Đã tính và lưu biên bản.').waitFor();
    assert.ok((await page.getByRole('cell', { name: 'Đạt', exact: true }).count()) >= 12);
    await picture(page, 'gauge-verified', true);
  });

  await check('the head of the centre signs it, and a certificate of verification is there', async () => {
    const { words, paper } = await certify(stage, page);
    assert.ok(words.includes(serial));
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    writeFileSync(join(screenshotFolder, 'gauge-certificate.pdf'), paper);
  });
}

/** A gauge of 10 bar and class 1.6 may err by 0.16 bar: the points proposed, read a little high and higher when falling. */
async function fillGauge(page: Page): Promise<void> {
  await choose(page, { mode: 'initial' });
  await type(page, {
    ...{ place: 'Phòng áp suất', 'environment[temperature]': '20,5', 'environment[humidity]': '58' },
  });
  await page.getByLabel(new RegExp(`^${standardCode}`)).check();
  await passChecks(page);
  const points = await page.locator('input[name^="readings[errors]["][name$="[nominal]"]').all();
  for (const [row, point] of points.entries()) {
    const nominal = await point.inputValue();
    if (nominal === '') continue;
    await type(page, {
      [`readings[errors][${row}][up]`]: nominal === '0' ? '0' : `${nominal},05`,
      [`readings[errors][${row}][down]`]: nominal === '0' ? '0' : `${nominal},1`,
    });
  }
}
