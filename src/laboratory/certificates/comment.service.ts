import type { ClientSession, HydratedDocument } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit } from '../../audit';
import { AccountModel } from '../../register/accounts';
import { inTransaction } from '../../platform/database';
import { assertVersion, ConflictError, InvalidInputError, NotFoundError } from '../../platform/http';
import { commentAudited } from './comment.audited';
import { commentTexts as texts } from './comment.messages';
import { RecordCommentModel, type CommentRecord, type RecordComment } from './comment.model';
import { assertMayComment } from './comment.queries';
import type { CommentForm } from './comment.schema';
import type { VerificationDocument } from './verification.model';
import { verificationFor } from './verification.service';

/** Writes a comment on the record that the actor has read, strikes own ones, or both. */
export async function comment(
  actor: Actor,
  id: string,
  { text, strike = [] }: CommentForm,
  { at, expectedVersion }: Change,
): Promise<void> {
  await inTransaction(async (session) => {
    const record = await verificationFor(actor, id, session);
    assertMayComment(actor, record.centreId);
    assertVersion(record, expectedVersion);
    if (!text && strike.length === 0) throw new InvalidInputError({ text: texts.nothing });
    const step = { actor, record, at, session };
    for (const each of strike) await strikeOut(step, each);
    if (text) await write(step, text);
  });
}

interface Step {
  readonly actor: Actor;
  readonly record: VerificationDocument;
  readonly at: Date;
  readonly session: ClientSession;
}

async function write({ actor, record, at, session }: Step, text: string): Promise<void> {
  const { _id: verificationId, centreId, number: recordNumber } = record;
  const written = {
    ...{ verificationId, centreId, recordNumber, text },
    ...{ writtenById: actor.id, writtenByName: actor.name, writtenAt: at },
    unreadByIds: await readersOf(record, actor, session),
  };
  const [kept] = await RecordCommentModel.create([written], { session });
  if (!kept) throw new Error('the comment was not kept');
  const subject = subjectOf(kept.toObject<CommentRecord>());
  await recordAudit(actor, { action: 'comment.written', subject, after: told(kept), at }, session);
}

async function strikeOut({ actor, record, at, session }: Step, id: string): Promise<void> {
  const found = await RecordCommentModel.findOne({ _id: id, verificationId: record._id }).session(session);
  if (!found) throw new NotFoundError(texts.notFound);
  if (found.writtenById !== actor.id || found.struckAt) throw new ConflictError(texts.notOwn);
  const before = told(found);
  found.struckAt = at;
  await found.save({ session });
  const subject = subjectOf(found.toObject<CommentRecord>());
  await recordAudit(actor, { action: 'comment.struck', subject, before, after: told(found), at }, session);
}

/** Whom a comment is for: the technician of the record and the heads of its centre, but not its writer. */
async function readersOf(
  { centreId, verifierId }: VerificationDocument,
  writer: Actor,
  session: ClientSession,
): Promise<string[]> {
  const concerned = { $or: [{ role: 'centreHead' as const }, { role: 'technician' as const, verifierId }] };
  const accounts = await AccountModel.find({ organizationId: centreId, active: true, ...concerned }, { _id: 1 })
    .session(session)
    .lean();
  return accounts.map(({ _id }) => String(_id)).filter((id) => id !== writer.id);
}

/** What the audit trail tells of it to whoever reads that: its words are for those who may read the record's. */
function told(comment: HydratedDocument<RecordComment>) {
  const { text: _words, unreadByIds: _readers, ...rest } = comment.toObject<CommentRecord>();
  return rest;
}

function subjectOf({ _id: id, recordNumber: name, centreId: organizationId }: CommentRecord) {
  return { type: commentAudited.type, id, name, organizationId };
}
