import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { box } from './boxes';
import { accessibilityFaults, desktop, openWindow, overflows, phone, picture } from './chromium';
import { enter, type Stage } from './people';

/** A centre writes a procedure for scales in the pages, has it approved, and calibrates one by it. */
export async function calibrateByOwnProcedure(stage: Stage): Promise<void> {
  const bare = await openWindow(stage.browser, desktop, { scripts: false });
  const technician = await openWindow(stage.browser, desktop);
  const head = await openWindow(stage.browser, desktop);
  for (const { page } of [bare, technician]) await enter(page, stage.demo, 'technician');
  await enter(head.page, stage.demo, 'centreHead');
  const procedure = await writeProcedure(stage, bare.page);
  await readProcedure(stage, technician.page, procedure);
  await tryAndApprove(stage, { technician: technician.page, head: head.page, procedure });
  const record = await calibrate(stage, technician.page);
  await certify(stage, head.page, record);
  for (const { window } of [bare, technician, head]) await window.close();
}

const code = 'QT_CAN';

/** What a technician types, by the names of the boxes. */
const typed: Readonly<Record<string, string>> = {
  ...{
    code,
    nameVi: 'Cân bàn, so với quả cân chuẩn',
    nameEn: 'Platform scale against weights',
    typeCodes: 'KL-04',
    documentNumber: 'QT-07/2026',
  },
  ...{ 'characteristics[0][name]': 'top', 'characteristics[0][vi]': 'Tải lớn nhất khi hiệu chuẩn' },
  ...{ 'environment[0][name]': 'temperature', 'environment[0][vi]': 'Nhiệt độ' },
  ...{ 'environment[0][from]': '18', 'environment[0][to]': '22', 'checks[0][vi]': 'Mặt cân sạch, không vướng' },
  ...{ 'steps[0][vi]': 'Chỉ thị', 'steps[0][minRows]': '2', 'steps[0][decimals]': '2' },
  ...{ 'steps[0][referenceHead]': 'Tải chuẩn', 'steps[0][indicationHead]': 'Số đọc' },
  ...{ 'steps[0][fields][0][name]': 'reference', 'steps[0][fields][0][vi]': 'Tải chuẩn' },
  ...{ 'steps[0][fields][1][name]': 'indication', 'steps[0][fields][1][vi]': 'Số đọc' },
  ...{ 'steps[0][results][0][vi]': 'Điểm {row}', 'steps[0][results][0][reference]': 'reference' },
  ...{ 'steps[0][results][0][indication]': 'indication', 'steps[0][results][0][error]': 'indication - referense' },
};

const chosen: Readonly<Record<string, string>> = {
  ...{ 'characteristics[0][unit]': 'kg', 'environment[0][unit]': 'Cel', 'steps[0][unit]': 'kg' },
  ...{ 'steps[0][fields][0][unit]': 'kg', 'steps[0][fields][1][unit]': 'kg', 'steps[0][results][0][over]': 'row' },
};

const ticked = ['characteristics[0]', 'environment[0]', 'steps[0][fields][0]', 'steps[0][fields][1]'];

async function writeProcedure({ check, demo }: Stage, page: Page): Promise<string> {
  await check('a technician writes a procedure in tables, without a script', async () => {
    await page.goto(`${demo.url}/procedures/new`);
    await page.getByRole('button', { name: 'Thêm dòng: Cột số liệu' }).click();
    for (const [name, words] of Object.entries(typed)) await box(page, name).fill(words);
    for (const [name, value] of Object.entries(chosen)) await box(page, name).selectOption(value);
    for (const row of ticked) await box(page, `${row}[required]`).check();
    await page.getByLabel('Hiệu chuẩn', { exact: true }).check();
    await picture(page, 'own-procedure-form', true);
  });

  await check('a formula that names nothing there is refused at its box, with the names it may use', async () => {
    await page.getByRole('button', { name: 'Lưu bản đang viết' }).last().click();
    const error = box(page, 'steps[0][results][0][error]');
    assert.match(await page.locator('#steps-0-results-0-error-error').innerText(), /referense/);
    await page.getByText('Tên dùng được: top, temperature, reference, indication').waitFor();
    assert.equal(await box(page, 'steps[0][fields][1][vi]').inputValue(), 'Số đọc');
    await error.fill('indication - reference');
    await box(page, 'steps[0][fields][0][points]').fill('0; top/2; top');
    await page.getByRole('button', { name: 'Lưu bản đang viết' }).last().click();
    await page.getByText('Đã lưu bản đang viết.').waitFor();
  });

  return page.url();
}

