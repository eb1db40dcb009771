import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeXml } from './xml.encoding';
import { complaintText, XmlFault } from './xml.faults';
import type { XmlDocument, XmlElement, XmlNode } from './xml.tree';

/** The installation's own limits; nothing that people write comes near them. */
export interface XmlLimits {
  readonly megabytes: number;
  /** How many elements stand inside one another. */
  readonly depth: number;
  readonly elements: number;
  /** Of one element, its namespaces among them: what holds them takes longer the more there are. */
  readonly attributes: number;
}

const usualLimits: XmlLimits = { megabytes: 20, depth: 100, elements: 200_000, attributes: 1000 };

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads a file as XML with namespaces. It is strict: the first thing that is not well-formed ends the reading, and so
 * do a DOCTYPE (hence every entity but XML's five) and what exceeds the limits. Nothing else is opened or fetched.
 * @throws XmlFault with the line and column of what is wrong
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = usualLimits): XmlDocument {
  if (bytes.length > limits.megabytes * 1024 * 1024) throw new XmlFault('tooLarge', 1, 1, { most: limits.megabytes });
  const written = decodeXml(bytes);
  refuseWhatIsNoXml(written);
  const nodes: XmlDocument['nodes'][number][] = [];
  const open: Growing[] = [];
  let start = { line: 1, column: 1 };
  let elements = 0;
  let attributes = 0;

  const parser = new SaxesParser({ xmlns: true, position: true });
  const fault = (code: XmlFault['code'], most: number) => new XmlFault(code, start.line, start.column, { most });
  const add = (node: XmlNode) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (node.kind !== 'text') nodes.push(node);
  };
  parser.on('error', ({ message }) => {
    throw new XmlFault('malformed', parser.line, Math.max(1, parser.columnIndex), { detail: complaintText(message) });
  });
  parser.on('doctype', () => {
    const before = written.slice(0, parser.position).split('<!DOCTYPE')[0] ?? '';
    const lines = before.split('\n');
    throw new XmlFault('doctype', lines.length, (lines.at(-1)?.length ?? 0) + 1);
  });
  parser.on('opentagstart', ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) };
    elements += 1;
    attributes = 0;
    if (open.length >= limits.depth) throw fault('tooDeep', limits.depth);
    if (elements > limits.elements) throw fault('tooMany', limits.elements);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) throw fault('tooManyAttributes', limits.attributes);
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, open.at(-1), start);
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => add({ kind: 'text', text }));
  parser.on('cdata', (text) => add({ kind: 'text', text }));
  parser.on('comment', (text) => add({ kind: 'comment', text }));
  parser.on('processinginstruction', ({ target, body }) => add({ kind: 'instruction', target, body }));
  parser.write(written).close();
  return { root: rootAmong(nodes), nodes };
}

function elementOf(tag: SaxesTagNS, parent: XmlElement | undefined, place: { line: number; column: number }): Growing {
  const { name, prefix, local, uri: namespace, ns } = tag;
  const attributes = Object.values(tag.attributes)
    .filter((each) => each.uri !== declarations)
    .map((each) => ({ name: each.name, local: each.local, namespace: each.uri, value: each.value }));
  const declared = new Map(Object.entries(ns));
  return { kind: 'element', name, prefix, local, namespace, attributes, declared, parent, children: [], ...place };
}

const declarations = 'http://www.w3.org/2000/xmlns/';

function rootAmong(nodes: XmlDocument['nodes']): XmlElement {
  const root = nodes.find((node) => node.kind === 'element');
  if (!root) throw new XmlFault('malformed', 1, 1, { detail: complaintText('document must contain a root element') });
  if (root.local.toLowerCase() === 'html') throw new XmlFault('html', root.line, root.column);
  return root;
}

/** What people save as `.xml` by mistake is told as what it is, before its thousand faults as XML are. */
function refuseWhatIsNoXml(written: string): void {
  const start = written.slice(0, 2000).trimStart();
  if (start === '') throw new XmlFault('empty', 1, 1);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(start))
    throw new XmlFault('html', 1, 1);
  if (!start.startsWith('<')) throw new XmlFault('notXml', 1, 1);
}
