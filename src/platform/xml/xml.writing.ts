/** An element to be written: its name as written, its attributes, and what stands in it. */
export interface NewElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (NewElement | string)[];
}

type Content = NewElement | string | undefined | false | readonly Content[];

/** `element('dcc:value', {}, '5')`; what is absent is left out, lists are flattened. */
export function element(name: string, attributes: NewElement['attributes'], ...content: Content[]): NewElement {
  return { name, attributes, children: flat(content) };
}

/** One file: the declaration, and the elements each on a line of its own, but not those with text. Always the same bytes. */
export function writeXml(root: NewElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeElement(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeElement({ name, attributes, children }: NewElement, indent: string, lines: string[]): void {
  const written = Object.entries(attributes)
    .flatMap(([each, value]) => (value === undefined ? [] : [` ${each}="${escapeAttribute(value)}"`]))
    .join('');
  const elements = children.filter((child) => typeof child !== 'string');
  if (elements.length === 0) {
    const text = children.filter((child) => typeof child === 'string').join('');
    lines.push(text ? `${indent}<${name}${written}>${escapeText(text)}</${name}>` : `${indent}<${name}${written}/>`);
    return;
  }
  lines.push(`${indent}<${name}${written}>`);
  for (const child of elements) writeElement(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

/** As canonical XML escapes text (Canonical XML 1.0, 2.3). */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => textSigns[sign] ?? sign);
}

/** As canonical XML escapes the value of an attribute. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (sign) => attributeSigns[sign] ?? sign);
}

const textSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const attributeSigns: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '"': '&quot;' },
  ...{ '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' },
};

function flat(content: Content | readonly Content[]): (NewElement | string)[] {
  if (Array.isArray(content)) return (content as readonly Content[]).flatMap((each) => flat(each));
  return content ? [content as NewElement | string] : [];
}
