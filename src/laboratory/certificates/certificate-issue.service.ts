import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { Types } from 'mongoose';
import type { Actor } from '../../access';
import { AccountModel } from '../../register/accounts';
import { recordAudit } from '../../audit';
import { recordHistory } from '../instruments';
import { nextNumber, storeFile, type StoredFile } from '../../platform/database';
import { RefusedError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { DoesNotFitError, UndrawableCharacterError } from '../../platform/pdf';
import { replacedBy, replaceStanding } from './certificate-withdraw.service';
import { certificateAudited } from './certificate.audited';
import { certificateFields } from './certificate.fields';
import { certificateRefusals as refusals } from './certificate.messages';
import type { Signatory } from './paper.facts';
import { CertificateModel, type Certificate, type CertificateRecord } from './certificate.model';
import { certificatePdf } from './certificate.pdf';
import { certificateSeries, publicCodeOf } from './certificate.rules';
import { historyOf } from './instrument-history';
import type { NamedMethod } from './record-method';
import type { VerificationRecord } from './verification.model';
import { isCertified } from './verification.rules';
import { kindsOfWork } from './work-kinds';

/** What the head's approval hands over. */
export interface Approval {
  readonly record: VerificationRecord;
  readonly method: NamedMethod;
  readonly signatory: Signatory;
  readonly publicCode: string;
  readonly at: Date;
  readonly publicUrl: string;
}

/** Unguessable: 128 bits from the system's generator. Drawn before the transaction, which may run more than once. */
export function drawPublicCode(): string {
  return publicCodeOf(randomBytes(16));
}

/**
 * Issues the certificate of a record, in the transaction of its approval. The number is taken first, so that
 * others wait for it; the file is drawn and kept under that number before anything refers to it. A transaction that
 * runs again takes a number again and draws again: a certificate never points to a file drawn with another number.
 */
export async function issueCertificate(
  actor: Actor,
  approval: Approval,
  session: ClientSession,
): Promise<CertificateRecord> {
  const { record, method, signatory, publicCode, at, publicUrl } = approval;
  const { frozen } = record;
  if (!isCertified(record.kind, record.passed) || !frozen)
    throw new Error(`record ${record.number} must not get a certificate`);
  const year = Number(dayInVietnam(at).slice(0, 4));
  const sequence = await nextNumber(certificateSeries(record.centreId, record.kind, year), session);
  const fields = certificateFields({
    ...{ verification: record, method, frozen, signatory, sequence, publicCode, issuedAt: at },
    replaces: await replacedBy(record, session),
  });
  const file = await drawAndStore(fields, record, publicUrl);
  const certificate = new CertificateModel({ _id: new Types.ObjectId(), ...fields, file });
  await replaceStanding(actor, record, certificate, at, session);
  await certificate.save({ session });
  const issued = certificate.toObject<CertificateRecord>();
  if (kindsOfWork[record.kind].isLegal) await notePass(actor, issued, session);
  const subject = {
    type: certificateAudited.type,
    id: issued._id,
    name: issued.number,
    organizationId: issued.centreId,
  };
  await recordAudit(actor, { action: 'certificate.issued', subject, after: issued, at }, session);
  return issued;
}

/** A verification that passed says where the instrument stands by law; no other work does. */
async function notePass(
  actor: Actor,
  { _id: certificateId, instrumentId, performedOn, issuedAt: at }: CertificateRecord,
  session: ClientSession,
): Promise<void> {
  const decision = { kind: 'passed', performedOn, certificateId } as const;
  await recordHistory(session, instrumentId, { actor, at, decision, history: await historyOf(instrumentId, session) });
}

/** Who signs, with the position that stands over the signature (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export async function signatoryOf({ id, name }: Actor, session: ClientSession): Promise<Signatory> {
  const account = await AccountModel.findById(id, { position: 1, signsFor: 1 }).session(session).lean();
  return { name, position: account?.position, signsFor: account?.signsFor };
}

/** Draws the PDF and keeps it. */
export async function drawAndStore(
  certificate: Certificate,
  results: Pick<VerificationRecord, 'evaluation' | 'asLeft'>,
  publicUrl: string,
): Promise<StoredFile> {
  const bytes = await refusedWhenUnprintable(() => certificatePdf(certificate, results, publicUrl));
  return storeFile({ name: fileNameOf(certificate.number), contentType: 'application/pdf', bytes });
}

/** Words that cannot be printed refuse the paper instead of leaving an ugly one. */
export async function refusedWhenUnprintable(draw: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof DoesNotFitError) throw new RefusedError([refusals.doesNotFit]);
    if (!(error instanceof UndrawableCharacterError)) throw error;
    const text = fill(refusals.undrawable.text, { character: error.character });
    throw new RefusedError([{ ...refusals.undrawable, text }]);
  }
}

/** A centre's pattern may hold characters that file names should not. */
export function fileNameOf(number: string): string {
  return `${number.replace(/[^A-Za-z0-9.-]+/g, '_')}.pdf`;
}
