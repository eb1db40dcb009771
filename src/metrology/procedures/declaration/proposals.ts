import { decimalText, type Decimal } from '../../quantity';
import type { Characteristics, Readings, Row } from '../entered-readings';
import type { DeclaredStep, Formula, ProcedureDeclaration, ProposedValues } from './declaration';
import type { Reckoner, Scope } from './reckoner';
import { instrumentScope, reckonedUnit } from './scope';

/** The rows to offer for each step: every combination of its proposed values, as often as the point is repeated. */
export function proposedRows(
  declaration: ProcedureDeclaration,
  characteristics: Characteristics,
  reckoner: Reckoner,
): Readings {
  const offered = declaration.steps.flatMap((step) => {
    const scope = instrumentScope(declaration, { characteristics }, reckonedUnit(step.unit, characteristics), reckoner);
    const rows = reckoner.allHold(step.when, scope) ? rowsOf(step, scope, reckoner) : [];
    return rows.length > 0 ? [[step.name, rows] as const] : [];
  });
  return Object.fromEntries(offered);
}

function rowsOf({ points = [], repeats = 1, fields }: DeclaredStep, scope: Scope, reckoner: Reckoner): readonly Row[] {
  if (points.length === 0) return [];
  const isNumber = (name: string) => fields.find((field) => field.name === name)?.kind === 'number';
  const combined = points.reduce<readonly Row[]>(
    (rows, point) => {
      const values = isNumber(point.field) ? numbersOf(point, scope, reckoner) : point.values.map(String);
      return rows.flatMap((row) => values.map((value) => ({ ...row, [point.field]: value })));
    },
    [{}],
  );
  return combined.flatMap((row) => Array.from({ length: repeats }, () => row));
}

/** Each value once, in the order asked for; those going up again come down, the turning point once. */
function numbersOf({ values, order, multipleOf }: ProposedValues, scope: Scope, reckoner: Reckoner): readonly string[] {
  const grid = multipleOf === undefined ? null : reckoner.value(multipleOf, scope);
  const found = values.flatMap((formula: Formula) => {
    const value = reckoner.value(formula, scope);
    return value ? [grid ? value.div(grid).toDecimalPlaces(0).times(grid) : value] : [];
  });
  const distinct = found.filter((value, index) => found.findIndex((other) => other.eq(value)) === index);
  const rising = order ? [...distinct].sort((a, b) => a.comparedTo(b)) : distinct;
  return ordered(rising, order).map(decimalText);
}

function ordered(rising: readonly Decimal[], order: ProposedValues['order']): readonly Decimal[] {
  const falling = [...rising].reverse();
  if (order === 'down') return falling;
  return order === 'upThenDown' ? [...rising, ...falling.slice(1)] : rising;
}
