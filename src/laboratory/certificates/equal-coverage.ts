import { differenceIn, exact, quantity, statedAt95, type Quantity } from '../../metrology';

/** An expanded uncertainty with what it covers; the probability in %. */
interface Covering {
  readonly expanded: Quantity;
  readonly k: string;
  readonly probability?: string | undefined;
  readonly degreesOfFreedom?: number | undefined;
}

/**
 * The least U, in the unit of `other`, that a result of this coverage may state without being smaller than `other`: U
 * at about 95 % is not smaller and, where the degrees of freedom of the result are not known, neither is u = U/k. So a
 * larger k by itself makes no U larger.
 */
export function leastAt(other: Covering, { k, probability, degreesOfFreedom }: Omit<Covering, 'expanded'>): Quantity {
  const { expanded } = other;
  const at95 = statedAt95({ ...other, expanded: expanded.value });
  const alike = at95.div(statedAt95({ expanded: '1', k, probability, degreesOfFreedom }));
  if (degreesOfFreedom !== undefined) return quantity(alike, expanded.unit);
  const standard = exact(expanded.value).times(k).div(other.k);
  return quantity(standard.greaterThan(alike) ? standard : alike, expanded.unit);
}

/** True of a U smaller than the least; they may be in K and in °C. */
export function isBelow(expanded: Quantity, least: Quantity): boolean {
  return differenceIn(expanded, least.unit).lt(least.value);
}
