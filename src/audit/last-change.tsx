import type { Types } from 'mongoose';
import type { LastChange } from '../platform/http';
import { findChangesSince } from './audit.service';
import { ChangesSince } from './changes.views';

/** For whoever held an older version of a record: what became of it since, and by whom. */
export async function findLastChange(recordId: Types.ObjectId, since: number): Promise<LastChange | undefined> {
  const entries = await findChangesSince(recordId, since);
  const last = entries.at(-1);
  if (!last) return undefined;
  const fields = [...new Set(entries.flatMap(({ changes }) => changes.map(({ field }) => field)))];
  return { name: last.actorName, at: last.at, fields, shown: <ChangesSince entries={entries} /> };
}
