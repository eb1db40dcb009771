import type { Page } from 'playwright-core';
import { freeStamps, runMark } from './boxes';
import type { Demo } from './demo';
import type { Hand } from './hand';
import { enterMeters, enterShared } from './lorry';
import { fillReadings } from './people';

/** One thing that a person does: a link or button by its words, words in a box, a value in a list, a key, a paper, or work in a form. */
export type Step =
  | { readonly link: string }
  | { readonly button: string }
  | { readonly into: string; readonly words: string }
  | { readonly list: string; readonly value: string }
  | { readonly key: string }
  | { readonly paper: RegExp }
  | { readonly work: (page: Page, hand: Hand) => Promise<void> };

/** A job by its fewest clicks, from the home page of whoever does it, or from another address before signing in. */
interface Job {
  readonly name: string;
  readonly by: 'technician' | 'centreHead';
  readonly from?: string;
  readonly steps: readonly Step[];
  /** Waits for what shows that it is done. */
  readonly ends: (page: Page) => Promise<unknown>;
}

/** What the jobs are done with, found in the demo as it is. */
interface Things {
  readonly demo: Demo;
  readonly scale: Instrument;
  readonly meters: readonly Instrument[];
  readonly certificate: string;
}

interface Instrument {
  readonly code: string;
  readonly serial: string;
}

/** So many meters are a lot here: what is done once for all counts most. */
const lot = 3;

export async function findThings(page: Page, demo: Demo): Promise<Things> {
  await page.goto(`${demo.url}/verifications/runs/new?typeCode=DT-03&kind=verification&q=DHN-25-R80&filter=yes`);
  const offered = await instrumentsIn(page);
  await page.goto(`${demo.url}/instruments?typeCode=KL-04&state=valid`);
  const [scale = { code: '', serial: '' }] = (await instrumentsIn(page)).slice(-1);
  await page.goto(`${demo.url}/certificates`);
  const certificate = await page.locator('tbody a[href^="/certificates/"]').first().innerText();
  return { demo, scale, meters: offered.slice(10, 10 + lot), certificate };
}

/** Number and serial number of each row of a list. */
async function instrumentsIn(page: Page): Promise<Instrument[]> {
  const rows = await page.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const words = await row.innerText();
      const code = /PTD-\d+/.exec(words)?.[0] ?? '';
      return { code, serial: /\b\d{8}\b/.exec(words)?.[0] ?? code };
    }),
  );
}

