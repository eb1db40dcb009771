import { compareQuantities, valueIn, type Evaluation, type Quantity, type Step } from '../../metrology';
import type { MeasuredPoint } from './point.facts';

/** Two values of the standard within this part of each other are one point: references are read, and never quite alike. */
const samePoint = 0.02;

/** The points of an evaluation, each with what was measured there: their labels but for the number of the row. */
export function measuredIn({ points, entered }: Pick<Evaluation, 'points' | 'entered'>, steps: readonly Step[]) {
  return points.map((point): MeasuredPoint => {
    const fields = steps.find(({ name }) => name === point.step)?.fields ?? [];
    const cells = point.row === null ? {} : (entered.readings[point.step]?.[point.row] ?? {});
    return { ...point, subject: subjectOf(point, wordsIn(cells, fields)) };
  });
}

/** The words typed or chosen in a row, as its label says them. */
function wordsIn(cells: Readonly<Record<string, string>>, fields: Step['fields']): string[] {
  return fields.flatMap((field) => {
    const cell = cells[field.name]?.trim().replace(/\s+/g, ' ');
    if (!cell) return [];
    if (field.kind === 'text') return [cell];
    return field.kind === 'choice' ? [field.choices.find(({ value }) => value === cell)?.label.vi ?? cell] : [];
  });
}

/** “Điểm 3 kim đen” and “Điểm 7 kim đen” are of one needle. A number that somebody typed, “Vị trí 3”, says which. */
function subjectOf({ label, row }: Pick<MeasuredPoint, 'label' | 'row'>, words: readonly string[]): string {
  const typed = words.filter((each) => label.vi.includes(each));
  const rest = typed.reduce((left, each) => withoutLast(left, each), label.vi);
  const ownNumber = new RegExp(`^([\\p{L} ]+) ${(row ?? 0) + 1}(?![\\d.,])`, 'u');
  return [rest.replace(ownNumber, '$1'), ...typed].join('\n');
}

function withoutLast(whole: string, part: string): string {
  const at = whole.lastIndexOf(part);
  return at === -1 ? whole : `${whole.slice(0, at)}…${whole.slice(at + part.length)}`;
}

/** The errors found of one thing where the standard showed the same value, in one step. */
export function errorsAt(point: MeasuredPoint, points: readonly MeasuredPoint[]): Quantity[] {
  return points.filter((other) => isSamePoint(point, other)).map(({ error }) => error);
}

function isSamePoint(a: MeasuredPoint, b: MeasuredPoint): boolean {
  if (
    a.step !== b.step ||
    b.row === null ||
    b.withoutUncertainty ||
    a.subject !== b.subject ||
    a.error.unit !== b.error.unit
  )
    return false;
  if (a.reference.unit === b.reference.unit && a.reference.value === b.reference.value) return true;
  try {
    const [here, there] = [Number(a.reference.value), valueIn(b.reference, a.reference.unit).toNumber()];
    return compareQuantities(a.reference, b.reference) === 0 || Math.abs(here - there) <= samePoint * Math.abs(here);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
