import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Node } from '../query/nodes';
import { compileProjection } from '../query/projection';
import type { Projection } from '../query/projection';
import type { Collection } from '../storage/catalog';
import { compileUpdate, isReplacement } from '../update/update';
import { upserted } from '../update/upsert';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';
import { boolField, checkCollation, docField, findCollection, getOrCreateCollection, refuse, write } from './context';
import { recordAnswer, recordedAnswer } from './retries';
import { documentWriter, eachMatch, encodeChecked, insertUnlessFound, reread } from './statements';
import { arrayFiltersOf, replaceWith } from './update';

/** `findAndModify`: changes or removes the first match and answers with it, before or after. */
export async function findAndModify(context: CommandContext): Promise<Doc> {
  refuse(context.command, ['let']);
  const { command } = context;
  checkCollation(command);
  const recorded = recordedAnswer(context, 0);
  if (recorded) return recorded;
  const isRemoval = boolField(command, 'remove');
  if (isRemoval === (command['update'] !== undefined && command['update'] !== null)) {
    throw new EngineError(
      'FailedToParse',
      isRemoval ? 'Cannot specify both an update and remove=true' : 'Either an update or remove=true must be specified',
    );
  }
  const filter = compileFilter(docField(command, 'query'));
  const projection = compileProjection(docField(command, 'fields'));
  const collection = findCollection(context);
  const found = collection && (await modifyFirst(context, collection, filter, projection));
  const answer = found ?? (await modifyNothing(context, filter, projection));
  return answer;
}

async function modifyNothing(context: CommandContext, filter: Node, projection: Projection | undefined): Promise<Doc> {
  const isRemoval = boolField(context.command, 'remove');
  if (isRemoval || !boolField(context.command, 'upsert')) return nothingFound(isRemoval);
  return insertUnlessFound(
    context,
    () => upsert(context, filter, projection),
    () => modifyFirst(context, getOrCreateCollection(context), filter, projection),
  );
}

const nothingFound = (isRemoval: boolean): Doc => ({
  lastErrorObject: isRemoval ? { n: 0 } : { n: 0, updatedExisting: false },
  value: null,
  ok: 1,
});

async function modifyFirst(
  context: CommandContext,
  collection: Collection,
  filter: Node,
  projection: Projection | undefined,
): Promise<Doc | undefined> {
  const { command } = context;
  const isRemoval = boolField(command, 'remove');
  const apply = isRemoval ? undefined : compileUpdate(command['update'], arrayFiltersOf(command));
  let answer: Doc | undefined;
  const options = { single: true, sort: command['sort'], hint: command['hint'] };
  await eachMatch(context, collection, filter, options, async ([found]) => {
    if (!found) return true;
    answer = await write(context, (writer) => {
      const doc = reread(writer, collection, found, filter);
      if (!doc) return undefined;
      const after = apply?.(doc, filter, false);
      if (after) replaceWith(context, writer, collection, found.recordId, doc, after);
      else documentWriter(context, writer).remove(collection, found.recordId, doc);
      const shown = after && boolField(command, 'new') ? after : doc;
      const lastErrorObject = after ? { n: 1, updatedExisting: true } : { n: 1 };
      const reply = { lastErrorObject, value: projection ? projection(shown) : shown, ok: 1 };
      recordAnswer(context, writer, 0, reply);
      return reply;
    });
    return answer === undefined;
  });
  return answer;
}

async function upsert(context: CommandContext, filter: Node, projection: Projection | undefined): Promise<Doc> {
  const { command } = context;
  const doc = upserted(
    filter,
    compileUpdate(command['update'], arrayFiltersOf(command)),
    isReplacement(command['update']),
  );
  const bytes = encodeChecked(doc);
  const collection = getOrCreateCollection(context);
  const shown = boolField(command, 'new') ? (projection?.(doc) ?? doc) : null;
  return write(context, (writer) => {
    documentWriter(context, writer).insert(collection, bytes, doc);
    const reply = { lastErrorObject: { n: 1, updatedExisting: false, upserted: doc['_id'] }, value: shown, ok: 1 };
    recordAnswer(context, writer, 0, reply);
    return reply;
  });
}
