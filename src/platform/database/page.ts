import type { ClientSession, Model, QueryFilter } from 'mongoose';
import { Types } from 'mongoose';
import { InvalidQueryError } from '../http/errors';
import { readCursor, unknownCursor, writeCursor, type Position } from '../http/paging';

/** An order that a list offers. The field must be present in every record listed; `_id` breaks ties. */
export interface Order {
  readonly field: string;
  readonly direction: 1 | -1;
  /** No two records listed share a value: there are no ties to break. */
  readonly unique?: true;
}

/** What is asked of a list. `after` and `before` are cursors from an earlier page. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** How far the whole list is counted, for people; programs do not ask. */
  readonly countUpTo?: number | undefined;
}

/** Asks for the length of the whole list too, as far as a person cares. */
export function counted<Request extends PageRequest>(request: Request): Request & PageRequest {
  return { ...request, countUpTo: 10_000 };
}

/** One page of a list, with the cursors that lead on and back. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
  /** How many the whole list holds; `more` when it holds more than were counted. Present where it was asked for. */
  readonly total?: { readonly count: number; readonly more: boolean };
}

/**
 * Reads one page by position in an index (keyset paging): the thousandth page costs what the first costs.
 * The filter must already be limited to what the actor may see.
 */
export async function findPage<T>(
  model: Model<T>,
  filter: QueryFilter<T>,
  order: Order,
  request: PageRequest,
  projection?: Record<string, 0 | 1>,
  session?: ClientSession,
): Promise<Page<T & { _id: Types.ObjectId }>> {
  const backwards = request.before !== undefined;
  const cursor = request.before ?? request.after;
  const direction = backwards ? (-order.direction as 1 | -1) : order.direction;
  const read = (range: Record<string, unknown>, most: number) =>
    model
      .find(both(filter, range), projection ?? null, session ? { session } : {})
      .sort({ [order.field]: direction, ...(!order.unique && { _id: direction }) })
      .limit(most)
      .lean() as Promise<(T & { _id: Types.ObjectId })[]>;
  const total = request.countUpTo === undefined ? undefined : countUpTo(model, filter, request.countUpTo, session);
  const found: (T & { _id: Types.ObjectId })[] = [];
  for (const range of cursor === undefined ? [{}] : beyond(order, direction, positionAt(cursor, order, model))) {
    if (found.length <= request.limit) found.push(...(await read(range, request.limit + 1 - found.length)));
  }
  const more = found.length > request.limit;
  const items = found.slice(0, request.limit);
  if (backwards) items.reverse();
  return {
    items,
    next: (backwards || more) && items.length > 0 ? cursorAt(order.field, items[items.length - 1]!) : null,
    previous: (backwards ? more : cursor !== undefined) && items.length > 0 ? cursorAt(order.field, items[0]!) : null,
    ...(total && { total: await total }),
  };
}

async function countUpTo<T>(model: Model<T>, filter: QueryFilter<T>, most: number, session?: ClientSession) {
  const count =
    Object.keys(filter).length === 0
      ? await model.estimatedDocumentCount()
      : await model.countDocuments(filter, { limit: most + 1, ...(session && { session }) });
  return { count: Math.min(count, most), more: count > most };
}

/**
 * The ranges of the index beyond the record at the cursor, in order: first the rest of its ties, then what follows.
 * Each holds only records that are listed, so none is read in vain.
 */
function beyond({ field, unique }: Order, direction: 1 | -1, [value, hexId]: Position): Record<string, unknown>[] {
  const id = new Types.ObjectId(hexId);
  const past = direction === 1 ? '$gt' : '$lt';
  if (field === '_id') return [{ _id: { [past]: id } }];
  const following = { [field]: { [past]: value } };
  return unique ? [following] : [{ [field]: value, _id: { [past]: id } }, following];
}

function both(filter: Record<string, unknown>, position: Record<string, unknown>): Record<string, unknown> {
  const clash = Object.keys(position).some((key) => key in filter);
  return clash ? { $and: [filter, position] } : { ...filter, ...position };
}

function cursorAt(field: string, item: object & { _id: Types.ObjectId }): string {
  const value = field === '_id' ? '' : (item as unknown as Record<string, Position[0]>)[field];
  return writeCursor([value ?? '', item._id.toHexString()]);
}

/** Where the list was left; refused when it was another list, whose order has values of another kind. */
function positionAt<T>(cursor: string, { field }: Order, model: Model<T>): Position {
  const position = readCursor(cursor);
  const isDate = model.schema.path(field)?.instance === 'Date';
  if (!position || position[0] instanceof Date !== isDate) throw new InvalidQueryError({ cursor: unknownCursor });
  return position;
}
