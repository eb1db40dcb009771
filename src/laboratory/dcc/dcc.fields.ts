import { fill, type Day } from '../../platform/i18n';
import { childAt, childrenOf, textIn, type XmlElement } from '../../platform/xml';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import type { Identification, Words } from './dcc.shape';
import { identifiers } from './dcc.shape';

/** The text of the element at that path; undefined when it is absent or empty. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const found = childAt(element, ...path);
  return (found && textIn(found).trim().replace(/\s+/g, ' ')) || undefined;
}

/** The words of a text, or of a rich content with texts of its own; empty ones are left out. */
export function wordsAt(element: XmlElement | undefined, ...path: readonly string[]): Words {
  const found = childAt(element, ...path);
  if (!found) return [];
  return childrenOf(found, 'content').flatMap((content) => {
    const text = textIn(content).trim();
    const lang = content.attributes.find(({ local }) => local === 'lang')?.value;
    return text ? [{ ...(lang && { lang }), text }] : [];
  });
}

/** A calendar day; a time zone after it is left out, since the day is the laboratory's. */
export function dayAt(element: XmlElement | undefined, name: string, list: ProblemList): Day | undefined {
  const found = childAt(element, name);
  if (!found) return undefined;
  const value = textIn(found).trim();
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(value) ?? [];
  const isReal = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (isReal) return day;
  list.add('error', 'noDay', fill(texts.noDay, { value }), found);
  return undefined;
}

export function identificationsIn(element: XmlElement): Identification[] {
  return childrenOf(childAt(element, 'identifications') ?? element, 'identification').flatMap((each) => {
    const value = textAt(each, 'value');
    const said = textAt(each, 'issuer');
    const issuer = identifiers.find((known) => known === said) ?? 'other';
    const name = [...wordsAt(each, 'name'), ...wordsAt(each, 'description')];
    return value ? [{ issuer, value, ...(name.length > 0 && { name }) }] : [];
  });
}

/** The words in the first of the languages asked for that there is, else the first there are. */
export function wordsIn(words: Words, ...languages: readonly string[]): string | undefined {
  const found = languages.flatMap((language) => words.filter(({ lang }) => lang === language));
  return (found[0] ?? words[0])?.text;
}
