import type { Types } from 'mongoose';
import { batchesOf, findSeries, inTransaction, sealStoredFiles } from '../../platform/database';
import { AuditEntryModel } from '../audit.model';
import { heldKinds, type HeldKind } from '../audited';
import { sealOf } from '../entry.seals';
import { BlockModel } from './block.model';
import { expectedStates } from './expected';
import { packLeaves } from './leaf';
import { append, sealEntries } from './sealing';
import { stateOf } from './state';

const batchSize = 1000;

/**
 * Takes into the chain what is there without it: entries from before there were seals, stored files, records whose state
 * no entry tells (of the sample, or from before states were kept), and the number series. What was there before is taken
 * as it is found: nothing proves it for the time before.
 */
export async function takeIn(at: Date): Promise<void> {
  await sealOlderEntries();
  await sealEntries(() => at);
  await sealStoredFiles();
  for (const kind of heldKinds()) await takeInRecords(kind, at, new Set());
  const series = await findSeries();
  await inTransaction((session) =>
    append({ kind: 'found', of: 'Series', leaves: Buffer.alloc(0), series: [...series] }, nothing, at, session),
  );
}

/**
 * Runs work that changes records beside their entries, as migrations do, and takes what it left into the chain. Records
 * that disagreed with their entries before it are left so.
 */
export async function sealAround(work: () => Promise<void>, at: () => Date): Promise<void> {
  if (!(await BlockModel.exists({}))) return work();
  const bent = new Map<string, ReadonlySet<string>>();
  for (const { type, ...kind } of heldKinds())
    bent.set(type, new Set((await disagreeing(type, kind)).map(({ _id }) => _id.toHexString())));
  await work();
  await sealEntries(at);
  for (const kind of heldKinds()) await takeInRecords(kind, at(), bent.get(kind.type) ?? new Set());
}

/** Gives the chain up, in a registry in which nobody has worked yet: sample data whose loading was interrupted. */
export async function giveUpChain(): Promise<void> {
  await BlockModel.deleteMany({});
  await AuditEntryModel.updateMany({}, { $set: { block: 0 } });
}

const nothing = { entries: 0, found: 0, files: 0, numbers: 0 };

/** The records of a kind that disagree with what is sealed of them, or of which nothing is. */
async function disagreeing(type: string, kind: HeldKind): Promise<{ _id: Types.ObjectId; state: string }[]> {
  const expected = await expectedStates(type);
  const found: { _id: Types.ObjectId; state: string }[] = [];
  for await (const record of kind.model.collection.find().sort({ _id: 1 })) {
    const [_id, state] = [record._id, stateOf(kind, record)];
    if (expected.get(_id.toHexString())?.state !== state) found.push({ _id, state });
  }
  return found;
}

async function takeInRecords(
  { type, ...kind }: HeldKind & { readonly type: string },
  at: Date,
  except: ReadonlySet<string>,
): Promise<void> {
  const found = (await disagreeing(type, kind)).filter(({ _id }) => !except.has(_id.toHexString()));
  for (let start = 0; start < found.length; start += batchSize) {
    const records = found.slice(start, start + batchSize);
    const leaves = records.map(({ _id: id, state: hash }) => ({ id, subjectId: id, sequence: 0, hash }));
    const [first, last] = [records[0]?._id, records.at(-1)?._id];
    const contents = {
      kind: 'found',
      of: type,
      leaves: packLeaves(leaves),
      ...(first && last && { first, last }),
    } as const;
    await inTransaction((session) => append(contents, { ...nothing, found: records.length }, at, session));
  }
}

async function sealOlderEntries(): Promise<void> {
  const older = AuditEntryModel.collection.find({ block: { $exists: false } }, { projection: { hash: 1 } });
  for await (const batch of batchesOf(older, batchSize)) {
    await AuditEntryModel.collection.bulkWrite(
      batch.map(({ _id, hash }) => ({
        updateOne: { filter: { _id }, update: { $set: { seal: sealOf(_id, String(hash)), block: 0 } } },
      })),
    );
  }
}
