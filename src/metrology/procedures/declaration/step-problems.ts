import { isConditionName, limitTables } from '../../limits';
import type { DeclaredStep, ProcedureDeclaration, Result, TableLookup } from './declaration';
import type { Findings } from './findings';
import { beside, enteredNames, instrumentNames, rowNames, statedNames, type KnownNames } from './names';
import { mostRows } from './sizes';
import { contradictsResult, contradictsStep, tooManyRows, uncertaintyAsAbove } from './words';

/** What is wrong with the names and formulas of one step. */
export function findInStep(
  declaration: ProcedureDeclaration,
  step: DeclaredStep,
  path: string,
  findings: Findings,
): void {
  const typed = enteredNames(declaration, step);
  const fields = step.fields.map(({ name }) => name);
  findings.names(namesOfStep(declaration, step, path));
  findings.unit(`${path}.unit`, step.unit, declaration, typed);
  findings.conditions(`${path}.when`, step.when, instrumentNames(declaration));
  for (const [index, { whenBlank, ...field }] of step.fields.entries()) {
    if (whenBlank !== undefined) findings.formula(`${path}.fields.${index}.whenBlank`, whenBlank, typed);
    if (field.asAbove && statesU(step, field.name)) findings.add(`${path}.fields.${index}.asAbove`, uncertaintyAsAbove);
    if (field.kind === 'number') findings.unit(`${path}.fields.${index}.unit`, field.unit, declaration, typed);
  }
  findings.among(`${path}.judgedField`, step.judgedField, fields);
  if (step.order) findings.among(`${path}.order.field`, step.order.field, fields);
  for (const [index, name] of (step.groupBy ?? []).entries()) findings.among(`${path}.groupBy.${index}`, name, fields);
  findInPoints(declaration, step, path, findings);
  findInReckoned(declaration, step, path, findings);
  for (const [index, rule] of (step.rules ?? []).entries()) {
    const known = rule.over === 'row' ? rowNames(declaration, step) : statedNames(declaration, step, rule.over);
    findings.rule(`${path}.rules.${index}`, rule, known, fields);
    for (const [which, name] of (rule.each ?? []).entries())
      findings.among(`${path}.rules.${index}.each.${which}`, name, fields);
  }
  for (const [index, result] of step.results.entries())
    findInResult({ declaration, step, result }, `${path}.results.${index}`, findings);
}

/** True of a field that is U of some result as it was typed. */
function statesU({ results }: DeclaredStep, name: string): boolean {
  return results.some(({ uncertainty }) => uncertainty?.expanded.value === name);
}

function findInPoints(declaration: ProcedureDeclaration, step: DeclaredStep, path: string, findings: Findings): void {
  const known = instrumentNames(declaration);
  if (proposedCount(step) > mostRows) findings.add(`${path}.points`, tooManyRows(mostRows));
  for (const [index, { field: name, values, multipleOf }] of (step.points ?? []).entries()) {
    const at = `${path}.points.${index}`;
    const field = step.fields.find((each) => each.name === name);
    if (!field)
      findings.among(
        `${at}.field`,
        name,
        step.fields.map((each) => each.name),
      );
    if (multipleOf !== undefined) findings.formula(`${at}.multipleOf`, multipleOf, known);
    for (const [which, value] of values.entries()) {
      if (field?.kind === 'number') findings.formula(`${at}.values.${which}`, value, known);
      if (field?.kind === 'choice' && field.choices !== 'units')
        findings.among(
          `${at}.values.${which}`,
          typeof value === 'string' ? value : value.use,
          field.choices.map((choice) => choice.value),
        );
    }
  }
}

/** Every combination of the values, those that rise and fall again twice, as often as the point is repeated. */
function proposedCount({ points = [], repeats = 1 }: DeclaredStep): number {
  const counts = points.map(({ values, order }) => (order === 'upThenDown' ? 2 * values.length - 1 : values.length));
  return counts.reduce((product, count) => product * count, points.length === 0 ? 0 : repeats);
}

/** What is reckoned of a row may use what was reckoned before it; what is gathered of rows, all of that. */
function findInReckoned(declaration: ProcedureDeclaration, step: DeclaredStep, path: string, findings: Findings): void {
  let known = enteredNames(declaration, step);
  for (const [index, { name, table, from, to, at, otherwise }] of (step.interpolations ?? []).entries()) {
    const place = `${path}.interpolations.${index}`;
    findings.formula(`${place}.at`, at, known);
    if (otherwise !== undefined) findings.formula(`${place}.otherwise`, otherwise, known);
    const others = declaration.steps.filter((other) => other !== step);
    const other = others.find((each) => each.name === table);
    if (!other)
      findings.among(
        `${place}.table`,
        table,
        others.map((each) => each.name),
      );
    for (const [key, column] of Object.entries({ from, to }))
      if (other) findings.among(`${place}.${key}`, column, rowNames(declaration, other).numbers);
    known = beside(known, [name]);
  }
  for (const [index, { name, value }] of (step.quantities ?? []).entries()) {
    findings.formula(`${path}.quantities.${index}.value`, value, known);
    known = beside(known, [name]);
  }
  for (const [index, { of, where }] of (step.aggregates ?? []).entries()) {
    findings.formula(`${path}.aggregates.${index}.of`, of, known);
    findings.conditions(`${path}.aggregates.${index}.where`, where, known);
  }
}

