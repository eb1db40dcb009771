import { EngineError } from '../errors';
import type { Collection } from '../storage/catalog';
import { DocumentWriter, readDocument } from '../storage/documents';
import type { Writer } from '../storage/store';
import { decode, encode, maxDocumentBytes } from '../values/bson';
import type { Doc } from '../values/types';
import { isDoc, order, typeOrder } from '../values/types';
import type { Node } from '../query/nodes';
import { choosePlan } from '../query/planner';
import type { Found } from '../query/scan';
import { findDocuments, take } from '../query/find';
import { parseSort } from '../query/sort';
import type { CommandContext } from './context';
import { currentReader } from './context';

/** A failed statement of a batch, as `writeErrors` reports it. */
export function writeError(index: number, error: EngineError): Doc {
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

export function checkDocument(doc: Doc, size: number): void {
  if (size > maxDocumentBytes) {
    throw new EngineError(
      'BSONObjectTooLarge',
      `BSONObj size: ${size} is invalid. Size must be between 0 and 16793600(16MB)`,
    );
  }
  const id = typeOrder(doc['_id']);
  if (id === order.array || id === order.regex || id === order.undefined) {
    throw new EngineError(
      'InvalidIdField',
      `The '_id' value cannot be of type ${id === order.array ? 'array' : id === order.regex ? 'regex' : 'undefined'}`,
    );
  }
  if (isDoc(doc['_id']) && Object.keys(doc['_id']).some((key) => key.startsWith('$'))) {
    throw new EngineError('DollarPrefixedFieldName', "_id fields may not contain '$'-prefixed fields");
  }
}

export function encodeChecked(doc: Doc): Uint8Array {
  const bytes = encode(doc);
  checkDocument(doc, bytes.length);
  return bytes;
}

const chunkSize = 1000;

/** Finds the documents a write will change, in chunks; each chunk is found and handed on without others in between. */
export async function eachMatch(
  context: CommandContext,
  collection: Collection,
  filter: Node,
  options: { sort?: unknown; single: boolean; hint?: unknown },
  work: (chunk: Found[]) => Promise<boolean>,
): Promise<void> {
  const sort = parseSort(options.sort);
  const plan = choosePlan(currentReader(context), collection, filter, sort, {
    hint: options.hint,
    transaction: context.transaction,
  });
  const snapshot = context.transaction ? undefined : context.database.store.snapshot();
  const reader = snapshot ?? currentReader(context);
  const spec = { filter, sort, skip: 0, limit: 0, projection: undefined };
  const source = findDocuments(reader, collection, plan, spec, { keysExamined: 0, docsExamined: 0 });
  try {
    for (;;) {
      const { taken, done } = await take(
        source,
        options.single ? 1 : chunkSize,
        4 * maxDocumentBytes,
        (found) => found.bytes.length,
      );
      const goesOn = taken.length === 0 || (await work(taken));
      if (done || !goesOn) return;
    }
  } finally {
    source.return(undefined);
    snapshot?.release();
  }
}

/** The document as it is now, if it still satisfies the filter. */
export function reread(writer: Writer, collection: Collection, found: Found, filter: Node): Doc | undefined {
  const bytes = readDocument(writer, collection, found.recordId);
  if (!bytes) return undefined;
  if (bytes.equals(found.bytes)) return found.doc;
  const doc = decode(bytes);
  return filter.matches(doc) ? doc : undefined;
}

export const documentWriter = ({ database }: CommandContext, writer: Writer): DocumentWriter =>
  new DocumentWriter(database.catalog, writer);

/** An upsert that loses to another with the same unique key updates what the other inserted. */
export async function insertUnlessFound(
  context: CommandContext,
  insert: () => Promise<Doc>,
  updateFound: () => Promise<Doc | undefined>,
): Promise<Doc> {
  try {
    return await insert();
  } catch (error) {
    const isDuplicate = error instanceof EngineError && error.codeName === 'DuplicateKey';
    const found = isDuplicate && !context.transaction ? await updateFound() : undefined;
    if (found) return found;
    throw error;
  }
}
