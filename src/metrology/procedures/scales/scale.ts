import { eccentricParts, isReadFinely, mayHaveAuxiliary } from '../../limits';
import { compareQuantities, exact, quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics, Row } from '../entered-readings';

/** How a scale shows its result: digits, a pointer on a scale, or a beam brought into balance. */
export const indicationKinds = ['digital', 'analogue', 'none'] as const;
export type IndicationKind = (typeof indicationKinds)[number];

/** What holds the load: where all of it hangs on one hook, nothing can lie off centre. */
export const loadReceptors = ['pan', 'hook'] as const;
export type LoadReceptor = (typeof loadReceptors)[number];

/** How a load is put off centre: weights over each support, or a vehicle that rolls over (R 76-1, A.4.7.4). */
export const eccentricLoadings = ['supports', 'rollingBothWays', 'rollingOneWay'] as const;
export type EccentricLoading = (typeof eccentricLoadings)[number];

/** A scale as its readings are judged. */
export interface Scale {
  max: Quantity;
  min: Quantity | null;
  e: Quantity;
  d: Quantity;
  accuracyClass: string;
  supports: number;
  indicationKind: IndicationKind;
  eccentricLoading: EccentricLoading;
  /** True where a mark is read and the part of an interval beyond it, not a number that the scale shows. */
  isReadByMarks: boolean;
}

/** The scale that checked characteristics describe. What is not stated is what is judged most strictly. */
export function scaleOf(characteristics: Characteristics): Scale {
  const e = quantityOf(characteristics, 'e');
  const { accuracyClass, indicationKind, eccentricLoading } = characteristics;
  return {
    max: quantityOf(characteristics, 'max'),
    min: characteristics['min'] === undefined ? null : quantityOf(characteristics, 'min'),
    e,
    d: characteristics['d'] === undefined ? e : quantityOf(characteristics, 'd'),
    accuracyClass: typeof accuracyClass === 'string' ? accuracyClass : '',
    supports: Number(characteristics['supports'] ?? 4),
    indicationKind: indicationKinds.find((kind) => kind === indicationKind) ?? 'digital',
    eccentricLoading: eccentricLoadings.find((loading) => loading === eccentricLoading) ?? 'supports',
    isReadByMarks: characteristics['readBy'] === 'marks',
  };
}

/** True of a scale that shows less than its e by an auxiliary indicating device (R 76-1, 3.4.1). */
export function hasAuxiliary({ accuracyClass, d, e }: Scale): boolean {
  return mayHaveAuxiliary(accuracyClass) && compareQuantities(d, e) < 0;
}

function quantityOf(characteristics: Characteristics, name: string): Quantity {
  const value = characteristics[name];
  if (typeof value !== 'object') throw new Error(`The scale has no ${name}.`);
  return value;
}

/** One weighing, in units of the scale: `error` is that of the indication, freed of rounding where ΔL was used. */
export interface Weighing {
  load: Quantity;
  indication: Quantity;
  additionalLoad: Quantity | null;
  /** The part of the load that is no standard weight; null where all of it is. */
  substitutionLoad: Quantity | null;
  error: Decimal;
}

/**
 * E = I + ½d − ΔL − L where additional weights were used, otherwise I − L; in the unit of e (R 76-1, A.4.4.3). Between two
 * marks, I is the lower one and the part of the interval beyond it.
 */
export function weighingOf({ cells }: Pick<PlacedRow, 'cells'>, { max, e, d }: Scale): Weighing {
  const load = quantity(cells['load'] ?? '', max.unit);
  const mark = exact(cells['indication'] ?? '');
  const beyond = cells['fraction'] === undefined ? exact(0) : valueIn(d, max.unit).times(cells['fraction']);
  const indication = quantity(beyond.isZero() ? (cells['indication'] ?? '') : mark.plus(beyond), max.unit);
  const added = cells['additionalLoad'];
  const additionalLoad = added === undefined ? null : quantity(added, e.unit);
  const difference = valueIn(indication, e.unit).minus(valueIn(load, e.unit));
  const error =
    additionalLoad === null ? difference : difference.plus(valueIn(d, e.unit).div(2)).minus(additionalLoad.value);
  const part = cells['substitutionLoad'];
  const substitutionLoad = part === undefined || exact(part).isZero() ? null : quantity(part, max.unit);
  return { load, indication, additionalLoad, substitutionLoad, error };
}

/** What a reading without ΔL means: `needed` for digits coarser than 0.2 e, `foreign` where there are no digits. */
export function additionalLoads({ indicationKind, d, e }: Scale): 'needed' | 'free' | 'foreign' {
  if (indicationKind !== 'digital') return 'foreign';
  return isReadFinely(d, e) ? 'free' : 'needed';
}

/** The test load for eccentricity: Max ÷ 3 up to four supports, else Max ÷ (supports − 1). */
export function eccentricLoad({ max, supports }: Scale): Decimal {
  return valueIn(max, max.unit).div(eccentricParts(supports));
}

export function exceedsMax(load: Quantity, { max }: Scale): boolean {
  return compareQuantities(load, max) > 0;
}

/** The weighing that begins a test at or near zero; null when the first load is none such. */
export function zeroWeighing(rows: readonly Row[] | undefined, scale: Scale, isZero: IsZero): Weighing | null {
  const [first] = rows ?? [];
  if (!first) return null;
  const weighing = weighingOf({ cells: first }, scale);
  return isZero(weighing.load) ? weighing : null;
}

export type IsZero = (load: Quantity) => boolean;
