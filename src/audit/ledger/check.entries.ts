import { AuditEntryModel } from '../audit.model';
import { heldKinds } from '../audited';
import { isGenuine, isUnchanged, type SealedEntry } from '../entry.seals';
import type { Redacted } from '../redaction';
import { BlockModel, type Block } from './block.model';
import { hashOfBlock, isGenuineBlock } from './block.seals';
import type { Checking } from './checking';
import { filesIn } from './files';
import { namedOf, type Named } from './finding';
import { unpackLeaves, type Leaf } from './leaf';
import { isInItsBlock, withBuffer } from './sealing';

/** Reads the chain from its first block to its last, with every entry in it and those that are in none yet. */
export async function checkChain(checking: Checking): Promise<void> {
  let before: Block | undefined;
  for await (const read of BlockModel.find().sort({ _id: 1 }).lean().cursor({ batchSize: 20 })) {
    const block = withBuffer(read);
    checkBlock(checking, block, before);
    await (block.kind === 'entries' ? checkEntriesOf(checking, block) : noteFound(checking, block));
    checking.counts.blocks += 1;
    checking.progress('blocks');
    before = block;
  }
  checking.last = before;
  const open = AuditEntryModel.find(outside(before)).lean<SealedEntry>().cursor({ batchSize: 200 });
  for await (const entry of open as AsyncIterable<SealedEntry>) {
    // It may have come into a block while the check was at work.
    if (entry.block !== 0 && !(await isInItsBlock(entry)))
      checking.findings.addEntry('entryInserted', entry.sequence, subjectOf(entry));
    checkEntry(checking, entry);
  }
}

/** Entries that are in no block, or say that they are in one that is not there. */
function outside(last: Block | undefined): Record<string, unknown> {
  const beyond = [{ block: 0 }, { block: { $lt: 0 } }, { block: { $gt: last?._id ?? 0 } }, { block: null }];
  return { $or: [...beyond, { block: { $not: { $type: 'number' } } }] };
}

function checkBlock({ findings }: Checking, block: Block, before: Block | undefined): void {
  const expected = (before?._id ?? 0) + 1;
  for (let missing = expected; missing < block._id && missing < expected + 100; missing += 1)
    findings.add('blockMissing', { block: missing });
  if (block.hash !== hashOfBlock(block)) findings.add('blockChanged', { block: block._id });
  else if (!isGenuineBlock(block)) findings.add('blockForeign', { block: block._id });
  else if (block._id === expected && block.previous !== (before?.hash ?? ''))
    findings.add('blockUnlinked', { block: block._id });
}

async function checkEntriesOf(checking: Checking, { _id: block, leaves }: Block): Promise<void> {
  const entries = await AuditEntryModel.find({ block }).lean<SealedEntry[]>();
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]));
  for (const leaf of unpackLeaves(leaves)) {
    const entry = byId.get(leaf.id.toHexString());
    byId.delete(leaf.id.toHexString());
    if (!entry) await noteGone(checking, leaf);
    else if (entry.hash !== leaf.hash || !isUnchanged(entry))
      checking.findings.addEntry('entryChanged', leaf.sequence, await nameOf(leaf, entry));
    if (entry) checkEntry(checking, entry);
  }
  for (const entry of byId.values()) {
    checking.findings.addEntry('entryInserted', entry.sequence, subjectOf(entry));
    checkEntry(checking, entry);
  }
}

/** By its own hash and seal; and what it tells of files and numbers is kept for what is checked after. */
function checkEntry(checking: Checking, entry: SealedEntry): void {
  const { findings, counts, files, steps } = checking;
  counts.entries += 1;
  checking.progress('entries');
  if (!isUnchanged(entry)) findings.addEntry('entryChanged', entry.sequence, subjectOf(entry));
  else if (!isGenuine(entry)) findings.addEntry('entryForeign', entry.sequence, subjectOf(entry));
  for (const { fileId, ...file } of filesIn(entry)) files.set(fileId, { ...file, subject: subjectOf(entry) });
  noteRedactions(checking, entry);
  for (const { series, value } of entry.numbers ?? []) steps.set(series, (steps.get(series) ?? new Set()).add(value));
}

/** What was taken out of the entry, and what the entry itself tells was taken out of others. */
function noteRedactions({ redactions }: Checking, entry: SealedEntry): void {
  if (entry.redaction) redactions.found.push({ entry, hash: entry.redaction.hash });
  for (const { field, after } of entry.changes)
    if (field === 'redacted' && Array.isArray(after))
      for (const { entry: id, hash } of after as Redacted[])
        redactions.told.add(`${id} ${hash} ${entry.subject.id.toHexString()}`);
}

/** Every redaction is told of by an entry of the decision that it names. */
export function checkRedactions({ findings, redactions: { found, told } }: Checking): void {
  for (const { entry, hash } of found)
    if (!told.has(`${entry._id.toHexString()} ${hash} ${String(entry.redaction?.by)}`))
      findings.addEntry('entryRedacted', entry.sequence, subjectOf(entry));
}

async function noteGone({ findings }: Checking, leaf: Leaf): Promise<void> {
  const later = { 'subject.id': leaf.subjectId, sequence: { $gt: leaf.sequence } };
  const kind = (await AuditEntryModel.exists(later)) ? 'entryRemoved' : 'entryCutOff';
  findings.addEntry(kind, leaf.sequence, await nameOf(leaf));
}

async function noteFound({ opened }: Checking, { series }: Block): Promise<void> {
  for (const { series: name, value } of series ?? []) opened.set(name, value);
}

/** Each record's own row: what is cut out of entries in no block yet shows here. */
export async function checkRows({ findings }: Checking): Promise<void> {
  const rows = AuditEntryModel.find({}, { subject: 1, sequence: 1, previousHash: 1, hash: 1 })
    .sort({ 'subject.id': 1, sequence: 1 })
    .lean<SealedEntry>()
    .cursor({ batchSize: 1000 });
  let before: SealedEntry | undefined;
  for await (const entry of rows as AsyncIterable<SealedEntry>) {
    const known = before?.subject.id.equals(entry.subject.id) ? before : undefined;
    const expected = (known?.sequence ?? 0) + 1;
    for (let gone = expected; gone < entry.sequence && gone < expected + 100; gone += 1)
      findings.addEntry('entryRemoved', gone, subjectOf(entry));
    if (entry.sequence === expected && entry.previousHash !== (known?.hash ?? ''))
      findings.addEntry('entryInserted', entry.sequence, subjectOf(entry));
    before = entry;
  }
}

/** The record is named by an entry of it that is left, else by itself, else by its id. */
async function nameOf({ subjectId }: Leaf, entry?: SealedEntry): Promise<Named> {
  const other = entry ?? (await AuditEntryModel.findOne({ 'subject.id': subjectId }).lean());
  if (other) return subjectOf(other);
  for (const kind of heldKinds()) {
    const record = await kind.model.collection.findOne({ _id: subjectId });
    if (record) return namedOf(kind, record);
  }
  return { type: '', id: subjectId.toHexString() };
}

function subjectOf({ subject }: Pick<SealedEntry, 'subject'>): Named {
  return { type: subject.type, id: subject.id.toHexString(), name: subject.name };
}
