import { exact, isDecimalText, isUnit, quantity, readUcum, valueIn, type Quantity, type Unit } from '../quantity';
import { isConditionName, type ConditionName } from './condition-names';

/** What is known of the instrument and the point: quantities, numbers as decimal text, choices as text. */
export type LimitConditions = Readonly<Partial<Record<ConditionName, Quantity | string>>>;

/**
 * A product as tables write it: `3 mm[Hg]`, `0.5 × e`, `0.3 % × volume`, `2.5 % × energy × imin ÷ current`.
 * Without a unit the number is just a number.
 */
export interface Term {
  readonly number: string;
  readonly unit: Unit;
  readonly times: readonly ConditionName[];
  readonly per: readonly ConditionName[];
}

/** Null when the text is no such product. */
export function readTerm(written: string): Term | null {
  const [, number = '', code = '1', factors = ''] = /^(-?[\d.]+)(?: ([^\s×÷]+))?((?: [×÷] \w+)*)$/.exec(written) ?? [];
  const named = [...factors.matchAll(/([×÷]) (\w+)/g)];
  const names = (sign: string) => named.flatMap(([, of, name = '']) => (of === sign ? [name] : []));
  const [times, per] = [names('×'), names('÷')];
  if (!isDecimalText(number) || !isUnit(code) || !times.every(isConditionName) || !per.every(isConditionName))
    return null;
  return { number, unit: code, times, per };
}

/** The value of a term, or the names of the conditions it lacks. */
export type TermValue = { value: Quantity; missing: null } | { value: null; missing: readonly ConditionName[] };

/**
 * A per cent of something that is not known stays a per cent of it: `0.3 % × volume` is 0.3 % until a volume is known.
 * The result takes the unit of the term or of the first factor that has the dimension of the product.
 */
export function termValue(term: Term, conditions: LimitConditions): TermValue {
  const [base, ...others] = term.times;
  const isShare = term.unit === '%' && base !== undefined && conditions[base] === undefined;
  const times = isShare ? others : term.times;
  const missing = [...times, ...term.per].filter((name) => amountOf(conditions[name]) === null);
  if (missing.length > 0) return { value: null, missing };
  const amounts = (names: readonly ConditionName[]) => names.flatMap((name) => amountOf(conditions[name]) ?? []);
  return {
    value: product({ value: term.number, unit: term.unit }, amounts(times), amounts(term.per), isShare),
    missing: null,
  };
}

/** A condition as a quantity: decimal text is a number without a unit; null for a choice or nothing. */
export function amountOf(condition: Quantity | string | undefined): Quantity | null {
  if (typeof condition !== 'string') return condition ?? null;
  return isDecimalText(condition) ? { value: condition, unit: '1' } : null;
}

function product(first: Quantity, times: readonly Quantity[], per: readonly Quantity[], isShare: boolean): Quantity {
  const [only, second] = times;
  if (per.length === 0 && second === undefined) return only ? timesOne(first, only, isShare) : first;
  const factors = [first, ...times];
  const value = factors.reduce((made, { value: factor }) => made.times(factor), exact(1));
  const divided = per.reduce((made, { value: divisor }) => made.div(divisor), value);
  const code = [...factors.map(({ unit }) => `.(${unit})`), ...per.map(({ unit }) => `/(${unit})`)].join('').slice(1);
  // A per cent of an amount is an amount, even of one without a unit: 0.1 % of a fare.
  const unit = unitOf(code, first.unit === '%' && !isShare ? times : factors);
  return quantity(valueIn(quantityOf(divided.toFixed(), code), unit), unit);
}

/** The commonest product, without units of several factors to reckon with. */
function timesOne(first: Quantity, only: Quantity, isShare: boolean): Quantity {
  if (first.unit === '1' && first.value === '1') return only;
  const value = exact(first.value).times(only.value);
  if (first.unit === '%' && !isShare) return quantity(value.div(100), only.unit);
  if (first.unit === '1') return quantity(value, only.unit);
  return quantity(exact(first.value).times(valueIn(only, '1')), first.unit);
}

function quantityOf(value: string, code: string): Quantity {
  if (!isUnit(code)) throw new RangeError(`${code} is no unit.`);
  return { value, unit: code };
}

/** The unit of the first factor that the product can be expressed in. */
function unitOf(code: string, factors: readonly Quantity[]): Unit {
  const powers = JSON.stringify(sortedPowers(code));
  const like = factors.find(({ unit }) => JSON.stringify(sortedPowers(unit)) === powers);
  if (!like) throw new RangeError(`${code} has the dimension of none of its factors.`);
  return like.unit;
}

function sortedPowers(code: string): readonly [string, number][] {
  return Object.entries(readUcum(code)?.powers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
