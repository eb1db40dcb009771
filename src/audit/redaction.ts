import type { ClientSession, Types } from 'mongoose';
import { seal } from '../platform/seals';
import { AuditEntryModel, type AuditChange } from './audit.model';
import { hashOf, redactionOf, type SealedEntry } from './entry.seals';

/** What stands in an entry, or in a record, where a value was taken out. */
export const takenOut = { vi: 'đã xóa', en: 'taken out' } as const;

/** An entry out of which values were taken, and the hash of what is left of it. */
export interface Redacted {
  readonly entry: string;
  readonly hash: string;
}

/**
 * Takes values out of the entries of a record that are there, in the transaction of the decision to do so. Hash, seal and
 * place of each entry stay, so that every chain does; a seal of its own says what is left, and the check accepts it only
 * where a sealed entry tells of it: the caller records what this answers under `redacted`.
 *
 * @param meant which changes lose their values: by the field, or all of a record that is disposed of
 * @param by the decision
 */
export async function redactEntries(
  subjectId: Types.ObjectId,
  meant: (field: string) => boolean,
  by: Types.ObjectId,
  session: ClientSession,
): Promise<Redacted[]> {
  const entries = await AuditEntryModel.find({ 'subject.id': subjectId }).session(session).lean<SealedEntry[]>();
  const redacted: Redacted[] = [];
  for (const entry of entries) {
    const changes = entry.changes.map((change) => (meant(change.field) ? withoutValues(change) : change));
    const left = hashOf({ ...entry, changes });
    if (left === hashOf(entry)) continue;
    const redaction = { by, hash: left, seal: seal(redactionOf(entry, { by, hash: left })) };
    await AuditEntryModel.updateOne({ _id: entry._id }, { $set: { changes, redaction } }, { session });
    redacted.push({ entry: entry._id.toHexString(), hash: left });
  }
  return redacted;
}

/** The change that tells of a field whose values are not to be told. */
export function withoutValues({ field, before, after }: AuditChange): AuditChange {
  return {
    field,
    ...(before !== undefined && { before: takenOut }),
    ...(after !== undefined && { after: takenOut }),
  };
}
