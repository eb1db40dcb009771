import type { Expression } from '../../expression';
import { exact, quantity, type Decimal, type Quantity, type Unit } from '../../quantity';

/** With how many decimals each name was read; those that were reckoned otherwise are not among them. */
export type DecimalsRead = Readonly<Record<string, number>>;

/**
 * A value as finely as it was read: `20,00` stays 20.00. Zeros are added, never digits taken away; what was reckoned
 * otherwise than by sums and differences of readings (`decimals` is null) stands as it is.
 */
export function asRead(value: Decimal, unit: Unit, decimals: number | null): Quantity {
  const plain = quantity(value, unit);
  const shown = plain.value.split('.')[1]?.length ?? 0;
  return decimals !== null && decimals > shown ? quantity(exact(plain.value).toFixed(decimals), unit) : plain;
}

/** The finest of what is added up; null where the expression is more than sums and differences of what was read. */
export function decimalsOf(expression: Expression, read: DecimalsRead): number | null {
  switch (expression.kind) {
    case 'name':
      return (Object.hasOwn(read, expression.name) ? read[expression.name] : undefined) ?? null;
    case 'number':
      return expression.text.split('.')[1]?.length ?? 0;
    default: {
      if (!summing.has(expression.operation)) return null;
      const parts = expression.of.map((part) => decimalsOf(part, read));
      return parts.includes(null) ? null : Math.max(...(parts as number[]));
    }
  }
}

const summing: ReadonlySet<string> = new Set(['add', 'subtract', 'negate', 'abs']);
