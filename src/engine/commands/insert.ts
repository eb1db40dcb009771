import { ObjectId } from 'bson';
import { EngineError } from '../errors';
import type { Collection } from '../storage/catalog';
import { decode, encode } from '../values/bson';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';
import type { CommandContext } from './context';
import { getOrCreateCollection, listField, write } from './context';
import { checkDocument, documentWriter, writeError } from './statements';
import { statementIds } from './retries';

const chunkSize = 2000;

interface Prepared {
  readonly bytes: Uint8Array;
  readonly doc: Doc;
}

/** `insert`: documents one by one in the order given, in atomic writes of a few hundred. */
export async function insert(context: CommandContext): Promise<Doc> {
  const documents = listField(context, 'documents');
  if (documents.length === 0 || documents.length > 100_000) {
    throw new EngineError(
      'InvalidOptions',
      `Write batch sizes must be between 1 and 100000. Got ${documents.length} operations.`,
    );
  }
  const collection = getOrCreateCollection(context);
  const isOrdered = context.command['ordered'] !== false;
  const stmtIds = statementIds(context.command, documents.length);
  const writeErrors: Doc[] = [];
  let n = 0;
  for (let from = 0; from < documents.length; from += chunkSize) {
    const chunk = documents.slice(from, from + chunkSize);
    const outcome = await insertChunk(context, collection, chunk, from, stmtIds, isOrdered);
    n += outcome.n;
    writeErrors.push(...outcome.writeErrors);
    if (isOrdered && writeErrors.length > 0) break;
    if (documents.length > chunkSize) await new Promise(setImmediate);
  }
  return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
}

async function insertChunk(
  context: CommandContext,
  collection: Collection,
  documents: readonly (Doc | Buffer)[],
  from: number,
  stmtIds: readonly number[],
  isOrdered: boolean,
): Promise<{ n: number; writeErrors: Doc[] }> {
  return write(context, (writer) => {
    const target = documentWriter(context, writer);
    const writeErrors: Doc[] = [];
    const inserted: number[] = [];
    let n = 0;
    for (const [at, document] of documents.entries()) {
      const stmtId = stmtIds[from + at] as number;
      if (context.isRetryable && context.session?.resultOf(stmtId)) {
        n++;
        continue;
      }
      try {
        const { bytes, doc } = prepare(document);
        target.insert(collection, bytes, doc);
        inserted.push(stmtId);
        n++;
      } catch (error) {
        if (!(error instanceof EngineError) || context.transaction) throw error;
        writeErrors.push(writeError(from + at, error));
        if (isOrdered) break;
      }
    }
    if (context.isRetryable && inserted.length > 0) context.session?.recordInserted(writer, inserted);
    return { n, writeErrors };
  });
}

/** The document with its `_id` first; given bytes are stored as they are where it is first already. */
function prepare(document: Doc | Buffer): Prepared {
  const isEncoded = Buffer.isBuffer(document);
  const doc = isEncoded ? decode(document) : document;
  if (!isDoc(doc)) throw new EngineError('TypeMismatch', 'documents must be objects');
  if (isEncoded && Object.keys(doc)[0] === '_id') {
    checkDocument(doc, document.length);
    return { bytes: document, doc };
  }
  const { _id = new ObjectId(), ...rest } = doc;
  const ordered = { _id, ...rest };
  const bytes = encode(ordered);
  checkDocument(ordered, bytes.length);
  return { bytes, doc: ordered };
}
