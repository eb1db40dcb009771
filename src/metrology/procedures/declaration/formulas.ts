import { isQuantityName } from '../../expression';
import type { BilingualText } from '../../text';
import type { Formula } from './declaration';
import table from './formulas.json';

/** The formulas that many procedures share, by name, with the names that they are written over. */
const formulas: Readonly<Record<string, { readonly expression: string; readonly words: BilingualText }>> = table;

export const formulaNames: readonly string[] = Object.keys(formulas);

/** The same with what each reckons, for whoever chooses one. */
export const formulaBook = Object.entries(formulas).map(([name, { expression, words }]) => ({
  name,
  expression,
  words,
}));

const word = /(?<![\p{L}\p{Nd}_.])\p{L}[\p{L}\p{Nd}_]*/gu;

/** The names of an expression: its words that call no function and name no constant. */
export function quantitiesIn(expression: string): readonly string[] {
  const called = (index: number) => /^\s*\(/.test(expression.slice(index));
  const words = [...expression.matchAll(word)].filter(({ 0: found, index }) => !called(index + found.length));
  return [...new Set(words.map(([found]) => found))].filter((found) => found !== 'pi');
}

/** True for a name that a declaration may give: Max and Min of a range are names beside the functions of that name. */
export function isDeclaredName(name: string): boolean {
  return name === 'max' || name === 'min' || isQuantityName(name);
}

/** The expression that a formula stands for; null where there is no formula of that name. */
export function expressionText(formula: Formula): string | null {
  if (typeof formula === 'string') return formula;
  const known = Object.hasOwn(formulas, formula.use) ? formulas[formula.use] : undefined;
  const given = formula.with ?? {};
  const instead = (name: string) => (Object.hasOwn(given, name) ? `(${given[name]})` : name);
  return known ? known.expression.replace(word, instead) : null;
}
