import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Node } from '../query/nodes';
import type { Collection } from '../storage/catalog';
import type { Writer } from '../storage/store';
import { decode } from '../values/bson';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';
import { compileUpdate, isReplacement } from '../update/update';
import type { Update } from '../update/update';
import { upserted } from '../update/upsert';
import type { CommandContext } from './context';
import {
  boolField,
  checkCollation,
  docField,
  findCollection,
  getOrCreateCollection,
  listField,
  refuse,
  write,
} from './context';
import { recordAnswer, recordedAnswer, statementIds } from './retries';
import { documentWriter, eachMatch, encodeChecked, insertUnlessFound, reread, writeError } from './statements';

/** `update`: each statement finds its documents and writes their next versions. */
export async function update(context: CommandContext): Promise<Doc> {
  refuse(context.command, ['let']);
  const statements = listField(context, 'updates').map((entry) => (Buffer.isBuffer(entry) ? decode(entry) : entry));
  const isOrdered = context.command['ordered'] !== false;
  const stmtIds = statementIds(context.command, statements.length);
  const writeErrors: Doc[] = [];
  const upsertedIds: Doc[] = [];
  let [n, nModified] = [0, 0];
  for (const [at, statement] of statements.entries()) {
    try {
      const answer = await updateStatement(context, statement, stmtIds[at] as number);
      n += Number(answer['n']);
      nModified += Number(answer['nModified']);
      if ('upserted' in answer) upsertedIds.push({ index: at, _id: answer['upserted'] });
    } catch (error) {
      if (!(error instanceof EngineError) || context.transaction) throw error;
      writeErrors.push(writeError(at, error));
      if (isOrdered) break;
    }
  }
  return {
    n,
    ...(upsertedIds.length > 0 && { upserted: upsertedIds }),
    nModified,
    ...(writeErrors.length > 0 && { writeErrors }),
    ok: 1,
  };
}

async function updateStatement(context: CommandContext, statement: Doc, stmtId: number): Promise<Doc> {
  const recorded = recordedAnswer(context, stmtId);
  if (recorded) return recorded;
  refuse(statement, ['c']);
  checkCollation(statement);
  const filter = compileFilter(docField(statement, 'q'));
  const apply = compileUpdate(statement['u'], arrayFiltersOf(statement));
  const isMulti = boolField(statement, 'multi');
  if (isMulti && isReplacement(statement['u'])) {
    throw new EngineError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const collection = findCollection(context);
  const matching = { filter, apply, isMulti, stmtId, statement };
  const outcome = collection ? await updateMatches(context, collection, matching) : { n: 0, nModified: 0 };
  if (outcome.n > 0 || !boolField(statement, 'upsert')) return outcome;
  return insertUnlessFound(
    context,
    () => upsert(context, filter, apply, isReplacement(statement['u']), stmtId),
    async () => {
      const found = await updateMatches(context, getOrCreateCollection(context), matching);
      return found.n > 0 ? found : undefined;
    },
  );
}

export const arrayFiltersOf = (statement: Doc): Doc[] => {
  const filters = statement['arrayFilters'] ?? [];
  if (!Array.isArray(filters) || !filters.every(isDoc))
    throw new EngineError('TypeMismatch', 'arrayFilters must be an array of objects');
  return filters;
};

interface Matching {
  readonly filter: Node;
  readonly apply: Update;
  readonly isMulti: boolean;
  readonly stmtId: number;
  readonly statement: Doc;
}

async function updateMatches(
  context: CommandContext,
  collection: Collection,
  { filter, apply, isMulti, stmtId, statement }: Matching,
): Promise<{ n: number; nModified: number }> {
  const outcome = { n: 0, nModified: 0 };
  const options = { single: !isMulti, sort: statement['sort'], hint: statement['hint'] };
  await eachMatch(context, collection, filter, options, async (chunk) => {
    const done = await write(context, (writer) => {
      const step = { n: 0, nModified: 0 };
      for (const found of chunk) {
        const doc = reread(writer, collection, found, filter);
        if (!doc) continue;
        step.n++;
        if (replaceWith(context, writer, collection, found.recordId, doc, apply(doc, filter, false))) step.nModified++;
      }
      if (!isMulti && step.n > 0) recordAnswer(context, writer, stmtId, step);
      return step;
    });
    outcome.n += done.n;
    outcome.nModified += done.nModified;
    return isMulti || outcome.n === 0;
  });
  return outcome;
}

/** Stores the next version; whether it differs at all. */
export function replaceWith(
  context: CommandContext,
  writer: Writer,
  collection: Collection,
  recordId: number,
  before: Doc,
  after: Doc,
): boolean {
  const bytes = encodeChecked(after);
  if (Buffer.compare(encodeChecked(before), bytes) === 0) return false;
  documentWriter(context, writer).replace(collection, recordId, before, bytes, after);
  return true;
}

async function upsert(
  context: CommandContext,
  filter: Node,
  apply: Update,
  isReplacing: boolean,
  stmtId: number,
): Promise<Doc> {
  const doc = upserted(filter, apply, isReplacing);
  const bytes = encodeChecked(doc);
  const collection = getOrCreateCollection(context);
  return write(context, (writer) => {
    documentWriter(context, writer).insert(collection, bytes, doc);
    const answer = { n: 1, nModified: 0, upserted: doc['_id'] };
    recordAnswer(context, writer, stmtId, answer);
    return answer;
  });
}
