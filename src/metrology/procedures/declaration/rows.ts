import { exact, isDecimalText } from '../../quantity';
import type { Readings } from '../entered-readings';
import type { PlacedRow } from '../entry';
import { missing, type Refuse } from '../reading-errors';
import type { DeclaredField, DeclaredStep, RowOrder } from './declaration';
import { tooFewRepeats, wrongOrder } from './words';

/**
 * Cells that were left blank because the one above says the same, filled: as far as the rows are in the same unit, for
 * the limit of 0.5 V is none of 0.5 mA. What is required and nobody said is refused.
 */
export function filledRows(step: DeclaredStep, rows: readonly PlacedRow[], refuse: Refuse): readonly PlacedRow[] {
  const { always, inOneUnit } = repeatingFields(step);
  const units = unitCells(step);
  let above: PlacedRow['cells'] = {};
  return rows.map((row) => {
    const isInAnother = units.some((name) => (row.cells[name] ?? above[name]) !== above[name]);
    const said = (isInAnother ? always : [...always, ...inOneUnit]).flatMap(({ name }) => {
      const cell = above[name];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    above = { ...Object.fromEntries(said), ...row.cells };
    for (const field of step.fields)
      if (field.asAbove && field.required && above[field.name] === undefined)
        refuse(`${row.path}.${field.name}`, 'missing', missing);
    return { ...row, cells: above };
  });
}

/** The rows of a step in a whole entry, filled, where nothing is refused. */
export function rowsAsRead(step: DeclaredStep, readings: Readings): readonly PlacedRow[] {
  const placed = (readings[step.name] ?? []).map((cells) => ({ path: '', cells }));
  return filledRows(step, placed, () => undefined);
}

/** The fields whose blank cells say what the one above says: in every row, or in those of one unit. */
export interface Repeating {
  readonly always: readonly DeclaredField[];
  readonly inOneUnit: readonly DeclaredField[];
}

export function repeatingFields(step: Pick<DeclaredStep, 'unit' | 'fields'>): Repeating {
  const units = unitCells(step);
  const repeated = step.fields.filter(({ asAbove }) => asAbove);
  const isAlways = ({ name }: DeclaredField) => units.length === 0 || units.includes(name);
  return { always: repeated.filter(isAlways), inOneUnit: repeated.filter((field) => !isAlways(field)) };
}

/** The cells in which a row says in which unit it is. */
function unitCells({ unit, fields }: Pick<DeclaredStep, 'unit' | 'fields'>): readonly string[] {
  const said = [unit, ...fields.map((field) => (field.kind === 'number' ? field.unit : null))];
  const cells = said.flatMap((each) => (each && typeof each === 'object' && 'cell' in each ? [each.cell] : []));
  return [...new Set(cells)];
}

/** The rows that agree in these fields, in the order of the first of each. Numbers agree however they are written. */
export function grouped<T extends PlacedRow>(
  rows: readonly T[],
  by: readonly string[],
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((name) => canonical(row.cells[name])));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

export function refuseWrongOrder({ order }: DeclaredStep, rows: readonly PlacedRow[], refuse: Refuse): void {
  if (!order) return;
  const placed = rows.flatMap(({ path, cells }) => {
    const cell = cells[order.field];
    return isDecimalText(cell) ? [{ path, value: exact(cell) }] : [];
  });
  let falling = order.direction === 'down';
  for (const [index, { path, value }] of placed.entries()) {
    const before = placed[index - 1];
    if (!before) continue;
    const step = value.comparedTo(before.value);
    if (!allows(order.direction, falling, step)) refuse(`${path}.${order.field}`, 'wrongOrder', wrongOrder);
    falling ||= step < 0;
  }
}

/** Each point as often as the procedure asks. */
export function refuseTooFewRepeats(step: DeclaredStep, rows: readonly PlacedRow[], refuse: Refuse): void {
  const { leastRepeats, groupBy, name } = step;
  if (leastRepeats === undefined || !groupBy) return;
  for (const group of grouped(rows, groupBy))
    if (group.length < leastRepeats)
      refuse(`${group[0].path}.${groupBy[0] ?? name}`, 'tooFewRepeats', tooFewRepeats(leastRepeats));
}

/** Repeats of one point stand beside each other; a point is not measured again after another. */
function allows(direction: RowOrder, falling: boolean, step: number): boolean {
  if (direction === 'upThenDown') return !falling || step <= 0;
  return direction === 'up' ? step >= 0 : step <= 0;
}

function canonical(cell: string | undefined): string | null {
  return isDecimalText(cell) ? exact(cell).toFixed() : (cell ?? null);
}
