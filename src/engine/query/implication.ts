import { compareValues, equalValues } from '../values/compare';
import { typeOrder } from '../values/types';
import type { Leaf, Node } from './nodes';

/** Conditions that every accepted document satisfies. */
export function requiredLeaves(node: Node): Leaf[] {
  if (node.kind === 'leaf') return [node];
  return node.kind === 'and' ? node.children.flatMap(requiredLeaves) : [];
}

/** Whether whatever `filter` accepts, `wanted` accepts too; no where it cannot be told. */
export function implies(filter: Node, wanted: Node): boolean {
  const leaves = requiredLeaves(filter);
  return impliedBy(leaves, wanted);
}

function impliedBy(leaves: readonly Leaf[], wanted: Node): boolean {
  if (wanted.kind === 'and') return wanted.children.every((child) => impliedBy(leaves, child));
  if (wanted.kind === 'or') return wanted.children.some((child) => impliedBy(leaves, child));
  return wanted.kind === 'leaf' && leaves.some((leaf) => leaf.path === wanted.path && leafImplies(leaf, wanted));
}

export const isSameLeaf = (a: Leaf, b: Leaf): boolean =>
  a.path === b.path && a.operator === b.operator && equalValues(a.operand, b.operand);

function leafImplies(leaf: Leaf, wanted: Leaf): boolean {
  if (isSameLeaf(leaf, wanted)) return true;
  if (leaf.operator === '$eq') return satisfies(leaf.operand, wanted);
  if (leaf.operator === '$in') return (leaf.operand as unknown[]).every((value) => satisfies(value, wanted));
  if (!['$gt', '$gte', '$lt', '$lte'].includes(leaf.operator)) return false;
  if (wanted.operator === '$exists') return wanted.matchesValue(leaf.operand) && leaf.operand !== null;
  return isTighter(leaf, wanted);
}

const positive = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists', '$type', '$regex']);

// An array or a null in the query reaches documents that hold no such value.
const satisfies = (value: unknown, wanted: Leaf) =>
  positive.has(wanted.operator) &&
  value !== null &&
  value !== undefined &&
  !Array.isArray(value) &&
  wanted.matchesValue(value);

function isTighter(leaf: Leaf, wanted: Leaf): boolean {
  const isUpward = leaf.operator.startsWith('$g');
  if (!wanted.operator.startsWith(isUpward ? '$g' : '$l') || typeOrder(leaf.operand) !== typeOrder(wanted.operand))
    return false;
  const comparison = compareValues(leaf.operand, wanted.operand) * (isUpward ? 1 : -1);
  return comparison > 0 || (comparison === 0 && (wanted.operator.endsWith('e') || !leaf.operator.endsWith('e')));
}
