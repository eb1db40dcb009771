import type { Response } from 'express';
import type { Types } from 'mongoose';
import { methodOf } from '../methods';
import { CertificateModel } from './certificate.model';
import { fileNameOf, refusedWhenUnprintable } from './certificate-issue.service';
import { recordPdf } from './record.pdf';
import { frozenAsNow } from './verification.service';
import type { VerificationRecord } from './verification.model';
import { ConflictError } from '../../platform/http';
import { verificationTexts as texts } from './verification.messages';
import type { Day } from '../../platform/i18n';

/** Sends the record on paper, as it was frozen at submission; an open record as the register has it today. */
export async function sendRecord(res: Response, record: VerificationRecord, today: Day): Promise<void> {
  const { certificateId, replacesCertificateId, procedureCode, number } = record;
  if (record.gaps) throw new ConflictError(texts.gapsHaveNoPaper);
  const facts = {
    verification: record,
    frozen: record.frozen ?? (await frozenAsNow(record, today)),
    method: await methodOf(procedureCode),
    certificateNumber: await numberOf(certificateId),
    correctsNumber: await numberOf(replacesCertificateId),
  };
  const bytes = await refusedWhenUnprintable(() => recordPdf(facts));
  res
    .type('application/pdf')
    .set({ 'Content-Disposition': `inline; filename="${fileNameOf(number)}"`, 'Cache-Control': 'private, no-cache' })
    .send(bytes);
}

async function numberOf(certificateId: Types.ObjectId | undefined): Promise<string | undefined> {
  return certificateId && (await CertificateModel.findById(certificateId, { number: 1 }).lean())?.number;
}
