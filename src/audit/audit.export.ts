import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Actor } from '../access';
import { AuditEntryModel } from './audit.model';
import { auditQuery, type AuditFilter } from './audit.service';
import type { SealedEntry } from './entry.seals';

/**
 * Writes the entries that the actor may read, oldest first, each as one line of JSON exactly as it was sealed: whoever
 * has the file can work out every hash and hold it against a daily seal. Of what was taken out by a decision `redaction`
 * says which, and the hash is that of the whole.
 */
export async function sendAuditLines(res: Response, actor: Actor, filter: AuditFilter): Promise<void> {
  const entries = AuditEntryModel.find(auditQuery(actor, filter)).sort({ at: 1, _id: 1 }).lean<SealedEntry>();
  res.attachment('nhat-ky.jsonl').type('application/jsonl');
  await pipeline(Readable.from(linesOf(entries.cursor({ batchSize: 500 }) as AsyncIterable<SealedEntry>)), res);
}

async function* linesOf(entries: AsyncIterable<SealedEntry>): AsyncGenerator<string> {
  for await (const { _id: id, ...entry } of entries) yield `${JSON.stringify({ id, ...entry })}\n`;
}
