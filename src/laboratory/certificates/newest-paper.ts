import { CertificateModel, type CertificateRecord } from './certificate.model';
import { VerificationModel } from './verification.model';

/** What says where an instrument stands, when an older certificate of it no longer does. */
export interface NewestPaper {
  readonly kind: 'certificate' | 'record';
  readonly number: string;
  readonly publicCode: string;
}

/**
 * The newest paper after a certificate that was withdrawn or replaced: the certificate that stands, else the failure
 * that ended the last one, else the last one itself. Undefined when nothing came after it.
 */
export async function newestAfter(certificate: CertificateRecord): Promise<NewestPaper | undefined> {
  const { _id, instrumentId, kind, status } = certificate;
  if (status === 'valid') return undefined;
  const standing = await CertificateModel.findOne({ instrumentId, kind, status: 'valid' }, shown).lean();
  if (standing && standing.issuedAt >= certificate.issuedAt) return { ...standing, kind: 'certificate' };
  const last = await lastAfter(certificate);
  const failure = await failureAfter(last);
  if (failure) return failure;
  return last._id.equals(_id) ? undefined : { ...last, kind: 'certificate' };
}

const shown = { number: 1, publicCode: 1, issuedAt: 1 } as const;

/** The last of the certificates that replaced this one, one after another. */
async function lastAfter(certificate: CertificateRecord): Promise<CertificateRecord> {
  const passed = new Set<string>();
  let last = certificate;
  for (let next = last.replacedById; next && !passed.has(String(next)); next = last.replacedById) {
    passed.add(String(next));
    last = (await CertificateModel.findById(next).lean()) ?? last;
  }
  return last;
}

/** The newest failure that was concluded after the certificate, of the same work or later. */
async function failureAfter(certificate: CertificateRecord): Promise<NewestPaper | undefined> {
  const { _id, instrumentId, kind, performedOn, issuedAt } = certificate;
  const [failure] = await VerificationModel.find(
    {
      ...{ instrumentId, kind, status: 'failed', publicCode: { $exists: true }, decidedAt: { $gte: issuedAt } },
      $or: [{ performedOn: { $gte: performedOn } }, { replacesCertificateId: _id }],
    },
    { number: 1, publicCode: 1 },
  )
    .sort({ performedOn: -1, _id: -1 })
    .limit(1)
    .lean();
  return failure?.publicCode ? { kind: 'record', number: failure.number, publicCode: failure.publicCode } : undefined;
}
