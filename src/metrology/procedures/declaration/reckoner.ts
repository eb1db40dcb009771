import { evaluateDecimal, namesIn, parseExpression, type Expression } from '../../expression';
import type { Decimal, Unit } from '../../quantity';
import { decimalsOf, type DecimalsRead } from './as-read';
import type { Comparison, Condition, Formula } from './declaration';
import { expressionText, quantitiesIn } from './formulas';

/** What formulas and conditions are reckoned from: numbers by name, the words and choices entered, and units given. */
export interface Scope {
  readonly numbers: Readonly<Record<string, Decimal>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, Unit>>;
  /** With how many decimals the numbers were read that nobody reckoned. */
  readonly read?: DecimalsRead;
}

export interface Reckoner {
  /** Null where a name has no value, or the formula none (division by zero). */
  value(formula: Formula, scope: Scope): Decimal | null;
  /** The names that a formula asks for. */
  names(formula: Formula): readonly string[];
  /** With how many decimals a formula of readings is to be stated; null where it is more than their sums. */
  decimals(formula: Formula, scope: Scope): number | null;
  /** Null where it cannot be said. */
  holds(condition: Condition, scope: Scope): boolean | null;
  /** True when every one holds; what cannot be said does not hold. */
  allHold(conditions: readonly Condition[] | undefined, scope: Scope): boolean;
}

const comparisons: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};

/** Reads each formula of a checked declaration once. */
export function reckoner(): Reckoner {
  const read = new Map<string, Expression>();
  const expressionOf = (formula: Formula): Expression => {
    const written = expressionText(formula) ?? '';
    const known = read.get(written);
    if (known) return known;
    const expression = readChecked(written);
    read.set(written, expression);
    return expression;
  };
  const value = (formula: Formula, { numbers }: Scope): Decimal | null => {
    const expression = expressionOf(formula);
    const named = namesIn(expression).map((name) => [name, numbers[name]] as const);
    if (named.some(([, number]) => number === undefined)) return null;
    return evaluateDecimal(expression, Object.fromEntries(named) as Record<string, Decimal>);
  };
  const names = (formula: Formula) => namesIn(expressionOf(formula));
  const decimals = (formula: Formula, { read = {} }: Scope) => decimalsOf(expressionOf(formula), read);
  const holds = (condition: Condition, scope: Scope): boolean | null => {
    if ('choice' in condition) {
      const chosen = scope.texts[condition.choice];
      return chosen === undefined ? null : condition.in.includes(chosen);
    }
    if ('unitOf' in condition) {
      const given = scope.units?.[condition.unitOf];
      return given === undefined ? null : condition.in.includes(given);
    }
    const [left, right] = [value(condition.left, scope), value(condition.right, scope)];
    return left && right && comparisons[condition.is](left.comparedTo(right));
  };
  const allHold = (conditions: readonly Condition[] = [], scope: Scope) =>
    conditions.every((condition) => holds(condition, scope) === true);
  return { value, names, decimals, holds, allHold };
}

function readChecked(written: string): Expression {
  const parsed = parseExpression(written, quantitiesIn(written));
  if (!parsed.ok) throw new Error(`${written}: ${parsed.problem.words.en}`);
  return parsed.expression;
}
