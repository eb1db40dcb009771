import type { Response } from 'express';
import type { ClientSession, Types } from 'mongoose';
import { readFile, storeFile, type StoredFile } from '../../platform/database';
import { ConflictError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { CertificateModel } from './certificate.model';
import { fileNameOf, refusedWhenUnprintable } from './paper.files';
import { methodOfRecord } from './record-method';
import { recordPdf } from './record.pdf';
import { frozenAsNow } from './submission.service';
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
  if (record.gaps) throw new ConflictError(texts.gapsHaveNoPaper);
  const isKept = record.status === 'failed' && (record.file || settings.paperUrl);
  const file = isKept ? (record.file ?? (await drawOnce(record, settings))) : undefined;
  const bytes = file ? await readFile(file) : await drawRecord(record, settings);
  res
    .type('application/pdf')
    .set({
      'Content-Disposition': `inline; filename="${fileNameOf(record.number)}"`,
      'Cache-Control': 'private, no-cache',
      ...(file && { ETag: `"${file.sha256}"` }),
    })
    .send(bytes);
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
  await VerificationModel.updateOne({ _id: record._id, file: { $exists: false } }, { $set: { file: drawn } });
  return (await VerificationModel.findById(record._id, { file: 1 }).lean())?.file ?? drawn;
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
