import type { Doc } from '../values/types';

/** One condition on one path, such as `{ a: { $gt: 5 } }`. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly path: string;
  readonly operator: string;
  readonly operand: unknown;
  readonly matches: (doc: Doc) => boolean;
  readonly matchesValue: (value: unknown) => boolean;
}

export interface Branch {
  readonly kind: 'and' | 'or' | 'nor';
  readonly children: readonly Node[];
  readonly matches: (doc: Doc) => boolean;
  /** Of one value alone, as `$elemMatch` asks of an element; paths play no part. */
  readonly matchesValue: (value: unknown) => boolean;
}

/** A condition no index can narrow, such as `$expr`. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly matches: (doc: Doc) => boolean;
  readonly matchesValue: (value: unknown) => boolean;
}

export type Node = Leaf | Branch | Opaque;

/** Joins conditions: `holds` asks each child the one question that `ask` stands for. */
function branch(
  kind: Branch['kind'],
  children: readonly Node[],
  holds: (ask: (child: Node) => boolean) => boolean,
): Branch {
  return {
    kind,
    children,
    matches: (doc) => holds((child) => child.matches(doc)),
    matchesValue: (value) => holds((child) => child.matchesValue(value)),
  };
}

export function all(children: readonly Node[]): Node {
  if (children.length === 1) return children[0] as Node;
  return branch('and', children, (ask) => children.every(ask));
}

export const any = (children: readonly Node[]): Node => branch('or', children, (ask) => children.some(ask));

export const none = (children: readonly Node[]): Node => branch('nor', children, (ask) => !children.some(ask));

export const opaque = (matches: (doc: Doc) => boolean): Node => ({
  kind: 'opaque',
  matches,
  matchesValue: () => false,
});

/** Whether a filter is `{}`. */
export const acceptsAll = (filter: Node): boolean => filter.kind === 'and' && filter.children.length === 0;

/** The top-level fields a filter looks at; undefined where it may look at any. */
export function fieldsRead(node: Node): Set<string> | undefined {
  if (node.kind === 'opaque') return undefined;
  if (node.kind === 'leaf') return new Set([node.path.split('.')[0] as string]);
  const fields = new Set<string>();
  for (const child of node.children) {
    const read = fieldsRead(child);
    if (!read) return undefined;
    for (const field of read) fields.add(field);
  }
  return fields;
}
