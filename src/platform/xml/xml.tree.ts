/** An attribute that declares no namespace. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Empty for an attribute without prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** An element of a document that was read. Lines and columns count from 1 and are those of its opening bracket. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces that this element declares, by prefix; the empty prefix is the default one. */
  readonly declared: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlNode[];
  readonly line: number;
  readonly column: number;
}

export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly text: string;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly body: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

/** A document: its root, and the comments and instructions around it. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly nodes: readonly (XmlElement | XmlComment | XmlInstruction)[];
}

/** The elements directly inside, of that name where one is given; a name is local, whatever its prefix. */
export function childrenOf(element: XmlElement, local?: string, namespace = element.namespace): XmlElement[] {
  return element.children.filter(
    (each): each is XmlElement =>
      each.kind === 'element' && (local === undefined || (each.local === local && each.namespace === namespace)),
  );
}

/** The first element found by going down these names, all of the element's own namespace. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, local) => at && childrenOf(at, local)[0], element);
}

/** Everything inside, the element itself first, in document order. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [element];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    yield each;
    waiting.push(...each.children.filter((node): node is XmlElement => node.kind === 'element').reverse());
  }
}

/** The characters inside the element itself, without those of elements in it. Comments do not part them. */
export function textIn(element: XmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
}

/** The value of an attribute without prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((each) => each.name === name)?.value;
}

/** From the root to the element, as a person finds it: `/digitalCalibrationCertificate/administrativeData/items/item[2]`. */
export function pathOf(element: XmlElement): string {
  const { parent, local } = element;
  if (!parent) return `/${local}`;
  const alike = childrenOf(parent).filter((each) => each.local === local);
  const place = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : '';
  return `${pathOf(parent)}/${local}${place}`;
}
