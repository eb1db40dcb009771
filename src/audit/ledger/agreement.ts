import type { ClientSession, Types } from 'mongoose';
import { AuditEntryModel } from '../audit.model';
import { heldKind } from '../audited';
import { firstBrokenEntry, type SealedEntry } from '../entry.seals';
import { findFound } from './expected';
import { isInItsBlock } from './sealing';
import { stateOf } from './state';

/**
 * `proven`: the record is as it was sealed. `moved`: the record or one of its entries is not. `forged`: no entry and no
 * block knows of it.
 */
type Agreement = 'proven' | 'moved' | 'forged';

/** Holds one record against its own entries and, where none tells its state, against the block that found it. */
export async function agreementOf(type: string, id: Types.ObjectId): Promise<Agreement> {
  const first = await readOnce(type, id);
  // It may have been changed between the two readings.
  return first === 'proven' ? first : readOnce(type, id);
}

async function readOnce(type: string, id: Types.ObjectId): Promise<Agreement> {
  const kind = heldKind(type);
  const record = await kind?.model.collection.findOne({ _id: id });
  if (!kind || !record) return 'moved';
  const entries = await AuditEntryModel.find({ 'subject.id': id }).sort({ sequence: 1 }).lean<SealedEntry[]>();
  if (firstBrokenEntry(entries) !== undefined) return 'moved';
  const told = entries.findLast(({ state }) => state !== undefined);
  const state = await sealedState(type, id, told);
  if (state === undefined) return 'forged';
  return state === stateOf(kind, record) ? 'proven' : 'moved';
}

/** A change of a record, as its entry tells it. */
interface Told {
  readonly subject: { readonly type: string; readonly id: Types.ObjectId };
  readonly before?: object | null | undefined;
  readonly after?: object | null | undefined;
}

/**
 * The state that an entry tells of its record, after its `newest` entry so far. None when the record was bent before the change: what was sealed last
 * stays the last, and the record stays unproven, whoever works on with it in good faith.
 */
export async function stateToTell(
  { subject: { type, id }, before, after }: Told,
  newest: SealedEntry | undefined,
  session: ClientSession,
): Promise<string | undefined> {
  const kind = heldKind(type);
  if (!kind) return undefined;
  if (!after) return '';
  if (before && (await lastSealed(type, id, newest, session)) !== stateOf(kind, before)) return undefined;
  return stateOf(kind, after);
}

async function lastSealed(
  type: string,
  id: Types.ObjectId,
  newest: SealedEntry | undefined,
  session: ClientSession,
): Promise<string | undefined> {
  if (newest?.state !== undefined) return sealedState(type, id, newest, session);
  const told = await AuditEntryModel.findOne({ 'subject.id': id, state: { $exists: true } })
    .sort({ sequence: -1 })
    .session(session)
    .lean<SealedEntry>();
  return sealedState(type, id, told ?? undefined, session);
}

/** By the record's newest entry that tells a state, or by the block that found the record later. */
async function sealedState(
  type: string,
  id: Types.ObjectId,
  told: SealedEntry | undefined,
  session: ClientSession | null = null,
): Promise<string | undefined> {
  if (told?.block === 0) return told.state;
  const found = await findFound(type, id, told?.block ?? 0, session);
  if (!told || !found) return (told ?? found)?.state;
  // In which block an entry is, its block says and not the entry: nobody sealed what it says of that.
  return (await isInItsBlock(told, session)) ? found.state : told.state;
}
