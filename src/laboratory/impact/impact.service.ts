import type { Actor, Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { isDuplicateKey } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { getStandard } from '../standards';
import { findWithinDoubt, freeze, notHeld } from './impact.freezing';
import { impactAudited } from './impact.audited';
import { impactTexts as texts } from './impact.messages';
import {
  ImpactAssessmentModel,
  type ImpactAssessment,
  type ImpactClosing,
  type ImpactDocument,
  type ImpactRecord,
} from './impact.model';
import { countLeftToWithdraw } from './impact.queries';
import { alreadyOpen, closingRefusals, notClosed, openRefusal } from './impact.rules';
import type { CloseInput, LookInput, ReopenInput } from './impact.schema';

/** How an assessment is changed by those who judge. */
export const revised: RevisedKind<ImpactAssessment> = {
  model: ImpactAssessmentModel,
  read: 'impacts.read',
  manage: 'impacts.judge',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf: subjectOfImpact,
};

/** Adds what is affected and not in the list yet; nothing in it is taken out. */
export function lookAgain(actor: Actor, id: string, input: LookInput, change: Change): Promise<ImpactRecord> {
  const kind = { ...revised, manage: 'impacts.open' as const };
  return reviseRecord(actor, kind, id, { ...change, action: 'impact.looked' }, async (assessment, session) => {
    assertOpen(assessment);
    assertDayOrder({ good: assessment.goodOn, doubted: input.doubtedUntil }, { doubted: 'doubtedUntil' });
    assessment.set('doubtedUntil', input.doubtedUntil);
    const found = await findNow(actor, assessment);
    const fresh = await notHeld(assessment, found, session);
    await freeze(assessment, fresh, change.at, session);
    assessment.set({
      ...{ affected: assessment.affected + fresh.length, undecided: assessment.undecided + fresh.length },
      lookedAt: change.at,
    });
  });
}

/** Closes it, once everything is decided and nothing affected is missing from the list. */
export function closeImpact(actor: Actor, id: string, input: CloseInput, change: Change): Promise<ImpactRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'impact.closed' }, async (assessment, session) => {
    assertOpen(assessment);
    const unseen = await notHeld(assessment, await findNow(actor, assessment), session);
    const [first, ...others] = closingRefusals(assessment, { closerId: actor.id, unseen: unseen.length });
    if (first) throw new RefusedError([first, ...others]);
    const left = await countLeftToWithdraw(assessment);
    if (left > 0 && !input.leftReason)
      throw new InvalidInputError({ leftReason: fill(texts.leftNeeded, { count: left }) });
    const closing = { ...input, by: actor.name, at: change.at };
    assessment.set({ status: 'closed', closings: [...closingsOf(assessment), closing] });
  });
}

/** Opens it again; how it was closed stays, with the reason. */
export async function reopenImpact(
  actor: Actor,
  id: string,
  { reason }: ReopenInput,
  change: Change,
): Promise<ImpactRecord> {
  try {
    return await reviseRecord(actor, revised, id, { ...change, action: 'impact.reopened', reason }, (assessment) => {
      if (assessment.status !== 'closed') throw new RefusedError([notClosed]);
      const reopening = { reopenedBy: actor.name, reopenedAt: change.at, reopenedReason: reason };
      const closings = closingsOf(assessment);
      const ended = closings.map((each, at) => (at === closings.length - 1 ? { ...each, ...reopening } : each));
      assessment.set({ status: 'open', closings: ended });
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new RefusedError([alreadyOpen]);
    throw error;
  }
}

export function assertOpen(assessment: Pick<ImpactAssessment, 'status'>): void {
  const refusal = openRefusal(assessment);
  if (refusal) throw new RefusedError([refusal]);
}

async function findNow(actor: Actor, assessment: ImpactDocument) {
  return findWithinDoubt(actor, await getStandard(actor, String(assessment.standardId)), assessment);
}

function closingsOf(assessment: ImpactDocument): ImpactClosing[] {
  return assessment.toObject<ImpactAssessment>().closings;
}

export function subjectOfImpact({
  _id,
  standardCode,
  foundOn,
  centreId,
}: Pick<ImpactRecord, '_id' | 'standardCode' | 'foundOn' | 'centreId'>) {
  return { type: impactAudited.type, id: _id, name: `${standardCode}, ${foundOn}`, organizationId: centreId };
}
