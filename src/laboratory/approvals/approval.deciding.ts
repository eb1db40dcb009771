import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { decideTogether, type Claim, type InLot, type VerificationSettings } from '../certificates';
import { findSigner } from '../../register/accounts';
import type { Refusal } from '../../platform/http';
import { SignatureDelayedError } from '../signing';
import { ApprovalModel, type ApprovalRecord } from './approval.model';
import { reasonsOf, whyStopped } from './approval.rules';
import { ApprovalMemberModel, type MemberRecord } from './member.model';

/** Faults of the program, one after another, after which it tries again later instead of going on. */
export const mostFaults = 3;

/**
 * Records in one transaction: decided, or refused for a reason that is kept; a lot goes on after either. Where anything
 * else fails nothing of it is saved, and each is tried by itself; the faults of those that fail again are answered.
 */
export async function decideOrEach(
  head: Actor,
  members: readonly MemberRecord[],
  settings: VerificationSettings,
): Promise<unknown[]> {
  try {
    await decideMembers(head, members, settings);
    return [];
  } catch (error) {
    const [only, ...others] = members;
    if (only && others.length === 0) return faultOf(error, only, settings.clock.now());
  }
  const faults: unknown[] = [];
  for (const member of members) {
    if (faults.length === mostFaults) break;
    faults.push(...(await decideOrEach(head, [member], settings)));
  }
  return faults;
}

async function decideMembers(
  head: Actor,
  members: readonly MemberRecord[],
  { clock, paperUrl, digital }: VerificationSettings,
): Promise<void> {
  const at = clock.now();
  const records = members.map((member): InLot => ({
    ...{ id: String(member.verificationId), expectedVersion: member.version },
    claim: claimOf(member, at),
  }));
  const assertSigned = async (session: ClientSession) => assertStillSigned(head, members, at, session);
  const outcomes = await decideTogether(records, { actor: head, context: { at, paperUrl, digital }, assertSigned });
  for (const [place, member] of members.entries()) {
    const refusal = outcomes[place];
    if (refusal) await noteRefused(member, reasonsOf(refusal, member) ?? [], at);
  }
}

/** What is left of the fault of one record, once what is no fault of the program has been kept. */
async function faultOf(error: unknown, member: MemberRecord, at: Date): Promise<unknown[]> {
  if (error instanceof TakenError) return [];
  if (error instanceof SignatureDelayedError) await sayWhyItWaits(member, error);
  const reasons = reasonsOf(error, member);
  if (!reasons) return [error];
  await noteRefused(member, reasons, at);
  return [];
}

async function noteRefused({ _id }: MemberRecord, reasons: Refusal[], decidedAt: Date): Promise<void> {
  await ApprovalMemberModel.updateOne({ _id, state: 'waiting' }, { $set: { state: 'refused', reasons, decidedAt } });
}

/** The service that time-stamps is away: the record keeps its place and is tried again, as after a fault. */
async function sayWhyItWaits({ _id }: MemberRecord, { refusals }: SignatureDelayedError): Promise<void> {
  await ApprovalMemberModel.updateOne({ _id, state: 'waiting' }, { $set: { reasons: refusals } });
}

/** Another instance has decided it, or the lot was stopped. */
class TakenError extends Error {
  override readonly name = 'TakenError';
}

/** The lot runs, and whoever signed it may still decide: as the transaction of its decisions finds it. */
async function assertStillSigned(
  head: Actor,
  members: readonly MemberRecord[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const signed = { _id: members[0]?.approvalId, headId: head.id, status: 'running' as const };
  const lot = await ApprovalModel.findOne(signed).session(session).lean<ApprovalRecord>();
  if (!lot || whyStopped(lot, await findSigner(head.id, at, session), at)) throw new TakenError();
}

/** Takes the member from `waiting` in the transaction of its decision: of two who try, one is too late and saves nothing. */
function claimOf({ _id, verificationId, version }: MemberRecord, at: Date): Claim {
  return async ({ _id: decidedId, status }, certificate, session) => {
    const outcome = {
      ...{ state: status === 'failed' ? 'failed' : 'issued', decidedAt: at },
      ...(certificate && { certificateId: certificate._id, certificateNumber: certificate.number }),
    } as const;
    const waiting = { _id, verificationId: decidedId, version, state: 'waiting' as const };
    const { matchedCount } = await ApprovalMemberModel.updateOne(
      waiting,
      { $set: outcome, $unset: { reasons: 1 } },
      { session },
    );
    if (!decidedId.equals(verificationId) || matchedCount !== 1) throw new TakenError();
  };
}
