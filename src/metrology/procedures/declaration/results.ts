import { statedAt95 } from '../../decisions';
import { exact, quantity, roundDecimal, type Decimal, type Quantity, type Unit } from '../../quantity';
import { isWithin } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { Point, PointUncertainty } from '../evaluation';
import { missing, type Refuse } from '../reading-errors';
import { asRead } from './as-read';
import { blankCells } from './blank-cells';
import type { DeclaredStep, Formula, ProcedureDeclaration, Reckoned, Result } from './declaration';
import { limitOf } from './limits';
import type { Reckoner, Scope } from './reckoner';
import { refuseUnmet } from './requirements';
import { reckonedUnit } from './scope';
import { labelled, notReckoned } from './words';

/** What a result is stated of: a row, the first row of a point, or the first of the step; and the names that hold there. */
export interface Stated {
  readonly row: PlacedRow;
  /** Index among the rows of the step; null for what many rows make together. */
  readonly index: number | null;
  readonly scope: Scope;
}

export interface Work {
  readonly declaration: ProcedureDeclaration;
  readonly step: DeclaredStep;
  readonly entered: EnteredReadings;
  readonly reckoner: Reckoner;
  readonly refuse: Refuse;
}

/** The point that a result states; none where it is not for such a row, or cannot be reckoned, which is refused. */
export function pointOf(result: Result, stated: Stated, work: Work): readonly Point[] {
  const { step, reckoner } = work;
  if (!reckoner.allHold(result.when, stated.scope)) return [];
  const reckon = (reckoned: Reckoned, scope: Scope) => valueOf(reckoned, scope, stated, work);
  const reference = reckon(result.reference, stated.scope);
  const indication = result.indication ? reckon(result.indication, stated.scope) : null;
  const named = withNumbers(stated.scope, { reference, indication });
  const error = reckon(result.error, named);
  if (!reference || !error || (result.indication && !indication)) {
    refuseUnreckoned(result, named, stated, work);
    return [];
  }
  const known = withNumbers(named, { error });
  const limit = judgedBy(result, known, stated, work, error.unit);
  const uncertainty = uncertaintyOf(result, known, stated, work);
  const whole = withNumbers(known, { limit: limit && sized(limit), expanded: uncertainty && counted(uncertainty) });
  refuseUnmet(rulesFor(result, work), whole, stated.row.path, work);
  return [
    {
      step: step.name,
      row: stated.index,
      label: labelOf(result, stated, step),
      reference: reference.quantity,
      indication: indication?.quantity ?? null,
      error: error.quantity,
      limit,
      passed: limit && isWithin(error.quantity, limit),
      ...(uncertainty && { uncertainty }),
      ...(result.withoutUncertainty && { withoutUncertainty: true }),
      conditions: conditionsOf(result, known, stated, work),
      notes: result.notes ?? [],
    },
  ];
}

/** At the cells that were left blank and that the result cannot do without; else at the judged one. */
function refuseUnreckoned(result: Result, scope: Scope, { row }: Stated, { step, reckoner, refuse }: Work): void {
  const formulas = [result.reference, result.indication, result.error].flatMap((each) => (each ? [each.value] : []));
  const blank = blankCells(formulas, scope, step, reckoner);
  for (const name of blank) refuse(`${row.path}.${name}`, 'missing', missing);
  if (blank.length === 0) refuse(`${row.path}.${step.judgedField}`, 'notReckoned', notReckoned);
}

interface Sized {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly quantity: Quantity;
  /** With how many decimals it was read; null where it was reckoned otherwise. */
  readonly read: number | null;
}

