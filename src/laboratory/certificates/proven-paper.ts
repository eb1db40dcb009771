import type { Types } from 'mongoose';
import { agreementOf, wasFoundBent } from '../../audit';
import { isFileGenuine, type StoredFile } from '../../platform/database';
import { certificateAudited } from './certificate.audited';
import type { PublicPaper } from './certificate.service';
import { verificationAudited } from './verification.audited';

/**
 * Whether a paper is what was sealed when it was issued and at every step since, with its files bit for bit. Only its own
 * entries and files are read; the nightly check reads everything, and what it found of this paper counts too.
 */
export async function isProven(paper: PublicPaper): Promise<boolean> {
  if ('record' in paper) return agree(verificationAudited.type, paper.record._id, [paper.record.file]);
  const { _id, file, xml, signedFile } = paper.certificate;
  return agree(certificateAudited.type, _id, [file, xml, signedFile]);
}

async function agree(type: string, id: Types.ObjectId, files: readonly (StoredFile | undefined)[]): Promise<boolean> {
  if ((await agreementOf(type, id)) !== 'proven' || (await wasFoundBent(type, id))) return false;
  const kept = files.filter((file) => file !== undefined);
  return (await Promise.all(kept.map(isFileGenuine))).every(Boolean);
}
