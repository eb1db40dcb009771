import { compareQuantities, quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics } from '../procedure';

/** A scale as its readings are judged. */
export interface Scale {
  max: Quantity;
  min: Quantity | null;
  e: Quantity;
  d: Quantity;
  accuracyClass: string;
  supports: number;
}

/** The scale that checked characteristics describe. */
export function scaleOf(characteristics: Characteristics): Scale {
  const e = quantityOf(characteristics, 'e');
  const { accuracyClass } = characteristics;
  return {
    max: quantityOf(characteristics, 'max'),
    min: characteristics['min'] === undefined ? null : quantityOf(characteristics, 'min'),
    e,
    d: characteristics['d'] === undefined ? e : quantityOf(characteristics, 'd'),
    accuracyClass: typeof accuracyClass === 'string' ? accuracyClass : '',
    supports: Number(characteristics['supports'] ?? 4),
  };
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
  error: Decimal;
}

/** E = I + ½d − ΔL − L where additional weights were used, otherwise I − L; in the unit of e (R 76-1, A.4.4.3). */
export function weighingOf({ cells }: PlacedRow, { max, e, d }: Scale): Weighing {
  const load = quantity(cells['load'] ?? '', max.unit);
  const indication = quantity(cells['indication'] ?? '', max.unit);
  const added = cells['additionalLoad'];
  const additionalLoad = added === undefined ? null : quantity(added, e.unit);
  const difference = valueIn(indication, e.unit).minus(valueIn(load, e.unit));
  const error =
    additionalLoad === null ? difference : difference.plus(valueIn(d, e.unit).div(2)).minus(additionalLoad.value);
  return { load, indication, additionalLoad, error };
}

/** The test load for eccentricity: Max ÷ 3 up to four supports, else Max ÷ (supports − 1). */
export function eccentricLoad({ max, supports }: Scale): Decimal {
  return valueIn(max, max.unit).div(supports > 4 ? supports - 1 : 3);
}

export function exceedsMax(load: Quantity, { max }: Scale): boolean {
  return compareQuantities(load, max) > 0;
}