function valueOf({ value, unit, decimals }: Reckoned, scope: Scope, { row }: Stated, work: Work): Sized | null {
  const { characteristics } = work.entered;
  const inUnit = reckonedUnit(unit ?? work.step.unit, characteristics, row.cells);
  const found = work.reckoner.value(value, scope);
  if (!found || !inUnit) return null;
  const read = work.reckoner.decimals(value, scope);
  const whole = asRead(found, inUnit, read);
  const kept = decimals === undefined ? whole : quantity(roundDecimal(whole.value, decimals), inUnit);
  return { value: found, unit: inUnit, quantity: kept, read };
}

/** Where a rule was agreed that takes U into account, no U is too large for it. */
function rulesFor({ rules = [] }: Result, { entered }: Work) {
  return entered.agreed ? rules.filter(({ name }) => name !== 'uncertaintyTooLarge') : rules;
}

/** No limit in a calibration, but where a rule was agreed. */
function judgedBy({ limit }: Result, scope: Scope, stated: Stated, work: Work, errorUnit: Unit): Point['limit'] {
  const { entered, step, declaration } = work;
  const kind = entered.kind ?? 'verification';
  if (!limit || (kind === 'calibration' && entered.agreed !== 'ofProcedure')) return null;
  const { characteristics, figures = {} } = entered;
  const unit = limit.unit ? reckonedUnit(limit.unit, characteristics, stated.row.cells) : errorUnit;
  const { path, cells } = stated.row;
  const known = { figures: declaration.figures ?? [], entered: figures, cells, step, characteristics };
  return unit && limitOf(limit, scope, { kind, unit, path, at: limit.at ?? step.judgedField, ...known }, work);
}

function uncertaintyOf({ uncertainty }: Result, scope: Scope, stated: Stated, work: Work): PointUncertainty | null {
  if (!uncertainty) return null;
  const expanded = valueOf(uncertainty.expanded, scope, stated, work);
  const factor = work.reckoner.value(uncertainty.k, scope);
  const k = factor?.gt(0) ? factor : null;
  const probability = uncertainty.probability ? work.reckoner.value(uncertainty.probability, scope) : null;
  if (expanded && !k) refuseWithoutFactor(uncertainty.k, stated, work);
  if (!expanded || !k) return null;
  const figures = { expanded: expanded.quantity, k: k.toFixed() };
  return { ...figures, ...(probability && { probability: probability.toFixed() }) };
}

/** U as rules compare it with a limit: at 95 %, whatever k it is stated for. */
function counted({ expanded, ...stated }: PointUncertainty): Sized {
  return sized(quantity(statedAt95({ ...stated, expanded: expanded.value }), expanded.unit));
}

/** A U without its k says nothing. */
function refuseWithoutFactor(k: Formula, { row }: Stated, { step, refuse }: Work): void {
  const field = step.fields.find(({ name }) => name === k);
  refuse(`${row.path}.${field?.name ?? step.judgedField}`, 'missing', missing);
}

function conditionsOf({ conditions = [] }: Result, scope: Scope, stated: Stated, work: Work): Point['conditions'] {
  return conditions.flatMap((condition) => {
    const found = valueOf(condition, scope, stated, work);
    return found ? [{ name: condition.name, label: condition.label, quantity: found.quantity }] : [];
  });
}

function labelOf({ label }: Result, { row, index }: Stated, { fields }: DeclaredStep): Point['label'] {
  return labelled(label, fields, { ...row.cells, row: String((index ?? 0) + 1) });
}

const sized = ({ value, unit }: Quantity): Sized => ({
  ...{ value: exact(value), unit, quantity: quantity(value, unit), read: null },
});

function withNumbers(scope: Scope, named: Readonly<Record<string, Sized | null>>): Scope {
  const known = Object.entries(named).flatMap(([name, found]) => (found ? [{ name, ...found }] : []));
  const read = known.flatMap((each) => (each.read === null ? [] : [[each.name, each.read] as const]));
  return {
    ...scope,
    numbers: { ...scope.numbers, ...Object.fromEntries(known.map(({ name, value }) => [name, value])) },
    read: { ...scope.read, ...Object.fromEntries(read) },
  };
}
