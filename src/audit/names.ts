import { Types } from 'mongoose';
import { fieldWords, isUntold, kindNames, partWords, namesOf, type FieldWords } from './audited';
import type { SealedEntry } from './entry.seals';

/** An entry with the names of the records that its values name by their ids. */
export type ReadEntry = SealedEntry & { readonly names: ReadonlyMap<string, string> };

/** Looks up, once for all entries and each kind of record, the names that people know the ids by. */
export async function withNames<E extends SealedEntry>(entries: readonly E[]): Promise<(E & ReadEntry)[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { subject, changes } of entries)
    for (const { field, before, after } of changes)
      for (const value of [before, after]) collect(value, fieldWords(subject.type, field), subject.type, wanted);
  const found = await Promise.all(
    [...wanted].flatMap(([type, ids]) =>
      (type === anyKind ? kindNames().map(([each]) => each) : [type]).map(async (each) =>
        namesOf(each)?.(objectIds(ids)),
      ),
    ),
  );
  const names = new Map(found.flatMap((each) => [...(each ?? [])]));
  return entries.map((entry) => ({ ...entry, names }));
}

function collect(value: unknown, words: FieldWords | undefined, type: string, wanted: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, words, type, wanted);
  else if (typeof value === 'object' && value !== null)
    for (const [part, each] of Object.entries(value).filter(([part]) => !isUntold(part)))
      collect(each, partWords(type, part), type, wanted);
  else if (typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)) {
    const kind = words && 'of' in words ? words.of : anyKind;
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(value));
  }
}

/** Of an id in a field that mixes many things nobody says what it names: every kind is asked. */
const anyKind = '';

function objectIds(ids: ReadonlySet<string>): Types.ObjectId[] {
  return [...ids].filter((id) => Types.ObjectId.isValid(id)).map((id) => new Types.ObjectId(id));
}
