import { evaluateDecimal, namesIn, parseExpression, type Expression } from '../../expression';
import { isUnit } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Condition, DeclaredField, Formula, ProcedureDeclaration, ReckonedUnit, Rule } from './declaration';
import { commaProblem, isNeverNumber, neverNumber } from './formula-problems';
import { expressionText, isDeclaredName } from './formulas';
import type { KnownNames } from './names';
import type { DeclarationProblem } from './problem';
import { limitNotPositive } from './words';

/** Names that a result gives to its own values. */
const reserved: readonly string[] = ['error', 'limit', 'expanded', 'pi', 'row'];

/** Collects what is wrong with the meaning of a declaration. */
export class Findings {
  readonly problems: DeclarationProblem[] = [];

  add(path: string, words: BilingualText): void {
    this.problems.push({ path, words });
  }

  formula(path: string, formula: Formula, { numbers }: KnownNames): void {
    this.read(path, formula, numbers);
  }

  /** The formula as it can be reckoned; else what is wrong with it is said. */
  private read(path: string, formula: Formula, numbers: KnownNames['numbers']): Expression | null {
    const written = expressionText(formula) ?? '';
    const parsed = parseExpression(written, numbers);
    const expression = parsed.ok ? parsed.expression : null;
    const wrong =
      commaProblem(written) ??
      (parsed.ok ? null : parsed.problem.words) ??
      (expression && isNeverNumber(expression) ? neverNumber : null);
    if (wrong) this.add(path, wrong);
    return wrong ? null : expression;
  }

  /** A limit that says its value without readings has one, above 0. */
  limit(path: string, formula: Formula, known: KnownNames): void {
    const read = this.read(path, formula, known.numbers);
    if (read && namesIn(read).length === 0 && !evaluateDecimal(read, {})?.gt(0)) this.add(path, limitNotPositive);
  }

  conditions(path: string, conditions: readonly Condition[] | undefined, known: KnownNames): void {
    for (const [index, condition] of (conditions ?? []).entries()) {
      const at = `${path}.${index}`;
      if ('choice' in condition) this.choice(at, condition, known);
      else if ('unitOf' in condition) this.unitOf(at, condition, known);
      else {
        this.formula(`${at}.left`, condition.left, known);
        this.formula(`${at}.right`, condition.right, known);
      }
    }
  }

  rules(path: string, rules: readonly Rule[] | undefined, known: KnownNames, fields: readonly string[]): void {
    for (const [index, rule] of (rules ?? []).entries()) this.rule(`${path}.${index}`, rule, known, fields);
  }

  rule(path: string, { when, holds, at }: Rule, known: KnownNames, fields: readonly string[]): void {
    this.conditions(`${path}.when`, when, known);
    this.conditions(`${path}.holds`, holds, known);
    this.among(`${path}.at`, at.split('.')[0] ?? '', fields);
  }

  unit(
    path: string,
    unit: ReckonedUnit | null | undefined,
    declaration: ProcedureDeclaration,
    cells: KnownNames,
  ): void {
    if (unit === null || unit === undefined) return;
    if (typeof unit === 'string') {
      if (!isUnit(unit)) this.add(path, notUnit(unit));
    } else if ('cell' in unit) {
      const units = cells.choices.filter(({ choices }) => choices === 'units').map(({ name }) => name);
      this.among(`${path}.cell`, unit.cell, units);
    } else {
      const quantities = declaration.characteristics.filter(({ kind }) => kind === 'quantity').map(({ name }) => name);
      this.among(`${path}.sameAs`, unit.sameAs, quantities);
    }
  }

  among(path: string, name: string, known: readonly string[]): void {
    if (!known.includes(name)) this.add(path, notAmong(name, known));
  }

  /** Every name once, and none that a formula cannot name. */
  names(named: readonly { readonly path: string; readonly name: string }[]): void {
    const seen = new Set<string>();
    for (const { path, name } of named) {
      if (reserved.includes(name) || !isDeclaredName(name)) this.add(path, isReserved(name));
      if (seen.has(name)) this.add(path, isTwice(name));
      seen.add(name);
    }
  }

  private unitOf(
    path: string,
    { unitOf, in: wanted }: Extract<Condition, { unitOf: string }>,
    { numbers }: KnownNames,
  ): void {
    this.among(`${path}.unitOf`, unitOf, numbers);
    for (const [index, unit] of wanted.entries()) if (!isUnit(unit)) this.add(`${path}.in.${index}`, notUnit(unit));
  }

  private choice(
    path: string,
    { choice, in: wanted }: Extract<Condition, { choice: string }>,
    { choices }: KnownNames,
  ): void {
    const field: DeclaredField | undefined = choices.find(({ name }) => name === choice);
    if (!field)
      this.among(
        `${path}.choice`,
        choice,
        choices.map(({ name }) => name),
      );
    else if (field.kind === 'choice' && field.choices !== 'units') {
      const values = field.choices.map(({ value }) => value);
      for (const [index, value] of wanted.entries()) this.among(`${path}.in.${index}`, value, values);
    }
  }
}

function notUnit(unit: string): BilingualText {
  return text(`Không có đơn vị “${unit}”.`, `There is no unit “${unit}”.`);
}

function notAmong(name: string, known: readonly string[]): BilingualText {
  const listed = known.length > 0 ? known.join(', ') : '—';
  return text(`Không có “${name}” ở đây; có: ${listed}.`, `There is no “${name}” here; there are: ${listed}.`);
}

function isReserved(name: string): BilingualText {
  return text(
    `Tên “${name}” đã dùng cho việc khác: hãy chọn tên khác.`,
    `The name “${name}” is taken: choose another.`,
  );
}

function isTwice(name: string): BilingualText {
  return text(`Tên “${name}” đã có ở trên.`, `The name “${name}” stands above already.`);
}
