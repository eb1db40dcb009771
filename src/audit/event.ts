import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import type { Actor } from '../access';
import { apart, inTransaction } from '../platform/database';
import { inTurn } from '../platform/turns';
import { AuditEntryModel } from './audit.model';
import { recordAudit } from './audit.service';
import type { AuditedAction, AuditedType } from './audited';
import { withNames, type ReadEntry } from './names';

export interface AuditEvent {
  readonly kind: AuditedType;
  readonly action: AuditedAction;
  /** Whose events they are: an account's id, or `nobody` for those of names that no account has. */
  readonly of: string;
  /** The words people know it by: the user name, the file. */
  readonly name: string;
  readonly organizationId?: Types.ObjectId | undefined;
  /** From where, of what. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Who tries to sign in and is let in by nobody. */
export const stranger = { id: 'stranger', name: 'Người chưa đăng nhập' } as const;

/** What the registry does of itself, at nobody's word. */
export const registry = { id: 'registry', name: 'Sổ đăng ký' } as const;

/**
 * Writes what happened in the audit trail. The events of an account form a chain of seals of their own, beside the
 * history of the account as a record. Saved for itself: a failure stays on record though its request is refused.
 */
export async function recordEvent(
  actor: Pick<Actor, 'id' | 'name'>,
  { kind, action, of, name, organizationId, details, at }: AuditEvent,
): Promise<void> {
  const id = chainOf(of);
  const subject = { type: kind, id, name, ...(organizationId && { organizationId }) };
  const record = { action, subject, after: details ?? null, at };
  await inTurn(`events ${of}`, () => apart(() => inTransaction((session) => recordAudit(actor, record, session))));
}

/** The newest events of an account. */
export async function findEvents(of: string, limit: number): Promise<ReadEntry[]> {
  const entries = await AuditEntryModel.find({ 'subject.id': chainOf(of) })
    .sort({ sequence: -1 })
    .limit(limit)
    .lean();
  return withNames(entries);
}

/** Derived, so that the chain of events is another than that of the account's changes, and is found again. */
function chainOf(of: string): Types.ObjectId {
  return new Types.ObjectId(createHash('sha256').update(`events ${of}`).digest('hex').slice(0, 24));
}
