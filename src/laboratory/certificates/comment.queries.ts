import type { Types } from 'mongoose';
import { assertCan, can, visibleTo, type Actor } from '../../access';
import { RecordCommentModel, type CommentRecord } from './comment.model';
import { getVerification } from './verification.queries';
import type { VerificationRecord } from './verification.model';

/** Comments are between those who record in a centre and those who approve there: nobody else reads or writes them. */
function mayComment(actor: Actor, centreId?: Types.ObjectId): boolean {
  return can(actor, 'verifications.record', centreId) || can(actor, 'verifications.approve', centreId);
}

export function assertMayComment(actor: Actor, centreId: Types.ObjectId): void {
  if (!mayComment(actor, centreId)) assertCan(actor, 'verifications.approve', centreId);
}

/** A record with what was said about it, oldest first. */
export async function readComments(
  actor: Actor,
  id: string,
): Promise<{ readonly record: VerificationRecord; readonly comments: CommentRecord[] }> {
  const record = await getVerification(actor, id);
  assertMayComment(actor, record.centreId);
  return { record, comments: await commentsOf(record) };
}

/** What was said about a record, for those who may read it; the caller has loaded the record within their scope. */
export async function openComments(actor: Actor, record: VerificationRecord): Promise<CommentRecord[] | undefined> {
  if (!mayComment(actor, record.centreId)) return undefined;
  const comments = await commentsOf(record);
  if (comments.some(({ unreadByIds }) => unreadByIds.includes(actor.id)))
    await RecordCommentModel.updateMany({ verificationId: record._id }, { $pull: { unreadByIds: actor.id } });
  return comments;
}

function commentsOf({ _id: verificationId }: VerificationRecord): Promise<CommentRecord[]> {
  return RecordCommentModel.find({ verificationId }).sort({ _id: 1 }).lean<CommentRecord[]>().exec();
}

function unreadBy(actor: Actor) {
  return { ...visibleTo(actor, 'verifications.read', 'centreId'), unreadByIds: actor.id };
}

const shownUnread = 100;

/** What the actor has not read, newest first. */
export async function findUnreadComments(actor: Actor): Promise<CommentRecord[]> {
  return RecordCommentModel.find(unreadBy(actor)).sort({ _id: -1 }).limit(shownUnread).lean<CommentRecord[]>();
}

export async function countUnreadComments(actor: Actor): Promise<number> {
  return RecordCommentModel.countDocuments(unreadBy(actor));
}

/** How many comments each of these records has; none for readers whom they do not concern. */
export async function countComments(
  actor: Actor,
  ids: readonly Types.ObjectId[],
): Promise<ReadonlyMap<string, number>> {
  if (!mayComment(actor) || ids.length === 0) return new Map();
  const counts = await RecordCommentModel.aggregate<{ _id: Types.ObjectId; count: number }>([
    { $match: { verificationId: { $in: ids } } },
    { $group: { _id: '$verificationId', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [String(_id), count]));
}
