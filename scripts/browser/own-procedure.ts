import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, openWindow, overflows, phone, picture } from './chromium';
import { enter, type Stage } from './people';

/** A centre writes a procedure for steel rulers in the pages, has it approved, and calibrates one by it. */
export async function calibrateByOwnProcedure(stage: Stage): Promise<void> {
  const technician = await openWindow(stage.browser, desktop, { scripts: false });
  const head = await openWindow(stage.browser, desktop);
  await enter(technician.page, stage.demo, 'technician');
  await enter(head.page, stage.demo, 'centreHead');
  const procedure = await writeProcedure(stage, technician.page);
  await tryAndApprove(stage, { technician: technician.page, head: head.page, procedure });
  const record = await calibrate(stage, technician.page);
  await certify(stage, head.page, record);
  await technician.window.close();
  await head.window.close();
}

const code = 'QT_THUOC';

/** What a technician types, by the names of the boxes. */
const typed: Readonly<Record<string, string>> = {
  ...{ code, nameVi: 'Thước thép thẳng', nameEn: 'Steel ruler', typeCodes: 'DD-01', documentNumber: 'QT-07/2026' },
  ...{ 'characteristics[0][name]': 'top', 'characteristics[0][vi]': 'Giới hạn đo' },
  ...{ 'environment[0][name]': 'temperature', 'environment[0][vi]': 'Nhiệt độ' },
  ...{ 'environment[0][from]': '18', 'environment[0][to]': '22', 'checks[0][vi]': 'Cạnh thước không sứt mẻ' },
  ...{ 'steps[0][vi]': 'Chiều dài', 'steps[0][minRows]': '2', 'steps[0][decimals]': '2' },
  ...{ 'steps[0][referenceHead]': 'Chiều dài chuẩn', 'steps[0][indicationHead]': 'Số đọc' },
  ...{ 'steps[0][fields][0][name]': 'reference', 'steps[0][fields][0][vi]': 'Chiều dài chuẩn' },
  ...{ 'steps[0][fields][1][name]': 'indication', 'steps[0][fields][1][vi]': 'Số đọc' },
  ...{ 'steps[0][results][0][vi]': 'Điểm {row}', 'steps[0][results][0][reference]': 'reference' },
  ...{ 'steps[0][results][0][indication]': 'indication', 'steps[0][results][0][error]': 'indication - referense' },
};

const chosen: Readonly<Record<string, string>> = {
  ...{ 'characteristics[0][unit]': 'mm', 'environment[0][unit]': 'Cel', 'steps[0][unit]': 'mm' },
  ...{ 'steps[0][fields][0][unit]': 'mm', 'steps[0][fields][1][unit]': 'mm', 'steps[0][results][0][over]': 'row' },
};

const ticked = ['characteristics[0]', 'environment[0]', 'steps[0][fields][0]', 'steps[0][fields][1]'];

const box = (page: Page, name: string) => page.locator(`[name="${name}"]:not([type="hidden"])`);

async function writeProcedure({ check, demo }: Stage, page: Page): Promise<string> {
  await check('a technician writes a procedure in tables, without a script', async () => {
    await page.goto(`${demo.url}/procedures/new`);
    await page.getByRole('button', { name: 'Thêm dòng: Cột số liệu' }).click();
    for (const [name, words] of Object.entries(typed)) await box(page, name).fill(words);
    for (const [name, value] of Object.entries(chosen)) await box(page, name).selectOption(value);
    for (const row of ticked) await box(page, `${row}[required]`).check();
    await page.getByLabel('Hiệu chuẩn').check();
    assert.deepEqual(await accessibilityFaults(page), []);
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

  await check('its page reads in words, on a phone too', async () => {
    await page.getByText('indication - reference').waitFor();
    await picture(page, 'own-procedure', true);
    await page.setViewportSize(phone);
    assert.equal(await overflows(page), false, 'wider than the window');
    await page.goto(`${page.url()}/change`);
    assert.equal(await overflows(page), false, 'the form is wider than the window');
    await picture(page, 'own-procedure-phone');
    await page.goBack();
    await page.setViewportSize(desktop);
  });
  return page.url();
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
  await check('a ruler is registered and calibrated by it', async () => {
    await page.goto(`${demo.url}/instruments/new?type=DD-01`);
    await box(page, 'ownerId').selectOption({ index: 1 });
    await box(page, 'serial').fill('TT-001');
    await page.locator('.record-form button.btn-primary:not(.visually-hidden)').last().click();
    await page.waitForURL(/\/instruments\/[0-9a-f]{24}/);
    const id = /[0-9a-f]{24}/.exec(page.url())?.[0] ?? '';
    await page.goto(`${demo.url}/verifications/new?kind=calibration&instrumentId=${id}`);
    await page.getByText('QT-07/2026').waitFor();
    await page.getByLabel(/^CT-QK-01/).check();
    await fillReadings(page, '0,04');
    for (const [name, value] of Object.entries({ expanded: '0,02', k: '2', probability: '95' }))
      for (const row of [0, 1, 2]) await box(page, `uncertainty[step1][${row}][${name}]`).fill(value);
    await page.getByRole('button', { name: 'Tính và lưu' }).last().click();
    await page.getByText('Đã tính và lưu biên bản.').waitFor();
    await page.getByText('0,04 mm').first().waitFor();
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

/** Three points, each read too long by the same. */
async function fillReadings(page: Page, excess: string): Promise<void> {
  await box(page, 'characteristics[top]').fill('1000');
  await box(page, 'environment[temperature]').fill('20,1');
  await box(page, 'checks[check1]').selectOption('pass');
  for (const [row, reference] of ['0', '500', '1000'].entries()) {
    await box(page, `readings[step1][${row}][reference]`).fill(reference);
    await box(page, `readings[step1][${row}][indication]`).fill(`${reference}${excess.slice(1)}`);
  }
}
