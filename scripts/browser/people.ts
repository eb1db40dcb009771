import type { Browser, Page } from 'playwright-core';
import { desktop, openWindow, picture } from './chromium';
import type { Demo } from './demo';

export type Check = (sentence: string, work: () => Promise<void>) => Promise<void>;

export interface Stage {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly check: Check;
}

export async function signIn({ browser, demo, check }: Stage, role: string): Promise<Page> {
  const { page } = await openWindow(browser, desktop);
  await check(`a ${role} signs in`, async () => {
    await enter(page, demo, role);
    await page.getByRole('heading', { level: 1, name: /Xin chào/ }).waitFor();
    await picture(page, `home-${role}`);
  });
  return page;
}

export async function enter(page: Page, demo: Demo, role: string): Promise<void> {
  const { username, password } = demo.account(role);
  await page.goto(`${demo.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  const answered = page.waitForResponse((each) => each.request().method() === 'POST');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  // So many people sign in from one address that they are asked to wait a minute, as anybody would be.
  if ((await answered).status() === 429) {
    await page.waitForTimeout(61_000);
    return enter(page, demo, role);
  }
  await page.waitForURL(`${demo.url}/`);
}

/** Fills the entry form of a scale: every indication equals its load, with no rounding error in it. */
export async function fillReadings(page: Page): Promise<void> {
  await page.getByLabel('Chế độ kiểm định').selectOption('periodic');
  await page.locator('input[name="place"]').fill('Chợ Đông Hà');
  await page.locator('input[name="environment[temperature]"]').fill('27,5');
  await page.locator('input[name="environment[humidity]"]').fill('65');
  for (const check of await page.locator('select[name^="checks["]').all()) await check.selectOption('pass');
  const [, interval = ''] = /\(e\): ([\d,]+)/.exec(await page.locator('main').innerText()) ?? [];
  const e = Number(interval.replace(',', '.'));
  const half = String(e / 2).replace('.', ',');
  for (const load of await page.locator('input[name^="readings["][name$="[load]"]').all()) {
    const value = await load.inputValue();
    if (!value) continue;
    const name = (await load.getAttribute('name')) ?? '';
    const cell = (field: string) => page.locator(`input[name="${name.replace('[load]', `[${field}]`)}"]`);
    if (name.includes('[discrimination]')) await cell('addedMass').fill(interval);
    else {
      await cell('indication').fill(value);
      await cell('additionalLoad').fill(half);
    }
  }
  await page.locator('input[name="stampNumber"]').fill(`26V${Date.now() % 100_000}`);
}
