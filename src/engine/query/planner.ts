import type { Collection } from '../storage/catalog';
import { encodeIndexValues } from '../storage/index-keys';
import { afterPrefix, isTooLong, shortened } from '../storage/keys';
import { isDoc, order, typeOrder } from '../values/types';
import type { Node } from './nodes';
import type { Plan } from './plan';
import type { SortPart } from './sort';

/** Chooses how to reach the documents a filter may accept. */
export interface PlanOptions {
  readonly hint?: unknown;
  readonly transaction?: { readonly catalogVersion: number } | undefined;
}

/** Chooses how to reach the documents a filter may accept. */
export function choosePlan(
  collection: Collection,
  filter: Node,
  sort: readonly SortPart[],
  _options: PlanOptions = {},
): Plan {
  const id = idEquality(filter);
  const index = collection.indexes[0];
  if (id === undefined || !index)
    return { access: { kind: 'collection', reverse: false }, isSorted: sort.length === 0 };
  const encoded = encodeIndexValues(index, [id]);
  const start = isTooLong(encoded) ? shortened(encoded) : encoded;
  const bounds = [{ start, end: afterPrefix(start) }];
  return { access: { kind: 'index', index, bounds, reverse: false, isExact: false, shown: {} }, isSorted: true };
}

function idEquality(node: Node): unknown {
  if (node.kind === 'and') return node.children.map(idEquality).find((id) => id !== undefined);
  const isPoint = node.kind === 'leaf' && node.path === '_id' && node.operator === '$eq' && node.operand !== null;
  return isPoint && !Array.isArray(node.operand) && (typeOrder(node.operand) !== order.object || isDoc(node.operand))
    ? node.operand
    : undefined;
}
