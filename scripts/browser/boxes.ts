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
