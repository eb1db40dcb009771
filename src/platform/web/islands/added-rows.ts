/** What this script uses of a browser; the program itself is compiled without one. */
export interface Part {
  textContent: string | null;
  value?: string;
  readonly children: ArrayLike<Part>;
  readonly tagName: string;
  cloneNode(deep: true): Part;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
  closest(selector: string): Part | null;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  after(next: Part): void;
  focus?(): void;
}

/** A row by its index, and how it is called where it is named: `Dòng #`. */
export interface Numbered {
  readonly at: number;
  readonly words: readonly string[];
}

const named = ['name', 'data-row'];
const identified = ['id', 'for', 'aria-describedby'];
const told = ['aria-label', 'data-label'];

/** A copy of a part of a row for the row after it, with nothing in it but what is nearly always stated: k and p beside U. */
export function partOfNext(part: Part, row: Numbered): Part {
  const copy = part.cloneNode(true);
  for (const notes of copy.querySelectorAll('.invalid-feedback, .text-danger')) notes.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    renumber(each, row);
    const look = each.getAttribute('class');
    if (look?.includes('is-invalid')) each.setAttribute('class', look.replace('is-invalid', ''));
    if (each.tagName === 'OUTPUT') each.textContent = '';
    if (each.matches('input, select') && !isUsual(each.getAttribute('name') ?? '')) each.value = '';
  }
  return copy;
}

function isUsual(name: string): boolean {
  return /(^|\[)uncertainty\]?\[.*\[(k|probability)\]$/.test(name);
}

function renumber(part: Part, { at, words }: Numbered): void {
  const change = (attributes: readonly string[], changed: (value: string) => string) => {
    for (const attribute of attributes) {
      const value = part.getAttribute(attribute);
      if (value !== null) part.setAttribute(attribute, changed(value));
    }
  };
  const said = (text: string) => words.reduce((all, word) => saidOfNext(all, word, at), text);
  change(named, (value) => value.replaceAll(`[${at}]`, `[${at + 1}]`));
  change(identified, (value) => value.replaceAll(`-${at}-`, `-${at + 1}-`));
  change(told, said);
  if (part.children.length === 0 && part.textContent) part.textContent = said(part.textContent);
}

function saidOfNext(text: string, word: string, at: number): string {
  if (!word.includes('#')) return text;
  const [before = '', after = ''] = word.split('#');
  return text
    .split(`${before}${at + 1}${after}`)
    .reduce((all, rest) => all + before + (/^\d/.test(rest) ? at + 1 : at + 2) + after + rest);
}

/** The index of the last row that has a box of such names, `readings[accuracy]`; -1 where there is none. */
export function lastRowOf(names: Iterable<string>, table: string): number {
  let last = -1;
  for (const name of names) {
    if (!name.startsWith(`${table}[`)) continue;
    const [, row] = /^(\d+)\]/.exec(name.slice(table.length + 1)) ?? [];
    if (row !== undefined) last = Math.max(last, Number(row));
  }
  return last;
}
