import { filled, made, type Element } from './browser';
import { typedOf, type KeptRow, type RowState } from './lot';
import type { OpenLot } from './open-lot';

/** What a person may answer to a row that waits for them. */
export interface Decisions {
  readonly keepMine: (key: string) => Promise<void>;
  readonly leave: (key: string) => Promise<void>;
  readonly confirm: (key: string, confirmed: readonly string[]) => Promise<void>;
}

/** The rows of the grid, by their keys, from top to bottom. */
export function keysOf({ form }: Pick<OpenLot, 'form'>): string[] {
  return rowsOf(form).map(({ dataset }) => dataset['member'] ?? '');
}

export function rowsOf(form: Element): Element[] {
  return [...form.querySelectorAll('.lot-grid tr[data-member], div[data-member]')];
}

const words: Readonly<Partial<Record<RowState, string>>> = {
  sent: 'rowSent',
  saved: 'rowSaved',
  changed: 'rowChanged',
  refused: 'rowRefused',
  asked: 'rowAsked',
  left: 'rowLeft',
};
/** What has no answer yet, or was answered for good, is not typed in any more. */
const fixed: ReadonlySet<RowState> = new Set(['sent', 'saved', 'changed', 'left']);

/** Says in each row how far it is, and what the person is to decide. */
export function showRows(open: OpenLot, decisions: Decisions): void {
  for (const row of rowsOf(open.form)) {
    const key = row.dataset['member'] ?? '';
    const kept = open.rows[key] ?? { state: 'open' };
    const body = row.querySelector('[data-row-body]');
    for (const cell of body ? [body] : row.querySelectorAll('td')) cell.inert = fixed.has(kept.state);
    row.className = fixed.has(kept.state) ? 'table-light' : '';
    const head = row.querySelector(body ? '[data-row-head]' : 'th');
    head?.querySelector('[data-row-state]')?.remove();
    const shown = words[kept.state] && shownOf(key, kept, open, decisions);
    if (shown) head?.append(shown);
  }
}

function shownOf(key: string, row: KeptRow, open: OpenLot, decisions: Decisions): Element {
  const { said } = open;
  const shown = made('div', '', 'small fw-normal');
  shown.dataset['rowState'] = row.state;
  shown.setAttribute('role', 'status');
  shown.append(
    row.href ? linkTo(row.href, said[words[row.state] ?? '']) : made('strong', said[words[row.state] ?? ''] ?? ''),
  );
  for (const { field, said: fault } of row.faults ?? [])
    shown.append(made('div', [labelOf(open.form, field), fault].filter(Boolean).join(': '), 'text-danger'));
  for (const { said: question } of row.questions ?? []) shown.append(made('div', question));
  if (row.state === 'changed') showConflict(shown, key, row, open);
  const button = (name: string, act: () => Promise<void>) => {
    const made_ = made('button', said[name] ?? '', 'btn btn-outline-primary btn-sm me-1 mt-1');
    made_.type = 'button';
    made_.addEventListener('click', () => void act());
    shown.append(made_);
  };
  if (row.state === 'changed') button('keepMine', () => decisions.keepMine(key));
  if (row.state === 'asked')
    button('confirm', () =>
      decisions.confirm(key, [...(row.confirmed ?? []), ...(row.questions ?? []).map((each) => each.key)]),
    );
  if (row.state === 'changed' || row.state === 'asked' || row.state === 'refused')
    button('leaveMine', () => decisions.leave(key));
  return shown;
}

/** Both sides of a conflict: what was typed here, and what became of the instrument meanwhile. */
function showConflict(shown: Element, key: string, row: KeptRow, { form, said, ...open }: OpenLot): void {
  const own = typedOf(open.entries(), key, open.lot);
  const typed = own.map(([name, value]) => `${labelOf(form, name)}: ${readAs(form, name, value)}`).join('; ');
  shown.append(made('div', filled('{head}: {typed}', { head: said['here'] ?? '', typed })));
  const register = made('div', '');
  register.innerHTML = row.shown ?? '';
  shown.append(made('div', `${said['inRegister'] ?? ''}:`), register);
}

function linkTo(href: string, label = ''): Element {
  const link = made('a', label);
  link.href = href;
  return link;
}

/** What a box is called for who does not see it: without the name of the instrument, which stands above. */
function labelOf(form: Element, name: string): string {
  const box = boxOf(form, name);
  const id = box?.getAttribute('id') ?? '';
  const label = id ? form.querySelector(`label[for="${id}"]`)?.textContent : null;
  return (box?.getAttribute('aria-label') ?? label ?? '').split(', PTD-')[0]?.trim() ?? '';
}

/** What is chosen from a list, in the words of the list. */
function readAs(form: Element, name: string, value: string): string {
  const options = [...(boxOf(form, name)?.querySelectorAll('option') ?? [])];
  return options.find((each) => each.value === value)?.textContent ?? value;
}

function boxOf(form: Element, name: string): Element | undefined {
  return [...form.querySelectorAll('input, select, textarea')].find((each) => each.name === name);
}
