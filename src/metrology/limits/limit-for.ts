import { compareQuantities, differenceIn, exact, isDecimalText, quantity, type Quantity } from '../quantity';
import { text } from '../text';
import { conditionNames, type ConditionName } from './condition-names';
import { absent, confidenceOf, found, type LimitLookup } from './limit';
import type { ConditionBound, LimitRow, LimitRule, LimitTable, RowCondition } from './limit-table';
import { amountOf, termValue, type LimitConditions } from './term';

/** Whether a row applies, or what must be known to say. */
type Applies = 'yes' | 'no' | readonly ConditionName[];

/**
 * The limit of a table under these conditions, or why there is none: never a guess. A per cent whose base is among the
 * conditions is given as an amount in the unit of the base, otherwise in %. Band edges belong where the document puts
 * them. Throws a RangeError for a condition in a unit of another quantity.
 */
export function limitFor(table: LimitTable, conditions: LimitConditions): LimitLookup {
  const open = table.rows
    .map((row) => ({ row, applies: whetherApplies(row, conditions) }))
    .filter(({ applies }) => applies !== 'no');
  const missing = [...new Set(open.flatMap(({ applies }) => (typeof applies === 'string' ? [] : applies)))];
  if (missing.length > 0) return missingConditions(missing);
  const [applying] = open;
  return applying ? limitOf(table, applying.row, conditions) : absence(table, conditions);
}

/** True when an error, either way, is within a limit; the limit itself is within. */
export function isWithinLimit(error: Quantity, limit: Quantity & { readonly below?: string }): boolean {
  const value = differenceIn(error, limit.unit);
  return value.isNegative() ? value.abs().lte(limit.below ?? limit.value) : value.lte(limit.value);
}

function limitOf(table: LimitTable, row: LimitRow, conditions: LimitConditions): LimitLookup {
  const above = ruleValue(row.limit, conditions);
  const below = row.limitBelow && ruleValue(row.limitBelow, conditions);
  if (Array.isArray(above)) return missingConditions(above);
  if (Array.isArray(below)) return missingConditions(below);
  const { value, unit } = above as Quantity;
  return found({
    value,
    unit,
    ...(below && { below: quantity(differenceIn(below as Quantity, unit), unit).value }),
    source: { document: table.document, edition: table.edition, clause: row.clause },
    confidence: confidenceOf(row.mark),
    mark: row.mark,
  });
}

function ruleValue(rule: LimitRule, conditions: LimitConditions): Quantity | readonly ConditionName[] {
  if (rule.kind === 'term') {
    const { value, missing } = termValue(rule.term, conditions);
    return value ?? missing;
  }
  if (rule.kind === 'times') {
    const one = ruleValue(rule.of, conditions);
    return isQuantity(one) ? quantity(exact(one.value).times(rule.factor), one.unit) : one;
  }
  const parts = rule.of.map((part) => ruleValue(part, conditions));
  const missing = parts.flatMap((part) => (isQuantity(part) ? [] : part));
  const [first, ...others] = parts.filter(isQuantity);
  if (missing.length > 0 || !first) return missing;
  // A per cent of something unknown cannot be compared with an amount: what it is of must be known.
  if (parts.some((part) => isQuantity(part) && (part.unit === '%') !== (first.unit === '%'))) return basesOf(rule);
  return others.reduce((made, part) => joined(rule.kind, made, part), first);
}

function joined(kind: 'greatest' | 'least' | 'sum', a: Quantity, b: Quantity): Quantity {
  if (kind === 'sum') return quantity(exact(a.value).plus(differenceIn(b, a.unit)), a.unit);
  const ofB = a.unit === b.unit ? b : quantity(differenceIn(b, a.unit), a.unit);
  return compareQuantities(a, b) > 0 === (kind === 'greatest') ? a : ofB;
}

function basesOf(rule: LimitRule): readonly ConditionName[] {
  if (rule.kind === 'times') return basesOf(rule.of);
  if (rule.kind !== 'term') return rule.of.flatMap(basesOf);
  return rule.term.unit === '%' ? rule.term.times.slice(0, 1) : [];
}

function isQuantity(value: Quantity | readonly ConditionName[]): value is Quantity {
  return 'unit' in value;
}

function whetherApplies({ when }: LimitRow, conditions: LimitConditions): Applies {
  return together(when, (wanted) => whetherHolds(wanted, conditions));
}

/** `no` as soon as one says so; else what all lack together, or `yes`. */
function together<T>(all: readonly T[], ask: (one: T) => Applies): Applies {
  const missing: ConditionName[] = [];
  for (const one of all) {
    const answer = ask(one);
    if (answer === 'no') return 'no';
    if (answer !== 'yes') missing.push(...answer);
  }
  return missing.length > 0 ? missing : 'yes';
}

function whetherHolds(wanted: RowCondition, conditions: LimitConditions): Applies {
  const given = conditions[wanted.name];
  if (given === undefined || given === '') return [wanted.name];
  if ('oneOf' in wanted) return typeof given === 'string' && isAmong(wanted.oneOf, given) ? 'yes' : 'no';
  const amount = amountOf(given);
  return amount ? together(wanted.bounds, (bound) => whetherBeyond(amount, bound, conditions)) : 'no';
}

/** A class that is a number may be written 1 or 1.0. */
function isAmong(choices: readonly string[], given: string): boolean {
  if (choices.includes(given)) return true;
  return isDecimalText(given) && choices.some((choice) => isDecimalText(choice) && exact(choice).eq(given));
}

const sides: Readonly<Record<ConditionBound['side'], (compared: number) => boolean>> = {
  from: (compared) => compared >= 0,
  above: (compared) => compared > 0,
  upTo: (compared) => compared <= 0,
  below: (compared) => compared < 0,
  is: (compared) => compared === 0,
};

function whetherBeyond(amount: Quantity, { side, term }: ConditionBound, conditions: LimitConditions): Applies {
  const { value, missing } = termValue(term, conditions);
  if (!value) return missing;
  return sides[side](compareQuantities(amount, value)) ? 'yes' : 'no';
}

function absence(table: LimitTable, { accuracyClass }: LimitConditions): LimitLookup {
  const known = classesOf(table);
  const { document } = table;
  if (typeof accuracyClass === 'string' && known.length > 0 && !isAmong(known, accuracyClass)) {
    return absent(
      'unknownClass',
      text(
        `${document} không có cấp chính xác “${accuracyClass}”; các cấp có giới hạn: ${known.join('; ')}.`,
        `${document} has no accuracy class “${accuracyClass}”; it gives limits for ${known.join(', ')}.`,
      ),
    );
  }
  return absent(
    'outsideTable',
    text(
      `Các điều kiện này nằm ngoài bảng sai số cho phép của ${document}: không có giới hạn để xét.`,
      `These conditions lie outside the table of errors of ${document}: there is no limit to judge by.`,
    ),
  );
}

/** The classes a table names, where its rows name any. */
function classesOf({ rows }: LimitTable): readonly string[] {
  return [
    ...new Set(
      rows.flatMap(({ when }) =>
        when.flatMap((condition) =>
          condition.name === 'accuracyClass' && 'oneOf' in condition ? condition.oneOf : [],
        ),
      ),
    ),
  ];
}

function missingConditions(names: readonly ConditionName[]): LimitLookup {
  const said = (language: 'vi' | 'en') => names.map((name) => conditionNames[name][language]).join(', ');
  return absent(
    'missingCondition',
    text(`Chưa biết giới hạn vì chưa có: ${said('vi')}.`, `The limit is not known without: ${said('en')}.`),
  );
}
