import { exact, type Decimal } from '../../quantity';
import type { Aggregate } from './declaration';
import type { Reckoner, Scope } from './reckoner';

/** One number of many; null of none. */
type Reduction = (values: readonly [Decimal, ...Decimal[]]) => Decimal | null;

const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), exact(0));
const mean = (values: readonly Decimal[]) => sum(values).div(values.length);
const largest: Reduction = ([first, ...others]) =>
  others.reduce((most, value) => (value.gt(most) ? value : most), first);
const smallest: Reduction = ([first, ...others]) =>
  others.reduce((least, value) => (value.lt(least) ? value : least), first);

const rising = (values: readonly Decimal[]) => [...values].sort((one, other) => one.comparedTo(other));

const reductions: Readonly<Record<Aggregate['function'], Reduction>> = {
  count: (values) => exact(values.length),
  distinct: (values) => exact(new Set(values.map((value) => value.toFixed())).size),
  sum,
  mean,
  largest,
  smallest,
  spread: (values) => largest(values)!.minus(smallest(values)!),
  widestGap: (values) => {
    const [, ...gaps] = rising(values).map((value, index, sorted) => value.minus(sorted[index - 1] ?? value));
    const [first, ...others] = gaps;
    return first ? largest([first, ...others]) : null;
  },
  largestAbsolute: (values) => largest(values.map((value) => value.abs()) as [Decimal]),
  standardDeviation: (values) => {
    if (values.length < 2) return null;
    const centre = mean(values);
    return sum(values.map((value) => value.minus(centre).pow(2)))
      .div(values.length - 1)
      .sqrt();
  },
  first: ([first]) => first,
  last: (values) => values.at(-1) ?? null,
};

/** The numbers that these rows make together, by name; what cannot be said is left out. */
export function gathered(
  aggregates: readonly Aggregate[],
  rows: readonly Scope[],
  reckoner: Reckoner,
): Scope['numbers'] {
  const found = aggregates.flatMap((aggregate) => {
    const value = aggregated(aggregate, rows, reckoner);
    return value ? [[aggregate.name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

const counting: readonly Aggregate['function'][] = ['count', 'distinct'];

/** Rows in which the value is not entered count for nothing; a count of none is 0, all else is unknown. */
function aggregated(aggregate: Aggregate, rows: readonly Scope[], reckoner: Reckoner): Decimal | null {
  const counted = rows.filter((row) => reckoner.allHold(aggregate.where, row));
  const values = counted.flatMap((row) => reckoner.value(aggregate.of, row) ?? []);
  const [first, ...others] = values;
  if (!first) return counting.includes(aggregate.function) ? exact(0) : null;
  return reductions[aggregate.function]([first, ...others]);
}
