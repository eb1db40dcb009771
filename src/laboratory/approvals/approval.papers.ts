import type { Response } from 'express';
import { visibleTo, type Actor } from '../../access';
import {
  certificateQuery,
  CertificateModel,
  readCertificate,
  readRecord,
  VerificationModel,
  type CertificateRecord,
} from '../certificates';
import { NotFoundError } from '../../platform/http';
import { dayInVietnam, fill, formatInstant, type Text } from '../../platform/i18n';
import { mergePapers } from '../../platform/pdf';
import { approvalTexts as texts } from './approval.messages';
import type { ApprovalRecord } from './approval.model';
import type { ApprovalSettings } from './approval.running';
import { getApproval, membersOf } from './approval.service';

/** The certificates of a lot that the actor may read, in the order of the lot; of them those that are asked for. */
export async function certificatesOfApproval(
  actor: Actor,
  approvalId: string,
  asked: Parameters<typeof certificateQuery>[1] = {},
): Promise<CertificateRecord[]> {
  const members = await membersOf(await getApproval(actor, approvalId));
  const ids = members.flatMap(({ certificateId }) => certificateId ?? []);
  const among = { $and: [{ _id: { $in: ids } }, certificateQuery(actor, asked)] };
  return inOrder(ids, await CertificateModel.find(among).lean());
}

/** Writes one file of them all, from their bytes as they were issued; a single bit that moved refuses it. */
export async function sendCertificatesOf(
  res: Response,
  actor: Actor,
  approval: ApprovalRecord,
  { paperUrl, digital }: ApprovalSettings,
): Promise<void> {
  const certificates = await certificatesOfApproval(actor, String(approval._id));
  if (certificates.length === 0) throw new NotFoundError(texts.noCertificates);
  const papers: Buffer[] = [];
  for (const each of certificates)
    papers.push((await readCertificate(each, { ...digital, publicUrl: paperUrl ?? '' })).bytes);
  await sendMerged(res, papers, { name: 'giay-chung-nhan', title: titleOf(texts.certificates, approval) });
}

/** The same of the papers that the owners of failed instruments get. */
export async function sendFailuresOf(
  res: Response,
  actor: Actor,
  approval: ApprovalRecord,
  { paperUrl, clock }: ApprovalSettings,
): Promise<void> {
  const failed = (await membersOf(approval)).filter(({ state }) => state === 'failed');
  const ids = failed.map(({ verificationId }) => verificationId);
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  const records = inOrder(ids, await VerificationModel.find({ $and: [{ _id: { $in: ids } }, visible] }).lean());
  if (records.length === 0) throw new NotFoundError(texts.noFailures);
  const papers: Buffer[] = [];
  for (const each of records)
    papers.push((await readRecord(each, { paperUrl, today: dayInVietnam(clock.now()) })).bytes);
  await sendMerged(res, papers, { name: 'bien-ban-khong-dat', title: titleOf(texts.failures, approval) });
}

function inOrder<T extends { readonly _id: unknown }>(ids: readonly unknown[], found: readonly T[]): T[] {
  const byId = new Map(found.map((each) => [String(each._id), each]));
  return ids.flatMap((id) => byId.get(String(id)) ?? []);
}

function titleOf(what: Text, { signedAt }: ApprovalRecord): string {
  return `${what.vi} – ${fill(texts.lotOf, { at: formatInstant(signedAt) }).vi}`;
}

interface Merged {
  readonly name: string;
  readonly title: string;
}

async function sendMerged(res: Response, papers: readonly Buffer[], { name, title }: Merged): Promise<void> {
  const bytes = await mergePapers(papers, title);
  res
    .type('application/pdf')
    .set({ 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'private, no-cache' })
    .send(bytes);
}
