import type { DeclaredStep, Formula } from './declaration';
import type { Reckoner, Scope } from './reckoner';

/** The cells, by name, that these formulas ask for and that were left blank, also by way of what is reckoned of a row. */
export function blankCells(
  formulas: readonly Formula[],
  scope: Scope,
  step: DeclaredStep,
  reckoner: Reckoner,
): readonly string[] {
  const asked = formulas.flatMap((formula) => reckoner.names(formula)).filter((name) => !(name in scope.numbers));
  const found = [...new Set(asked)].flatMap((name) => {
    if (step.fields.some((field) => field.name === name)) return [name];
    const made = step.quantities?.find((each) => each.name === name)?.value;
    const at = step.interpolations?.find((each) => each.name === name)?.at;
    const formula = made ?? at;
    return formula === undefined ? [] : blankCells([formula], scope, step, reckoner);
  });
  return [...new Set(found)];
}