function findInResult(
  { declaration, step, result }: { declaration: ProcedureDeclaration; step: DeclaredStep; result: Result },
  path: string,
  findings: Findings,
): void {
  const known = statedNames(declaration, step, result.over);
  const measured = beside(known, ['reference', 'indication']);
  const judged = beside(measured, ['error']);
  const cells = step.fields.map(({ name }) => name);
  const reckoned = { reference: known, indication: known, error: measured } as const;
  findings.conditions(`${path}.when`, result.when, known);
  for (const [key, names] of Object.entries(reckoned)) {
    const value = result[key as keyof typeof reckoned];
    if (!value) continue;
    findings.formula(`${path}.${key}.value`, value.value, names);
    findings.unit(`${path}.${key}.unit`, value.unit, declaration, known);
  }
  findInLimit({ declaration, step, result }, judged, `${path}.limit`, findings);
  const { uncertainty, conditions = [] } = result;
  if (uncertainty && step.withoutUncertainty) findings.add(`${path}.uncertainty`, contradictsStep);
  if (uncertainty && result.withoutUncertainty) findings.add(`${path}.uncertainty`, contradictsResult);
  if (uncertainty) {
    findings.formula(`${path}.uncertainty.expanded.value`, uncertainty.expanded.value, judged);
    findings.unit(`${path}.uncertainty.expanded.unit`, uncertainty.expanded.unit, declaration, known);
    findings.formula(`${path}.uncertainty.k`, uncertainty.k, judged);
    if (uncertainty.probability) findings.formula(`${path}.uncertainty.probability`, uncertainty.probability, judged);
  }
  for (const [index, { value, unit }] of conditions.entries()) {
    findings.formula(`${path}.conditions.${index}.value`, value, judged);
    findings.unit(`${path}.conditions.${index}.unit`, unit, declaration, known);
  }
  findings.rules(`${path}.rules`, result.rules, beside(judged, ['limit', 'expanded']), cells);
  for (const [language, words] of Object.entries({ ...result.label }))
    for (const [, name = ''] of words.matchAll(/\{(\w+)\}/g))
      findings.among(`${path}.label.${language}`, name, [...cells, 'row']);
}

function findInLimit(
  { declaration, step, result }: { declaration: ProcedureDeclaration; step: DeclaredStep; result: Result },
  known: KnownNames,
  path: string,
  findings: Findings,
): void {
  if (!result.limit) return;
  findings.unit(`${path}.unit`, result.limit.unit, declaration, known);
  const figures = (declaration.figures ?? []).map(({ name }) => name);
  const cells = step.fields.map(({ name }) => name);
  if (result.limit.at) findings.among(`${path}.at`, result.limit.at, cells);
  for (const [index, each] of result.limit.cases.entries()) {
    const at = `${path}.cases.${index}`;
    findings.conditions(`${at}.when`, each.when, known);
    if ('table' in each) findInLookup(each, { declaration, known }, at, findings);
    else findings.limit(`${at}.value`, each.value, known);
    if ('figure' in each) findings.among(`${at}.figure`, each.figure, figures);
    if ('cells' in each)
      for (const [key, name] of Object.entries(each.cells)) findings.among(`${at}.cells.${key}`, name, cells);
  }
}

/** The table is one of the registry's, and is asked with conditions that tables know. */
function findInLookup(
  { table, given }: TableLookup,
  { declaration, known }: { declaration: ProcedureDeclaration; known: KnownNames },
  path: string,
  findings: Findings,
): void {
  findings.among(
    `${path}.table`,
    table,
    limitTables.map(({ code }) => code),
  );
  for (const [name, condition] of Object.entries(given)) {
    const at = `${path}.given.${name}`;
    if (!isConditionName(name)) findings.among(at, name, []);
    if ('choice' in condition)
      findings.among(
        `${at}.choice`,
        condition.choice,
        known.choices.map((choice) => choice.name),
      );
    if (!('value' in condition)) continue;
    findings.formula(`${at}.value`, condition.value, known);
    findings.unit(`${at}.unit`, condition.unit, declaration, known);
  }
}

function namesOfStep(declaration: ProcedureDeclaration, step: DeclaredStep, path: string) {
  const { numbers, choices } = instrumentNames(declaration);
  const shared = [...numbers, ...choices.map(({ name }) => name)];
  const { fields, interpolations = [], quantities = [], aggregates = [] } = step;
  const own = Object.entries({ fields, interpolations, quantities, aggregates }).flatMap(([group, named]) =>
    named.map(({ name }, index) => ({ path: `${path}.${group}.${index}.name`, name })),
  );
  return [...shared.map((name) => ({ path, name })), ...own];
}
