import { EngineError } from '../errors';
import type { PipelineWorld, Stream } from '../aggregation/stages';
import { compilePipeline } from '../aggregation/stages';
import { fromArray } from '../aggregation/stages/stream';
import { countingStage, splitPipeline } from '../aggregation/head';
import { countFound } from '../query/count';
import { compileFilter } from '../query/filter';
import { documentCursor, findDocuments, mapSource } from '../query/find';
import { choosePlan } from '../query/planner';
import { parseSort } from '../query/sort';
import type { Reader } from '../storage/store';
import { encode } from '../values/bson';
import type { Doc } from '../values/types';
import type { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import { explain } from './explain';
import { checkCollation, docField, numberField, openReader } from './context';
import { firstReply } from './cursor-reply';
import { defaultBatchSize } from './find';
import { pipelineOf } from './pipeline';

/** `aggregate`: the head of the pipeline is pushed to the indexes, the rest flows document by document. */
export async function aggregate(context: CommandContext): Promise<RawBatch | Doc> {
  const { command, db } = context;
  if (command['explain'] === true)
    return explain({ ...context, command: { explain: command, verbosity: 'queryPlanner' } });
  checkCollation(command);
  const pipeline = pipelineOf(command);
  const collection = command['aggregate'];
  const name = typeof collection === 'string' ? collection : '$cmd.aggregate';
  compilePipeline(withoutSource(pipeline));
  const { reader, release } = openReader(context);
  const variables = docField(command, 'let');
  const stream = source(context, reader, typeof collection === 'string' ? collection : undefined, pipeline, variables);
  const cursor = documentCursor(
    `${db}.${name}`,
    mapSource(stream, (doc) => encode(doc)),
    release,
  );
  const batchSize = numberField(docField(command, 'cursor'), 'batchSize') ?? defaultBatchSize;
  return firstReply(context, cursor, batchSize);
}

/** `$documents` and `$collStats`-like sources stand first; everything else is a stage. */
const withoutSource = (pipeline: readonly Doc[]) =>
  '$documents' in (pipeline[0] ?? {}) ? pipeline.slice(1) : pipeline;

function source(
  context: CommandContext,
  reader: Reader,
  collection: string | undefined,
  pipeline: readonly Doc[],
  variables: Doc,
): Stream {
  const world: PipelineWorld = {
    variables,
    read: (name, inner, bound) => readPipeline(context, reader, name, inner, bound),
  };
  const documents = pipeline[0]?.['$documents'];
  if (Array.isArray(documents)) return compilePipeline(pipeline.slice(1))(fromArray(documents as Doc[]), world);
  if (collection === undefined)
    throw new EngineError(
      'InvalidNamespace',
      '{aggregate: 1} is not valid for this pipeline; a collection is required',
    );
  return world.read(collection, pipeline, variables);
}

/** A pipeline over one collection: `$match`, `$sort`, `$skip` and `$limit` at its head are planned like a find. */
export function* readPipeline(
  context: CommandContext,
  reader: Reader,
  name: string,
  pipeline: readonly Doc[],
  variables: Doc,
): Stream {
  const { head, rest } = splitPipeline(pipeline);
  const world: PipelineWorld = {
    variables,
    read: (other, inner, bound) => readPipeline(context, reader, other, inner, bound),
  };
  const stages = compilePipeline(rest);
  const collection = context.database.catalog.find(context.db, name);
  if (!collection) return yield* stages(fromArray([]), world);
  const filter = compileFilter(head.filter, variables);
  const sort = parseSort(head.sort);
  const plan = choosePlan(reader, collection, filter, sort, {
    hint: context.command['hint'],
    transaction: context.transaction,
  });
  const spec = { filter, sort, skip: head.skip, limit: head.limit, projection: undefined };
  const cost = { keysExamined: 0, docsExamined: 0 };
  const answerCount = countingStage(rest);
  if (answerCount) {
    const total = yield* countFound(reader, collection, plan, spec, cost);
    return yield* fromArray(total > 0 ? [answerCount(total)] : []);
  }
  const found = findDocuments(reader, collection, plan, spec, cost);
  yield* stages(
    mapSource(found, ({ doc }) => doc),
    world,
  );
}