async function readProcedure({ check }: Stage, page: Page, procedure: string): Promise<void> {
  for (const address of [procedure, `${procedure}/change`])
    await check(
      `${address.endsWith('change') ? 'its form' : 'its page'} can be read by everybody, on a phone too`,
      async () => {
        await page.goto(address);
        assert.deepEqual(await accessibilityFaults(page), []);
        await picture(page, `own-procedure-${address.endsWith('change') ? 'change' : 'page'}`, true);
        await page.setViewportSize(phone);
        assert.equal(await overflows(page), false, 'wider than the window');
        await picture(page, `own-procedure-${address.endsWith('change') ? 'change' : 'page'}-phone`);
        await page.setViewportSize(desktop);
      },
    );
}

interface Deciding {
  readonly technician: Page;
  readonly head: Page;
  readonly procedure: string;
}

async function tryAndApprove({ check }: Stage, { technician, head, procedure }: Deciding): Promise<void> {
  await check('it is tried on readings, and nothing of that is stored', async () => {
    await technician.goto(`${procedure}/trial`);
    await fillReadings(technician, '0,04');
    await technician.getByRole('button', { name: 'Tính thử' }).last().click();
    await technician.getByRole('heading', { name: 'Kết quả tính thử' }).waitFor();
    assert.deepEqual(await accessibilityFaults(technician), []);
    await picture(technician, 'own-procedure-trial', true);
  });

  await check('the head of the centre reads and approves it', async () => {
    await technician.goto(`${procedure}/submit`);
    await box(technician, 'fitness').fill('Tính thử trên số đọc của biên bản giấy 03/2025: trùng kết quả');
    await technician.getByRole('button', { name: 'Gửi phê duyệt' }).last().click();
    await technician.getByText('Đã gửi phê duyệt.').waitFor();
    await head.goto(`${procedure}/approve`);
    await head.getByRole('button', { name: 'Phê duyệt' }).last().click();
    await head.getByText('Đã phê duyệt: dùng từ hôm nay.').waitFor();
    await picture(head, 'own-procedure-approved');
  });
}

async function calibrate({ check, demo }: Stage, page: Page): Promise<string> {
  await check('a scale is calibrated by it', async () => {
    await page.goto(`${demo.url}/verifications/new?kind=calibration&q=can+ban`);
    const scale = page.getByRole('link', { name: /^Hiệu chuẩn PTD-/ }).first();
    await page.goto(`${demo.url}${await scale.getAttribute('href')}&procedureCode=${code}`);
    await page.getByText('QT-07/2026').waitFor();
    await page.getByLabel(/^CT-QK-01/).check();
    await fillReadings(page, '0,04');
    for (const [name, value] of Object.entries({ expanded: '0,02', k: '2', probability: '95' }))
      for (const row of [0, 1, 2]) await box(page, `uncertainty[step1][${row}][${name}]`).fill(value);
    await page.getByRole('button', { name: 'Tính và lưu' }).last().click();
    await page.getByText('Đã tính và lưu biên bản.').waitFor();
    await page.getByText('0,04 kg').first().waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  const record = page.url();
  await check('the record goes to the head of the centre', async () => {
    await page.goto(`${record}/submit`);
    await page.getByRole('button', { name: 'Gửi soát xét' }).last().click();
    await page.getByText('Đã gửi người đứng đầu soát xét.').waitFor();
  });
  return record;
}

async function certify({ check, demo }: Stage, head: Page, record: string): Promise<void> {
  await check('its certificate names the document of the centre', async () => {
    await head.goto(`${record}/approve`);
    await head.getByLabel('Mật khẩu của bạn').fill(demo.account('centreHead').password);
    await head.getByRole('button', { name: 'Duyệt' }).last().click();
    await head.getByText('Đã duyệt biên bản.').waitFor();
    await head.locator('a[href^="/certificates/"]').first().click();
    await head.getByText('QT-07/2026').first().waitFor();
    await picture(head, 'own-procedure-certificate', true);
  });
}

/** Three points, each read too high by the same. */
async function fillReadings(page: Page, excess: string): Promise<void> {
  await box(page, 'characteristics[top]').fill('100');
  await box(page, 'environment[temperature]').fill('20,1');
  await box(page, 'checks[check1]').selectOption('pass');
  for (const [row, reference] of ['0', '50', '100'].entries()) {
    await box(page, `readings[step1][${row}][reference]`).fill(reference);
    await box(page, `readings[step1][${row}][indication]`).fill(`${reference}${excess.slice(1)}`);
  }
}
