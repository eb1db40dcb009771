import type { Page } from 'playwright-core';
import { desktop, openWindow } from './chromium';
import { enter, type Stage } from './people';

/** What came of a record: the certificate's own page as words, and its paper. */
export interface Certified {
  readonly words: string;
  readonly paper: Buffer;
}

/** From the page of a record that is whole: its technician sends it for review, and the head of the centre signs it. */
export async function certify(stage: Stage, technician: Page): Promise<Certified> {
  const record = technician.url();
  await technician.getByRole('link', { name: 'Gửi soát xét' }).click();
  await technician.getByRole('button', { name: 'Gửi soát xét' }).click();
  await technician.getByText('Đã gửi người đứng đầu soát xét.').waitFor();
  return signed(stage, record);
}

async function signed({ browser, demo }: Stage, record: string): Promise<Certified> {
  const { page, window } = await openWindow(browser, desktop);
  await enter(page, demo, 'centreHead');
  await page.goto(`${demo.url}${new URL(record).pathname}/approve`);
  await page.getByLabel('Mật khẩu của bạn').fill(demo.account('centreHead').password);
  await page.getByRole('button', { name: 'Duyệt' }).click();
  await page.getByText('Đã duyệt biên bản.').waitFor();
  await page.locator('a[href^="/certificates/"]').first().click();
  await page.waitForURL(/\/certificates\//);
  const words = await page.locator('main').innerText();
  const paper = await page.request.get(`${page.url().split('?')[0]}.pdf`);
  const certified = { words, paper: await paper.body() };
  await window.close();
  return certified;
}
