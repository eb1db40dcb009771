import { Types, type ClientSession, type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../access';
import { findPage, tellTakenNumbers, withinDays, type Page, type PageRequest } from '../platform/database';
import type { Day } from '../platform/i18n';
import { AuditEntryModel, type AuditEntry, type AuditSubject } from './audit.model';
import type { AuditedAction, AuditedType } from './audited';
import { withNames, type ReadEntry } from './names';
import { changesBetween } from './audit.rules';
import { firstBrokenEntry, hashOf, sealOf, type SealedEntry } from './entry.seals';
import { stateToTell } from './ledger/agreement';
import { withoutValues } from './redaction';

/** What a service hands over to be recorded. */
export interface AuditRecord {
  /** The trade's verb: `instrument.registered`, `certificate.withdrawn`. */
  readonly action: AuditedAction;
  readonly subject: AuditSubject;
  readonly before?: object | null;
  readonly after?: object | null;
  /** Fields whose values are not told: only that they changed. */
  readonly untold?: (field: string) => boolean;
  readonly reason?: string | undefined;
  /** As forms and the API know it; the database's own unless said. */
  readonly version?: number | undefined;
  readonly at: Date;
}

/** Writes the entry in the transaction of the change itself: both are saved, or neither. */
export async function recordAudit(
  actor: Pick<Actor, 'id' | 'name'>,
  record: AuditRecord,
  session: ClientSession,
): Promise<void> {
  const last = await AuditEntryModel.findOne({ 'subject.id': record.subject.id })
    .sort({ sequence: -1 })
    .session(session)
    .lean<SealedEntry>();
  const { version = (record.after as { __v?: number } | null | undefined)?.__v } = record;
  const state = await stateToTell(record, last ?? undefined, session);
  const numbers = tellTakenNumbers(session);
  const entry = {
    at: record.at,
    actorId: actor.id,
    actorName: actor.name,
    action: record.action,
    subject: record.subject,
    changes: changesBetween(
      (record.before ?? null) as Record<string, unknown> | null,
      (record.after ?? null) as Record<string, unknown> | null,
    ).map((change) => (record.untold?.(change.field) ? withoutValues(change) : change)),
    ...(record.reason && { reason: record.reason }),
    ...(version !== undefined && { version }),
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? '',
    ...(state !== undefined && { state }),
    ...(numbers.length > 0 && { numbers: [...numbers] }),
  };
  const [_id, hash] = [new Types.ObjectId(), hashOf(entry)];
  await AuditEntryModel.create([{ _id, ...entry, hash, seal: sealOf(_id, hash), block: 0 }], { session });
}

export interface AuditFilter {
  readonly subjectType?: string | undefined;
  readonly actorId?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function auditQuery(actor: Actor, { subjectType, actorId, from, until }: AuditFilter): Record<string, unknown> {
  return {
    ...visibleTo(actor, 'audit.read', 'subject.organizationId'),
    ...(subjectType && { 'subject.type': subjectType }),
    ...(actorId && { actorId }),
    ...withinDays('at', from, until),
  };
}

/** The audit trail as a list, newest first. */
export async function findAuditEntries(
  actor: Actor,
  filter: AuditFilter,
  page: PageRequest,
): Promise<Page<ReadEntry & { _id: Types.ObjectId }>> {
  const found = await findPage(AuditEntryModel, auditQuery(actor, filter), { field: 'at', direction: -1 }, page);
  return { ...found, items: await withNames(found.items) };
}

/**
 * The history of one record, oldest first. Whoever may open the record may read it:
 * the caller has already loaded the record within the actor's scope.
 */
export async function findHistory(subjectId: Types.ObjectId): Promise<ReadEntry[]> {
  return withNames(await entriesOf(subjectId));
}

/**
 * The newest entries of one kind of record that `told` takes, newest first, whoever asks: the caller shows what is
 * public of them. What is not told never takes the place of what is.
 */
export async function findNewestOfKind(
  type: AuditedType,
  told: QueryFilter<AuditEntry>,
  limit: number,
): Promise<AuditEntry[]> {
  return AuditEntryModel.find({ $and: [{ 'subject.type': type }, told] })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean();
}

/** What was changed of a record after a version of it, oldest first. */
export async function findChangesSince(subjectId: Types.ObjectId, version: number): Promise<ReadEntry[]> {
  const later = AuditEntryModel.find({ 'subject.id': subjectId, version: { $gt: version } });
  return withNames(await later.sort({ sequence: 1 }).lean());
}

/** Checks the seals of a record's history; answers the first entry that was changed or is missing. */
export async function findBrokenSeal(subjectId: Types.ObjectId): Promise<number | undefined> {
  return firstBrokenEntry(await entriesOf(subjectId));
}

async function entriesOf(subjectId: Types.ObjectId): Promise<SealedEntry[]> {
  return AuditEntryModel.find({ 'subject.id': subjectId }).sort({ sequence: 1 }).lean();
}
