import type { Locator, Page } from 'playwright-core';

/** The box of a form by its name, whatever it says at it. */
export function box(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]:not([type="hidden"])`);
}

/** Types words into boxes, by their names. */
export async function type(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(words)) await box(page, name).fill(value);
}

/** Chooses values in lists, by their names. */
export async function choose(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await box(page, name).selectOption(value);
}

/** Sends the form of a record. */
export async function send(page: Page): Promise<void> {
  await page.locator('.record-form button.btn-primary:not(.visually-hidden)').last().click();
}

/** Every check by eye is passed. */
export async function passChecks(page: Page): Promise<void> {
  for (const each of await page.locator('select[name^="checks["]').all()) await each.selectOption('pass');
}

/** Today's year in Vietnam. */
export const thisYear = new Date(Date.now() + 7 * 60 * 60 * 1000).getUTCFullYear();

/** Numbers of this run alone, so that it may be played again on the same demo. */
export const runMark = String(Date.now() % 100_000);

/** Stamps that the technician in front of this page holds and no record names, counting up: of the lot that the demo hands out. */
export async function freeStamps(page: Page, url: string, count: number): Promise<string[]> {
  const now = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString();
  const asked = { after: `${now.slice(2, 4)}QT00001`, kind: 'verification', day: now.slice(0, 10) };
  const answer = await page.request.get(`${url}/verifications/runs/stamps?${new URLSearchParams(asked).toString()}`);
  const stamps = ((await answer.json()) as { stamps: string[] }).stamps.slice(0, count);
  if (stamps.length < count) throw new Error(`the technician holds only ${stamps.length} stamps`);
  return stamps;
}
