import type { DeclaredField, DeclaredStep, ProcedureDeclaration, Result } from './declaration';

/** The names that formulas may use in one place, and the choices that conditions may ask. */
export interface KnownNames {
  readonly numbers: readonly string[];
  readonly choices: readonly (DeclaredField & { kind: 'choice' })[];
}

export function instrumentNames(declaration: ProcedureDeclaration): KnownNames {
  const { characteristics, environment, figures = [] } = declaration;
  const numbers = [...numbersAmong(characteristics), ...[...environment, ...figures].map(({ name }) => name)];
  return withLookups(declaration, { numbers, choices: choicesAmong(characteristics) });
}

/** Of one row, without what is reckoned of it. */
export function enteredNames(declaration: ProcedureDeclaration, { fields }: DeclaredStep): KnownNames {
  const { numbers, choices } = instrumentNames(declaration);
  return withLookups(declaration, {
    numbers: [...numbers, ...numbersAmong(fields)],
    choices: [...choices, ...choicesAmong(fields)],
  });
}

/** Of one row, with everything that is reckoned of it alone. */
export function rowNames(declaration: ProcedureDeclaration, step: DeclaredStep): KnownNames {
  const reckoned = [...(step.interpolations ?? []), ...(step.quantities ?? [])].map(({ name }) => name);
  return beside(enteredNames(declaration, step), reckoned);
}

/** Where a result or a rule is over rows or points, the numbers of the point are known too. */
export function statedNames(declaration: ProcedureDeclaration, step: DeclaredStep, over: Result['over']): KnownNames {
  const aggregates = (step.aggregates ?? []).filter((each) => over !== 'step' || each.over === 'step');
  return beside(
    rowNames(declaration, step),
    aggregates.map(({ name }) => name),
  );
}

export function beside({ numbers, choices }: KnownNames, more: readonly string[]): KnownNames {
  return { numbers: [...numbers, ...more], choices };
}

function withLookups({ lookups = [] }: ProcedureDeclaration, known: KnownNames): KnownNames {
  const found = lookups.filter(({ by }) => known.choices.some(({ name }) => name === by)).map(({ name }) => name);
  return beside(
    known,
    found.filter((name) => !known.numbers.includes(name)),
  );
}

function numbersAmong(fields: readonly DeclaredField[]): readonly string[] {
  return fields.filter(({ kind }) => kind === 'quantity' || kind === 'number').map(({ name }) => name);
}

function choicesAmong(fields: readonly DeclaredField[]): readonly (DeclaredField & { kind: 'choice' })[] {
  return fields.filter((field): field is DeclaredField & { kind: 'choice' } => field.kind === 'choice');
}
