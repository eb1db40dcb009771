import { identityKey } from '../../platform/text';
import { joined, type Span } from './span.rules';

/** A series of stamps as it is printed: what stands before the figures, and how many figures there are. */
export interface Series {
  /** `26V`; empty where stamps bear figures alone. */
  readonly series: string;
  /** How many figures the number has, zeros in front included. */
  readonly digits: number;
}

/** What a stamp is told by, however it is typed: everything up to the last letter, and all the figures after it. */
export interface StampKey {
  readonly stem: string;
  /** How many figures: `0123` and `123` are different stamps. */
  readonly width: number;
  readonly number: number;
}

/** More figures than this are no number that the program counts with exactly. */
const figuresAtMost = 15;

/** Undefined for what bears no figures at its end. */
export function stampKeyIn(typed: string): StampKey | undefined {
  const [, stem = '', figures = ''] = /^(.*?)(\d+)$/.exec(identityKey('stamp', typed)) ?? [];
  if (figures === '' || figures.length > figuresAtMost) return undefined;
  return { stem, width: figures.length, number: Number(figures) };
}

/** A lot's numbers as stamps are told by; `typed` when the two ends are not of one series or stand the wrong way round. */
export function lotKeyOf(
  series: string,
  { first, last }: { readonly first: string; readonly last: string },
): (Omit<StampKey, 'number'> & Span & { readonly digits: number }) | 'digits' | 'order' {
  const [from, to] = [stampKeyIn(`${series}${first}`), stampKeyIn(`${series}${last}`)];
  if (!from || !to || first.length !== last.length) return 'digits';
  if (to.number < from.number) return 'order';
  return { stem: from.stem, width: from.width, first: from.number, last: to.number, digits: first.length };
}

/** A number of the series as it is printed on the stamp: `26V00123`. */
export function stampText({ series, digits }: Series, number: number): string {
  return `${series}${String(number).padStart(digits, '0').slice(-digits)}`;
}

/** Spans as they are read: `26V00001–26V00100, 26V00105`. */
export function spansText(series: Series, spans: readonly Span[]): string {
  return spans
    .map(({ first, last }) => {
      const begin = stampText(series, first);
      return first === last ? begin : `${begin}–${stampText(series, last)}`;
    })
    .join(', ');
}

interface Lot extends Series {
  readonly stem: string;
  readonly width: number;
  readonly from: number;
}

/** A number of the lot, typed whole (`26V00123`) or by its figures alone (`00123`, `123`); undefined for another's. */
export function numberIn({ stem, width, digits, from }: Lot, typed: string): number | undefined {
  const key = stampKeyIn(typed);
  if (!key) return undefined;
  if (key.stem === stem && key.width === width) return key.number;
  if (key.stem !== '' || key.width > digits) return undefined;
  const power = 10 ** digits;
  return Math.floor(from / power) * power + key.number;
}

/** Numbers and ranges of a lot, separated by commas: `00007, 00009-00011`; a text names the part that is none. */
export function spansIn(lot: Lot, typed: string): Span[] | { readonly unread: string } {
  const parts = typed.split(/[,;\n]+/).filter((part) => part.trim() !== '');
  const spans: Span[] = [];
  for (const part of parts) {
    const ends = part.split(/[-–—]|\.\.\.?|…|đến/u).map((end) => numberIn(lot, end.trim()));
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.length > 2 || last < first) return { unread: part.trim() };
    spans.push({ first, last });
  }
  return joined(spans);
}
