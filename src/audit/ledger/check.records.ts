import { Types } from 'mongoose';
import { AuditEntryModel } from '../audit.model';
import { heldKinds, type HeldKind } from '../audited';
import { canonical, plain } from '../canonical';
import { agreementOf } from './agreement';
import type { Checking } from './checking';
import { expectedStates, type Expected } from './expected';
import { filesOf } from './files';
import { fieldsInWords, namedOf, type Named } from './finding';
import { stateOf } from './state';

type Fields = Readonly<Record<string, unknown>>;

/** Holds every record that is held at all against what was last sealed of it. */
export async function checkRecords(checking: Checking): Promise<void> {
  for (const kind of heldKinds()) {
    const expected = await expectedStates(kind.type);
    for await (const record of kind.model.collection.find().sort({ _id: 1 })) {
      const id = record._id.toHexString();
      await checkRecord(checking, kind, { record, subject: namedOf(kind, record), sealed: expected.get(id) });
      expected.delete(id);
      checking.counts.records += 1;
      checking.progress('records');
    }
    for (const [id, { state, name }] of expected)
      if (state !== '') checking.findings.add('recordDeleted', {}, { type: kind.type, id, name });
  }
}

interface Held {
  readonly record: Fields;
  readonly subject: Named;
  readonly sealed: Expected | undefined;
}

async function checkRecord(
  { findings, files, kept }: Checking,
  kind: HeldKind & { readonly type: string },
  { record, subject, sealed }: Held,
): Promise<void> {
  const step = kind.stepOf?.(record);
  if (step) kept.set(step.series, (kept.get(step.series) ?? new Set()).add(step.value));
  const agrees = sealed?.state === stateOf(kind, record);
  // Work goes on meanwhile: what disagrees is read once more, with its own entries.
  const agreement = agrees ? 'proven' : await agreementOf(kind.type, new Types.ObjectId(subject.id));
  if (agreement === 'forged') return findings.add('recordForged', {}, subject);
  if (agreement === 'moved')
    return findings.add(
      'recordMoved',
      { fields: fieldsInWords(kind.type, await fieldsMoved(subject.id, record)) },
      subject,
    );
  for (const { fileId, ...file } of filesOf(record)) files.set(fileId, { ...file, subject });
}

/** By telling the record's entries again from the first; empty where they do not begin with the record. */
async function fieldsMoved(id: string, record: Fields): Promise<string[]> {
  const told: Record<string, unknown> = {};
  const entries = await AuditEntryModel.find({ 'subject.id': new Types.ObjectId(id) })
    .sort({ sequence: 1 })
    .lean();
  for (const { changes } of entries) for (const { field, after } of changes) told[field] = after;
  if (!entries[0] || entries[0].changes.some(({ before }) => before !== undefined)) return [];
  return Object.entries(told).flatMap(([field, value]) =>
    canonical(plain(value) ?? null) === canonical(plain(record[field]) ?? null) ? [] : [field],
  );
}
