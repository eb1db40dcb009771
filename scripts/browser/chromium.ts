import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const screenshotFolder = join(__dirname, '../../.screenshots');

/** Debian's Chromium; undefined where there is none. */
export function findBrowser(): string | undefined {
  return places.find((place) => existsSync(place));
}

/** Nothing is downloaded. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error(`no Chromium in ${places.join(', ')}: install it with "apt-get install chromium"`);
  mkdirSync(screenshotFolder, { recursive: true });
  return chromium.launch({ executablePath, args: quiet });
}

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
export const tablet = { width: 820, height: 1180 };

/** A person's own window: own cookies, Vietnamese. Scripts may be off, as pages must work without them; on glass there is no mouse. */
export async function openWindow(
  browser: Browser,
  viewport: typeof desktop,
  { scripts = true, touch = false } = {},
): Promise<{ window: BrowserContext; page: Page }> {
  const window = await browser.newContext({
    viewport,
    locale: 'vi-VN',
    javaScriptEnabled: scripts,
    hasTouch: touch,
    isMobile: touch,
    acceptDownloads: true,
  });
  const page = await window.newPage();
  page.setDefaultTimeout(20_000);
  return { window, page };
}

export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.waitForLoadState();
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage });
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: what axe finds wrong by WCAG 2.2 A and AA, one line each. */
const runAxe = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`;

export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(runAxe);
}

/** True when the page is wider than the window: a phone would have to scroll sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1');
}
