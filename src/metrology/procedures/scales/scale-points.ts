import type { Limit } from '../../limits';
import { quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';
import { isWithin } from '../define-procedure';
import type { EnteredReadings } from '../entered-readings';
import type { Point } from '../evaluation';
import * as cells from './scale-fields';
import { readBetweenMarks } from './mechanical-notes';
import { isZeroLoad } from './obligatory-loads';
import * as notes from './scale-notes';
import type { Judged } from './scale-readings';
import { scaleOf, zeroWeighing, type Scale } from './scale';

/** E0: the error of the first weighing of the accuracy test, which is at or near zero; null before it is read. */
export function errorAtZero({ characteristics, readings }: EnteredReadings): Decimal | null {
  const scale = scaleOf(characteristics);
  return zeroWeighing(readings['accuracy'], scale, (load) => isZeroLoad(load, scale))?.error ?? null;
}

/** Ec = E − E0 (R 76-1, A.4.4.3). */
export function corrected(judged: Judged, zeroError: Decimal | null): Judged {
  return zeroError === null ? judged : { ...judged, error: judged.error.minus(zeroError) };
}

/** A judged weighing as a point of a table. */
export function pointOf(
  step: string,
  judged: Judged,
  { label, scale, zeroError }: { label: BilingualText; scale: Scale; zeroError: Decimal | null },
): Point {
  const { load, indication, additionalLoad, substitutionLoad, row, limit } = corrected(judged, zeroError);
  const error = quantity(corrected(judged, zeroError).error, scale.e.unit);
  const isCorrected = zeroError !== null && !zeroError.isZero();
  return {
    ...{ step, row, label, reference: load, indication, error, limit },
    passed: isWithin(error, limit),
    conditions: [
      ...(additionalLoad
        ? [{ name: 'additionalLoad', label: cells.additionalLoad.label, quantity: additionalLoad }]
        : []),
      ...(substitutionLoad
        ? [{ name: 'substitutionLoad', label: cells.substitutionLoad.label, quantity: substitutionLoad }]
        : []),
    ],
    notes: [...howRead(judged, scale), ...(isCorrected ? [notes.zeroCorrected] : [])],
  };
}

function howRead({ additionalLoad, indication }: Judged, { isReadByMarks, d, max }: Scale): readonly BilingualText[] {
  if (additionalLoad) return [];
  if (!isReadByMarks) return [notes.roundingKept];
  return valueIn(indication, max.unit).mod(valueIn(d, max.unit)).isZero() ? [] : [readBetweenMarks];
}

/** The largest difference between weighings, in the unit of e. */
export function spreadOf(weighings: readonly Pick<Judged, 'error'>[]): Decimal {
  const errors = weighings.map(({ error }) => error);
  const most = errors.reduce((a, b) => (b.gt(a) ? b : a));
  return most.minus(errors.reduce((a, b) => (b.lt(a) ? b : a)));
}

/** The largest difference between the weighings of one load. */
export function spreadPoint(step: string, weighings: readonly Judged[], limit: Limit, { e }: Scale): readonly Point[] {
  const [first, ...others] = weighings;
  if (!first || others.length === 0) return [];
  const label = text('Độ lệch lớn nhất giữa các lần cân', 'Largest difference between weighings');
  return [summaryPoint(step, label, first.load, quantity(spreadOf(weighings), e.unit), limit)];
}

/** A point that sums up a step, or a row without an indication. */
export function summaryPoint(
  step: string,
  label: BilingualText,
  reference: Quantity,
  error: Quantity,
  limit: Limit,
): Point {
  const passed = isWithin(error, limit);
  return { step, row: null, label, reference, indication: null, error, limit, passed, conditions: [], notes: [] };
}
