import { exact, type Decimal } from '../quantity';

/** One weighing cycle, as read on the comparator: decimal text, in one unit. */
export interface WeighingCycle {
  /** A: the reference weight, at the start and at the end of the cycle. */
  readonly reference: readonly [string, string];
  /** B: the weight under test, once (ABA, AB1…BnA) or twice (ABBA). */
  readonly test: readonly [string] | readonly [string, string];
}

/** Orders of weighing of OIML R 111-1:2004, C.4. Those in which B stands once are reckoned alike. */
export type WeighingOrder = 'ABBA' | 'ABA';

export function orderOf({ test }: WeighingCycle): WeighingOrder {
  return test.length === 2 ? 'ABBA' : 'ABA';
}

/**
 * ΔI of one cycle, test less reference: a drift that is linear in time is in both means, and falls out
 * (OIML R 111-1:2004, C.5.1; general knowledge of the clause). Exact, in the unit of the readings.
 */
export function cycleDifference({ reference, test }: WeighingCycle): Decimal {
  return meanOf(test.map(exact)).minus(meanOf(reference.map(exact)));
}

/** The mean of several; of thirds, right to forty digits. Throws a RangeError for none. */
export function meanOf(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError('There is no mean of nothing.');
  return values.reduce((sum, value) => sum.plus(value), exact(0)).div(values.length);
}

/** OIML R 111-1:2004, C.4 (general knowledge of its table, not read): the least number of cycles, by class. */
const leastByClass: Readonly<Record<WeighingOrder, Readonly<Record<string, number>>>> = {
  ABBA: { E1: 3, E2: 2 },
  ABA: { E1: 5, E2: 3, F1: 2 },
};

/** One cycle is the least of every class that the table does not ask more of. */
export function leastCycles(accuracyClass: string, order: WeighingOrder): number {
  return leastByClass[order][accuracyClass] ?? 1;
}
