import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { desktop, openWindow, overflows, phone, picture, screenshotFolder } from './chromium';
import { enter, type Stage } from './people';

/** What is done every day is near at hand: by keyboard, on a narrow screen, on paper. */
export async function workEveryDay(stage: Stage): Promise<void> {
  const { page, window } = await openWindow(stage.browser, desktop);
  await enter(page, stage.demo, 'technician');
  await readingsByKeyboard(stage, page);
  await focusOnDark(stage, page);
  await errorsNameTheirFields(stage, page);
  await cardsOnPhone(stage, page);
  await onPaper(stage, page);
  await window.close();
}

const tabsToReadings = 8;

async function readingsByKeyboard({ check, demo }: Stage, page: Page): Promise<void> {
  await check(`the first reading is reached in at most ${tabsToReadings} keys from the opened form`, async () => {
    await page.goto(`${demo.url}/verifications/new?q=can+ban`);
    await page
      .getByRole('link', { name: /^Kiểm định PTD-/ })
      .first()
      .click();
    await page.reload();
    const focused = () =>
      page.evaluate<string>("document.activeElement.getAttribute('name') ?? document.activeElement.innerText");
    const keys = ['Tab', 'Tab', 'Enter'];
    for (const key of keys) await page.keyboard.press(key);
    assert.ok(keys.length <= tabsToReadings);
    assert.match(await focused(), /^readings\[accuracy\]\[\d\]\[indication\]$/);
  });
}

/** Lightness of a CSS colour by WCAG 2.2, relative luminance. */
const contrastWithBackground = `(() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  const dark = light(getComputedStyle(document.querySelector('.masthead')).backgroundColor);
  return { ratio: (light(outlineColor) + 0.05) / (dark + 0.05), outlineStyle, width: parseFloat(outlineWidth) };
})()`;

async function focusOnDark({ check, demo }: Stage, page: Page): Promise<void> {
  await check('the focus is seen on every link of the dark header', async () => {
    await page.goto(`${demo.url}/instruments`);
    const count = await page.locator('.masthead a, .masthead button').count();
    await page.keyboard.press('Tab');
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('Tab');
      const { ratio, outlineStyle, width } = await page.evaluate<{
        ratio: number;
        outlineStyle: string;
        width: number;
      }>(contrastWithBackground);
      assert.ok(ratio >= 3 && outlineStyle === 'solid' && width >= 2, `${at}: ${ratio} ${outlineStyle} ${width}`);
    }
    await picture(page, 'focus-on-dark');
  });
}

async function errorsNameTheirFields({ check, demo }: Stage, page: Page): Promise<void> {
  await check('every line of an error summary names a field and leads to it', async () => {
    await page.goto(`${demo.url}/organizations/new`);
    await page.locator('.record-form button.btn-primary:not(.visually-hidden)').click();
    const lines = page.getByRole('alert').locator('a[href^="#"]');
    await lines.first().waitFor();
    assert.ok((await lines.count()) >= 3, 'too few lines');
    for (const line of await lines.all()) {
      const target = page.locator((await line.getAttribute('href')) ?? '');
      await line.press('Enter');
      assert.equal(
        await target.evaluate((field) => field === field.ownerDocument.activeElement),
        true,
        await line.innerText(),
      );
    }
  });
}

const lists = [
  '/instruments',
  '/schedule',
  '/verifications',
  '/certificates',
  '/organizations',
  '/documents',
  '/verifiers',
];

async function cardsOnPhone({ check, demo }: Stage, page: Page): Promise<void> {
  await page.setViewportSize(phone);
  for (const path of lists)
    await check(`the rows of ${path} are cards on a phone, every cell with its column's name`, async () => {
      await page.goto(`${demo.url}${path}`);
      const cells = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.card-table td')].filter((cell) => cell.offsetParent).map((cell) => getComputedStyle(cell, '::before').content)",
      );
      assert.ok(cells.length > 0 && cells.every((label) => label.length > 2), cells.join());
      assert.equal(await page.locator('.card-table thead').first().isVisible(), false);
      assert.equal(await overflows(page), false, 'wider than the window');
    });
  await page.setViewportSize(desktop);
}

/** A4 lying, without its margins of 12 mm, in CSS pixels of 96 an inch. */
const paperWidth = Math.round(((297 - 24) / 25.4) * 96);

async function onPaper({ check, demo }: Stage, page: Page): Promise<void> {
  for (const path of ['/instruments', '/schedule', '/certificates', '/verifications'])
    await check(`the whole list of ${path} goes on paper, its last column too, with centre and time`, async () => {
      await page.emulateMedia({ media: null });
      await page.goto(`${demo.url}${path}`);
      await page.getByRole('link', { name: 'In cả danh sách' }).click();
      await page.getByText('Bấm Ctrl+P để in.').waitFor();
      await page.setViewportSize({ width: paperWidth, height: desktop.height });
      await page.emulateMedia({ media: 'print' });
      const heads = page.locator('thead th');
      const last = await heads.last().boundingBox();
      assert.ok(last && last.x + last.width <= paperWidth + 1, `the last column ends at ${JSON.stringify(last)}`);
      for (const head of await heads.all()) assert.ok(await head.isVisible(), await head.innerText());
      assert.ok(await page.getByText(/In lúc/).isVisible());
      assert.equal(await page.locator('.masthead').isVisible(), false);
      await page.pdf({ path: join(screenshotFolder, `paper${path.replace('/', '-')}.pdf`), preferCSSPageSize: true });
    });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(desktop);
}
