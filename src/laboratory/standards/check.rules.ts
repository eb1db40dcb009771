import {
  compareQuantities,
  decimalText,
  differenceIn,
  enNumber,
  exact,
  quantity,
  valueIn,
  type Quantity,
} from '../../metrology';
import type { Day } from '../../platform/i18n';
import { expandedTwo } from './drift.rules';
import type { CheckFailure, CheckReference, ControlLimits, IntermediateCheck } from './check.model';
import { certificateOn } from './standard.rules';
import type { MeasurementStandard } from './standard.model';

/** The registry's own: fewer good checks say too little of how a standard scatters. */
export const smallestBaseline = 5;
export const usualBaseline = 10;

/** The constant that turns the mean moving range of two into a standard deviation (ISO 7870-2, individuals chart). */
const d2OfTwo = 1.128;

export interface CheckEntry {
  readonly nominal: Quantity;
  /** Decimal text, in the unit of the nominal value. */
  readonly readings: readonly string[];
  /** Expanded, k = 2. */
  readonly uncertainty?: Quantity | undefined;
}

export interface CheckBasis {
  readonly reference?: CheckReference | undefined;
  readonly limits?: ControlLimits | undefined;
}

export type CheckJudgement = Pick<IntermediateCheck, 'value' | 'en' | 'failures' | 'outcome'>;

/**
 * A check against the certificate (|En| ≤ 1) and against the centre's own control limits (3 s). It passes where all
 * that can be said passes; where nothing can be said it is kept and not judged.
 */
export function judgeCheck(
  { nominal, readings, uncertainty }: CheckEntry,
  { reference, limits }: CheckBasis,
): CheckJudgement {
  const mean = readings.reduce((sum, each) => sum.plus(each), exact(0)).div(readings.length);
  const value = quantity(mean, nominal.unit);
  const en = reference && uncertainty && enAgainst(value, uncertainty, reference);
  const failures: CheckFailure[] = [
    ...(en !== undefined && Math.abs(en) > 1 ? (['en'] as const) : []),
    ...(limits && isOutside(mean.toNumber(), limits) ? (['limits'] as const) : []),
  ];
  const isJudged = en !== undefined || limits !== undefined;
  const outcome = failures.length > 0 ? 'failed' : isJudged ? 'passed' : 'unjudged';
  return { value: value.value, ...(en !== undefined && { en }), failures, outcome };
}

function enAgainst(value: Quantity, uncertainty: Quantity, reference: CheckReference): number {
  // The difference is taken as decimals: between 20 kg and 20.00002 kg doubles would keep too few digits.
  const difference = exact(value.value).minus(valueIn(reference.value, value.unit)).toNumber();
  return enNumber(
    { value: difference, uncertainty: differenceIn(uncertainty, value.unit).toNumber() },
    { value: 0, uncertainty: differenceIn(reference.uncertainty, value.unit).toNumber() },
  );
}

export function isOutside(value: number, { centre, deviation }: ControlLimits): boolean {
  return Math.abs(value - Number(centre)) > 3 * deviation;
}

/** Centre and deviation of the first good checks of this value, by moving ranges; absent while they are too few. */
export function controlLimits(values: readonly string[], baseline: number): ControlLimits | undefined {
  const first = values.slice(0, baseline).map((each) => exact(each));
  if (first.length < Math.max(smallestBaseline, baseline)) return undefined;
  const centre = first.reduce((sum, each) => sum.plus(each), exact(0)).div(first.length);
  const ranges = first.slice(1).map((each, index) => each.minus(first[index] ?? each).abs());
  const deviation =
    ranges
      .reduce((sum, each) => sum.plus(each), exact(0))
      .div(ranges.length)
      .toNumber() / d2OfTwo;
  return deviation > 0 ? { centre: decimalText(centre), deviation, count: first.length } : undefined;
}

/**
 * What the certificate of that day states of a nominal value, U brought to k = 2; absent where it gives no value. Whether
 * it still holds after what befell the standard is what the check is to show.
 */
export function referenceOn(
  standard: Pick<MeasurementStandard, 'certificates'>,
  nominal: Quantity,
  day: Day,
): CheckReference | undefined {
  const certificate = certificateOn({ certificates: standard.certificates }, day);
  const row = certificate?.values?.find((each) => isSame(each.nominal, nominal));
  if (!certificate || !row?.value || row.uncertainty.unit === '%') return undefined;
  const U = expandedTwo(certificate, row.uncertainty, row.uncertainty.unit);
  return {
    ...{ certificate: certificate.number, value: row.value },
    uncertainty: quantity(exact(U), row.uncertainty.unit),
  };
}

export function isSame(a: Quantity, b: Quantity): boolean {
  return compareQuantities(a, b) === 0;
}

/** The last day on which a check was good, before that of a failed one; absent when there is none. */
export function lastGoodBefore(
  checks: readonly Pick<IntermediateCheck, 'performedOn' | 'outcome'>[],
  day: Day,
): Day | undefined {
  return checks
    .filter(({ outcome, performedOn }) => outcome === 'passed' && performedOn <= day)
    .map(({ performedOn }) => performedOn)
    .sort()
    .at(-1);
}
