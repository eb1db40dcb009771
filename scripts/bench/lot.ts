import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, openBrowser } from '../browser/chromium';
import { accountOf } from './accounts';
import type { Bench, Result } from './cases';
import { ApiClient, type HttpClient } from './http';
import { watchMemory } from './memory';
import { processorTimeOf } from './processor';
import { move, recordUsual, type Versioned } from './records';
import { templatesFor } from './sample';
import { makeSigningKey } from './signing-key';
import { timed, timingOf } from './timing';

/** Records signed at once. */
const lotSize = 60;
const printRuns = 20;
const lookEveryMs = 100;

interface Lot {
  readonly id: string;
  readonly status: string;
  readonly signedAt: string;
  readonly finishedAt?: string;
  readonly progress: { readonly issued: number; readonly total: number };
  readonly records: readonly { readonly certificateId?: string; readonly refusals: readonly unknown[] }[];
}

interface Centre {
  readonly technician: ApiClient;
  readonly head: ApiClient;
  readonly password: string;
}

/**
 * Lots of a centre, issued in the background: as they are, and signed with a key of the centre. Chromium prints the page of
 * one of the certificates in the same run, to be held beside them.
 */
export async function measureLots(bench: Bench, http: HttpClient): Promise<Result[]> {
  const { db, today, say } = bench;
  const account = accountOf(bench, 'truongtt01');
  const technician = await ApiClient.signIn(http, accountOf(bench, 'kiemdinhvien01'));
  const centre = { technician, head: await ApiClient.signIn(http, account), password: account.password };
  const templates = (await templatesFor(db, technician, lotSize * 2, today, lotSize * 3)).values();
  const prepare = async () => {
    const lot: Versioned[] = [];
    for (const template of templates) {
      const entered = await recordUsual(technician, template);
      if (entered) lot.push(await move(technician, entered, { to: 'submitted' }));
      if (lot.length === lotSize) break;
    }
    return lot;
  };
  const [first, second] = [await prepare(), await prepare()];
  const { lot, result } = await issue(bench, centre, first, 'a certificate of a lot, not signed');
  const key = makeSigningKey();
  if (!key) say('certificates of a signed lot: no openssl here to make a key');
  const signed =
    key && (await withKey(centre, key, () => issue(bench, centre, second, 'a certificate of a lot, signed')));
  const printed = await printedInChromium(bench, centre.head, lot);
  return [result, ...(signed ? [signed.result] : []), ...(printed ? [printed] : [])];
}

/** Of a lot as a whole, by the registry's own clock: from its signature to its end. */
async function issue({ registry, say }: Bench, centre: Centre, records: readonly Versioned[], name: string) {
  const before = processorTimeOf(registry.pid);
  const { result: lot, peak } = await watchMemory(registry.pid, () => issued(centre, records));
  const after = processorTimeOf(registry.pid);
  const { signedAt, finishedAt = '', progress } = lot;
  const each = (Date.parse(finishedAt) - Date.parse(signedAt)) / progress.issued;
  if (progress.issued < progress.total) {
    say(`of ${progress.total} records of the lot ${progress.issued} were issued`);
    say(JSON.stringify(lot.records.find(({ refusals }) => refusals.length > 0)));
  }
  if (before !== undefined && after !== undefined)
    say(`${name}: ${((after - before) / progress.issued).toFixed(0)} ms of processor each, on all of the registry`);
  const result = { name, ours: timingOf([each]), perSecond: ofCertificates(each), ...(peak && { peak }) };
  return { lot, result };
}

async function issued({ head, password }: Centre, records: readonly Versioned[]): Promise<Lot> {
  const signed = records.map(({ id, version }) => ({ id, version }));
  let lot = await head.post<Lot>('/approvals', { records: signed, password });
  while (lot.status === 'running') {
    await pause(lookEveryMs);
    lot = await head.get<Lot>(`/approvals/${lot.id}`);
  }
  return lot;
}

/** The centre has no key before, and none after: what else is measured is not signed. */
async function withKey<T>({ head }: Centre, key: object, work: () => Promise<T>): Promise<T> {
  const { id, version } = await head.post<Versioned>('/signing-keys', key);
  try {
    return await work();
  } finally {
    await head.post(`/signing-keys/${id}/end`, { reason: 'bench' }, version);
  }
}

async function printedInChromium({ say }: Bench, head: ApiClient, { records }: Lot): Promise<Result | undefined> {
  if (!findBrowser()) {
    say('Chromium printing the page of one: no Chromium here');
    return undefined;
  }
  const id = records.find(({ certificateId }) => certificateId)?.certificateId ?? '';
  const { publicCode } = await head.get<{ publicCode: string }>(`/certificates/${id}`);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(new URL(`/v/${publicCode}`, head.http.origin).href);
    const times: number[] = [];
    for (let run = 0; run < printRuns; run += 1) times.push(await timed(() => page.pdf({ format: 'A4' })));
    const ours = timingOf(times);
    return { name: 'beside them: Chromium printing the page of one', ours, perSecond: ofCertificates(ours.medianMs) };
  } finally {
    await browser.close();
  }
}

const ofCertificates = (milliseconds: number) => ({ count: 1000 / milliseconds, of: 'certificates' });
