import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../browser/chromium';
import type { ApiClient } from './http';
import { timed, timingOf } from './timing';

/** Records signed at once. */
export const lotSize = 60;
const printRuns = 20;

interface Lot {
  readonly id: string;
  readonly status: string;
  readonly progress: { readonly issued: number; readonly total: number };
  readonly records: readonly { readonly certificateId?: string }[];
}

interface Signer {
  readonly approver: ApiClient;
  readonly password: string;
  readonly say: (line: string) => void;
}

/**
 * Signs a lot and waits for its certificates: milliseconds for each, as the lot went. Chromium prints the page of one of
 * them in the same run, to be held beside it.
 */
export async function issueLot(
  { approver, password, say }: Signer,
  records: readonly { readonly id: string; readonly version: number }[],
): Promise<number[]> {
  const signed = records.map(({ id, version }) => ({ id, version }));
  const began = performance.now();
  let lot = await approver.post<Lot>('/approvals', { records: signed, password });
  while (lot.status === 'running') {
    await pause(20);
    lot = await approver.get<Lot>(`/approvals/${lot.id}`);
  }
  const each = (performance.now() - began) / lot.progress.issued;
  if (lot.progress.issued < lot.progress.total)
    say(`of ${lot.progress.total} records of the lot ${lot.progress.issued} were issued`);
  say(
    `certificates of a lot: ${perSecond(each)}; Chromium printing the page of one: ${await printedInChromium(approver, lot)}`,
  );
  return [each];
}

async function printedInChromium(approver: ApiClient, { records }: Lot): Promise<string> {
  const id = records.find(({ certificateId }) => certificateId)?.certificateId ?? '';
  const { publicCode } = await approver.get<{ publicCode: string }>(`/certificates/${id}`);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(new URL(`/v/${publicCode}`, approver.http.origin).href);
    const times: number[] = [];
    for (let run = 0; run < printRuns; run += 1) times.push(await timed(() => page.pdf({ format: 'A4' })));
    return perSecond(timingOf(times).medianMs);
  } finally {
    await browser.close();
  }
}

const perSecond = (milliseconds: number): string => `${(1000 / milliseconds).toFixed(1)} a second`;
