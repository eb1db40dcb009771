import { EngineError } from '../errors';
import { compileExpression } from '../aggregation/expressions';
import type { Expression } from '../aggregation/expressions';
import { isTruthy } from '../aggregation/truth';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric, MISSING } from '../values/types';
import { compileFilter } from './filter';

export type Projection = (doc: Doc, variables?: Doc) => Doc;

type Leaf =
  | { readonly kind: 'include' | 'exclude' }
  | { readonly kind: 'compute'; readonly evaluate: Expression }
  | { readonly kind: 'slice'; readonly skip: number; readonly count: number }
  | { readonly kind: 'elemMatch'; readonly matches: (element: unknown) => boolean };

type Tree = Map<string, Tree | Leaf>;

const isTree = (node: Tree | Leaf | undefined): node is Tree => node instanceof Map;

/** Reads a `find` projection (or, with `forStage`, a `$project` stage). */
export function compileProjection(spec: Doc, forStage = false): Projection | undefined {
  if (Object.keys(spec).length === 0) return undefined;
  const tree: Tree = new Map();
  flatten(spec, '', forStage).forEach(([path, leaf]) => place(tree, path, leaf));
  const isInclusion = modeOf(tree);
  if (isInclusion && !tree.has('_id')) tree.set('_id', { kind: 'include' });
  if (isInclusion && kindAt(tree, '_id') === 'exclude') tree.delete('_id');
  return (doc, variables = {}) => apply(tree, doc, isInclusion, doc, variables);
}

const kindAt = (tree: Tree, key: string) => {
  const node = tree.get(key);
  return node && !isTree(node) ? node.kind : undefined;
};

function flatten(spec: Doc, prefix: string, forStage: boolean): [string, Leaf][] {
  return Object.entries(spec).flatMap(([key, value]): [string, Leaf][] => {
    const path = prefix + key;
    if (key === '' || path.endsWith('.') || path.startsWith('.'))
      throw new EngineError(40353, 'FieldPath is not valid');
    if (path.endsWith('.$')) throw new EngineError('BadValue', 'positional projection is not supported by this engine');
    if (isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')) {
      return flatten(value, `${path}.`, forStage);
    }
    return [[path, leafOf(value, forStage)]];
  });
}

function leafOf(value: unknown, forStage: boolean): Leaf {
  if (typeof value === 'boolean' || isNumeric(value)) return { kind: isTruthy(value) ? 'include' : 'exclude' };
  if (isDoc(value) && !forStage && '$slice' in value) return sliceOf(value['$slice']);
  if (isDoc(value) && !forStage && '$elemMatch' in value) return elemMatchOf(value['$elemMatch']);
  return { kind: 'compute', evaluate: compileComputed(value) };
}

function compileComputed(value: unknown): Expression {
  try {
    return compileExpression(value);
  } catch (error) {
    const isUnknown = error instanceof EngineError && error.code === 168;
    throw isUnknown ? new EngineError(31325, `Unknown expression in projection: ${error.message}`) : error;
  }
}

function sliceOf(operand: unknown): Leaf {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map((part) =>
    isNumeric(part) ? toNumber(part) : NaN,
  );
  if (first === undefined || Number.isNaN(first) || Number.isNaN(second)) {
    throw new EngineError(28667, 'Invalid $slice syntax');
  }
  if (second !== undefined) return { kind: 'slice', skip: first, count: second };
  return first < 0 ? { kind: 'slice', skip: first, count: Infinity } : { kind: 'slice', skip: 0, count: first };
}

function elemMatchOf(operand: unknown): Leaf {
  const node = compileFilter({ array: { $elemMatch: operand } });
  return { kind: 'elemMatch', matches: (element) => node.matches({ array: [element] }) };
}

function place(tree: Tree, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  const last = parts.pop() as string;
  let node = tree;
  for (const part of parts) {
    const next = node.get(part) ?? new Map<string, Tree | Leaf>();
    if (!isTree(next)) throw new EngineError(31249, `Path collision at ${path}`);
    node.set(part, next);
    node = next;
  }
  if (node.has(last)) throw new EngineError(31250, `Path collision at ${path}`);
  node.set(last, leaf);
}

/** Inclusion where anything but `_id` is included or computed; the two do not mix. */
function modeOf(tree: Tree): boolean {
  const kinds = leaves(tree, '').filter(([path]) => path !== '_id');
  const includes = kinds.some(([, { kind }]) => kind === 'include' || kind === 'compute');
  const excluded = kinds.find(([, { kind }]) => kind === 'exclude');
  if (includes && excluded) {
    throw new EngineError(31254, `Cannot do exclusion on field ${excluded[0]} in inclusion projection`);
  }
  if (includes) return true;
  if (excluded) return false;
  const onlyId = kindAt(tree, '_id');
  return (
    onlyId === 'include' ||
    (onlyId === 'compute' && kinds.length === 0) ||
    kinds.some(([, { kind }]) => kind === 'elemMatch')
  );
}

function leaves(tree: Tree, prefix: string): [string, Leaf][] {
  return [...tree].flatMap(([key, node]) =>
    isTree(node) ? leaves(node, `${prefix}${key}.`) : [[prefix + key, node] as [string, Leaf]],
  );
}

function apply(tree: Tree, doc: Doc, isInclusion: boolean, root: Doc, variables: Doc): Doc {
  const result: Doc = {};
  for (const [key, value] of Object.entries(doc)) {
    const node = tree.get(key);
    const projected =
      node === undefined ? (isInclusion ? MISSING : value) : applyNode(node, value, isInclusion, root, variables);
    if (projected !== MISSING) result[key] = projected;
  }
  for (const [key, node] of tree) if (isComputed(node)) addComputed(result, key, node, doc, root, variables);
  return result;
}

const isComputed = (node: Tree | Leaf): boolean =>
  isTree(node) ? [...node.values()].some(isComputed) : node.kind === 'compute';

function applyNode(node: Tree | Leaf, value: unknown, isInclusion: boolean, root: Doc, variables: Doc): unknown {
  if (isTree(node)) return applyTree(node, value, isInclusion, root, variables);
  switch (node.kind) {
    case 'include':
      return value;
    case 'exclude':
    case 'compute':
      return MISSING;
    case 'slice':
      return Array.isArray(value) ? sliced(value, node.skip, node.count) : value;
    case 'elemMatch': {
      const found: unknown[] = Array.isArray(value) ? value.filter(node.matches).slice(0, 1) : [];
      return found.length > 0 ? found : MISSING;
    }
  }
}

function applyTree(tree: Tree, value: unknown, isInclusion: boolean, root: Doc, variables: Doc): unknown {
  if (Array.isArray(value)) {
    return value
      .map((element): unknown => applyTree(tree, element, isInclusion, root, variables))
      .filter((element) => element !== MISSING);
  }
  if (isDoc(value)) return apply(tree, value, isInclusion, root, variables);
  return isInclusion ? MISSING : value;
}

function sliced(array: unknown[], skip: number, count: number): unknown[] {
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(start, count === Infinity ? undefined : start + count);
}

function addComputed(result: Doc, key: string, node: Tree | Leaf, doc: Doc, root: Doc, variables: Doc): void {
  if (!isTree(node)) {
    if (node.kind !== 'compute') return;
    const value = node.evaluate(root, variables);
    if (value !== MISSING) result[key] = value;
    return;
  }
  if (Array.isArray(doc[key]) || isDoc(result[key])) return;
  const nested: Doc = {};
  for (const [inner, child] of node) if (isComputed(child)) addComputed(nested, inner, child, {}, root, variables);
  result[key] = nested;
}
