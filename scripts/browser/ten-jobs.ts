import { strict as assert } from 'node:assert';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { desktop, openWindow } from './chromium';
import { tell } from './figures';
import { Hand } from './hand';
import { enter, type Stage } from './people';
import { findThings, jobsOn, type Step } from './ten-jobs.steps';

/** The ten commonest jobs, each by its fewest clicks from the home page: what the story prints of them. */
export async function countJobs(stage: Stage): Promise<void> {
  const { browser, demo, check } = stage;
  const pages = new Map<string, Page>();
  const pageOf = async (role: string, isSignedIn: boolean): Promise<Page> => {
    const known = pages.get(role);
    if (known && isSignedIn) return known;
    const { page } = await openWindow(browser, desktop);
    page.setDefaultTimeout(120_000);
    if (isSignedIn) {
      await enter(page, demo, role);
      pages.set(role, page);
    }
    return page;
  };
  const things = await findThings(await pageOf('technician', true), demo);
  // The first job is signing in, which the parts before may have used up for this minute.
  await setTimeout(61_000);
  for (const { name, by, from = '/', steps, ends } of jobsOn(things)) {
    await check(`job: ${name}`, async () => {
      const page = await pageOf(by, from === '/');
      const hand = new Hand(page);
      await page.goto(`${demo.url}${from}`);
      for (const step of steps) await take(step, page, hand);
      await ends(page);
      tell(`${name}: ${hand.clicks} clicks, ${hand.keys} keys`);
    });
  }
  for (const page of pages.values()) await page.context().close();
}

async function take(step: Step, page: Page, hand: Hand): Promise<void> {
  if ('work' in step) return step.work(page, hand);
  if ('key' in step) return hand.press(step.key);
  if ('list' in step) return hand.choose({ [step.list]: step.value });
  if ('into' in step) {
    await hand.click(page.locator(`[name="${step.into}"]:not([type="hidden"])`).first());
    return hand.write(step.words);
  }
  if ('link' in step) return hand.click(page.getByRole('link', { name: step.link, exact: true }).first());
  if ('button' in step) return hand.click(page.getByRole('button', { name: step.button, exact: true }).last());
  return openPaper(page, hand, step.paper);
}

/** A link to a paper is one click; what it opens is read as the browser would. */
async function openPaper(page: Page, hand: Hand, words: RegExp): Promise<void> {
  const link = page.getByRole('link', { name: words }).first();
  await link.waitFor();
  hand.clicks += 1;
  const paper = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');
}
