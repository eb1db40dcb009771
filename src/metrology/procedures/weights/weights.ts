import { exact, quantity } from '../../quantity';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { Point } from '../evaluation';
import { missing, notPositive, type Refuse } from '../reading-errors';
import * as notes from './weight-notes';
import { limitOfRow, nameOfWeights, remarksOnSet, weightPoint, weightsNeeded } from './weight-point';
import { proposeWeightRows, refuseImpossibleSet, refuseMissing, refuseStrangers, weightSetOf } from './weight-set';
import { conforms, isAdequate, statedUncertainty } from './weight-uncertainty';
import { weightsDescription } from './weights-description';

const rules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleSet,
  proposeRows: (characteristics) => proposeWeightRows(weightSetOf(characteristics)),
  standardNeed: (characteristics, readings) => weightsNeeded(weightSetOf(characteristics), readings),
  steps: {
    weights: {
      judge: (rows, entered, refuse) => {
        const set = weightSetOf(entered.characteristics);
        refuseStrangers(
          rows.filter((row) => limitOfRow(row, set) !== null),
          set,
          refuse,
        );
        return rows.flatMap((row, index) => statedPoint(row, index, entered, refuse));
      },
      complete: (rows, { characteristics }, refuse) => refuseMissing(rows, weightSetOf(characteristics), refuse),
    },
  },
  nameOf: nameOfWeights,
  notes: (_points, { characteristics }) => remarksOnSet(characteristics),
};

/** Verification of weights (quả cân) by the limits of OIML R 111-1, from errors with the U stated for them. */
export const weights = defineProcedure(weightsDescription, rules);

function statedPoint(
  placed: PlacedRow,
  row: number,
  { characteristics, kind, agreed }: EnteredReadings,
  refuse: Refuse,
): readonly Point[] {
  const { path, cells } = placed;
  const limit = limitOfRow(placed, weightSetOf(characteristics), refuse);
  if (!limit) return [];
  const error = quantity(cells['error'] ?? '', 'mg');
  if (cells['uncertainty'] === undefined) {
    // A calibration may have it from the budget of its centre.
    if (kind !== 'calibration') refuse(`${path}.uncertainty`, 'missing', missing);
    return [weightPoint(placed, row, limit, { error, passed: null })];
  }
  const uncertainty = statedUncertainty(cells);
  if (exact(uncertainty.expanded.value).lte(0)) refuse(`${path}.uncertainty`, 'notPositive', notPositive);
  else if (kind !== 'calibration' && !agreed && !isAdequate(uncertainty, limit))
    refuse(`${path}.uncertainty`, 'uncertaintyTooLarge', notes.uncertaintyTooLarge);
  return [weightPoint(placed, row, limit, { error, uncertainty, passed: conforms(error, uncertainty, limit) })];
}
