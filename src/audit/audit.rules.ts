import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import type { AuditChange, AuditEntry } from './audit.model';
import { leftOut } from './audited';

type Fields = Readonly<Record<string, unknown>>;

const isLeftOut = new Set<string>(leftOut);

/** The fields that differ between two states of a record; a missing state is a record not yet or no longer there. */
export function changesBetween(before: Fields | null, after: Fields | null): AuditChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => !isLeftOut.has(field))
    .map((field) => ({ field, before: plain(before?.[field]), after: plain(after?.[field]) }))
    .filter((change) => canonical(change.before) !== canonical(change.after))
    .map(({ field, before: old, after: fresh }) => ({
      field,
      ...(old !== undefined && { before: old }),
      ...(fresh !== undefined && { after: fresh }),
    }));
}

/** The seal of an entry over its own content and the seal before it. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { at, actorId, actorName, action, subject, changes, reason, version, sequence, previousHash } = entry;
  const content = [
    at.toISOString(),
    actorId,
    actorName,
    action,
    subject.type,
    String(subject.id),
    subject.name,
    changes,
    reason ?? '',
    sequence,
    previousHash,
    // Entries from before versions were kept stay as they were sealed.
    ...(version === undefined ? [] : [version]),
  ];
  return createHash('sha256')
    .update(canonical(plain(content)))
    .digest('hex');
}

/** The sequence number of the first entry that does not fit the chain; undefined when all do. */
export function firstBrokenEntry(chain: readonly AuditEntry[]): number | undefined {
  let previous = '';
  for (const [index, entry] of chain.entries()) {
    const fits = entry.sequence === index + 1 && entry.previousHash === previous && entry.hash === hashOf(entry);
    if (!fits) return index + 1;
    previous = entry.hash;
  }
  return undefined;
}

/** Values as JSON knows them: ids and instants become text, absent fields vanish. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Types.ObjectId || value instanceof Date) return JSON.parse(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((each) => plain(each) ?? null);
  if (typeof value !== 'object') return value;
  const source =
    'toObject' in value && typeof value.toObject === 'function' ? (value.toObject as () => object)() : value;
  return Object.fromEntries(
    Object.entries(source)
      .map(([key, each]) => [key, plain(each)] as const)
      .filter(([, each]) => each !== undefined),
  );
}

/** JSON with sorted keys: the same content is always the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
