import { Types, type ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, searchFilter, withinDays, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { MeasurementStandardModel } from '../standards';
import { certificateTexts as texts } from './certificate.messages';
import { CertificateModel, type Certificate, type CertificateRecord } from './certificate.model';
import type { ListCertificates } from './certificate.schema';
import { orderNamed } from './order.lookup';
import { VerificationModel, type VerificationRecord } from './verification.model';

export type CertificateFilter = Partial<Omit<ListCertificates, 'limit' | 'cursor' | 'after' | 'before'>>;

const orders: Readonly<Record<ListCertificates['sort'], Order>> = {
  issuedAt: { field: 'issuedAt', direction: 1 },
  '-issuedAt': { field: 'issuedAt', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function certificateQuery(actor: Actor, filter: CertificateFilter): Record<string, unknown> {
  const { q, status, kind, typeCode, centreId, instrumentId, standardId, from, until } = filter;
  return {
    ...(centreId && { centreId: new Types.ObjectId(centreId) }),
    ...visibleTo(actor, 'certificates.read', 'centreId'),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(typeCode && { typeCode }),
    ...(instrumentId && { instrumentId: new Types.ObjectId(instrumentId) }),
    ...(standardId && { standardIds: new Types.ObjectId(standardId) }),
    ...withinDays('issuedAt', from, until),
    ...searchFilter(q),
  };
}

/** The last work of an instrument on a day or later whose certificate was issued and has not been withdrawn. */
export async function findCertifiedSince(
  instrumentId: Types.ObjectId,
  from: Day,
  session: ClientSession,
): Promise<Pick<CertificateRecord, 'number' | 'performedOn'> | undefined> {
  const issued = { instrumentId, performedOn: { $gte: from }, status: { $ne: 'withdrawn' as const } };
  const [last] = await CertificateModel.find(issued, { number: 1, performedOn: 1 })
    .sort({ performedOn: -1 })
    .limit(1)
    .session(session)
    .lean();
  return last;
}

export async function findCertificates(
  actor: Actor,
  filter: CertificateFilter,
  page: PageRequest,
): Promise<Page<CertificateRecord>> {
  const order = orders[filter.sort ?? '-issuedAt'];
  const found = findPage<Certificate>(CertificateModel, certificateQuery(actor, filter), order, page, {
    searchWords: 0,
  });
  return found as Promise<Page<CertificateRecord>>;
}

/** The standard that a list is asked for, as the choice of its filter; none that the actor may not see. */
export async function standardChoices(actor: Actor, standardId: string): Promise<{ value: string; label: string }[]> {
  const visible = visibleTo(actor, 'standards.read', 'centreId');
  const found = await MeasurementStandardModel.find(
    { $and: [{ _id: standardId }, visible] },
    { code: 1, nameVi: 1 },
  ).lean();
  return found.map(({ _id, code, nameVi }) => ({ value: String(_id), label: `${code} – ${nameVi}` }));
}

/** One certificate that the actor may see. */
export async function getCertificate(actor: Actor, id: string): Promise<CertificateRecord> {
  const visible = visibleTo(actor, 'certificates.read', 'centreId');
  const found = await CertificateModel.findOne({ $and: [{ _id: id }, visible] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The certificates that this one replaces and is replaced by, and the work order of its record, as far as there are any. */
export async function relatedCertificates({ replacesId, replacedById, verificationId }: CertificateRecord) {
  const [record, replaces, replacedBy] = await Promise.all([
    VerificationModel.findById(verificationId, { orderId: 1, 'frozen.chains': 1 }).lean(),
    replacesId && CertificateModel.findById(replacesId, { number: 1, publicCode: 1 }).lean(),
    replacedById && CertificateModel.findById(replacedById, { number: 1, publicCode: 1 }).lean(),
  ]);
  const order = await orderNamed(record?.orderId);
  const chains = record?.frozen?.chains;
  return { replaces: replaces ?? undefined, replacedBy: replacedBy ?? undefined, order, chains };
}

/** What a paper's number and check characters lead to: as a rule one certificate, of two centres seldom two. */
export async function findByNumber({ number, check }: { number: string; check: string }): Promise<CertificateRecord[]> {
  return CertificateModel.find({ number: number.toUpperCase(), checkCharacters: check }).limit(10).lean();
}

/** What is behind a QR code: a certificate, or the record of a failure. */
export type PublicPaper = { readonly certificate: CertificateRecord } | { readonly record: VerificationRecord };

/** Undefined where the code leads nowhere, or no longer. */
export async function findPublicPaper(code: string): Promise<PublicPaper | undefined> {
  const publicCode = code.toLowerCase();
  const certificate = await CertificateModel.findOne({ publicCode }).lean();
  if (certificate) return { certificate };
  const record = await VerificationModel.findOne({ publicCode, status: 'failed' }).lean();
  return record ? { record } : undefined;
}
