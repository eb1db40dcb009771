import { EngineError } from '../errors';
import { splitPipeline } from '../aggregation/head';
import { compileFilter } from '../query/filter';
import { countMatches } from '../query/count';
import { acceptsAll } from '../query/nodes';
import { findDocuments, take } from '../query/find';
import type { FindSpec } from '../query/find';
import { stagesOf } from '../query/explain';
import type { Plan } from '../query/plan';
import { choosePlan } from '../query/planner';
import { parseSort } from '../query/sort';
import type { Collection } from '../storage/catalog';
import { namespaceOf } from '../storage/catalog';
import { decode } from '../values/bson';
import { isDoc } from '../values/types';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';
import { currentReader, docField, findCollection, listField, numberField, openReader } from './context';
import { findSpec } from './find';
import { pipelineOf } from './pipeline';

/** `explain`: the plan of a command, and, unless only the plan is wanted, what it costs to find its documents. */
export async function explain(context: CommandContext): Promise<Doc> {
  const explained = context.command['explain'];
  if (!isDoc(explained)) throw new EngineError('FailedToParse', 'explain needs a command');
  const inner: CommandContext = { ...context, command: explained };
  const { spec, hint } = queryOf(inner);
  const collection = findCollection(inner);
  const plan: Plan = collection
    ? choosePlan(currentReader(context), collection, spec.filter, spec.sort, { hint, transaction: context.transaction })
    : { access: { kind: 'collection', reverse: false }, isSorted: true };
  const isCount = 'count' in explained;
  const namespace = collection ? namespaceOf(collection) : context.db;
  const winningPlan = collection ? stagesOf(plan, spec, isCount) : { stage: 'EOF' };
  const queryPlanner = {
    namespace,
    indexFilterSet: false,
    parsedQuery: explained['filter'] ?? explained['query'] ?? {},
    winningPlan,
    rejectedPlans: [],
  };
  const reply = { explainVersion: '1', queryPlanner };
  if (context.command['verbosity'] === 'queryPlanner' || !collection) return { ...reply, ok: 1 };
  return { ...reply, executionStats: await measure(inner, collection, plan, spec, isCount), ok: 1 };
}

function queryOf(context: CommandContext): { spec: FindSpec; hint: unknown } {
  const { command } = context;
  if ('find' in command) return { spec: findSpec(context), hint: command['hint'] };
  if ('aggregate' in command) {
    const { head } = splitPipeline(pipelineOf(command));
    return { spec: specOf(head.filter, head.sort, head.skip, head.limit), hint: command['hint'] };
  }
  if ('count' in command || 'distinct' in command) {
    const limit = Math.abs(numberField(command, 'limit') ?? 0);
    return { spec: specOf(docField(command, 'query'), undefined, 0, limit), hint: command['hint'] };
  }
  if ('findAndModify' in command)
    return { spec: specOf(docField(command, 'query'), command['sort'], 0, 1), hint: command['hint'] };
  const field = 'update' in command ? 'updates' : 'delete' in command ? 'deletes' : undefined;
  const [statement] = field ? listField(context, field) : [];
  if (!statement)
    throw new EngineError('CommandNotFound', `Explain failed due to unknown command: ${Object.keys(command)[0]}`);
  const decoded = Buffer.isBuffer(statement) ? decode(statement) : statement;
  return { spec: specOf(docField(decoded, 'q'), undefined, 0, 0), hint: decoded['hint'] };
}

const specOf = (filter: Doc, sort: unknown, skip: number, limit: number): FindSpec => ({
  filter: compileFilter(filter),
  sort: parseSort(sort),
  skip,
  limit,
  projection: undefined,
});

async function measure(
  context: CommandContext,
  collection: Collection,
  plan: Plan,
  spec: FindSpec,
  isCount: boolean,
): Promise<Doc> {
  const cost = { keysExamined: 0, docsExamined: 0 };
  const started = Date.now();
  const { reader, release } = openReader(context);
  try {
    const nReturned =
      isCount && !acceptsAll(spec.filter)
        ? await countMatches(
            reader,
            collection,
            spec.filter,
            spec.limit || Infinity,
            { hint: context.command['hint'] },
            cost,
          )
        : (await take(findDocuments(reader, collection, plan, spec, cost), Infinity, Infinity, () => 0)).taken.length;
    return {
      executionSuccess: true,
      nReturned,
      executionTimeMillis: Date.now() - started,
      totalKeysExamined: cost.keysExamined,
      totalDocsExamined: cost.docsExamined,
      executionStages: stagesOf(plan, spec, isCount),
    };
  } finally {
    release();
  }
}
