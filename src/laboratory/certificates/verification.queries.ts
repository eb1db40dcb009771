import { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import type { VerificationLine } from '../instruments';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { awaitsConsentOn } from './awaiting-consent';
import { CertificateModel, type CertificateRecord } from './certificate.model';
import { statusTones, verificationStatusNames, verificationTexts as texts } from './verification.messages';
import { VerificationModel, type Verification, type VerificationRecord } from './verification.model';
import type { ListVerifications } from './verification.schema';
import { kindNames } from './work-kinds';

export type VerificationFilter = Partial<Omit<ListVerifications, 'limit' | 'cursor' | 'after' | 'before'>>;

const orders: Readonly<Record<ListVerifications['sort'], Order>> = {
  performedOn: { field: 'performedOn', direction: 1 },
  '-performedOn': { field: 'performedOn', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export async function verificationQuery(
  actor: Actor,
  filter: VerificationFilter,
  today: Day,
): Promise<Record<string, unknown>> {
  const { awaitsConsent, ...fields } = filter;
  const asked = fieldsAsked(actor, fields);
  return awaitsConsent ? { $and: [asked, await awaitsConsentOn(actor, today)] } : asked;
}

function fieldsAsked(actor: Actor, filter: VerificationFilter): Record<string, unknown> {
  const { q, kind, status, typeCode, mode, passed, centreId, instrumentId, standardId, mine, from, until } = filter;
  const verifierId = mine ? (actor.verifierId ?? nobody) : filter.verifierId;
  return {
    ...(centreId && { centreId: new Types.ObjectId(centreId) }),
    ...visibleTo(actor, 'verifications.read', 'centreId'),
    ...(kind && { kind }),
    ...(status === 'decided' ? decided : status && { status }),
    ...(typeCode && { typeCode }),
    ...(mode && { mode }),
    ...(passed !== undefined && { passed }),
    ...(instrumentId && { instrumentId: new Types.ObjectId(instrumentId) }),
    ...(verifierId && { verifierId: new Types.ObjectId(verifierId) }),
    ...(standardId && { 'standards.standardId': new Types.ObjectId(standardId) }),
    ...daysBetween(from, until),
    ...searchFilter(q),
  };
}

/** Whoever is no verifier has no records of his own. */
const nobody = '0'.repeat(24);

/** Approved and failed alike, by the day of their decision: a list of two statuses could not be read in the order of days. */
const decided = { decidedAt: { $exists: true } };

export async function findVerifications(
  actor: Actor,
  filter: VerificationFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<VerificationRecord>> {
  const order = orders[filter.sort ?? '-performedOn'];
  const query = await verificationQuery(actor, filter, today);
  return findPage<Verification>(VerificationModel, query, order, page, listed) as Promise<Page<VerificationRecord>>;
}

/** Lists leave out what only the record's own page shows. */
const listed = { entered: 0, evaluation: 0, frozen: 0, searchWords: 0 } as const;

/** How many concluded records of work in these days were entered late, with a reason; the caller may count them. */
export async function countLateRecords({ from, until }: { readonly from: Day; readonly until: Day }): Promise<number> {
  return VerificationModel.countDocuments({
    ...daysBetween(from, until),
    ...{ kind: 'verification', status: { $in: ['approved', 'failed'] }, lateReason: { $exists: true } },
    correctedById: null,
  });
}

/** One record that the actor may see. */
export async function getVerification(actor: Actor, id: string): Promise<VerificationRecord> {
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  const found = await VerificationModel.findOne({ $and: [{ _id: id }, visible] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The work done on an instrument, of every kind, newest first. The caller has loaded the instrument within the actor's scope. */
export async function findVerificationsOf(instrumentId: Types.ObjectId, limit = 200): Promise<VerificationLine[]> {
  const records = await VerificationModel.find({ instrumentId, status: { $ne: 'cancelled' } }, { ...listed })
    .sort({ performedOn: -1, _id: -1 })
    .limit(limit)
    .lean();
  const certificates = await CertificateModel.find({ instrumentId }, { number: 1, verificationId: 1 }).lean();
  const issued = new Map(certificates.map((each) => [String(each.verificationId), each]));
  return records.map(({ _id, kind, number, performedOn, status }) => ({
    on: performedOn,
    kind: kindNames[kind],
    number: [number, issued.get(String(_id))?.number].filter(Boolean).join(' · '),
    result: verificationStatusNames[status],
    href: `/verifications/${String(_id)}`,
    tone: statusTones[status],
    ...paperOf(issued.get(String(_id)), { _id, status }),
  }));
}

/** What the owner gets: the certificate, or the record of the failure. */
function paperOf(
  certificate: Pick<CertificateRecord, '_id'> | undefined,
  { _id, status }: Pick<VerificationRecord, '_id' | 'status'>,
): Pick<VerificationLine, 'paper'> {
  if (certificate)
    return { paper: { href: `/certificates/${String(certificate._id)}.pdf`, label: texts.certificatePaper } };
  return status === 'failed' ? { paper: { href: `/verifications/${String(_id)}.pdf`, label: texts.failedPaper } } : {};
}

function daysBetween(from: Day | undefined, until: Day | undefined) {
  return from || until ? { performedOn: { ...(from && { $gte: from }), ...(until && { $lte: until }) } } : {};
}
