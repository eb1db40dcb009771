import { lastRowOf, partOfNext, type Numbered, type Part } from '../../../platform/web/islands/added-rows';
import { document } from './browser';

/** More rows of a step are drawn here, as the server draws them where there is no script; `whenAdded` hears of it. */
export function drawMoreRows(form: Part, whenAdded: () => void): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as unknown as Part).closest('button[name="more"]');
    const group = button && groupOf(button);
    if (!group || !form.querySelector('.lot-grid')) return;
    event.preventDefault();
    addRow(form, button, group);
    whenAdded();
    form.querySelector(`[name^="${group}[${lastOf(form, group)}]["]`)?.focus?.();
  });
}

/** Draws as many rows as boxes of those names need: those that were added before the form was drawn anew. */
export function drawRowsFor(form: Part, names: readonly string[]): void {
  for (const button of [...form.querySelectorAll('button[name="more"]')]) {
    const group = groupOf(button);
    const needed = Math.max(lastRowOf(names, group), lastRowOf(ownNames(names), ownGroup(group)));
    while (lastOf(form, group) < needed && addRow(form, button, group)) continue;
  }
}

/** `4` asks for a row of the bench, `accuracy:4` for one of another step. */
function groupOf(button: Part): string {
  const [step, count] = (button.getAttribute('value') ?? '').split(':');
  return count === undefined ? 'rows' : `readings[${step}]`;
}

/** The same among the cells of one instrument: `[rows]`, `[readings][accuracy]`. */
function ownGroup(group: string): string {
  return group.replace(/^(\w+)/, '[$1]');
}

function lastOf(form: Part, group: string): number {
  const names = [...form.querySelectorAll('[name]')].map((each) => each.getAttribute('name') ?? '');
  return Math.max(lastRowOf(names, group), lastRowOf(ownNames(names), ownGroup(group)));
}

function ownNames(names: readonly string[]): string[] {
  return names.flatMap((name) => /^members\[\w+\](.*)$/.exec(name)?.[1] ?? []);
}

/** A row above the grid, where some of its cells are shared, and its columns in the grid. */
function addRow(form: Part, button: Part, group: string): boolean {
  const at = lastOf(form, group);
  if (at < 0) return false;
  const words = JSON.parse(button.closest('fieldset')?.getAttribute('data-row-words') ?? '[]') as string[];
  const shared = form.querySelector(`[name^="${group}[${at}]["]`)?.closest('.row');
  shared?.after(partOfNext(shared, { at, words }));
  const own = `${ownGroup(group)}[${at}][`;
  const rows = [...form.querySelectorAll('.lot-grid tbody tr')];
  const columns = columnsOf(
    rows.find((row) => cellsOf(row, own).length > 0),
    own,
  );
  const heads = Array.from(form.querySelector('.lot-grid thead tr')?.children ?? []);
  copyBehind(
    columns.flatMap((column) => heads[column] ?? []),
    { at, words },
  );
  for (const row of rows) {
    copyBehind(cellsOf(row, own), { at, words });
    // A row that has its record already is one wide cell.
    const wide = row.querySelector('td[colspan]');
    wide?.setAttribute('colspan', String(Number(wide.getAttribute('colspan')) + columns.length));
  }
  return true;
}

function cellsOf(row: Part, own: string): Part[] {
  return [...row.querySelectorAll(`[name*="${own}"]`)].flatMap((box) => box.closest('td') ?? []);
}

function columnsOf(row: Part | undefined, own: string): number[] {
  if (!row) return [];
  const all = Array.from(row.children);
  return cellsOf(row, own).map((cell) => all.indexOf(cell));
}

function copyBehind(parts: readonly Part[], row: Numbered): void {
  let last = parts.at(-1);
  for (const part of parts) {
    const copy = partOfNext(part, row);
    last?.after(copy);
    last = copy;
  }
}
