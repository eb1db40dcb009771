import type { ClientSession, HydratedDocument, Model, QueryFilter, Types } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change, type Permission } from '../access';
import { inTransaction, isDuplicateKey } from '../platform/database';
import { assertVersion, ConflictError, NotFoundError } from '../platform/http';
import type { Text } from '../platform/i18n';
import type { AuditSubject } from './audit.model';
import type { AuditedAction } from './audited';
import { recordAudit } from './audit.service';

/** A change with its name in the audit trail, and the reason people gave. */
export interface Revision extends Change {
  readonly action: AuditedAction;
  readonly reason?: string | undefined;
}

/** What is the same in every change to one kind of record. */
export interface RevisedKind<T> {
  readonly model: Model<T>;
  /** Who finds the record at all: to others it does not exist. */
  readonly read: Permission;
  readonly manage: Permission;
  /** The field with the organization a record belongs to; absent for records that belong to everybody. */
  readonly belongsTo?: string;
  readonly notFound: Text;
  readonly subjectOf: (document: HydratedDocument<T>) => AuditSubject;
  /** Absent: the record is saved as it is. */
  readonly save?: (document: HydratedDocument<T>, session: ClientSession) => Promise<unknown>;
}

/** A change that was made and is not yet committed. */
export interface Made {
  readonly actor: Actor;
  readonly subject: AuditSubject;
  readonly at: Date;
  readonly session: ClientSession;
}

let follow: (made: Made) => Promise<void> = async () => undefined;

/** Says what follows, in the same transaction, from a change of a record; called once by `createApp`. */
export function setUpConsequences(given: typeof follow): void {
  follow = given;
}

/** A record as plain data, with its id and version. */
export type RecordOf<T> = T & { _id: Types.ObjectId; __v: number };

/**
 * Changes one record, the only way in which records change: found within what the actor may see, permitted, not
 * changed by somebody else meanwhile, changed, saved, and written in the audit trail, in one transaction.
 * `which` is an id, or a filter for records that addresses name otherwise. `change` may delete the record.
 */
export async function reviseRecord<T>(
  actor: Actor,
  kind: RevisedKind<T>,
  which: string | QueryFilter<T>,
  { action, reason, at, expectedVersion }: Revision,
  change: (document: HydratedDocument<T>, session: ClientSession) => unknown,
): Promise<RecordOf<T>> {
  assertCan(actor, kind.manage);
  return inTransaction(async (session) => {
    const document = await findRevised(actor, kind, which, session);
    assertCan(actor, kind.manage, kind.belongsTo && (document.get(kind.belongsTo) as Types.ObjectId));
    assertVersion(document.toObject<RecordOf<T>>(), expectedVersion);
    const before = document.toObject();
    await change(document, session);
    const after = document.$isDeleted() ? null : await saved(kind, document, session);
    const subject = kind.subjectOf(document);
    await recordAudit(actor, { action, subject, before, after, reason, at }, session);
    await follow({ actor, subject, at, session });
    return document.toObject() as RecordOf<T>;
  });
}

/** A kind whose record begins with its first change: the report of a year, a statement about a register. */
export interface BegunKind<T> extends RevisedKind<T> {
  readonly begin: () => HydratedDocument<T>;
}

/**
 * Changes such a record, or begins it. Its version is 0 before anybody did, and one more than the database's after
 * (`versionOf`), so that two who begin it at once do not overwrite each other.
 */
export async function reviseOrBegin<T>(
  actor: Actor,
  kind: BegunKind<T>,
  which: QueryFilter<T>,
  { action, reason, at, expectedVersion }: Revision,
  change: (document: HydratedDocument<T>) => unknown,
): Promise<RecordOf<T>> {
  assertCan(actor, kind.manage);
  try {
    return await inTransaction(async (session) => {
      const known = (await kind.model.findOne(which).session(session)) as HydratedDocument<T> | null;
      assertVersion({ _id: known?._id as Types.ObjectId | undefined, __v: versionOf(known) }, expectedVersion);
      const before = known?.toObject() ?? {};
      const document = known ?? kind.begin();
      await change(document);
      const after = await saved(kind, document, session);
      const subject = kind.subjectOf(document);
      const record = { action, subject, before, after, reason, version: versionOf(after), at };
      await recordAudit(actor, record, session);
      await follow({ actor, subject, at, session });
      return document.toObject() as RecordOf<T>;
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new ConflictError();
    throw error;
  }
}

/** The version of a record that may not have begun yet: 0 then, since the database counts a first save as 0 too. */
export function versionOf(record: object | null | undefined): number {
  return record ? Number((record as { __v?: number }).__v ?? 0) + 1 : 0;
}

async function findRevised<T>(
  actor: Actor,
  { model, read, belongsTo = '_id', notFound }: RevisedKind<T>,
  which: string | QueryFilter<T>,
  session: ClientSession,
): Promise<HydratedDocument<T>> {
  const named = typeof which === 'string' ? { _id: which } : which;
  const filter = { $and: [named, visibleTo(actor, read, belongsTo)] } as QueryFilter<T>;
  const document = await model.findOne(filter).session(session);
  if (!document) throw new NotFoundError(notFound);
  return document as HydratedDocument<T>;
}

async function saved<T>(kind: RevisedKind<T>, document: HydratedDocument<T>, session: ClientSession): Promise<object> {
  if (kind.save) await kind.save(document, session);
  else await document.save({ session });
  return document.toObject();
}
