import { escapeAttribute, escapeText } from './xml.writing';
import type { XmlDocument, XmlElement, XmlNode } from './xml.tree';

/** Canonical XML 1.0, Canonical XML 1.1, Exclusive XML Canonicalization 1.0 (all W3C recommendations). */
export type CanonicalMethod = 'inclusive10' | 'inclusive11' | 'exclusive';

export interface CanonicalOptions {
  readonly method: CanonicalMethod;
  readonly withComments?: boolean;
  /** Exclusive only: prefixes treated as the inclusive method does; the empty one is the default namespace. */
  readonly inclusivePrefixes?: readonly string[];
  /** Elements that are left out, with all that is in them. */
  readonly without?: (element: XmlElement) => boolean;
}

type Namespaces = ReadonlyMap<string, string>;

/** The whole document, with the instructions (and comments) around its root on lines of their own. */
export function canonicalDocument({ nodes, root }: XmlDocument, options: CanonicalOptions): string {
  const at = nodes.indexOf(root);
  const before = nodes.slice(0, at).flatMap((node) => (isWritten(node, options) ? [written(node), '\n'] : []));
  const after = nodes.slice(at + 1).flatMap((node) => (isWritten(node, options) ? ['\n', written(node)] : []));
  return [...before, canonicalElement(root, options), ...after].join('');
}

/** One element with what is in it, as a subset of its document: it inherits what the method says it does. */
export function canonicalElement(element: XmlElement, options: CanonicalOptions): string {
  const pieces: string[] = [];
  const inherited = element.parent ? inheritedAttributes(element, options) : [];
  writeElement(element, { scope: namespacesAround(element), rendered: new Map(), inherited }, options, pieces);
  return pieces.join('');
}

interface Surroundings {
  /** The namespaces in scope just outside the element. */
  readonly scope: Namespaces;
  /** Those that the nearest written ancestor has in its text. */
  readonly rendered: Namespaces;
  readonly inherited: readonly (readonly [name: string, value: string])[];
}

function writeElement(
  element: XmlElement,
  { scope: outer, rendered, inherited }: Surroundings,
  options: CanonicalOptions,
  pieces: string[],
): void {
  if (options.without?.(element)) return;
  const scope = element.declared.size > 0 ? new Map([...outer, ...element.declared]) : outer;
  const declared = namespacesToWrite(element, scope, rendered, options);
  pieces.push('<', element.name);
  for (const [prefix, uri] of declared) {
    pieces.push(prefix ? ` xmlns:${prefix}="` : ' xmlns="', escapeAttribute(uri), '"');
  }
  for (const [name, value] of attributesInOrder(element, inherited))
    pieces.push(' ', name, '="', escapeAttribute(value), '"');
  pieces.push('>');
  const within = declared.length > 0 ? new Map([...rendered, ...declared]) : rendered;
  for (const child of element.children) {
    if (child.kind === 'element') writeElement(child, { scope, rendered: within, inherited: [] }, options, pieces);
    else if (isWritten(child, options)) pieces.push(written(child));
  }
  pieces.push('</', element.name, '>');
}

/** The declarations that the element's text needs, by prefix; one that stands on a written ancestor is not repeated. */
function namespacesToWrite(
  element: XmlElement,
  scope: Namespaces,
  rendered: Namespaces,
  { method, inclusivePrefixes = [] }: CanonicalOptions,
): [string, string][] {
  const asked =
    method === 'exclusive'
      ? new Set([...prefixesUsed(element), ...inclusivePrefixes.filter((prefix) => scope.has(prefix))])
      : new Set(scope.keys());
  return [...asked]
    .filter((prefix) => prefix !== 'xml')
    .map((prefix): [string, string] => [prefix, scope.get(prefix) ?? ''])
    .filter(([prefix, uri]) => (rendered.get(prefix) ?? '') !== uri)
    .sort(([a], [b]) => compare(a, b));
}

function prefixesUsed({ prefix, attributes }: XmlElement): string[] {
  return [prefix, ...attributes.flatMap(({ name }) => (name.includes(':') ? [name.split(':')[0] ?? ''] : []))];
}

/** By namespace, then by local name; those without namespace come first (Canonical XML 1.0, 2.2). */
function attributesInOrder(element: XmlElement, inherited: Surroundings['inherited']): [string, string][] {
  const own = element.attributes.map(({ name, local, namespace, value }) => ({ name, local, namespace, value }));
  const taken = new Set(own.map(({ name }) => name));
  const added = inherited
    .filter(([name]) => !taken.has(name))
    .map(([name, value]) => ({ name, local: name.slice(4), namespace: xmlNamespace, value }));
  return [...own, ...added]
    .sort((a, b) => compare(a.namespace, b.namespace) || compare(a.local, b.local))
    .map(({ name, value }) => [name, value]);
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** What a subset's first element takes from the ancestors that are left out: 1.1 does not take `xml:id` and `xml:base`. */
function inheritedAttributes(element: XmlElement, { method }: CanonicalOptions): Surroundings['inherited'] {
  if (method === 'exclusive') return [];
  const found = new Map<string, string>();
  for (let above = element.parent; above; above = above.parent) {
    for (const { name, namespace, value } of above.attributes) {
      const isTaken = method === 'inclusive10' || name === 'xml:lang' || name === 'xml:space';
      if (namespace === xmlNamespace && isTaken && !found.has(name)) found.set(name, value);
    }
  }
  return [...found];
}

function namespacesAround(element: XmlElement): Namespaces {
  const { parent } = element;
  return parent ? new Map([...namespacesAround(parent), ...parent.declared]) : new Map();
}

function isWritten(node: XmlNode, { withComments = false }: CanonicalOptions): boolean {
  return node.kind !== 'comment' || withComments;
}

function written(node: Exclude<XmlNode, XmlElement> | XmlElement): string {
  switch (node.kind) {
    case 'text':
      return escapeText(node.text);
    case 'comment':
      return `<!--${node.text}-->`;
    case 'instruction':
      return node.body ? `<?${node.target} ${node.body}?>` : `<?${node.target}?>`;
    case 'element':
      return '';
  }
}

/** By code points, as canonical XML orders. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
