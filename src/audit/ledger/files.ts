import type { AuditEntry } from '../audit.model';

/** A file that an entry names: what it was when it was stored. */
export interface NamedFile {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
}

/** The files that came to a record with an entry, wherever in its fields they stand. */
export function filesIn({ changes }: Pick<AuditEntry, 'changes'>): NamedFile[] {
  return changes.flatMap(({ after }) => filesOf(after));
}

/** The files that a value names, however deep. */
export function filesOf(value: unknown): NamedFile[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if (Array.isArray(value)) return value.flatMap(filesOf);
  const { fileId, sha256, name } = value as { fileId?: { toString(): string } | null; sha256?: unknown; name?: string };
  if (fileId && typeof sha256 === 'string') return [{ fileId: fileId.toString(), sha256, name: name ?? '' }];
  return Object.values(value).flatMap(filesOf);
}
