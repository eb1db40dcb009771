import type { ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { InvalidInputError, RefusedError } from '../../platform/http';
import { AffectedWorkModel, type AffectedDocument, type AffectedWork, type Judgement } from './affected.model';
import { affectedAudited } from './impact.audited';
import { impactTexts as texts } from './impact.messages';
import type { ImpactDocument, ImpactRecord } from './impact.model';
import { papersOf } from './impact.queries';
import { withoutPaper } from './impact.rules';
import type { JudgeInput } from './impact.schema';
import { assertOpen, revised } from './impact.service';

/**
 * Decides several pieces of affected work with one verdict and one reason; what was decided of them before stays. To
 * propose a withdrawal withdraws nothing: that is a step of the certificate, with its own password.
 */
export function judgeAffected(
  actor: Actor,
  id: string,
  { affected, verdict, reason }: JudgeInput,
  change: Change,
): Promise<ImpactRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'impact.judged' }, async (assessment, session) => {
    assertOpen(assessment);
    const work = await named(assessment, affected, session);
    if (verdict === 'withdraw') await assertCertified(work);
    const judgement = { verdict, reason, by: actor.name, at: change.at };
    for (const each of work) await judge(actor, each, judgement, session);
    const left = { assessmentId: assessment._id, verdict: 'undecided' } as const;
    assessment.set({ undecided: await AffectedWorkModel.countDocuments(left).session(session) });
    // Two who decide at once would each count what the other does not see.
    assessment.increment();
  });
}

async function named(
  { _id: assessmentId }: ImpactDocument,
  affected: JudgeInput['affected'],
  session: ClientSession,
): Promise<AffectedDocument[]> {
  const found = await AffectedWorkModel.find({ _id: { $in: affected }, assessmentId })
    .sort({ performedOn: -1, _id: -1 })
    .session(session);
  if (found.length < affected.length) throw new InvalidInputError({ affected: texts.notAmong });
  return found;
}

async function assertCertified(work: readonly AffectedDocument[]): Promise<void> {
  const papers = await papersOf(work.map(({ verificationId }) => verificationId));
  const without = work.filter(({ verificationId }) => !papers.has(String(verificationId)));
  if (without.length > 0) throw new RefusedError([withoutPaper(without.map(({ recordNumber }) => recordNumber))]);
}

async function judge(
  actor: Actor,
  work: AffectedDocument,
  judgement: Judgement,
  session: ClientSession,
): Promise<void> {
  const before = work.toObject<AffectedWork>();
  work.set({ verdict: judgement.verdict, judgements: [...before.judgements, judgement] });
  await work.save({ session });
  const { _id: id, recordNumber: name, centreId: organizationId } = work;
  const subject = { type: affectedAudited.type, id, name, organizationId };
  const { reason, at } = judgement;
  const after = work.toObject<AffectedWork>();
  await recordAudit(actor, { action: 'affectedWork.judged', subject, before, after, reason, at }, session);
}
