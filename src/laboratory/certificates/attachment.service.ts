import { assertCan, type Actor, type Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { readFile, storeFile } from '../../platform/database';
import {
  assertVersion,
  ConflictError,
  InvalidInputError,
  NotFoundError,
  withoutPlace,
  type UploadedFile,
} from '../../platform/http';
import { fill } from '../../platform/i18n';
import { mostAttachments, type Attachment } from './attachment';
import { attachmentTexts as texts } from './attachment.messages';
import type { AttachmentNote } from './attachment.schema';
import { verificationTexts } from './verification.messages';
import { VerificationModel, type Verification, type VerificationRecord } from './verification.model';
import { getVerification } from './verification.queries';
import { isEditable } from './verification.rules';
import { assertOwnVerifier, subjectOf } from './verification.service';

const attaching: RevisedKind<Verification> = {
  model: VerificationModel,
  read: 'verifications.read',
  manage: 'verifications.record',
  belongsTo: 'centreId',
  notFound: verificationTexts.notFound,
  subjectOf,
};

interface Attaching extends AttachmentNote {
  readonly file?: UploadedFile | undefined;
  /** The files that are taken off in the same step, by their ids. */
  readonly remove?: readonly string[] | undefined;
}

/** The verifier attaches a photo or document, takes others off, or both, until the record is submitted. */
export async function changeAttachments(
  actor: Actor,
  id: string,
  { file, remove = [], ...said }: Attaching,
  change: Change,
): Promise<VerificationRecord> {
  assertCan(actor, 'verifications.record');
  const present = await getVerification(actor, id);
  assertVersion(present, change.expectedVersion);
  assertMayAttach(actor, present);
  if (!file && remove.length === 0) throw new InvalidInputError({ file: texts.nothing });
  const added = file && (await kept(actor, file, said, change.at));
  const revision = { ...change, action: 'verification.attachmentsChanged' } as const;
  return reviseRecord(actor, attaching, id, revision, (record) => {
    assertMayAttach(actor, record);
    const left = without(record.attachments ?? [], remove);
    const attachments = added ? [...left, added] : left;
    if (attachments.length > mostAttachments)
      throw new InvalidInputError({ file: fill(texts.tooMany, { most: mostAttachments }) });
    // The department consented to what it saw.
    record.set({ attachments: attachments.length > 0 ? attachments : undefined, consent: undefined });
  });
}

function assertMayAttach(actor: Actor, record: Verification): void {
  assertCan(actor, 'verifications.record', record.centreId);
  assertOwnVerifier(actor, record);
  if (!isEditable(record.status)) throw new ConflictError(texts.locked);
}

const kinds: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** The file as it is kept: a photo without its place, unless that is wanted. */
async function kept(
  { id: addedById, name: addedByName }: Actor,
  file: UploadedFile,
  { note, keepPlace }: AttachmentNote,
  addedAt: Date,
): Promise<Attachment> {
  if (!kinds.includes(file.contentType)) throw new InvalidInputError({ file: texts.otherKind });
  const bytes = keepPlace ? file.bytes : withoutPlace(file.bytes, file.contentType);
  if (!bytes) throw new InvalidInputError({ file: texts.unreadable });
  const isPhoto = file.contentType !== 'application/pdf';
  return {
    ...(await storeFile({ ...file, bytes })),
    ...(note && { note }),
    ...(keepPlace && isPhoto && { placeKept: true as const }),
    ...{ addedAt, addedById, addedByName },
  };
}

/** Throws `NotFoundError` where one of them is not there: somebody may have taken off what another meant. */
function without(attachments: readonly Attachment[], ids: readonly string[]): Attachment[] {
  const isNamed = ({ fileId }: Attachment) => ids.includes(String(fileId));
  if (attachments.filter(isNamed).length < ids.length) throw new NotFoundError(texts.notFound);
  return attachments.filter((each) => !isNamed(each));
}

/** One file of a record that the actor may see; a file of another record is not there. */
export async function readAttachment(actor: Actor, id: string, fileId: string) {
  const { attachments = [] } = await getVerification(actor, id);
  const file = attachments.find((each) => String(each.fileId) === fileId);
  if (!file) throw new NotFoundError(texts.notFound);
  return { name: file.name, contentType: file.contentType, bytes: await readFile(file) };
}
