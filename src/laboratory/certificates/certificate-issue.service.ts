import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { Types } from 'mongoose';
import type { Actor } from '../../access';
import { AccountModel } from '../../register/accounts';
import { recordAudit } from '../../audit';
import { recordHistory } from '../instruments';
import { nextNumber, readOnce } from '../../platform/database';
import { dayInVietnam, type Text } from '../../platform/i18n';
import { signingOfPapers } from '../signing';
import { filesToDraw, type CertificateFiles, type FileSettings } from './certificate-files.service';
import { replacedBy, replaceStanding, standingOf, type Standing } from './certificate-withdraw.service';
import { certificateAudited } from './certificate.audited';
import { certificateFields } from './certificate.fields';
import { meaningTexts } from './certificate.messages';
import type { Signatory } from './paper.facts';
import { CertificateModel, type Certificate, type CertificateRecord } from './certificate.model';
import { certificateSeries, publicCodeOf } from './certificate.rules';
import { historyOf } from './instrument-history';
import type { NamedMethod } from './record-method';
import type { VerificationRecord } from './verification.model';
import { isCertified } from './verification.rules';
import { inWordsOf, kindsOfWork, type RecordKind } from './work-kinds';

/** What the head's approval hands over. */
export interface Approval {
  readonly record: VerificationRecord;
  readonly method: NamedMethod;
  readonly signatory: Signatory;
  readonly publicCode: string;
  readonly at: Date;
  readonly files: FileSettings;
}

/** Unguessable: 128 bits from the system's generator. Drawn before the transaction, which may run more than once. */
export function drawPublicCode(): string {
  return publicCodeOf(randomBytes(16));
}

/** A certificate that has its number, and whose files are being drawn. */
export interface Issue {
  /** Ends when both files are kept; whoever leaves the transaction waits for it. */
  readonly drawn: Promise<unknown>;
  /** Saves the certificate with all that follows from it. */
  readonly finish: () => Promise<CertificateRecord>;
}

/**
 * Begins to issue the certificate of a record, in the transaction of its approval. Its number is taken last of all that
 * reads, so that nothing is refused after it, and others wait for it; the file is drawn and kept under that number before
 * anything refers to it, while others of a lot are judged. A transaction that runs again takes a number again and draws
 * again: a certificate never points to a file drawn with another number. Where the centre's key does not serve, nothing
 * is issued and the number is not taken.
 */
export async function beginIssue(actor: Actor, approval: Approval, session: ClientSession): Promise<Issue> {
  const { record, method, signatory, publicCode, at, files } = approval;
  const { frozen } = record;
  if (!isCertified(record.kind, record.passed) || !frozen)
    throw new Error(`record ${record.number} must not get a certificate`);
  const standing = await standingOf(record, session);
  const replaces = replacedBy(record, standing);
  const sign = await signingOfPapers({ centreId: record.centreId, at }, files, session);
  const year = Number(dayInVietnam(at).slice(0, 4));
  const sequence = await nextNumber(certificateSeries(record.centreId, record.kind, year), session);
  const fields = certificateFields({
    ...{ verification: record, method, frozen, signatory, sequence, publicCode, issuedAt: at },
    replaces,
  });
  const draw = await filesToDraw(fields, record, files, session);
  const drawn = draw((bytes) => sign({ bytes, ...signedFacts(fields, signatory) }));
  // Its fault is met by whoever finishes; nobody may, where another of the lot fails first.
  drawn.catch(() => undefined);
  const issue = { actor, record, standing, fields, session };
  return { drawn, finish: async () => saveIssued(issue, await drawn) };
}

interface Issued {
  readonly actor: Actor;
  readonly record: VerificationRecord;
  readonly standing: Standing;
  readonly fields: Certificate;
  readonly session: ClientSession;
}

async function saveIssued(
  { actor, record, standing, fields, session }: Issued,
  files: CertificateFiles,
): Promise<CertificateRecord> {
  const { issuedAt: at } = fields;
  const certificate = new CertificateModel({ _id: new Types.ObjectId(), ...fields, ...files });
  await replaceStanding(actor, { record, standing }, certificate, at, session);
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

/** What the digital signature says: in whose name, and what it means. */
function signedFacts({ lines, kind, issuedAt: at }: Certificate, { name: signatory }: Signatory) {
  const centre = lines.find(({ key }) => key === 'centre')?.value ?? '';
  return { centre, signatory, meaning: meaningOfIssue(kind).vi, at };
}

/** What the head's approval means. */
export function meaningOfIssue(kind: RecordKind): Text {
  return inWordsOf(kind, meaningTexts.issue);
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
  const account = await readOnce(`position ${id}`, session, () =>
    AccountModel.findById(id, { position: 1, signsFor: 1 }).session(session).lean(),
  );
  return { name, position: account?.position, signsFor: account?.signsFor };
}
