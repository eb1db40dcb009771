import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { desktop, openWindow, picture } from './chromium';
import { enter, type Stage } from './people';

/** A budget answers while it is typed; once approved, a calibration takes its U from it. */
export async function budgetAndCalibrate(stage: Stage): Promise<void> {
  const technician = await openWindow(stage.browser, desktop);
  const head = await openWindow(stage.browser, desktop);
  await enter(technician.page, stage.demo, 'technician');
  await enter(head.page, stage.demo, 'centreHead');
  await typeBudget(stage, technician.page);
  await approveBudget(stage, technician.page, head.page);
  await calibrateByIt(stage, technician.page);
  await technician.window.close();
  await head.window.close();
}

const spreads = 'input[name^="inputs["][name$="[spread]"]';

async function typeBudget({ check, demo }: Stage, page: Page): Promise<void> {
  await check('the bars of a budget move as its figures are typed, and nothing is sent', async () => {
    await page.goto(`${demo.url}/budgets/new?template=platformScale`);
    await page.locator('input[name="step"]').fill('');
    for (const box of (await page.locator(spreads).all()).slice(1, 8)) await box.fill('5');
    const expanded = page.locator('[data-said="expandedUncertainty"]');
    const longest = () => page.evaluate<number>(widest);
    const [before, bar] = [await expanded.innerText(), await longest()];
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.locator('input[name="inputs[5][spread]"]').fill('50');
    assert.notEqual(await expanded.innerText(), before);
    assert.ok((await longest()) > bar);
    assert.deepEqual(
      sent.filter((method) => method === 'GET'),
      [],
    );
    await picture(page, 'budget-live', true);
  });

  await check('a Monte Carlo says whether the GUM may be trusted here', async () => {
    await page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
    await page.getByRole('button', { name: 'Kiểm tra bằng Monte Carlo' }).click();
    await page.getByText(/khoảng phủ Monte Carlo \(JCGM 101/).waitFor({ timeout: 60_000 });
    await picture(page, 'budget-record', true);
  });
}

const widest = `Math.max(...[...document.querySelectorAll('[data-budget] tbody rect')].map((bar) => bar.width.baseVal.value))`;

async function approveBudget({ check }: Stage, technician: Page, head: Page): Promise<void> {
  await check('the head of the centre approves the budget that the technician wrote', async () => {
    const address = technician.url();
    await technician.getByRole('link', { name: 'Trình phê duyệt' }).click();
    await technician.getByRole('button', { name: 'Trình phê duyệt' }).last().click();
    await technician.getByText('Đã trình phê duyệt.').waitFor();
    await head.goto(`${address}/approve`);
    await head.getByRole('button', { name: 'Phê duyệt' }).last().click();
    await head.getByText('Đã phê duyệt bảng tính.').waitFor();
  });
}

async function calibrateByIt({ check, demo }: Stage, page: Page): Promise<void> {
  await check('a calibration leaves U blank, and the record has it from the budget at every point', async () => {
    await page.goto(`${demo.url}/verifications/new?kind=calibration&typeCode=KL-04`);
    await page
      .getByRole('link', { name: /^Hiệu chuẩn PTD-/ })
      .first()
      .click();
    await page.getByText(/Để trống ô U thì lấy U theo bảng tính/).waitFor();
    await fillCalibration(page);
    await page.getByRole('button', { name: 'Tính và lưu' }).last().click();
    await page
      .getByText(/theo bảng tính .+, phiên bản 2/)
      .first()
      .waitFor();
    await picture(page, 'calibration-by-budget', true);
  });
}

/** As much of a scale as a customer asked for: the loads proposed, each read as it is with no rounding error in it. */
async function fillCalibration(page: Page): Promise<void> {
  await page.locator('input[name="environment[temperature]"]').fill('25');
  await page.locator('input[name="environment[humidity]"]').fill('60');
  for (const check of await page.locator('select[name^="checks["]').all()) await check.selectOption('pass');
  await page.getByLabel(/^CT-QK-01/).check();
  const [, interval = ''] = /\(e\): ([\d.,]+)/.exec(await page.locator('main').innerText()) ?? [];
  const half = String(Number(interval.replaceAll('.', '').replace(',', '.')) / 2).replace('.', ',');
  const loads = await page.locator('input[name^="readings[accuracy]["][name$="[load]"]').all();
  for (const load of loads) {
    const value = await load.inputValue();
    const name = (await load.getAttribute('name')) ?? '';
    const cell = (field: string) => page.locator(`input[name="${name.replace('[load]', `[${field}]`)}"]`);
    if (!value) continue;
    await cell('indication').fill(value);
    await cell('additionalLoad').fill(half);
  }
}
