import { exact, isDecimalText } from '../../quantity';
import type { PlacedRow } from '../entry';
import { missing, type Refuse } from '../reading-errors';
import type { DeclaredStep, RowOrder } from './declaration';
import { tooFewRepeats, wrongOrder } from './words';

/** Cells that were left blank because the one above says the same, filled. What the first row lacks is refused. */
export function filledRows({ fields }: DeclaredStep, rows: readonly PlacedRow[], refuse: Refuse): readonly PlacedRow[] {
  const repeated = fields.filter(({ asAbove }) => asAbove).map(({ name }) => name);
  let above: PlacedRow['cells'] = {};
  return rows.map((row) => {
    const kept = repeated.flatMap((name) => (above[name] === undefined ? [] : [[name, above[name]] as const]));
    above = { ...Object.fromEntries(kept), ...row.cells };
    for (const field of fields)
      if (field.asAbove && field.required && above[field.name] === undefined)
        refuse(`${row.path}.${field.name}`, 'missing', missing);
    return { ...row, cells: above };
  });
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
