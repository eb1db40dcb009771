import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, openWindow, picture } from './chromium';
import { enter, fillReadings, signIn, type Stage } from './people';

/** Nothing typed is lost, nobody overwrites anybody, and what is signed is what was shown. */
export async function loseNothing(stage: Stage): Promise<void> {
  const { address, instrument } = await draftWithGaps(stage);
  const technician = await signIn(stage, 'technician');
  const record = await sessionLost(stage, technician, address);
  await conflictAndMerge(stage, technician, instrument);
  await changedRecord(stage, technician, { record, instrument });
}

const cell = 'input[name="readings[accuracy][1][indication]"]';
const saveButton = '.record-form button.btn-primary:not(.visually-hidden)';

/** The second scale of the list: the story has verified the first. */
async function draftWithGaps(stage: Stage): Promise<{ address: string; instrument: string }> {
  const { page, window } = await openWindow(stage.browser, desktop);
  let found = { address: '', instrument: '' };
  await stage.check('a technician keeps a record with a single reading as a draft, and closes the window', async () => {
    await enter(page, stage.demo, 'technician');
    await page.goto(`${stage.demo.url}/verifications/new?q=can+ban`);
    await page
      .getByRole('link', { name: /^Kiểm định PTD-/ })
      .nth(1)
      .click();
    const instrument = await page.getByRole('link', { name: /^PTD-/ }).first().getAttribute('href');
    found = { address: page.url(), instrument: `${stage.demo.url}${instrument}` };
    await page.locator(cell).fill('49,5');
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText('Đây là phần bạn nhập dở').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'draft-with-gaps');
  });
  await window.close();
  return found;
}

async function sessionLost({ check, demo }: Stage, technician: Page, address: string): Promise<string> {
  await check('the draft is there on another device, with its gaps', async () => {
    await technician.goto(address);
    assert.equal(await technician.locator(cell).inputValue(), '49,5');
    assert.equal(await technician.locator(cell.replace('[1]', '[2]')).inputValue(), '');
  });

  let record = '';
  await check('a session lost in mid-entry asks to sign in again, and the very request goes on', async () => {
    await fillReadings(technician);
    await technician.getByLabel(/^CT-QK-01/).check();
    await technician.context().clearCookies();
    await technician.getByRole('button', { name: 'Tính và lưu' }).click();
    const { username, password } = demo.account('technician');
    await technician.getByLabel('Tên đăng nhập').fill(username);
    await technician.getByLabel('Mật khẩu').fill(password);
    await picture(technician, 'session-lost');
    await technician.getByRole('button', { name: 'Đăng nhập' }).click();
    await technician.getByText('Đã tính và lưu biên bản.').waitFor();
    record = technician.url();
  });
  return record;
}

async function conflictAndMerge(stage: Stage, technician: Page, instrument: string): Promise<void> {
  const { check } = stage;
  const colleague = await signIn(stage, 'qualityOfficer');
  await check(
    'of two people who change one instrument the second is told what the first saved, field by field',
    async () => {
      await Promise.all([technician, colleague].map((page) => page.goto(`${instrument}/change`)));
      await technician.locator('input[name="maker"]').fill('Xưởng của người thứ nhất');
      await technician.locator('input[name="model"]').fill('KIEU-1');
      await technician.locator(saveButton).click();
      await technician.waitForURL(instrument);

      await colleague.locator('input[name="model"]').fill('KIEU-2');
      await colleague.locator(saveButton).click();
      await colleague.getByRole('alert').getByText('đã lưu hồ sơ này lúc').waitFor();
      assert.equal(await colleague.locator('input[name="maker"]').inputValue(), 'Xưởng của người thứ nhất');
      assert.equal(await colleague.locator('input[name="model"]').inputValue(), 'KIEU-2');
      assert.deepEqual(await accessibilityFaults(colleague), []);
      await picture(colleague, 'conflict');
    },
  );

  await check('and merges both: one value taken over, the other person’s other change kept', async () => {
    await colleague.getByLabel('Lấy giá trị này thay cho giá trị tôi đã nhập').check();
    await colleague.locator(saveButton).click();
    await colleague.waitForURL(instrument);
    const words = await colleague.locator('main').innerText();
    for (const kept of ['Xưởng của người thứ nhất', 'KIEU-1']) assert.ok(words.includes(kept), kept);
  });
  await colleague.context().close();
}

interface Work {
  readonly record: string;
  readonly instrument: string;
}

async function changedRecord(stage: Stage, technician: Page, { record, instrument }: Work): Promise<void> {
  const { check, demo } = stage;
  const submit = async () => {
    await technician.goto(`${record}/submit`);
    await technician.getByRole('button', { name: 'Gửi soát xét' }).click();
    await technician.getByText('Đã gửi người đứng đầu soát xét.').waitFor();
  };
  const head = await signIn(stage, 'centreHead');
  await check(
    'a record goes back to its verifier, with the reason, when its instrument is changed after submission',
    async () => {
      await submit();
      await head.goto(`${record}/approve`);
      await technician.goto(`${instrument}/change`);
      await technician.locator('input[name="serial"]').fill('SERIAL DOI 777');
      await technician.locator(saveButton).click();
      await technician.waitForURL(instrument);
      await technician.goto(record);
      await technician.getByText('→ «SERIAL DOI 777»').first().waitFor();
      await picture(technician, 'returned');
    },
  );

  await check('the head’s old page approves nothing, and says what was changed', async () => {
    await submit();
    await head.getByLabel('Mật khẩu của bạn').fill(demo.account('centreHead').password);
    await head.getByRole('button', { name: 'Duyệt' }).click();
    await head.getByRole('alert').getByText('SERIAL DOI 777').first().waitFor();
    assert.deepEqual(await accessibilityFaults(head), []);
    await picture(head, 'approval-refused');
    await head.goto(record);
    assert.equal(await head.locator('a[href^="/certificates/"]').count(), 0);
  });
}
