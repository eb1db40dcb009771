import { isUnit } from '../../quantity';
import { text } from '../../text';
import type { DeclaredField, ProcedureDeclaration } from './declaration';
import { Findings } from './findings';
import { instrumentNames } from './names';
import type { DeclarationProblem } from './problem';
import { shapeProblems } from './shape-problems';
import { findInStep } from './step-problems';

/** Everything that is wrong with a declaration, with its place and words; none of one that can be used. */
export function problemsOf(given: unknown): readonly DeclarationProblem[] {
  const ofShape = shapeProblems(given);
  return ofShape.length > 0 ? ofShape : meaningProblems(given as ProcedureDeclaration);
}

function meaningProblems(declaration: ProcedureDeclaration): readonly DeclarationProblem[] {
  const findings = new Findings();
  const known = instrumentNames(declaration);
  const { characteristics, environment, figures = [], lookups = [], steps, standards = [] } = declaration;
  findings.names(ownNames(declaration));
  findFields('characteristics', characteristics, declaration, findings);
  for (const [index, { whenBlank }] of characteristics.entries())
    if (whenBlank !== undefined) findings.formula(`characteristics.${index}.whenBlank`, whenBlank, known);
  findFields('environment', environment, declaration, findings);
  const fieldNames = characteristics.map(({ name }) => name);
  findings.rules('requirements', declaration.requirements, known, fieldNames);
  for (const [index, { unit }] of figures.entries()) findings.unit(`figures.${index}.unit`, unit, declaration, known);
  findLookups(declaration, lookups, findings);
  for (const [index, step] of steps.entries()) findInStep(declaration, step, `steps.${index}`, findings);
  findTwice('steps', steps, findings);
  findTwice('checks', declaration.checks, findings);
  for (const [index, { step, against }] of standards.entries()) {
    const named = steps.find(({ name }) => name === step);
    const path = `standards.${index}`;
    findings.among(
      `${path}.step`,
      step,
      steps.map(({ name }) => name),
    );
    if (named)
      findings.among(
        `${path}.against`,
        against,
        named.results.map(({ name }) => name),
      );
  }
  return findings.problems;
}

/** The names that every step shares, with those of the fields, in the order in which they stand. */
function ownNames({ characteristics, environment, lookups = [], figures = [] }: ProcedureDeclaration) {
  const groups = { characteristics, environment, lookups, figures };
  return Object.entries(groups).flatMap(([group, named]) =>
    named.map(({ name }, index) => ({ path: `${group}.${index}.name`, name })),
  );
}

export function findFields(
  path: string,
  fields: readonly DeclaredField[],
  declaration: ProcedureDeclaration,
  findings: Findings,
): void {
  const choices = fields.filter((field): field is DeclaredField & { kind: 'choice' } => field.kind === 'choice');
  for (const [index, field] of fields.entries()) {
    const at = `${path}.${index}`;
    if (field.kind === 'number') findings.unit(`${at}.unit`, field.unit, declaration, { numbers: [], choices });
    if (field.kind !== 'quantity') continue;
    for (const [which, unit] of field.units.entries())
      if (!isUnit(unit))
        findings.add(
          `${at}.units.${which}`,
          text(`Không có đơn vị “${String(unit)}”.`, `There is no unit “${String(unit)}”.`),
        );
  }
}

function findLookups(
  declaration: ProcedureDeclaration,
  lookups: NonNullable<ProcedureDeclaration['lookups']>,
  findings: Findings,
): void {
  const fields = [declaration.characteristics, ...declaration.steps.map((step) => step.fields)].flat();
  for (const [index, { by, values }] of lookups.entries()) {
    const field = fields.find(({ name, kind }) => name === by && kind === 'choice');
    if (field?.kind !== 'choice' || field.choices === 'units') {
      const choices = fields.filter(({ kind }) => kind === 'choice').map(({ name }) => name);
      findings.among(`lookups.${index}.by`, by, field ? [] : choices);
      continue;
    }
    const known = field.choices.map(({ value }) => value);
    for (const value of Object.keys(values)) findings.among(`lookups.${index}.values.${value}`, value, known);
  }
}

function findTwice(path: string, named: readonly { readonly name: string }[], findings: Findings): void {
  const names = named.map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index)
      findings.add(
        `${path}.${index}.name`,
        text(`Tên “${name}” đã có ở trên.`, `The name “${name}” stands above already.`),
      );
}
