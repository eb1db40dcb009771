import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Node } from '../query/nodes';
import { somePathValue } from '../values/paths';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';

/** Named conditions of `arrayFilters`, by identifier. */
export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

export function compileArrayFilters(filters: readonly Doc[]): ArrayFilters {
  return new Map(
    filters.map((filter) => {
      const name = identifierOf(filter);
      const node = compileFilter(filter);
      return [name, (element: unknown) => node.matches({ [name]: element })] as const;
    }),
  );
}

function identifierOf(filter: Doc): string {
  const [key = ''] = Object.keys(filter);
  if (!key.startsWith('$')) return key.split('.')[0] as string;
  const [first] = Array.isArray(filter[key]) ? (filter[key] as unknown[]) : [];
  if (isDoc(first)) return identifierOf(first);
  throw new EngineError('FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters');
}

/** Replaces `$`, `$[]` and `$[name]` in a path by the array positions they stand for in this document. */
export function expandPath(doc: Doc, path: string, filters: ArrayFilters, matched: number | undefined): string[][] {
  return expand(doc, path.split('.'), 0, [], path, filters, matched);
}

function expand(
  value: unknown,
  parts: readonly string[],
  at: number,
  done: readonly string[],
  path: string,
  filters: ArrayFilters,
  matched: number | undefined,
): string[][] {
  const part = parts[at];
  if (part === undefined) return [[...done]];
  const next = (key: string) => expand(childOf(value, key), parts, at + 1, [...done, key], path, filters, matched);
  if (part === '$') {
    if (matched === undefined) {
      throw new EngineError('BadValue', 'The positional operator did not find the match needed from the query.');
    }
    return next(String(matched));
  }
  if (!part.startsWith('$[')) return next(part);
  if (!Array.isArray(value)) {
    throw new EngineError(
      'BadValue',
      `The path '${done.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  const name = part.slice(2, -1);
  const accepts = name === '' ? () => true : filters.get(name);
  if (!accepts) throw new EngineError('BadValue', `No array filter found for identifier '${name}' in path '${path}'`);
  return value.flatMap((element, position) => (accepts(element) ? next(String(position)) : []));
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isDoc(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The position in the array on the query's path that first satisfied the query, for the operator `$`. */
export function matchedPosition(node: Node, doc: Doc): number | undefined {
  if (node.kind === 'and') {
    for (const child of node.children) {
      const position = matchedPosition(child, doc);
      if (position !== undefined) return position;
    }
  }
  if (node.kind === 'or') {
    const child = node.children.find((candidate) => candidate.matches(doc));
    return child && matchedPosition(child, doc);
  }
  return node.kind === 'leaf' ? positionOnPath(doc, node.path.split('.'), node) : undefined;
}

function positionOnPath(doc: Doc, parts: readonly string[], leaf: Extract<Node, { kind: 'leaf' }>): number | undefined {
  for (let length = 1; length <= parts.length; length++) {
    const array = arrayAt(doc, parts.slice(0, length));
    if (!array) continue;
    const rest = parts.slice(length);
    const position = array.findIndex((element) => {
      if (leaf.operator === '$elemMatch' && rest.length === 0) return leaf.matchesValue([element]);
      return somePathValue(element, rest, true, leaf.matchesValue);
    });
    return position < 0 ? undefined : position;
  }
  return undefined;
}

function arrayAt(doc: Doc, parts: readonly string[]): unknown[] | undefined {
  let value: unknown = doc;
  for (const part of parts) value = childOf(value, part);
  return Array.isArray(value) ? value : undefined;
}
