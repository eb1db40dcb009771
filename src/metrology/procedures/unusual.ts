import { limitSides, limitText, type Limit } from '../limits';
import { differenceIn, dimensionOf, exact, formatQuantity, valueIn, type Quantity } from '../quantity';
import { text, type BilingualText, type Language } from '../text';
import { improbable } from './bounds';
import type { Characteristics, Readings } from './entered-readings';
import type { Evaluation, UnusualCell } from './evaluation';
import type { Procedure } from './procedure';
import type { Field, Step } from './procedure-description';

/** Something possible but improbable: where it stands, the value, and what is asked about it. */
export interface Unusual {
  readonly path: string;
  readonly value: string;
  readonly message: BilingualText;
}

/** An error so many times its limit is more often a slip of the finger than an instrument: the registry's own rule. */
const improbableTimes = 10;

/** What is improbable about an instrument. */
export function unusualCharacteristics(fields: readonly Field[], given: Characteristics): readonly Unusual[] {
  return fields.flatMap((field) => unusualValue(field, given[field.name], 'characteristics'));
}

/** What is improbable about the readings of a record; `typed` says in which rows they stand. */
export function unusualReadings(
  { environment, steps, unusual }: Pick<Procedure, 'environment' | 'steps' | 'unusual'>,
  { entered, points }: Evaluation,
  typed: Readings,
): readonly Unusual[] {
  const room = environment.flatMap((field) =>
    unusualValue(field, entered.environment[field.name]?.value, 'environment'),
  );
  const pathOf = ({ step, row, field }: Pick<UnusualCell, 'step' | 'row' | 'field'>) =>
    `readings.${step}.${typedRow(typed[step] ?? [], row)}.${field}`;
  const cells = (unusual?.(entered) ?? []).map((cell) => ({ ...cell, path: pathOf(cell) }));
  const errors = points.flatMap((point) => {
    const step = steps.find(({ name }) => name === point.step);
    if (!step || point.row === null) return [];
    const message = point.limit ? beyondLimit(point.error, point.limit, step) : beyondValues(point.error, points, step);
    if (!message) return [];
    const path = pathOf({ step: step.name, row: point.row, field: step.judgedField });
    return [{ path, value: point.error.value, message }];
  });
  return [...room, ...cells.filter(({ path }) => !errors.some((error) => error.path === path)), ...errors];
}

function unusualValue(field: Field, given: Quantity | string | undefined, group: string): readonly Unusual[] {
  if (!field.bounds || given === undefined) return [];
  const value = typeof given === 'string' ? given : given.value;
  const message = improbable(value, field.bounds);
  const path = `${group}.${field.name}${typeof given === 'string' ? '' : '.value'}`;
  return message ? [{ path, value, message }] : [];
}

/** Held against the limit on the side of the error; where nothing is allowed on that side, against the other. */
function isImprobable(error: Quantity, limit: Limit): boolean {
  const value = valueIn(error, limit.unit);
  const { lower, upper } = limitSides(limit);
  const side = exact(value.isNegative() ? lower : upper).abs();
  const allowed = side.isZero() ? exact(upper).plus(exact(lower).abs()) : side;
  return value.abs().gt(allowed.times(improbableTimes));
}

/** Of work without limits: an error larger than every value that was measured. */
function beyondValues(error: Quantity, points: Evaluation['points'], step: Step): BilingualText | undefined {
  const values = points.flatMap(({ row, reference }) =>
    row !== null && isAlike(reference, error) ? [differenceIn(reference, error.unit).abs()] : [],
  );
  const largest = values.reduce((most, each) => (each.gt(most) ? each : most), exact('0'));
  if (largest.isZero() || !exact(error.value).abs().gt(largest)) return undefined;
  const inWords = (language: Language) => formatQuantity(error, language, step.errorDecimals ?? undefined);
  const most = { value: largest.toFixed(), unit: error.unit };
  return text(
    `Sai số ${inWords('vi')} lớn hơn giá trị lớn nhất đã đo, ${formatQuantity(most, 'vi')}.`,
    `The error of ${inWords('en')} is larger than the largest value measured, ${formatQuantity(most, 'en')}.`,
  );
}

const isAlike = (a: Quantity, b: Quantity) =>
  a.unit === b.unit || (dimensionOf(a.unit) !== null && dimensionOf(a.unit) === dimensionOf(b.unit));

function beyondLimit(error: Quantity, limit: Limit, { errorDecimals }: Step): BilingualText | undefined {
  if (!isImprobable(error, limit)) return undefined;
  const inWords = (language: Language) => formatQuantity(error, language, errorDecimals ?? undefined);
  return text(
    `Sai số ${inWords('vi')} quá ${improbableTimes} lần giới hạn ${limitText(limit, 'vi')}.`,
    `The error of ${inWords('en')} is over ${improbableTimes} times the limit ${limitText(limit, 'en')}.`,
  );
}

/** Rows left blank are not among those judged. */
function typedRow(rows: Readings[string], judged: number): number {
  const filled = rows.flatMap((row, at) => (Object.values(row).some((cell) => cell?.trim()) ? [at] : []));
  return filled[judged] ?? judged;
}
