import type { Response } from 'express';
import type { ClientSession, Types } from 'mongoose';
import { recordAudit, registry } from '../../audit';
import { inTransaction, readFile, storeFile, type StoredFile } from '../../platform/database';
import { ConflictError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { CertificateModel } from './certificate.model';
import { fileNameOf, refusedWhenUnprintable } from './paper.files';
import { methodOfRecord } from './record-method';
import { recordPdf } from './record.pdf';
import { frozenAsNow } from './submission.service';
import { verificationAudited } from './verification.audited';
import { verificationTexts as texts } from './verification.messages';
import { VerificationModel, type VerificationRecord } from './verification.model';

/** Where the code on the paper leads, and the day it is drawn. */
export interface PaperSettings {
  readonly paperUrl: string | undefined;
  readonly today: Day;
}

/**
 * Sends the record on paper, as it was frozen at submission; an open record as the register has it today. That of a
 * failure is the file that was kept when it was signed, bit for bit; while its code would lead nowhere, none is kept.
 */
export async function sendRecord(res: Response, record: VerificationRecord, settings: PaperSettings): Promise<void> {
  const { bytes, file } = await readRecord(record, settings);
  res
    .type('application/pdf')
    .set({
      'Content-Disposition': `inline; filename="${fileNameOf(record.number)}"`,
      'Cache-Control': 'private, no-cache',
      ...(file && { ETag: `"${file.sha256}"` }),
    })
    .send(bytes);
}

/** The bytes of that paper, and its file where one is kept. */
export async function readRecord(
  record: VerificationRecord,
  settings: PaperSettings,
): Promise<{ readonly bytes: Buffer; readonly file?: StoredFile | undefined }> {
  if (record.gaps) throw new ConflictError(texts.gapsHaveNoPaper);
  const isKept = record.status === 'failed' && (record.file || settings.paperUrl);
  const file = isKept ? (record.file ?? (await drawOnce(record, settings))) : undefined;
  return { bytes: file ? await readFile(file) : await drawRecord(record, settings), file };
}

/** Draws the paper of a failure and keeps it. */
export async function drawAndStoreRecord(
  record: VerificationRecord,
  settings: PaperSettings,
  session?: ClientSession,
): Promise<StoredFile> {
  const bytes = await drawRecord(record, settings, session);
  return storeFile({ name: fileNameOf(record.number), contentType: 'application/pdf', bytes });
}

/** A failure from before files were kept, or from the sample: the first opening draws it; of several one is kept. */
async function drawOnce(record: VerificationRecord, settings: PaperSettings): Promise<StoredFile> {
  const drawn = await drawAndStoreRecord(record, settings);
  return inTransaction(async (session) => {
    const kept = await VerificationModel.findById(record._id).session(session);
    if (!kept || kept.file) return kept?.file ?? drawn;
    const before = kept.toObject<VerificationRecord>();
    kept.set({ file: drawn });
    await kept.save({ session, validateModifiedOnly: true });
    const { number: name, centreId: organizationId } = before;
    const subject = { type: verificationAudited.type, id: record._id, name, organizationId };
    const change = { action: 'verification.drawn', subject, before, after: kept.toObject(), at: new Date() } as const;
    await recordAudit(registry, change, session);
    return drawn;
  });
}

async function drawRecord(
  record: VerificationRecord,
  { paperUrl, today }: PaperSettings,
  session?: ClientSession,
): Promise<Buffer> {
  const { certificateId, replacesCertificateId } = record;
  const facts = {
    verification: record,
    frozen: record.frozen ?? (await frozenAsNow(record, today)),
    method: await methodOfRecord(record, session),
    certificateNumber: await numberOf(certificateId, session),
    correctsNumber: await numberOf(replacesCertificateId, session),
    paperUrl,
  };
  return refusedWhenUnprintable(() => recordPdf(facts));
}

async function numberOf(id: Types.ObjectId | undefined, session?: ClientSession): Promise<string | undefined> {
  if (!id) return undefined;
  const found = await CertificateModel.findById(id, { number: 1 })
    .session(session ?? null)
    .lean();
  return found?.number;
}
