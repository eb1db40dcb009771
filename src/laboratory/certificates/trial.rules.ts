import {
  decimalText,
  differenceIn,
  dimensionOf,
  exact,
  type Evaluation,
  type Point,
  type Procedure,
  type Quantity,
  type Readings,
} from '../../metrology';

/** A point as the procedure tried makes it, and as it was recorded. */
export interface ComparedPoint {
  readonly tried: Point;
  readonly recorded: Point | undefined;
  /** Of the errors, tried less recorded; absent where they do not compare. */
  readonly difference: Quantity | undefined;
  readonly isSame: boolean;
}

/**
 * The readings of a record in the columns of another procedure: steps by their name, else in their order, columns by
 * their name. What has no place there is left out, and typed by whoever tries.
 */
export function readingsIn(procedure: Procedure, recorded: Readings): Readings {
  const inOrder = Object.values(recorded);
  const steps = procedure.steps.map(({ name, fields }, at) => {
    const rows = recorded[name] ?? inOrder[at] ?? [];
    const known = new Set(fields.map((field) => field.name));
    const cells = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([cell]) => known.has(cell))));
    return [name, cells] as const;
  });
  return Object.fromEntries(steps);
}

/**
 * True of readings that a procedure can reckon with: each step that asks for rows finds one in which every cell that it
 * requires is filled.
 */
export function fits(procedure: Procedure, recorded: Readings): boolean {
  const taken = readingsIn(procedure, recorded);
  return procedure.steps.every(({ name, minRows, fields }) => {
    const required = fields.filter((field) => field.required);
    const isWhole = (row: Readings[string][number]) => required.every((field) => (row[field.name] ?? '').trim() !== '');
    return minRows === 0 || (taken[name] ?? []).some(isWhole);
  });
}

/** Every point tried beside the one recorded at the same place: in a step of its name, else in order. */
export function comparedPoints(tried: Evaluation, recorded: Evaluation | undefined): readonly ComparedPoint[] {
  const stepsOf = ({ points }: Evaluation) => [...new Set(points.map(({ step }) => step))];
  const theirs = recorded ? stepsOf(recorded) : [];
  return stepsOf(tried).flatMap((step, at) => {
    const other = theirs.includes(step) ? step : theirs[at];
    const beside = recorded?.points.filter((point) => point.step === other) ?? [];
    const own = tried.points.filter((point) => point.step === step);
    return own.map((point, index) => compared(point, beside[index]));
  });
}

function compared(tried: Point, recorded: Point | undefined): ComparedPoint {
  const difference = recorded && differenceOf(tried.error, recorded.error);
  const isSame = difference !== undefined && exact(difference.value).isZero() && tried.passed === recorded?.passed;
  return { tried, recorded, difference, isSame };
}

function differenceOf(tried: Quantity, recorded: Quantity): Quantity | undefined {
  if (dimensionOf(tried.unit) !== dimensionOf(recorded.unit)) return undefined;
  const other = differenceIn(recorded, tried.unit);
  return { value: decimalText(exact(tried.value).minus(other)), unit: tried.unit };
}
