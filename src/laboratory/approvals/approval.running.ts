import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Types } from 'mongoose';
import { registry } from '../../audit';
import type { VerificationSettings } from '../certificates';
import { findSigner } from '../../register/accounts';
import { apart, inTransaction } from '../../platform/database';
import { decideOrEach, mostFaults } from './approval.deciding';
import { endLot } from './approval.ending';
import { ApprovalModel, type ApprovalRecord } from './approval.model';
import { whyStopped } from './approval.rules';
import { nextTogether, paceAfter, firstPace } from './approval.pace';
import { ApprovalMemberModel } from './member.model';

/** What the papers of a lot need to know of the installation. */
export type ApprovalSettings = VerificationSettings;

const leaseMs = 60_000;
const renewedEveryMs = 5_000;

/** The lots that this process has at work, each with what ends it. */
const atWork = new Map<AbortController, Promise<void>>();

/** Decides the records of a signed lot, in their order, and leaves the caller to go on. */
export function runApart(id: Types.ObjectId, settings: ApprovalSettings): void {
  const stop = new AbortController();
  // What fails here is tried again by the job of the next minute, which tells the log.
  const work = apart(() => runLot(id, settings, stop.signal))
    .catch(() => undefined)
    .finally(() => atWork.delete(stop));
  atWork.set(stop, work);
}

/** Ends what this process has at work, between two records; it goes on at the next start. Called before the database is left. */
export async function stopApprovals(): Promise<void> {
  const left = [...atWork];
  for (const [stop] of left) stop.abort();
  await Promise.all(left.map(([, work]) => work));
}

/** Waits for what this process has at work. */
export async function whenApproved(): Promise<void> {
  await Promise.all(atWork.values());
}

/** Goes on with every lot that nobody is at: its instance stopped, died or met a fault. */
export async function resumeApprovals(settings: ApprovalSettings, signal?: AbortSignal): Promise<void> {
  const idle = { status: 'running' as const, leaseUntil: { $lte: settings.clock.now() } };
  const lots = await ApprovalModel.find(idle, { _id: 1 }).sort({ leaseUntil: 1 }).lean();
  const faults: unknown[] = [];
  for (const { _id } of lots) {
    if (signal?.aborted) return;
    await runLot(_id, settings, signal).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} lots met a fault`);
}

/**
 * Works on a lot while it holds its lease. The lease only saves work: that nothing is decided twice is kept by each
 * decision, which takes its member from `waiting` in its own transaction.
 */
async function runLot(id: Types.ObjectId, settings: ApprovalSettings, signal?: AbortSignal): Promise<void> {
  const { clock } = settings;
  const instance = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const until = () => new Date(clock.now().getTime() + leaseMs);
  const free = { _id: id, status: 'running' as const, leaseUntil: { $lte: clock.now() } };
  const approval = await ApprovalModel.findOneAndUpdate(
    free,
    { $set: { instance, leaseUntil: until() } },
    { returnDocument: 'after' },
  ).lean<ApprovalRecord>();
  if (!approval) return;
  const held = { _id: id, instance, status: 'running' as const };
  let renewedAt = performance.now();
  const isHeld = async () => {
    if (signal?.aborted) return false;
    if (performance.now() - renewedAt < renewedEveryMs) return true;
    renewedAt = performance.now();
    return (await ApprovalModel.updateOne(held, { $set: { leaseUntil: until() } })).matchedCount === 1;
  };
  try {
    await decideWaiting(approval, settings, isHeld);
  } finally {
    await ApprovalModel.updateOne(held, { $set: { leaseUntil: clock.now() } });
  }
}

async function decideWaiting(
  approval: ApprovalRecord,
  settings: ApprovalSettings,
  isHeld: () => Promise<boolean>,
): Promise<void> {
  const { clock } = settings;
  const waiting = await ApprovalMemberModel.find({ approvalId: approval._id, state: 'waiting' })
    .sort({ position: 1 })
    .lean();
  const faults: unknown[] = [];
  let pace = firstPace;
  for (let at = 0; at < waiting.length && faults.length < mostFaults;) {
    if (!(await isHeld())) return;
    const head = await findSigner(approval.headId, clock.now());
    const why = whyStopped(approval, head, clock.now());
    if (why || !head) return end(approval, { action: 'approval.left', reason: why?.vi, at: clock.now() });
    const members = nextTogether(waiting.slice(at), pace.size);
    const began = performance.now();
    faults.push(...(await decideOrEach(head, members, settings)));
    pace = paceAfter(members.length, performance.now() - began);
    at += members.length;
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} records of a lot met a fault`);
  await end(approval, { action: 'approval.finished', at: clock.now() });
}

/** Ends the lot where it is still at work; it is finished only once nothing of it waits. */
async function end({ _id }: ApprovalRecord, ending: Parameters<typeof endLot>[2]): Promise<void> {
  await inTransaction(async (session) => {
    const approval = await ApprovalModel.findOne({ _id, status: 'running' }).session(session);
    const waiting = await ApprovalMemberModel.exists({ approvalId: _id, state: 'waiting' }).session(session);
    if (!approval || (ending.action === 'approval.finished' && waiting)) return;
    await endLot(registry, approval, ending, session);
  });
}
