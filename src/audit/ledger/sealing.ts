import type { ClientSession } from 'mongoose';
import { inTransaction, isDuplicateKey } from '../../platform/database';
import { AuditEntryModel } from '../audit.model';
import type { SealedEntry } from '../entry.seals';
import { BlockModel, type Block, type Totals } from './block.model';
import { sealedBlock } from './block.seals';
import { filesIn } from './files';
import { packLeaves, unpackLeaves } from './leaf';

/** Entries of one block: one transaction writes them, and whoever reads one certificate's reads so much. */
const mostInBlock = 1000;

type Contents = Pick<Block, 'kind' | 'leaves'> & Partial<Pick<Block, 'of' | 'first' | 'last' | 'series'>>;

/**
 * Takes every entry that is in no block yet into the chain. Two instances may do so at once: the number of the next
 * block is taken by one of them alone, and the other begins again after it. Answers the last block; undefined while
 * there is none.
 */
export async function sealEntries(at: () => Date, signal?: AbortSignal): Promise<Block | undefined> {
  let last: Block | undefined;
  do last = (await sealNext(at())) ?? last;
  while (last && !signal?.aborted && (await AuditEntryModel.exists({ block: 0 })));
  return last ?? lastBlock();
}

async function sealNext(at: Date): Promise<Block | undefined> {
  try {
    return await inTransaction(async (session) => {
      const entries = await AuditEntryModel.find({ block: 0 })
        .sort({ _id: 1 })
        .limit(mostInBlock)
        .session(session)
        .lean<SealedEntry[]>();
      if (entries.length === 0) return undefined;
      const leaves = entries.map(({ _id: id, subject, sequence, hash }) => {
        return { id, subjectId: subject.id, sequence, hash };
      });
      const block = await append({ kind: 'entries', leaves: packLeaves(leaves) }, sumOf(entries), at, session);
      const ids = entries.map(({ _id }) => _id);
      await AuditEntryModel.updateMany({ _id: { $in: ids } }, { $set: { block: block._id } }, { session });
      return block;
    });
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** Adds a block at the end of the chain. */
export async function append(contents: Contents, more: Totals, at: Date, session: ClientSession): Promise<Block> {
  const before = await lastBlock(session);
  const total = (of: keyof Totals) => (before?.totals[of] ?? 0) + more[of];
  const block = sealedBlock({
    _id: (before?._id ?? 0) + 1,
    at,
    ...contents,
    totals: { entries: total('entries'), found: total('found'), files: total('files'), numbers: total('numbers') },
    previous: before?.hash ?? '',
  });
  await BlockModel.create([block], { session });
  return block;
}

export async function lastBlock(session: ClientSession | null = null): Promise<Block | undefined> {
  const [last] = await BlockModel.find().sort({ _id: -1 }).limit(1).session(session).lean();
  return last && withBuffer(last);
}

/** Whether the block that an entry names holds it. */
export async function isInItsBlock(
  { _id, block: number }: Pick<SealedEntry, '_id' | 'block'>,
  session: ClientSession | null = null,
): Promise<boolean> {
  const block = await BlockModel.findById(number).session(session).lean();
  return block !== null && unpackLeaves(withBuffer(block).leaves).some(({ id }) => id.equals(_id));
}

/** The leaves as bytes, however the driver hands them over. */
export function withBuffer(block: Block): Block {
  const { leaves } = block as { leaves: Buffer | { buffer: Buffer } };
  return { ...block, leaves: Buffer.isBuffer(leaves) ? leaves : Buffer.from(leaves.buffer) };
}

function sumOf(entries: readonly SealedEntry[]): Totals {
  return {
    entries: entries.length,
    found: 0,
    files: entries.reduce((sum, entry) => sum + filesIn(entry).length, 0),
    numbers: entries.reduce((sum, { numbers }) => sum + (numbers?.length ?? 0), 0),
  };
}
