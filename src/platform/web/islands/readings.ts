import { differenceOfRow, formatDecimal } from '../../../metrology';
import { lastRowOf, partOfNext, type Part } from './added-rows';

/** What this script uses of a browser; the program itself is compiled without one. */
interface Cell {
  readonly name?: string;
  readonly value?: string;
  matches(selector: string): boolean;
  closest(selector: string): Table | null;
  focus(): void;
  select?(): void;
}
interface Table {
  readonly dataset: Readonly<Partial<Record<'across' | 'of' | 'less', string>>>;
}
interface BrowserEvent {
  readonly target: Cell;
  readonly key?: string;
  preventDefault(): void;
}
declare const document: {
  readonly documentElement: { readonly lang: string };
  querySelector(selector: string): (Cell & { textContent: string | null }) | null;
  addEventListener(type: 'input' | 'keydown', listener: (event: BrowserEvent) => void): void;
  addEventListener(type: 'click', listener: (event: Clicked) => void): void;
  addEventListener(type: 'form-drawn', listener: (event: FormDrawn) => void): void;
};
interface Clicked {
  readonly target: Part;
  preventDefault(): void;
}
/** A form was drawn that has boxes of those names, and perhaps fewer rows. */
interface FormDrawn {
  readonly detail: { readonly form: Part; readonly names: readonly string[] };
}
declare const CSS: { escape(text: string): string };

const readings = '.readings-table input';
const named = (name: string) => document.querySelector(`[name="${CSS.escape(name)}"]`);

/** Enter in a table of readings goes to the next cell, and does not send the form: below, as in a sheet, or across. */
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (key !== 'Enter' || !target.matches(readings)) return;
  event.preventDefault();
  const next = named(nextName(target));
  next?.focus();
  next?.select?.();
});

function nextName(cell: Cell): string {
  const [, table = '', row = '', field = ''] = /^(.*)\[(\d+)\]\[([^[]*)\]$/.exec(cell.name ?? '') ?? [];
  const across = wordsIn(cell.closest('table')?.dataset.across);
  const at = across.indexOf(field);
  const isInside = at >= 0 && at + 1 < across.length;
  const below = `${table}[${Number(row) + 1}]`;
  if (isInside) return `${table}[${row}][${across[at + 1]}]`;
  return `${below}[${at >= 0 ? across[0] : field}]`;
}

/** The difference of a row stands beside it as soon as its readings are there. */
document.addEventListener('input', ({ target }) => {
  if (!target.matches(readings)) return;
  const { of, less } = target.closest('table')?.dataset ?? {};
  const row = (target.name ?? '').replace(/\[[^[]*\]$/, '');
  const shown = of && less && document.querySelector(`output[data-row="${CSS.escape(row)}"]`);
  if (!shown) return;
  const typed = (name: string) => named(`${row}[${name}]`)?.value ?? '';
  const difference = differenceOfRow({ of: wordsIn(of), less: wordsIn(less) }, typed);
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  shown.textContent = difference === null ? '' : formatDecimal(difference, language);
});

function wordsIn(list = ''): string[] {
  return list.split(' ').filter((word) => word !== '');
}

const rowsAtOnce = 5;

/** More rows of a table are drawn here, as the server draws them where there is no script: nothing is sent for it. */
document.addEventListener('click', (event) => {
  const table = event.target.closest('button[name="more"]')?.closest('fieldset')?.querySelector('.readings-table');
  if (!table) return;
  event.preventDefault();
  const last = lastOf(table);
  for (let more = 0; more < rowsAtOnce; more += 1) addRow(table);
  [...rowsIn(table)][last + 1]?.querySelector('input, select')?.focus?.();
});

document.addEventListener('form-drawn', ({ detail: { form, names } }) => {
  for (const table of form.querySelectorAll('.readings-table')) {
    const needed = lastRowOf(names, tableName(table));
    while (lastOf(table) < needed && addRow(table)) continue;
  }
});

function rowsIn(table: Part): Iterable<Part> {
  return table.querySelectorAll('tbody tr');
}

function lastOf(table: Part): number {
  return [...rowsIn(table)].length - 1;
}

/** `readings[accuracy]`, or `asLeft[readings][accuracy]`. */
function tableName(table: Part): string {
  const name = table.querySelector('tbody [name]')?.getAttribute('name') ?? '';
  return /^(.*)\[\d+\]\[[^[]*\]$/.exec(name)?.[1] ?? '';
}

function addRow(table: Part): boolean {
  const at = lastOf(table);
  const row = [...rowsIn(table)][at];
  if (!row) return false;
  const next = partOfNext(row, { at, words: [table.getAttribute('data-row-words') ?? ''] });
  const head = next.querySelector('th');
  if (head) head.textContent = String(at + 2);
  row.after(next);
  return true;
}
