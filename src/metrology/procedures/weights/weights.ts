import { weightLimit } from '../../limits';
import { exact, isUnit, quantity, valueIn } from '../../quantity';
import { text } from '../../text';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings, Point, Readings } from '../procedure';
import { notPositive, type Refuse } from '../reading-errors';
import { betterClassThan, cellQuantity, distinctValues, type NeededValue, type StandardNeed } from '../standard-need';
import * as notes from './weight-notes';
import {
  proposeWeightRows,
  refuseImpossibleSet,
  refuseMissing,
  refuseStrangers,
  weightSetOf,
  type WeightSet,
} from './weight-set';
import { conforms, isAdequate, statedUncertainty } from './weight-uncertainty';
import { weightsDescription } from './weights-description';

const rules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleSet,
  proposeRows: (characteristics) => proposeWeightRows(weightSetOf(characteristics)),
  standardNeed: (characteristics, readings) => weightsNeeded(weightSetOf(characteristics), readings),
  steps: {
    weights: {
      judge: (rows, entered, refuse) => {
        refuseStrangers(
          rows.filter((row) => isInTable(row, entered)),
          weightSetOf(entered.characteristics),
          refuse,
        );
        return rows.flatMap((row, index) => weightPoint(row, index, entered, refuse));
      },
      complete: (rows, { characteristics }, refuse) => refuseMissing(rows, weightSetOf(characteristics), refuse),
    },
  },
  nameOf: ({ accuracyClass }) =>
    typeof accuracyClass === 'string'
      ? text(`Quả cân cấp chính xác ${accuracyClass}`, `Weights of accuracy class ${accuracyClass}`)
      : undefined,
  notes: (_points, { characteristics }) =>
    weightSetOf(characteristics).accuracyClass.startsWith('M') ? [notes.typeUnconfirmed] : [],
};

/** Verification of weights (quả cân) by the limits of OIML R 111-1. */
export const weights = defineProcedure(weightsDescription, rules);

function weightPoint(
  { path, cells }: PlacedRow,
  row: number,
  { characteristics, kind, agreed }: EnteredReadings,
  refuse: Refuse,
): readonly Point[] {
  const nominal = nominalOf(cells);
  const { limit, absence } = weightLimit(weightSetOf(characteristics).accuracyClass, nominal);
  if (!limit) {
    refuse(`${path}.nominal`, absence.code, absence.message);
    return [];
  }
  const error = quantity(cells['error'] ?? '', 'mg');
  const uncertainty = statedUncertainty(cells);
  if (exact(uncertainty.expanded.value).lte(0)) refuse(`${path}.uncertainty`, 'notPositive', notPositive);
  else if (kind !== 'calibration' && !agreed && !isAdequate(uncertainty, limit))
    refuse(`${path}.uncertainty`, 'uncertaintyTooLarge', notes.uncertaintyTooLarge);
  const conventional = quantity(valueIn(nominal, nominal.unit).plus(valueIn(error, nominal.unit)), nominal.unit);
  const marking = cells['marking'];
  return [
    {
      step: 'weights',
      row,
      label: marking === undefined ? text('Quả cân', 'Weight') : text(`Quả cân ${marking}`, `Weight ${marking}`),
      reference: nominal,
      indication: conventional,
      error,
      limit,
      passed: conforms(error, uncertainty, limit),
      uncertainty,
      conditions: [],
      notes: [],
    },
  ];
}

function isInTable({ cells }: PlacedRow, { characteristics }: EnteredReadings): boolean {
  return weightLimit(weightSetOf(characteristics).accuracyClass, nominalOf(cells)).limit !== null;
}

function nominalOf({ nominal = '', nominalUnit }: PlacedRow['cells']) {
  return quantity(nominal, isUnit(nominalUnit) ? nominalUnit : 'g');
}

/** A weight of a better class for each nominal mass. */
function weightsNeeded({ accuracyClass }: WeightSet, { weights: rows = [] }: Readings): StandardNeed {
  const values = rows.flatMap(({ nominal, nominalUnit }): NeededValue[] => {
    const value = cellQuantity(nominal, isUnit(nominalUnit) ? nominalUnit : 'g');
    return value ? [{ value, limit: weightLimit(accuracyClass, value).limit }] : [];
  });
  const adequacy = betterClassThan(accuracyClass);
  return [{ quantity: 'mass', together: false, values: distinctValues(values), adequacy }];
}
