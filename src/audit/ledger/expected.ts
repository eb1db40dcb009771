import type { ClientSession, Types } from 'mongoose';
import { AuditEntryModel } from '../audit.model';
import type { AuditedType } from '../audited';
import { BlockModel } from './block.model';
import { isGenuineBlock } from './block.seals';
import { unpackLeaves } from './leaf';
import { withBuffer } from './sealing';

/** What was last sealed of a record, and by which name it is known. */
export interface Expected {
  /** Empty: the record was removed. */
  readonly state: string;
  readonly name?: string;
  /** The block that says so; that of an entry in none yet counts as the newest. */
  readonly block: number;
}

/** By record id: what the newest entry that tells a state, or the newest block that found the record, says of it. */
export async function expectedStates(type: string): Promise<Map<string, Expected>> {
  const expected = new Map<string, Expected>();
  const note = (id: string, told: Expected) => {
    const known = expected.get(id);
    if (!known || told.block >= known.block) expected.set(id, { ...known, ...told });
    else if (told.name !== undefined) expected.set(id, { ...known, name: told.name });
  };
  for await (const block of BlockModel.find({ kind: 'found', of: type }).sort({ _id: 1 }).lean().cursor())
    for (const { id, hash } of unpackLeaves(withBuffer(block).leaves))
      note(id.toHexString(), { state: hash, block: block._id });
  const told = AuditEntryModel.find(
    { 'subject.type': type as AuditedType, state: { $exists: true } },
    { subject: 1, state: 1, block: 1, sequence: 1 },
  );
  const newest = new Map<string, number>();
  for await (const { subject, state = '', block, sequence } of told.lean().cursor()) {
    const id = subject.id.toHexString();
    if (sequence < (newest.get(id) ?? 0)) continue;
    newest.set(id, sequence);
    note(id, { state, name: subject.name, block: block || Infinity });
  }
  return expected;
}

/** What the newest genuine block after another that found the record says of it; undefined when none did. */
export async function findFound(
  type: string,
  id: Types.ObjectId,
  after: number,
  session: ClientSession | null,
): Promise<Expected | undefined> {
  const range = { _id: { $gt: after }, first: { $lte: id }, last: { $gte: id } };
  const blocks = await BlockModel.find({ kind: 'found', of: type, ...range })
    .sort({ _id: -1 })
    .session(session)
    .lean();
  for (const block of blocks.map(withBuffer).filter(isGenuineBlock)) {
    const leaf = unpackLeaves(block.leaves).find((each) => each.id.equals(id));
    if (leaf) return { state: leaf.hash, block: block._id };
  }
  return undefined;
}
