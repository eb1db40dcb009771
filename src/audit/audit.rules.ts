import type { AuditChange } from './audit.model';
import { leftOut } from './audited';
import { canonical, plain } from './canonical';

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
