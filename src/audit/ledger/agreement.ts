import type { Types } from 'mongoose';
import { AuditEntryModel } from '../audit.model';
import { heldKind } from '../audited';
import { firstBrokenEntry, type SealedEntry } from '../entry.seals';
import { findFound } from './expected';
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
  const state = await sealedState(type, id, entries);
  if (state === undefined) return 'forged';
  return state === stateOf(kind, record) ? 'proven' : 'moved';
}

async function sealedState(type: string, id: Types.ObjectId, entries: readonly SealedEntry[]) {
  const told = entries.findLast(({ state }) => state !== undefined);
  const found = await findFound(type, id);
  if (!told || !found) return told?.state ?? found?.state;
  return (told.block || Infinity) > found.block ? told.state : found.state;
}
