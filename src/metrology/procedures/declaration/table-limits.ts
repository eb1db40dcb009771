import { limitFor, limitTables, type Limit } from '../../limits';
import { decimalText, differenceIn, quantity, type Quantity, type Unit } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics } from '../entered-readings';
import type { Refuse } from '../reading-errors';
import type { DeclaredStep, LimitCondition, TableLookup } from './declaration';
import type { Reckoner, Scope } from './reckoner';
import { reckonedUnit } from './scope';

/** What a table is asked from: the names that hold, the row, and the unit in which the limit is wanted. */
export interface TableContext {
  readonly step: DeclaredStep;
  readonly characteristics: Characteristics;
  readonly cells: PlacedRow['cells'];
  readonly unit: Unit;
  /** Where a limit that the table does not have is refused. */
  readonly place: string;
}

/** The limit of a table, in the unit of the error; the table's own reason where it has none. */
export function tableLimit(
  { table: code, given }: TableLookup,
  scope: Scope,
  context: TableContext,
  { reckoner, refuse }: { readonly reckoner: Reckoner; readonly refuse: Refuse },
): Limit | null {
  const table = limitTables.find((each) => each.code === code);
  if (!table) throw new Error(`There is no table of limits ${code}.`);
  const conditions = Object.entries(given).flatMap(([name, condition]) => {
    const value = conditionOf(condition, scope, context, reckoner);
    return value === null ? [] : [[name, value] as const];
  });
  const { limit, absence } = limitFor(table, Object.fromEntries(conditions));
  if (absence) refuse(context.place, absence.code, absence.message);
  return limit && inUnit(limit, context.unit);
}

function conditionOf(
  condition: LimitCondition,
  scope: Scope,
  { step, characteristics, cells }: TableContext,
  reckoner: Reckoner,
): Quantity | string | null {
  if ('is' in condition) return condition.is;
  if ('choice' in condition) return scope.texts[condition.choice] ?? null;
  const value = reckoner.value(condition.value, scope);
  if (!value) return null;
  const unit = condition.unit === null ? null : reckonedUnit(condition.unit ?? step.unit, characteristics, cells);
  return unit ? quantity(value, unit) : decimalText(value);
}

function inUnit(limit: Limit, unit: Unit): Limit {
  const changed = (value: string) => decimalText(differenceIn({ value, unit: limit.unit }, unit));
  const { below } = limit;
  return { ...limit, value: changed(limit.value), unit, ...(below !== undefined && { below: changed(below) }) };
}
