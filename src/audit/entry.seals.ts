import { createHash } from 'node:crypto';
import type { Types } from 'mongoose';
import { isSealed, seal, type Seal } from '../platform/seals';
import type { AuditEntry, Redaction } from './audit.model';
import { canonical, plain } from './canonical';

type Content = Omit<AuditEntry, 'hash' | 'seal' | 'redaction' | 'block'>;
export type SealedEntry = AuditEntry & { readonly _id: Types.ObjectId };

/** The hash of an entry over its own content and the hash before it. */
export function hashOf(entry: Content): string {
  const { at, actorId, actorName, action, subject, changes, reason, version, sequence, previousHash } = entry;
  const { state, numbers } = entry;
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
    // Entries from before versions, states and numbers were kept stay as they were hashed.
    ...(version === undefined ? [] : [version]),
    ...(state === undefined ? [] : [state]),
    ...(numbers?.length ? [numbers] : []),
  ];
  return createHash('sha256')
    .update(canonical(plain(content)))
    .digest('hex');
}

/** The seal of an entry under the key of the installation: whoever writes into the database cannot make it. */
export function sealOf(_id: Types.ObjectId, hash: string): Seal {
  return seal(contentOf(_id, hash));
}

/** Whether the entry is word for word what the registry wrote, but for what it took out itself. */
export function isGenuine(entry: SealedEntry): boolean {
  return isUnchanged(entry) && isSealed(contentOf(entry._id, entry.hash), entry.seal);
}

/** Whether the entry says what its hash says, or what is left of it is what the registry left. */
export function isUnchanged(entry: SealedEntry): boolean {
  const { hash, redaction } = entry;
  const content = hashOf(entry);
  if (!redaction) return content === hash;
  return content === redaction.hash && isSealed(redactionOf(entry, redaction), redaction.seal);
}

/** What the seal of a redaction is over. */
export function redactionOf(
  { _id, hash }: Pick<SealedEntry, '_id' | 'hash'>,
  { by, hash: left }: Pick<Redaction, 'by' | 'hash'>,
): string {
  return `redaction ${_id.toHexString()} ${hash} ${left} ${by.toHexString()}`;
}

/** The sequence number of the first entry that does not fit the chain; undefined when all do. */
export function firstBrokenEntry(chain: readonly SealedEntry[]): number | undefined {
  let previous = '';
  for (const [index, entry] of chain.entries()) {
    const fits = entry.sequence === index + 1 && entry.previousHash === previous && isGenuine(entry);
    if (!fits) return index + 1;
    previous = entry.hash;
  }
  return undefined;
}

function contentOf(_id: Types.ObjectId, hash: string): string {
  return `entry ${_id.toHexString()} ${hash}`;
}
