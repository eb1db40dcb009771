import { weightLimit, type Limit } from '../../limits';
import { isUnit, quantity, valueIn, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { PlacedRow } from '../entry';
import type { Characteristics, Readings } from '../entered-readings';
import type { Point, PointUncertainty, Remark } from '../evaluation';
import type { Refuse } from '../reading-errors';
import { betterClassThan, cellQuantity, distinctValues, type NeededValue, type StandardNeed } from '../standard-need';
import { typeUnconfirmed } from './weight-notes';
import { weightSetOf, type WeightSet } from './weight-set';

/** What was found of one weight, however it was found. */
export interface FoundMass {
  readonly error: Quantity;
  /** Absent where the record leaves it to the budget of the centre. */
  readonly uncertainty?: PointUncertainty;
  readonly passed: boolean | null;
}

/** The point of a row, whose error is its conventional mass less its nominal mass. */
export function weightPoint(
  { cells }: PlacedRow,
  row: number,
  limit: Limit,
  { error, uncertainty, passed }: FoundMass,
): Point {
  const reference = nominalOf(cells);
  const conventional = valueIn(reference, reference.unit).plus(valueIn(error, reference.unit));
  const marking = cells['marking'];
  return {
    step: 'weights',
    row,
    label: marking === undefined ? text('Quả cân', 'Weight') : text(`Quả cân ${marking}`, `Weight ${marking}`),
    reference,
    indication: quantity(conventional, reference.unit),
    ...{ error, limit, passed, ...(uncertainty && { uncertainty }) },
    conditions: [],
    notes: [],
  };
}

export function nominalOf({ nominal = '', nominalUnit }: PlacedRow['cells']): Quantity {
  return quantity(nominal, isUnit(nominalUnit) ? nominalUnit : 'g');
}

/** The limit of a row's weight; null, and refused, where R 111-1 has none. */
export function limitOfRow(
  { path, cells }: PlacedRow,
  { accuracyClass }: WeightSet,
  refuse: Refuse = () => undefined,
): Limit | null {
  const { limit, absence } = weightLimit(accuracyClass, nominalOf(cells));
  if (absence) refuse(`${path}.nominal`, absence.code, absence.message);
  return limit;
}

/** A weight of a better class for each nominal mass. */
export function weightsNeeded({ accuracyClass }: WeightSet, { weights: rows = [] }: Readings): StandardNeed {
  const values = rows.flatMap(({ nominal, nominalUnit }): NeededValue[] => {
    const value = cellQuantity(nominal, isUnit(nominalUnit) ? nominalUnit : 'g');
    return value ? [{ value, limit: weightLimit(accuracyClass, value).limit }] : [];
  });
  const adequacy = betterClassThan(accuracyClass);
  return [{ quantity: 'mass', together: false, values: distinctValues(values), adequacy }];
}

export function nameOfWeights({ accuracyClass }: Characteristics): BilingualText | undefined {
  return typeof accuracyClass === 'string'
    ? text(`Quả cân cấp chính xác ${accuracyClass}`, `Weights of accuracy class ${accuracyClass}`)
    : undefined;
}

export function remarksOnSet(characteristics: Characteristics): readonly Remark[] {
  return weightSetOf(characteristics).accuracyClass.startsWith('M') ? [typeUnconfirmed] : [];
}
