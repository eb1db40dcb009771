import { formatQuantity, isUnit, typedText, unitSymbol, type Quantity, type Unit } from '../../../metrology';
import { readingForCell } from '../reading-for-cell';
import { browser, document, language, type Element } from './browser';

/** What became of a reading: the name of what is said of it, and what that names. */
export interface Became {
  readonly said: 'taken' | 'takenAs' | 'noCell' | 'filled' | 'otherUnit' | 'noUnit';
  readonly values: Readonly<Record<string, string>>;
}

const cells = 'input[data-unit], input[data-unit-cells]';
let last: Element | undefined;

/** Remembers the cell in which one was, for when a button of the balance takes the focus from it. */
export function watchCells(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches(cells)) last = target;
    else if (!target.closest('[data-balance]')) last = undefined;
  });
}

/**
 * Puts a reading in the cell that is focused, as if it were typed: the same scripts read and judge it, and Enter leads
 * on from it. What stands in a cell already is never written over.
 */
export function enterReading(reading: Quantity): Became {
  const values = { reading: formatQuantity(reading, language) };
  const cell = focusedCell();
  if (!cell) return { said: 'noCell', values };
  if (cell.value.trim() !== '') return { said: 'filled', values };
  const unit = unitOf(cell);
  if (!unit) return { said: 'noUnit', values };
  const entered = readingForCell(reading, unit);
  if (!entered) return { said: 'otherUnit', values: { ...values, unit: unitSymbol(unit) } };
  cell.value = typedText(entered.value);
  cell.dispatchEvent(new browser.Event('input', { bubbles: true }));
  cell.focus();
  cell.dispatchEvent(new browser.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  if (entered.unit === reading.unit) return { said: 'taken', values };
  return { said: 'takenAs', values: { ...values, entered: formatQuantity(entered, language) } };
}

function focusedCell(): Element | undefined {
  const active = document.activeElement;
  if (active?.matches(cells)) return isOpen(active) ? active : undefined;
  return last?.isConnected && isOpen(last) ? last : undefined;
}

/** A row that was sent is not typed in any more. */
function isOpen(cell: Element): boolean {
  return cell.closest('[inert]') === null;
}

/** The unit of the cell, or the one that is chosen elsewhere in the form for all such cells, where it is one alone. */
function unitOf(cell: Element): Unit | undefined {
  const { unit, unitCells } = cell.dataset;
  if (unit) return isUnit(unit) ? unit : undefined;
  const [table = '', field = ''] = (unitCells ?? '').split(' ');
  const chosen = [...document.querySelectorAll(`[name^="${table}["][name$="[${field}]"]`)].map(({ value }) => value);
  const [one, ...others] = [...new Set(chosen.filter((value) => value !== ''))];
  return isUnit(one) && others.length === 0 ? one : undefined;
}