export function jobsOn({ demo, scale, meters, certificate }: Things): readonly Job[] {
  const { username, password } = demo.account('technician');
  const head = demo.account('centreHead');
  const nextMonth = monthAfterNow();
  return [
    {
      ...{ name: 'sign in and see the work of today', by: 'technician', from: '/sign-in' },
      steps: [{ into: 'username', words: username }, { key: 'Tab' }, write(password), { key: 'Enter' }],
      ends: (page) => page.getByRole('heading', { name: 'Việc hôm nay của tôi' }).waitFor(),
    },
    {
      ...{ name: 'find an instrument by its serial number', by: 'technician' },
      steps: [
        { link: 'Phương tiện đo' },
        ...[{ into: 'q', words: scale.serial }, { key: 'Enter' }, searched],
        { link: scale.code },
      ],
      ends: (page) => page.getByRole('heading', { level: 1, name: new RegExp(scale.code) }).waitFor(),
    },
    {
      ...{ name: 'register an instrument', by: 'technician' },
      steps: [{ link: 'Đăng ký phương tiện đo' }, { work: registerScale }],
      ends: (page) => page.waitForURL(/\/instruments\/[0-9a-f]{24}/),
    },
    {
      ...{ name: 'enter one verification, with its readings', by: 'technician' },
      steps: [
        { link: 'Lập biên bản kiểm định' },
        ...[{ into: 'q', words: scale.serial }, { key: 'Enter' }, searched],
        { work: (page, hand) => hand.click(page.getByRole('link', { name: /^Kiểm định PTD-/ }).first()) },
        { work: enterScale },
        { button: 'Tính và lưu' },
      ],
      ends: (page) => page.getByText('Đã tính và lưu biên bản.').waitFor(),
    },
    {
      ...{ name: `enter and send a lot of ${lot} meters`, by: 'technician' },
      steps: [
        ...[{ link: 'Kiểm định, hiệu chuẩn' }, { link: 'Lập biên bản cả lô' }],
        { work: (_page, hand) => hand.paste('named', meters.map(({ code }) => code).join('\n')) },
        { button: 'Nhập số đo' },
        { work: async (page, hand) => enterShared(page, hand, await nextStamp(page, demo)) },
        { work: (_page, hand) => enterMeters(hand, lot) },
        ...[{ button: 'Tính và lập biên bản từng chiếc' }, { button: 'Trình duyệt cả lô' }],
      ],
      ends: (page) => page.getByText(`Đã trình duyệt ${lot} biên bản.`).waitFor(),
    },
    {
      ...{ name: 'approve what waits, as one lot', by: 'centreHead' },
      steps: [
        { work: (page, hand) => hand.click(page.getByRole('link', { name: /Biên bản chờ duyệt/ })) },
        { link: 'Duyệt nhiều biên bản' },
        ...[{ into: 'password', words: head.password }, { key: 'Enter' }],
      ],
      ends: (page) => page.waitForURL(/\/approvals\/[0-9a-f]{24}/),
    },
    {
      ...{ name: 'print the certificates of a lot', by: 'centreHead' },
      steps: [
        ...[{ link: 'Kiểm định, hiệu chuẩn' }, { link: 'Duyệt nhiều biên bản' }, { link: 'Duyệt theo lô' }],
        { work: (page, hand) => hand.click(page.locator('tbody a[href^="/approvals/"]').first()) },
        { paper: /^Tất cả giấy chứng nhận/ },
      ],
      ends: (page) => page.waitForURL(/\/approvals\//),
    },
    {
      ...{ name: 'find and open a certificate by its number', by: 'technician' },
      steps: [...toCertificate(certificate), { paper: /PDF/ }],
      ends: (page) => page.waitForURL(/\/certificates\//),
    },
    {
      ...{ name: 'print a label again', by: 'technician' },
      steps: [...toCertificate(certificate), { link: 'In nhãn' }, { paper: /^Mở 1 nhãn/ }],
      ends: (page) => page.waitForURL(/\/labels/),
    },
    {
      ...{ name: 'see what falls due next month', by: 'technician' },
      steps: [{ link: 'Lịch kiểm định' }, { into: 'month', words: nextMonth }, { key: 'Enter' }],
      ends: (page) => page.waitForURL(/month=/),
    },
  ];
}

async function nextStamp(page: Page, { url }: Demo): Promise<string> {
  const [stamp = ''] = await freeStamps(page, url, lot);
  return stamp;
}

const write = (words: string): Step => ({ work: (_page, hand) => hand.write(words) });

/** The list has been narrowed: nothing for the hand to do. */
const searched: Step = { work: (page) => page.waitForURL(/[?&]q=/) };

const toCertificate = (number: string): readonly Step[] => [
  { link: 'Giấy chứng nhận' },
  ...[{ into: 'q', words: number }, { key: 'Enter' }, searched],
  { link: number },
];

async function registerScale(page: Page, hand: Hand): Promise<void> {
  await hand.choose({ type: 'KL-04' });
  await hand.click(page.locator('.record-form button[type="submit"]:not(.visually-hidden)').last());
  await page.locator('[name=serial]').waitFor();
  const owner = await page.locator('select[name=ownerId] option').nth(1).getAttribute('value');
  const units = { 'characteristics[max][unit]': 'kg', 'characteristics[e][unit]': 'g' };
  await hand.choose({ ownerId: owner ?? '', ...units, 'characteristics[accuracyClass]': 'III' });
  const ends = { 'characteristics[max][value]': '60', 'characteristics[e][value]': '20' };
  await hand.fill({ serial: `JOB-${runMark}`, ...ends });
  await hand.press('Enter');
}

async function enterScale(page: Page, hand: Hand): Promise<void> {
  await fillReadings(page, hand);
  const standard = page.getByLabel(/^CT-QK-01/);
  if (!(await standard.isChecked())) await hand.click(standard);
}

/** `12/2026`, as the filter of the schedule takes it. */
function monthAfterNow(): string {
  const now = new Date(Date.now() + 7 * 60 * 60 * 1000);
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  return `${String(next.getUTCMonth() + 1).padStart(2, '0')}/${next.getUTCFullYear()}`;
}
