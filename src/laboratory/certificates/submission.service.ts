import { isDeepStrictEqual } from 'node:util';
import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import type { Evaluation } from '../../metrology';
import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { frozenAttachments } from './attachment';
import { frozenOf, type Frozen } from './frozen';
import { changesSinceSubmission } from './frozen.differences';
import { gateRefusals } from './gate.messages';
import { examine, type Examination } from './verification.examination';
import type { VerificationRecord } from './verification.model';
import { fieldsOf, workOf, emptied } from './verification.work';

/** A record as it is submitted: its parties as the register has them at that moment, frozen with what it is judged by. */
export function fieldsAtSubmission(examination: Examination, record: VerificationRecord) {
  const { number, confirmed, recordedByIds, attachments } = record;
  const fields = fieldsOf(examination, workOf(record), { number, confirmed, recordedByIds, status: 'submitted' });
  const frozen = { ...frozenNow(examination), ...(attachments && { attachments: frozenAttachments(attachments) }) };
  return { ...emptied, ...fields, frozen };
}

/** What would be frozen if the record were submitted now. */
export async function frozenAsNow(record: VerificationRecord, today: Day): Promise<Frozen> {
  return frozenNow(await examineVerification(record, today));
}

export function frozenNow({ parties, procedure, ...examination }: Examination): Frozen {
  if (!procedure) throw new Error('the work has not passed its gates');
  return frozenOf({ ...examination, procedure }, parties);
}

/**
 * The record as it stands now, held against the rules again, and from its submission on against what was submitted:
 * for its page, its submission and its approval; `approver` is whoever is about to sign it.
 */
export async function examineVerification(
  record: VerificationRecord,
  today: Day,
  session?: ClientSession,
  approver?: Pick<Actor, 'id' | 'name'>,
): Promise<Examination> {
  const examination = await examine({ ...workOf(record), atIssue: true, approver }, today, session);
  const { outcome, asLeft } = examination;
  const kept = [record.evaluation, record.asLeft];
  const made = [outcome?.evaluation, asLeft?.evaluation].map((each, at) => plain(asKept(each, kept[at])));
  const same = outcome?.evaluation && isDeepStrictEqual(made, kept.map(plain));
  const outdated = same || outcome?.errors ? [] : [gateRefusals.evaluationOutdated];
  return { ...examination, refusals: [...examination.refusals, ...outdated, ...changesOf(record, examination)] };
}

/** A record that waits for approval is approved as it was submitted, or returned. */
function changesOf({ status, frozen }: VerificationRecord, examination: Examination): readonly Refusal[] {
  if (status !== 'submitted') return [];
  if (!frozen) return [gateRefusals.notFrozen];
  return examination.procedure ? changesSinceSubmission(frozen, frozenNow(examination)) : [];
}

/** A record made before its rule was kept beside its verdict is compared without: the verdicts themselves are the same. */
function asKept(made: Evaluation | null | undefined, kept: Evaluation | undefined): Evaluation | null | undefined {
  if (!made || !kept || kept.decision || !made.decision) return made;
  const { decision: _decision, decisionRule: _words, ...evaluation } = made;
  const points = evaluation.points.map(({ decision: _ofPoint, ...point }) => point);
  return { ...evaluation, points, ...(kept.decisionRule && { decisionRule: kept.decisionRule }) };
}

/**
 * An evaluation as JSON knows it, so that one from the database compares with one just made. Of what kind and day the
 * work is stands on the record itself.
 */
function plain(evaluation: Evaluation | null | undefined): unknown {
  if (!evaluation) return undefined;
  const { kind: _kind, day: _day, ...entered } = evaluation.entered;
  return JSON.parse(JSON.stringify({ ...evaluation, entered })) as unknown;
}
