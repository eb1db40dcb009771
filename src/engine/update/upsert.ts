import { ObjectId } from 'bson';
import { EngineError } from '../errors';
import type { Node } from '../query/nodes';
import { cloneValue } from '../values/bson';
import type { Doc } from '../values/types';
import type { Update } from './update';
import { findPlace, isPresent, setAt } from './paths';

/** The document an upsert inserts: the query's equalities, then the update, with `_id` first. */
export function upserted(filter: Node, update: Update, isReplacing: boolean): Doc {
  const seed: Doc = {};
  for (const [path, value] of equalities(filter)) {
    if (isReplacing && path !== '_id') continue;
    const place = findPlace(seed, path.split('.'), true);
    if (!place) continue;
    if (isPresent(place))
      throw new EngineError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    setAt(place, cloneValue(value));
  }
  const { _id = new ObjectId(), ...rest } = update(seed, filter, true);
  return { _id, ...rest };
}

function equalities(node: Node): [string, unknown][] {
  if (node.kind === 'and') return node.children.flatMap(equalities);
  if (node.kind === 'or' && node.children.length === 1) return equalities(node.children[0] as Node);
  if (node.kind !== 'leaf') return [];
  if (node.operator === '$eq') return [[node.path, node.operand]];
  if (node.operator === '$in' && Array.isArray(node.operand) && node.operand.length === 1)
    return [[node.path, node.operand[0]]];
  return [];
}
