import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Types } from 'mongoose';
import { recordAudit, registry } from '../../audit';
import { apart, inTransaction } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import type { Job } from '../../platform/jobs';
import { DisposalMemberModel } from './disposal-member.model';
import { DisposalModel, type DisposalRecord } from './disposal.model';
import { subjectOf } from './disposal.service';
import { disposeMember } from './disposing';

const leaseMs = 60_000;
/** Faults of the program, one after another, after which it tries again later instead of going on. */
const mostFaults = 3;

/** The disposals that this process has at work, each with what ends it. */
const atWork = new Map<AbortController, Promise<void>>();

/** Disposes of what was approved, one piece of work after another, and leaves the caller to go on. */
export function runApart(id: Types.ObjectId, clock: Clock): void {
  const stop = new AbortController();
  // What fails here is tried again by the job of the next minute, which tells the log.
  const work = apart(() => run(id, clock, stop.signal))
    .catch(() => undefined)
    .finally(() => atWork.delete(stop));
  atWork.set(stop, work);
}

/** Ends what this process has at work, between two pieces of work; it goes on at the next start. */
export async function stopDisposals(): Promise<void> {
  const left = [...atWork];
  for (const [stop] of left) stop.abort();
  await Promise.all(left.map(([, work]) => work));
}

/** Waits for what this process has at work. */
export async function whenDisposed(): Promise<void> {
  await Promise.all(atWork.values());
}

/** Disposals that were cut short go on: at start, and every minute for those of an instance that died. */
export function disposalJobs(clock: Clock): readonly Job[] {
  const resume = (_now: Date, signal: AbortSignal) => resumeDisposals(clock, signal);
  return [{ name: 'disposals', cron: '* * * * *', alsoAtStart: true, quiet: true, run: resume }];
}

export async function resumeDisposals(clock: Clock, signal?: AbortSignal): Promise<void> {
  const idle = { status: 'running' as const, leaseUntil: { $lte: clock.now() } };
  for (const { _id } of await DisposalModel.find(idle, { _id: 1 }).sort({ leaseUntil: 1 }).lean())
    if (!signal?.aborted) await run(_id, clock, signal);
}

/**
 * Works on a disposal while it holds its lease. The lease only saves work: that nothing is disposed of twice is kept by
 * each step, which takes its member from `waiting` in its own transaction.
 */
async function run(id: Types.ObjectId, clock: Clock, signal?: AbortSignal): Promise<void> {
  const instance = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const until = () => new Date(clock.now().getTime() + leaseMs);
  const free = { _id: id, status: 'running' as const, leaseUntil: { $lte: clock.now() } };
  const taken = { $set: { instance, leaseUntil: until() } };
  const disposal = await DisposalModel.findOneAndUpdate(free, taken, {
    returnDocument: 'after',
  }).lean<DisposalRecord>();
  if (!disposal) return;
  const held = { _id: id, instance, status: 'running' as const };
  const isHeld = async () =>
    !signal?.aborted && (await DisposalModel.updateOne(held, { $set: { leaseUntil: until() } })).matchedCount === 1;
  try {
    await disposeWaiting(disposal, clock, isHeld);
  } finally {
    await DisposalModel.updateOne(held, { $set: { leaseUntil: clock.now() } });
  }
}

async function disposeWaiting(disposal: DisposalRecord, clock: Clock, isHeld: () => Promise<boolean>): Promise<void> {
  const waiting = { disposalId: disposal._id, state: 'waiting' as const };
  const actor = { id: disposal.approvedById ?? '', name: disposal.approvedBy ?? '' };
  const faults: unknown[] = [];
  for (const member of await DisposalMemberModel.find(waiting).sort({ position: 1 }).lean()) {
    if (!(await isHeld())) return;
    try {
      await disposeMember(member, { disposal, actor, at: clock.now() });
    } catch (error) {
      faults.push(error);
      if (faults.length === mostFaults) break;
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} pieces of work met a fault`);
  await finish(disposal._id, clock.now());
}

async function finish(id: Types.ObjectId, at: Date): Promise<void> {
  await inTransaction(async (session) => {
    const disposal = await DisposalModel.findOne({ _id: id, status: 'running' }).session(session);
    if (!disposal || (await DisposalMemberModel.exists({ disposalId: id, state: 'waiting' }).session(session))) return;
    const before = disposal.toObject();
    disposal.set({ status: 'done', finishedAt: at });
    await disposal.save({ session });
    const after = disposal.toObject();
    const subject = subjectOf(disposal);
    await recordAudit(registry, { action: 'disposal.finished', subject, before, after, at }, session);
  });
}
