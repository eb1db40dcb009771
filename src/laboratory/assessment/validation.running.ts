import { join } from 'node:path';
import type { CaseProgress, CheckedCase, readCases } from '../../metrology';
import { apart } from '../../platform/database';
import { runInThread } from '../../platform/threads';
import { leaseFrom, tellEveryMs } from './validation.rules';
import { ValidationRunModel, type ValidationRun, type ValidationRunRecord } from './validation-run.model';

type Cases = Extract<ReturnType<typeof readCases>, { ok: true }>['cases'];

/** A file from outside may ask for more than anybody waits for. */
const longestMs = 10 * 60_000;

const calculation = { file: join(__dirname, '../../metrology/validation/in-thread.ts'), work: 'checkInThread' };

/** The runs of this process, each with what ends it. */
const atWork = new Map<AbortController, Promise<void>>();

/** Calculates the cases in a thread of its own and writes down how far it is, and what came of it. */
export function runApart(run: ValidationRunRecord, cases: Cases | null): void {
  const stop = new AbortController();
  // A database that does not answer leaves the run without a word: its lease then tells that it was cut short.
  const work = apart(() => follow(run, cases, stop.signal))
    .catch(() => undefined)
    .finally(() => atWork.delete(stop));
  atWork.set(stop, work);
}

/** Ends what this process has at work; each is then interrupted. Called before the database is left. */
export async function stopValidations(): Promise<void> {
  const left = [...atWork];
  for (const [stop] of left) stop.abort(new Error('the program stops'));
  await Promise.all(left.map(([, work]) => work));
}

/** Waits for what this process has at work. */
export async function whenValidated(): Promise<void> {
  await Promise.all(atWork.values());
}

async function follow(run: ValidationRunRecord, cases: Cases | null, stop: AbortSignal): Promise<void> {
  const found: CheckedCase[] = [];
  let total = 0;
  const counts = () => ({
    ...{ total, checked: found.length, passed: found.filter(({ passed }) => passed).length },
    incomplete: found.filter(({ incomplete }) => incomplete !== undefined).length,
  });
  const began = performance.now();
  const now = () => new Date(run.startedAt.getTime() + performance.now() - began);
  const tell = () => write(run, { ...counts(), leaseUntil: leaseFrom(now()) }).catch(() => undefined);
  const telling = setInterval(() => void tell(), tellEveryMs);
  const signal = AbortSignal.any([stop, AbortSignal.timeout(longestMs)]);
  const onProgress = (told: CaseProgress) => {
    if ('total' in told) ({ total } = told);
    else found.push(told.checked);
  };
  try {
    await runInThread<null, CaseProgress>({ ...calculation, given: [cases], signal, onProgress });
    await write(run, { ...counts(), cases: found, status: 'done', finishedAt: now() });
  } catch {
    // Whether it was stopped or failed, it proves nothing, and says so by its state.
    await write(run, { ...counts(), status: 'interrupted', finishedAt: now() });
  } finally {
    clearInterval(telling);
  }
}

/** Only a run that is still at work is written to: what was taken for cut short stays so. */
async function write({ _id }: ValidationRunRecord, changes: Partial<ValidationRun>): Promise<void> {
  await ValidationRunModel.updateOne({ _id, status: 'running' }, { $set: changes });
}
