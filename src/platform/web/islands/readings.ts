import { differenceOfRow, formatDecimal } from '../../../metrology';

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
};
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
