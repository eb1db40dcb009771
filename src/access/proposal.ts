import { Schema, Types } from 'mongoose';
import { Joi, NotFoundError, RefusedError, type Refusal } from '../platform/http';
import { defineTexts, fill, type Text } from '../platform/i18n';
import type { Actor } from './actor';

/** What one person has read in the law: nothing rests on it until a second person has read the same. */
export interface Proposal {
  readonly _id: Types.ObjectId;
  readonly proposedBy: string;
  /** The account of whoever proposed it: it is not confirmed by the same. */
  readonly proposedById: string;
  readonly proposedAt: Date;
  readonly refusedBy?: string;
  readonly refusedAt?: Date;
  readonly refusalReason?: string;
}

/** Who answers for a rule that holds: two names, each with its instant. */
export interface TwoHands {
  readonly proposedBy?: string;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Date;
}

/** The mongoose fields of a `Proposal`. */
export const proposalFields = {
  _id: { type: Schema.Types.ObjectId, required: true },
  proposedBy: { type: String, required: true },
  proposedById: { type: String, required: true },
  proposedAt: { type: Date, required: true },
  refusedBy: String,
  refusedAt: Date,
  refusalReason: String,
} as const;

export const refuseProposalSchema = Joi.object<{ readonly reason: string }, true>({
  reason: Joi.string().trim().max(500).required(),
});

export const proposalTexts = defineTexts({
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  refuse: { vi: 'Từ chối', en: 'Refuse' },
  refusedNow: { vi: 'Đã từ chối đề nghị.', en: 'The proposal is refused.' },
  mine: { vi: 'Bạn đã đề nghị; cần người khác xác nhận', en: 'You proposed this; somebody else confirms it' },
  state: { vi: 'Tình trạng', en: 'State' },
  waiting: { vi: 'Chờ người thứ hai xác nhận', en: 'Waits for a second person' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  proposedBy: { vi: 'Người đề nghị', en: 'Proposed by' },
  proposedById: { vi: 'Tài khoản đề nghị', en: 'Account that proposed' },
  proposedAt: { vi: 'Đề nghị lúc', en: 'Proposed at' },
  confirmedBy: { vi: 'Người xác nhận', en: 'Confirmed by' },
  confirmedAt: { vi: 'Xác nhận lúc', en: 'Confirmed at' },
  refusedBy: { vi: 'Người từ chối', en: 'Refused by' },
  refusedAt: { vi: 'Từ chối lúc', en: 'Refused at' },
  refusalReason: { vi: 'Lý do từ chối', en: 'Why it was refused' },
  by: { vi: '{name}, {at}', en: '{name}, {at}' },
  notFound: {
    vi: 'Không có đề nghị này, hoặc đã được xác nhận.',
    en: 'There is no such proposal, or it was confirmed.',
  },
  sameHand: {
    vi: '{name} đã đề nghị nội dung này nên không tự xác nhận được: quy định của pháp luật cần hai người đọc.',
    en: '{name} proposed this and cannot confirm it too: a rule of law needs two readers.',
  },
  sameHandRemedy: {
    vi: 'Nhờ một cán bộ khác của Sở mở mục Chờ xác nhận, đối chiếu văn bản rồi xác nhận.',
    en: 'Ask another officer of the department to open Confirmations, compare it with the text and confirm it.',
  },
  alreadyRefused: { vi: 'Đề nghị này đã bị từ chối.', en: 'This proposal was refused.' },
  alreadyRefusedRemedy: { vi: 'Đề nghị lại với nội dung đã sửa.', en: 'Propose it again, corrected.' },
  alreadyWaits: { vi: 'Đã có một đề nghị về việc này đang chờ.', en: 'A proposal about this is waiting already.' },
  alreadyWaitsRemedy: {
    vi: 'Xác nhận hoặc từ chối đề nghị đang chờ trước.',
    en: 'Confirm or refuse the one that waits first.',
  },
});

/** A new proposal of this person. */
export function proposalOf({ id, name }: Pick<Actor, 'id' | 'name'>, at: Date): Proposal {
  return { _id: new Types.ObjectId(), proposedBy: name, proposedById: id, proposedAt: at };
}

export function isWaiting({ refusedAt }: Pick<Proposal, 'refusedAt'>): boolean {
  return refusedAt === undefined;
}

/** Waits for somebody, and this person may be the one. */
export function waitsFor({ id }: Pick<Actor, 'id'>, proposal: Pick<Proposal, 'refusedAt' | 'proposedById'>): boolean {
  return isWaiting(proposal) && proposal.proposedById !== id;
}

/** The proposal that waits under this id. Throws when there is none, or when it was refused. */
export function waitingProposal<T extends Proposal>(proposals: readonly T[], id: string): T {
  const found = proposals.find(({ _id }) => String(_id) === id);
  if (!found) throw new NotFoundError(proposalTexts.notFound);
  if (!isWaiting(found)) throw refusal('alreadyRefused');
  return found;
}

/** No two proposals about one thing wait at once. */
export function assertNoneWaits(proposals: readonly Proposal[]): void {
  if (proposals.some(isWaiting)) throw refusal('alreadyWaits');
}

/** Throws unless somebody else than the proposer confirms. */
export function assertSecondPerson(actor: Pick<Actor, 'id'>, proposal: Proposal): void {
  if (proposal.proposedById === actor.id) throw refusal('sameHand', { name: proposal.proposedBy });
}

/** The proposals with one of them refused; whoever proposed it may take it back so. */
export function withRefused<T extends Proposal>(
  proposals: readonly T[],
  id: string,
  { by, at, reason }: { by: string; at: Date; reason: string },
): T[] {
  const refused = waitingProposal(proposals, id);
  const refusalFields = { refusedBy: by, refusedAt: at, refusalReason: reason };
  return proposals.map((each) => (each === refused ? { ...each, ...refusalFields } : each));
}

function refusal(rule: 'sameHand' | 'alreadyRefused' | 'alreadyWaits', words: Record<string, Text | string> = {}) {
  const refused: Refusal = {
    rule: `proposal.${rule}`,
    text: fill(proposalTexts[rule], words),
    remedy: proposalTexts[`${rule}Remedy`],
  };
  return new RefusedError([refused]);
}
