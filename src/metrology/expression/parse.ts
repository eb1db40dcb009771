import type { Expression } from './expression';
import { parseText } from './grammar';
import { functions } from './operations';
import { problems, Refusal, type ExpressionProblem } from './problems';
import { scanText } from './scan';
import { readNode } from './tree';

export type ParsedExpression =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly problem: ExpressionProblem };

const name = /^\p{L}[\p{L}\p{Nd}_]*$/u;
const reserved = new Set([...Object.keys(functions), 'this', 'true', 'false', 'null']);

/** True for a name that a model can give to a quantity: letters, digits and `_`, and no function's name. */
export function isQuantityName(written: string): boolean {
  return name.test(written) && !reserved.has(written);
}

/**
 * Reads a model in ordinary infix, `(L1 - L0)/(L0*(T1 - T0))`, whose quantities are among `names`. Numbers have a
 * decimal dot; the minus and multiplication signs of word processors are read too. Nothing in the text is ever run: what
 * is no sum, product, power, known function or known name is refused.
 */
export function parseExpression(typed: string, names: readonly string[]): ParsedExpression {
  const written = withPlainSigns(typed);
  const early = scanText(written);
  if (early) return { ok: false, problem: early };
  try {
    return { ok: true, expression: readNode({ written, names: new Set(names) }, parseText(written), 0) };
  } catch (error) {
    return { ok: false, problem: problemOf(error, written) };
  }
}

/** One sign for one, so that the places of problems are those of what was typed. */
function withPlainSigns(typed: string): string {
  return typed.replace(/\u2212/g, '-').replace(/[\u00b7\u00d7\u22c5]/g, '*');
}

function problemOf(error: unknown, written: string): ExpressionProblem {
  if (error instanceof Refusal) return error.problem;
  // The parser's own stack: a chain of thousands of signs.
  if (error instanceof RangeError) return problems.tooDeep(0);
  const { index } = error as { index?: number };
  if (typeof index !== 'number') throw error;
  return problems.syntax(Math.min(index, written.trimEnd().length));
}
