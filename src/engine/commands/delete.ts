import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Node } from '../query/nodes';
import type { Collection } from '../storage/catalog';
import { decode } from '../values/bson';
import { toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import type { CommandContext } from './context';
import { checkCollation, docField, findCollection, listField, refuse, write } from './context';
import { recordAnswer, recordedAnswer, statementIds } from './retries';
import { documentWriter, eachMatch, reread, writeError } from './statements';

/** `delete`: each statement removes the first match (`limit: 1`) or all of them. */
export async function deleteCommand(context: CommandContext): Promise<Doc> {
  refuse(context.command, ['let']);
  const statements = listField(context, 'deletes').map((entry) => (Buffer.isBuffer(entry) ? decode(entry) : entry));
  const isOrdered = context.command['ordered'] !== false;
  const stmtIds = statementIds(context.command, statements.length);
  const writeErrors: Doc[] = [];
  let n = 0;
  for (const [at, statement] of statements.entries()) {
    try {
      n += await deleteStatement(context, statement, stmtIds[at] as number);
    } catch (error) {
      if (!(error instanceof EngineError) || context.transaction) throw error;
      writeErrors.push(writeError(at, error));
      if (isOrdered) break;
    }
  }
  return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
}

async function deleteStatement(context: CommandContext, statement: Doc, stmtId: number): Promise<number> {
  const recorded = recordedAnswer(context, stmtId);
  if (recorded) return toNumber(recorded['n'] as Numeric);
  checkCollation(statement);
  const filter = compileFilter(docField(statement, 'q'));
  const single = toNumber((statement['limit'] ?? 0) as Numeric) === 1;
  const collection = findCollection(context);
  if (!collection) return 0;
  if (single) return removeChunk(context, collection, filter, statement, stmtId);
  let n = 0;
  for (;;) {
    // Each round begins anew: what was removed is no longer there, and no old snapshot keeps its pages.
    const removed = await removeChunk(context, collection, filter, statement, undefined);
    if (removed === 0) return n;
    n += removed;
  }
}

/** Removes the next matches: one, recorded under its statement, or a few hundred. */
async function removeChunk(
  context: CommandContext,
  collection: Collection,
  filter: Node,
  statement: Doc,
  stmtId: number | undefined,
): Promise<number> {
  let n = 0;
  await eachMatch(
    context,
    collection,
    filter,
    { single: stmtId !== undefined, hint: statement['hint'] },
    async (chunk) => {
      n = await write(context, (writer) => {
        let removed = 0;
        for (const found of chunk) {
          const doc = reread(writer, collection, found, filter);
          if (!doc) continue;
          documentWriter(context, writer).remove(collection, found.recordId, doc);
          removed++;
        }
        if (stmtId !== undefined && removed > 0) recordAnswer(context, writer, stmtId, { n: removed });
        return removed;
      });
      return n === 0;
    },
  );
  return n;
}
