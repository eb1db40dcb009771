import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import { findCursor, findDocuments } from '../query/find';
import { choosePlan } from '../query/planner';
import { compileProjection } from '../query/projection';
import { parseSort } from '../query/sort';
import type { OpenCursor } from '../cursors/cursors';
import type { Collection } from '../storage/catalog';
import { namespaceOf } from '../storage/catalog';
import { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import {
  boolField,
  checkCollation,
  collectionName,
  docField,
  findCollection,
  numberField,
  currentReader,
  openReader,
  refuse,
} from './context';
import { firstReply } from './cursor-reply';

export const defaultBatchSize = 101;

/** `find`: answers the first batch and leaves a cursor for the rest. */
export async function find(context: CommandContext): Promise<RawBatch> {
  const { command, db } = context;
  refuse(command, ['min', 'max', 'returnKey', 'showRecordId', 'tailable']);
  checkCollation(command);
  const namespace = `${db}.${collectionName(command)}`;
  const spec = findSpec(context);
  const collection = findCollection(context);
  if (!collection) return new RawBatch([], { id: 0n, ns: namespace }, 'firstBatch');
  const cursor = openFind(context, collection, spec);
  const batchSize = numberField(command, 'batchSize') ?? defaultBatchSize;
  return firstReply(context, cursor, batchSize, boolField(command, 'singleBatch'));
}

type FindCommand = ReturnType<typeof findSpec>;

export function findSpec({ command }: CommandContext) {
  const limit = numberField(command, 'limit') ?? 0;
  const skip = numberField(command, 'skip') ?? 0;
  if (skip < 0) throw new EngineError(51024, `BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  const variables = docField(command, 'let');
  return {
    filter: compileFilter(docField(command, 'filter'), variables),
    sort: parseSort(command['sort']),
    projection: compileProjection(docField(command, 'projection')),
    skip,
    limit: Math.abs(limit),
    variables,
  };
}

function openFind(context: CommandContext, collection: Collection, spec: FindCommand): OpenCursor {
  const plan = choosePlan(currentReader(context), collection, spec.filter, spec.sort, {
    hint: context.command['hint'],
    transaction: context.transaction,
  });
  const { reader, release } = openReader(context);
  const source = findDocuments(reader, collection, plan, spec, { keysExamined: 0, docsExamined: 0 });
  return findCursor(namespaceOf(collection), source, spec.projection, release, spec.variables);
}
