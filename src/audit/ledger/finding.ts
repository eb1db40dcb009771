import { fill, verbatim, type Text } from '../../platform/i18n';
import { fieldWords, kindName } from '../audited';
import { labelOf } from '../in-words';
import { checkTexts, findingTexts, type FindingKind } from './check.messages';

/** A record as findings name it. */
export interface Named {
  readonly type: string;
  readonly id: string;
  readonly name?: string | undefined;
}

/** By its number, where it has one. */
export function namedOf({ type }: { readonly type: string }, record: Readonly<Record<string, unknown>>): Named {
  const { number } = record;
  return { type, id: String(record['_id']), ...(typeof number === 'string' && { name: number }) };
}

/** Something that is not as it was sealed, in words. */
export interface Finding {
  readonly kind: FindingKind;
  readonly text: Text;
  /** The record that cannot be proven any more. */
  readonly subject?: Named;
}

/** Gathers what is found, each act once. */
export class Findings {
  readonly all: Finding[] = [];
  private readonly known = new Set<string>();

  add(kind: FindingKind, values: Readonly<Record<string, string | number | Text>>, subject?: Named): void {
    const filled = { ...values, ...(subject && { subject: wordsOf(subject) }) };
    const text = fill(findingTexts[kind], filled);
    if (this.known.has(text.vi)) return;
    this.known.add(text.vi);
    this.all.push({ kind, text, ...(subject && { subject }) });
  }

  /** An entry is named once, by what was found of it first. */
  addEntry(kind: FindingKind, sequence: number, subject: Named): void {
    const place = `${subject.id} ${sequence}`;
    if (this.known.has(place)) return;
    this.known.add(place);
    this.add(kind, { sequence }, subject);
  }
}

/** `Giấy chứng nhận V26.00012`; a record of which nothing is left goes by its id. */
function wordsOf({ type, id, name = id }: Named): Text {
  const kind = kindName(type) ?? (type ? verbatim(type) : checkTexts.someRecord);
  return fill({ vi: '{kind} {name}', en: '{kind} {name}' }, { kind, name });
}

/** The fields that moved, in their own words. */
export function fieldsInWords(type: string, fields: readonly string[]): Text {
  if (fields.length === 0) return checkTexts.unknownFields;
  const labels = fields.map((field) => {
    const words = fieldWords(type, field);
    return words ? labelOf(words) : verbatim(field);
  });
  return { vi: labels.map(({ vi }) => vi).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
