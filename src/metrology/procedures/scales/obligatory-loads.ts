import { isNearLoad, weighingBandEdges, weighingClassRow, zeroLoad } from '../../limits';
import { compareQuantities, decimalText, exact, quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';
import { hasAuxiliary, type Scale } from './scale';

/** A load that the test must hold, in the unit of Max, and what it is called. */
export interface NamedLoad {
  name: BilingualText;
  load: Decimal;
}

/** Min of the scale, or where it is not marked the least that is allowed; in the unit of Max. */
export function minOf(scale: Scale): Decimal {
  const { min, max } = scale;
  return min ? valueIn(min, max.unit) : leastMin(scale);
}

/** The least Min that Table 3 allows, in the unit of Max; it counts in d where an auxiliary device shows it (R 76-1, 3.4.3). */
export function leastMin(scale: Scale): Decimal {
  const { accuracyClass, e, d, max } = scale;
  const interval = hasAuxiliary(scale) ? d : e;
  return valueIn(interval, max.unit).times(weighingClassRow(accuracyClass, e)?.min ?? 0);
}

/** Min, the loads below Max where the limit changes, and Max: R 76-1, A.4.4.1 (general knowledge of the clause). */
export function obligatoryLoads(scale: Scale): readonly NamedLoad[] {
  const { max, e, accuracyClass } = scale;
  const interval = valueIn(e, max.unit);
  const edges = weighingBandEdges(accuracyClass)
    .map((edge) => interval.times(edge))
    .filter((edge) => edge.lt(max.value));
  return [
    { name: text('Min', 'Min'), load: minOf(scale) },
    ...edges.map((load) => ({ name: text('tải đổi giới hạn', 'the load where the limit changes'), load })),
    { name: text('Max', 'Max'), load: exact(max.value) },
  ];
}

/** The obligatory loads that none of these loads (in the unit of Max) is or is near to. */
export function missingLoads(loads: readonly Quantity[], wanted: readonly NamedLoad[]): readonly NamedLoad[] {
  return wanted.filter(({ load }) => !loads.some(({ value }) => isNearLoad(exact(value), load)));
}

/**
 * A load at zero, or near enough to it to tell the error at zero: below Min and at most 10 e, where a zero-tracking device
 * may hold the empty scale at zero. A pointer or a beam has none.
 */
export function isZeroLoad(load: Quantity, scale: Scale): boolean {
  if (exact(load.value).isZero()) return true;
  if (scale.indicationKind !== 'digital') return false;
  return compareQuantities(load, zeroLoad(scale.e)) <= 0 && valueIn(load, scale.max.unit).lt(minOf(scale));
}

/** `25 kg`, for people. */
export function namedQuantity({ load }: NamedLoad, { max }: Scale): Quantity {
  return quantity(decimalText(load), max.unit);
}
