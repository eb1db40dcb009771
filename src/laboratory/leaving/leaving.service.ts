import type { ClientSession, Types } from 'mongoose';
import type { Actor, Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { AccountModel, disableAccountsOf } from '../../register/accounts';
import { revisedVerifier, type Verifier, type VerifierCard, type VerifierRecord } from '../centres';
import { endRightsOf } from '../signatories';
import { holdingsOf } from '../stamps';
import { assertDayOrder, RefusedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { leavingRefusals as refusals } from './leaving.messages';
import { lastWorkSince } from './leaving.queries';
import { refusalsOfFinish, workedSince } from './leaving.rules';
import type { LeavingInput, WithdrawLeaving } from './leaving.schema';

/** The head decides who leaves; everything else in the record of a verifier is kept by others. */
const revised: RevisedKind<Verifier> = { ...revisedVerifier, manage: 'leavings.manage' };

/** Says from which day on a person no longer works for the centre: from then on no work of that person is accepted. */
export async function beginLeaving(
  actor: Actor,
  id: string,
  input: LeavingInput,
  change: Change,
): Promise<VerifierRecord> {
  const revision = { ...change, action: 'verifier.leavingBegun', reason: input.reason } as const;
  return reviseRecord(actor, revised, id, revision, async (verifier, session) => {
    const { name, leaving, earlierLeavings = [] } = verifier.toObject();
    if (leaving?.finishedAt && !leaving.backOn) throw new RefusedError([refusals.finished]);
    const worked = await lastWorkSince(verifier._id, input.on, session);
    if (worked) throw new RefusedError([workedSince(name, worked)]);
    const earlier = [...earlierLeavings, ...(leaving?.backOn ? [leaving] : [])];
    assertDayOrder({ back: earlier.at(-1)?.backOn, left: input.on }, { left: 'on' });
    verifier.set({ leaving: input, earlierLeavings: kept(earlier) });
  });
}

/** The person stays after all: possible until the leaving is finished. The audit trail keeps the day. */
export async function withdrawLeaving(
  actor: Actor,
  id: string,
  { reason }: WithdrawLeaving,
  change: Change,
): Promise<VerifierRecord> {
  const revision = { ...change, action: 'verifier.leavingWithdrawn', reason } as const;
  return reviseRecord(actor, revised, id, revision, (verifier) => {
    const { leaving, earlierLeavings = [] } = verifier.toObject();
    if (!leaving) throw new RefusedError([refusals.notBegun]);
    if (leaving.finishedAt) throw new RefusedError([refusals.finished]);
    // Who had left before and came back stands as before this leaving.
    verifier.set({ leaving: earlierLeavings.at(-1), earlierLeavings: kept(earlierLeavings.slice(0, -1)) });
  });
}

/**
 * Ends what a person had, in one transaction: cards and rights to sign from the day of leaving on, the accounts at
 * once. Refused while stamps are out, and before the day.
 */
export async function finishLeaving(actor: Actor, id: string, change: Change): Promise<VerifierRecord> {
  const revision = { ...change, action: 'verifier.left' } as const;
  return reviseRecord(actor, revised, id, revision, async (verifier, session) => {
    const { leaving, cards, centreId } = verifier.toObject();
    const held = await holdingsOf(actor, verifier.id, session);
    const stampsOut = held.reduce((sum, { quantity }) => sum + quantity, 0);
    const [first, ...others] = refusalsOfFinish(verifier.toObject(), stampsOut, dayInVietnam(change.at));
    if (first) throw new RefusedError([first, ...others]);
    if (!leaving) throw new RefusedError([refusals.notBegun]);
    const { on, reason } = leaving;
    // A card that was issued later ends on the day of its issue.
    const endedOn = ({ issuedOn }: VerifierCard) => (issuedOn > on ? issuedOn : on);
    verifier.cards = cards.map((card) =>
      card.endedOn || card.expiresOn < on ? card : { ...card, endedOn: endedOn(card), endReason: reason },
    );
    verifier.set({ active: false, leaving: { ...leaving, finishedAt: change.at, finishedBy: actor.name } });
    const accountIds = await accountsOf(verifier._id, centreId, session);
    await endRightsOf(actor, accountIds, { endedOn: on, reason }, { at: change.at, session });
    await disableAccountsOf(actor, accountIds, { reason, at: change.at, session });
  });
}

function kept<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

async function accountsOf(verifierId: Types.ObjectId, organizationId: Types.ObjectId, session: ClientSession) {
  const accounts = await AccountModel.find({ verifierId, organizationId }, { _id: 1 }).session(session).lean();
  return accounts.map(({ _id }) => _id);
}
