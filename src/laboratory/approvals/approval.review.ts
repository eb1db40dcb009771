import { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import {
  CertificateModel,
  instrumentDifferences,
  refusalsOfDecision,
  VerificationModel,
  type CertificateRecord,
  type Frozen,
  type VerificationRecord,
} from '../certificates';
import type { Refusal } from '../../platform/http';
import type { Choice } from '../../platform/web';
import { VerifierModel } from '../centres';
import { fill, verbatim, type Day, type Text } from '../../platform/i18n';
import { approvalTexts as texts } from './approval.messages';
import { mostRecords, type ReviewChoice } from './approval.schema';
import { exceptionGroups, farthestMoved, nearestLimit, type ExceptionGroup, type Outstanding } from './exception.rules';

/** A record that waits, why it is looked at apart, and why it cannot be approved, if it cannot. */
export interface Reviewed {
  readonly record: VerificationRecord;
  readonly group: ExceptionGroup;
  readonly why: readonly Text[];
  readonly refusals: readonly Refusal[];
}

export interface Review {
  /** What may be signed, the exceptions first. */
  readonly offered: readonly Reviewed[];
  /** What a rule refuses: named, and not part of the lot. */
  readonly leftOut: readonly Reviewed[];
  readonly isCut: boolean;
}

export interface ReviewDay {
  readonly today: Day;
  readonly paperUrl: string | undefined;
}

/** Records held against their gates at once: enough that the database does not stand still between two. */
const atOnce = 8;

/** What waits for the actor's approval, at most `mostRecords`, in the order in which it is to be looked at. */
export async function reviewOf(actor: Actor, choice: ReviewChoice, day: ReviewDay): Promise<Review> {
  const found = await VerificationModel.find(waitingFor(actor, choice))
    .sort({ performedOn: 1, _id: 1 })
    .limit(mostRecords + 1)
    .lean();
  const records = found.slice(0, mostRecords);
  const before = await lastResults(actor, records);
  const reviewed: Reviewed[] = [];
  for (let at = 0; at < records.length; at += atOnce) {
    const judged = await Promise.all(
      records.slice(at, at + atOnce).map(async (record) => {
        const refusals = await refusalsOfDecision(actor, record, day);
        return { record, ...setApart(record, before.get(keyOf(record))), refusals };
      }),
    );
    reviewed.push(...judged);
  }
  const offered = reviewed.filter(({ refusals }) => refusals.length === 0);
  const place = ({ group }: Reviewed) => exceptionGroups.indexOf(group);
  return {
    offered: offered.sort((a, b) => place(a) - place(b)),
    leftOut: reviewed.filter(({ refusals }) => refusals.length > 0),
    isCut: found.length > mostRecords,
  };
}

/** Of the actor's own centre alone: nobody approves for another. */
function waitingFor(actor: Actor, { run, kind, typeCode, verifierId, from, until }: ReviewChoice) {
  return {
    ...visibleTo(actor, 'verifications.approve', 'centreId'),
    status: 'submitted' as const,
    ...(run && { runId: run }),
    ...(kind && { kind }),
    ...(typeCode && { typeCode }),
    ...(verifierId && { verifierId: new Types.ObjectId(verifierId) }),
    ...((from || until) && { performedOn: { ...(from && { $gte: from }), ...(until && { $lte: until }) } }),
  };
}

/** The last certificate of an instrument's work of one kind, with the record behind it. */
interface LastResult {
  readonly certificate: Pick<CertificateRecord, 'number'>;
  readonly record: Pick<VerificationRecord, 'frozen' | 'evaluation' | 'asLeft'>;
}

const keyOf = ({ kind, instrumentId }: Pick<VerificationRecord, 'kind' | 'instrumentId'>) =>
  `${kind} ${String(instrumentId)}`;

/** Of the centre alone: what another one measured is not told in its review. */
async function lastResults(
  actor: Actor,
  records: readonly VerificationRecord[],
): Promise<ReadonlyMap<string, LastResult>> {
  const issued = {
    ...visibleTo(actor, 'verifications.approve', 'centreId'),
    instrumentId: { $in: records.map(({ instrumentId }) => instrumentId) },
    status: { $ne: 'withdrawn' as const },
  };
  const certificates = await CertificateModel.find(issued, { number: 1, kind: 1, instrumentId: 1, verificationId: 1 })
    .sort({ issuedAt: 1 })
    .lean();
  const last = new Map(certificates.map((each) => [keyOf(each), each]));
  const ids = [...last.values()].map(({ verificationId }) => verificationId);
  const behind = await VerificationModel.find({ _id: { $in: ids } }, { frozen: 1, evaluation: 1, asLeft: 1 }).lean();
  const byId = new Map(behind.map((each) => [String(each._id), each]));
  return new Map(
    [...last].flatMap(([key, certificate]) => {
      const record = byId.get(String(certificate.verificationId));
      return record ? [[key, { certificate, record }] as const] : [];
    }),
  );
}

/** In which group a record stands, and everything that sets it apart. */
function setApart(record: VerificationRecord, last: LastResult | undefined): Pick<Reviewed, 'group' | 'why'> {
  const now = record.asLeft ?? record.evaluation;
  const near = nearestLimit(now);
  const moved = last && farthestMoved(now, last.record.asLeft ?? last.record.evaluation);
  const otherwise = last?.record.frozen && record.frozen ? otherwiseIn(last.record.frozen, record.frozen) : [];
  const failed = record.passed === false;
  const why = [
    ...(failed ? [record.failureReason ? verbatim(record.failureReason) : texts.failedChecks] : []),
    ...(near ? [said(texts.nearLimit, near)] : []),
    ...(moved ? [said(texts.moved, moved, last.certificate.number)] : []),
    ...otherwise,
  ];
  const group = failed ? 'failed' : near ? 'near' : moved || otherwise.length > 0 ? 'changed' : 'rest';
  return { group, why };
}

function otherwiseIn(before: Frozen, now: Frozen): Text[] {
  return instrumentDifferences(before, now).map((each) => fill(texts.otherwise, { ...each }));
}

function said(text: Text, { point, share }: Outstanding, number = ''): Text {
  return fill(text, { point: point.label, share: String(Math.round(share * 100)), number });
}

/** The people of the actor's centre who do the work. */
export async function verifierChoices(actor: Actor): Promise<Choice[]> {
  const own = { ...visibleTo(actor, 'verifications.approve', 'centreId'), active: true };
  const found = await VerifierModel.find(own, { name: 1 }).sort({ nameOrder: 1, _id: 1 }).lean();
  return found.map(({ _id, name }) => ({ value: String(_id), label: name }));
}
