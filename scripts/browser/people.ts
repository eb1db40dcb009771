import type { Browser, Page } from 'playwright-core';
import { desktop, openWindow, picture } from './chromium';
import type { Demo } from './demo';
import { Hand } from './hand';

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

/**
 * Fills the entry form of a scale: every indication equals its load, with no rounding error in it. The stamp is the one
 * proposed.
 */
export async function fillReadings(page: Page, hand = new Hand(page)): Promise<void> {
  await hand.choose({ mode: 'periodic' });
  await hand.fill({ place: 'Chợ Đông Hà', 'environment[temperature]': '27,5', 'environment[humidity]': '65' });
  for (const check of await page.locator('select[name^="checks["]').all())
    await hand.choose({ [(await check.getAttribute('name')) ?? '']: 'pass' });
  const [, interval = ''] = /\(e\): ([\d,]+)/.exec(await page.locator('main').innerText()) ?? [];
  const e = Number(interval.replace(',', '.'));
  const half = String(e / 2).replace('.', ',');
  for (const load of await page.locator('input[name^="readings["][name$="[load]"]').all()) {
    const value = await load.inputValue();
    if (!value) continue;
    const name = (await load.getAttribute('name')) ?? '';
    const cell = (field: string) => name.replace('[load]', `[${field}]`);
    if (name.includes('[discrimination]')) await hand.fill({ [cell('addedMass')]: interval });
    else await hand.fill({ [cell('indication')]: value, [cell('additionalLoad')]: half });
  }
}
