import type { ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction, storeFile } from '../../platform/database';
import { assertVersion, ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { signingOf, signingRefusal } from '../signatories';
import { findInstrumentTypes } from '../instruments';
import { dayInVietnam, fill, type Day } from '../../platform/i18n';
import { findTokenOf, prepareBy, completeBy, type TokenKey } from '../signing';
import { readCertificate, type FileSettings } from './certificate-files.service';
import { meaningOfIssue } from './certificate-issue.service';
import { certificateAudited } from './certificate.audited';
import { CertificateModel, type CertificateRecord } from './certificate.model';
import { getCertificate } from './certificate.service';
import { fileNameOf } from './paper.files';
import { signatureRequestRefusals as refusals, signatureRequestTexts as texts } from './signature-request.messages';
import { SignatureRequestModel, type SignatureRequestRecord } from './signature-request.model';
import type { BringSignature } from './signature-request.schema';

/** So long a hash may be signed: the registry's own rule. */
const validMs = 15 * 60_000;

/** What a token's program is given. */
export interface AskedSignature {
  readonly requestId: string;
  /** Of the certificate. */
  readonly version: number;
  readonly hashAlgorithm: 'SHA-256';
  /** What is hashed (DER), for programs that hash themselves, and its hash: both base64. */
  readonly attributes: string;
  readonly digest: string;
  readonly expiresAt: Date;
}

/** Prepares the signed edition of an issued certificate, and answers the hash that the centre's token is to sign. */
export async function askForSignature(
  actor: Actor,
  id: string,
  { at, expectedVersion }: Change,
  files: FileSettings,
): Promise<AskedSignature> {
  const certificate = await toSign(actor, id, { at, expectedVersion });
  const key = await tokenOf(certificate, at);
  const asked = { certificateId: certificate._id, keyId: key._id, signatoryId: actor.id, signatory: actor.name, at };
  const prepared = await prepareBy(key, await paperOf(certificate, asked, files), files);
  const digest = prepared.digest.toString('base64');
  const expiresAt = new Date(at.getTime() + validMs);
  const request = await SignatureRequestModel.create({ ...asked, digest, expiresAt });
  return {
    ...{ requestId: String(request._id), version: certificate.__v, hashAlgorithm: 'SHA-256', digest, expiresAt },
    attributes: prepared.attributes.toString('base64'),
  };
}

/**
 * Takes the signature that the token made: the signed edition is kept beside the file as it was issued, which stays, once
 * the signature was found to be over this very file and of the centre's certificate.
 */
export async function bringSignature(
  actor: Actor,
  id: string,
  { requestId, signature }: BringSignature,
  { at, expectedVersion }: Change,
  files: FileSettings,
): Promise<CertificateRecord> {
  const certificate = await toSign(actor, id, { at, expectedVersion });
  const asked = { _id: requestId, certificateId: certificate._id, signatoryId: actor.id, expiresAt: { $gt: at } };
  const request = await SignatureRequestModel.findOne(asked).lean<SignatureRequestRecord>();
  const key = await tokenOf(certificate, at);
  if (!request?.keyId.equals(key._id)) throw new NotFoundError(texts.noRequest);
  const prepared = await prepareBy(key, await paperOf(certificate, request, files), files);
  if (prepared.digest.toString('base64') !== request.digest) throw new NotFoundError(texts.noRequest);
  const signed = await completeBy(
    key,
    prepared,
    Buffer.from(signature, 'base64'),
    factsOf(certificate, request),
    files,
  );
  if (!signed) throw new InvalidInputError({ signature: texts.wrongSignature });
  const name = fileNameOf(`${certificate.number}-da-ky`);
  const signedFile = await storeFile({ name, contentType: 'application/pdf', bytes: signed.bytes });
  return inTransaction(async (session) => {
    const present = await CertificateModel.findById(certificate._id).session(session).orFail();
    assertVersion(present, certificate.__v);
    assertUnsigned(present);
    const before = present.toObject<CertificateRecord>();
    present.set({ signedFile, signature: signed.signature });
    await present.save({ session });
    await SignatureRequestModel.deleteOne({ _id: request._id }, { session });
    const after = present.toObject<CertificateRecord>();
    await tellSigned(actor, { before, after, at }, session);
    return after;
  });
}

async function tellSigned(
  actor: Actor,
  change: { readonly before: CertificateRecord; readonly after: CertificateRecord; readonly at: Date },
  session: ClientSession,
): Promise<void> {
  const { _id: id, number: name, centreId: organizationId } = change.after;
  const subject = { type: certificateAudited.type, id, name, organizationId };
  await recordAudit(actor, { action: 'certificate.signed', subject, ...change }, session);
}

async function toSign(actor: Actor, id: string, { at, expectedVersion }: Change): Promise<CertificateRecord> {
  assertCan(actor, 'certificates.sign');
  const certificate = await getCertificate(actor, id);
  assertCan(actor, 'certificates.sign', certificate.centreId);
  assertVersion(certificate, expectedVersion);
  assertUnsigned(certificate);
  assertApprover(actor, certificate);
  await assertMaySign(actor, certificate, dayInVietnam(at));
  return certificate;
}

/** The signature says that its signatory approved: it is asked of whom the paper names. */
function assertApprover({ name }: Actor, { lines }: CertificateRecord): void {
  const printed = lines.find(({ key }) => key === 'head')?.value ?? '—';
  if (printed === name) return;
  const { notSignatory } = refusals;
  throw new RefusedError([{ ...notSignatory, text: fill(notSignatory.text, { printed, name }) }]);
}

/** Who signs today has the right to sign this work today, as whoever approves it does. */
async function assertMaySign(actor: Actor, { centreId, kind, typeCode }: CertificateRecord, day: Day): Promise<void> {
  const type = (await findInstrumentTypes()).find(({ code }) => code === typeCode);
  const work = { activity: kind, typeCode, field: type?.field ?? '' };
  const refusal = signingRefusal(await signingOf(actor, String(centreId), null), work, day);
  if (refusal) throw new RefusedError([refusal]);
}

function assertUnsigned({ signature, status }: Pick<CertificateRecord, 'signature' | 'status'>): void {
  if (signature) throw new ConflictError(texts.isSigned);
  if (status !== 'valid') throw new ConflictError(texts.notValid);
}

async function tokenOf({ centreId }: CertificateRecord, at: Date): Promise<TokenKey> {
  const key = await findTokenOf(centreId, at);
  if (!key) throw new RefusedError([refusals.noToken]);
  return key;
}

type Asked = Pick<SignatureRequestRecord, 'signatory' | 'at'>;

async function paperOf(certificate: CertificateRecord, asked: Asked, files: FileSettings) {
  return { ...factsOf(certificate, asked), bytes: (await readCertificate(certificate, files)).bytes };
}

function factsOf({ kind, lines }: CertificateRecord, { signatory, at }: Asked) {
  const centre = lines.find(({ key }) => key === 'centre')?.value ?? '';
  return { centre, signatory, meaning: meaningOfIssue(kind).vi, at };
}
