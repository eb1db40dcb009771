import type { Expression } from './expression';
import type { OperationName } from './operations';

/** One way of reckoning: with plain numbers, decimals, series or blocks of trials. A comparison gives 1 or 0. */
export interface Arithmetic<Value> {
  constant(text: string): Value;
  readonly operations: Readonly<Record<OperationName, (...of: Value[]) => Value>>;
}

/** The value of an expression in an arithmetic. Throws when a name has no value: parse with the names that have one. */
export function evaluateIn<Value>(
  arithmetic: Arithmetic<Value>,
  expression: Expression,
  values: Readonly<Record<string, Value>>,
): Value {
  switch (expression.kind) {
    case 'number':
      return arithmetic.constant(expression.text);
    case 'name':
      return namedValue(values, expression.name);
    case 'operation': {
      const of = expression.of.map((part) => evaluateIn(arithmetic, part, values));
      return arithmetic.operations[expression.operation](...of);
    }
  }
}

function namedValue<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  if (!Object.hasOwn(values, name)) throw new RangeError(`The expression names ${name}, which has no value.`);
  return values[name] as Value;
}
