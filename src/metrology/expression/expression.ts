import type { OperationName } from './operations';

/** A model, read: numbers keep the text they were written with, so that decimal arithmetic loses nothing. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly operation: OperationName; readonly of: readonly Expression[] };

/** The names that the expression uses, each once, in the order in which they appear. */
export function namesIn(expression: Expression): string[] {
  const found = new Set<string>();
  collect(expression, found);
  return [...found];
}

function collect(expression: Expression, found: Set<string>): void {
  if (expression.kind === 'name') found.add(expression.name);
  if (expression.kind === 'operation') for (const part of expression.of) collect(part, found);
}
