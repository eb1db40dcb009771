import { weightLimit, weightNominals } from '../../limits';
import { compareQuantities, exact, isUnit, quantity, valueIn, type Quantity } from '../../quantity';
import { text } from '../../text';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredReadings, Point, Readings, Remark } from '../procedure';
import { notPositive, type Refuse } from '../reading-errors';
import { betterClassThan, cellQuantity, distinctValues, type NeededValue, type StandardNeed } from '../standard-need';
import { conforms, isAdequate, statedUncertainty } from './weight-uncertainty';
import { weightsDescription } from './weights-description';

interface WeightSet {
  accuracyClass: string;
  largest: Quantity;
  /** The same as `largest` when all weights are of one mass. */
  smallest: Quantity;
}

const rules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleSet,
  proposeRows: (characteristics) => proposeWeightRows(weightSetOf(characteristics)),
  standardNeed: (characteristics, readings) => weightsNeeded(weightSetOf(characteristics), readings),
  steps: {
    weights: {
      judge: (rows, entered, refuse) => rows.flatMap((row, index) => weightPoint(row, index, entered, refuse)),
    },
  },
  nameOf: ({ accuracyClass }) =>
    typeof accuracyClass === 'string'
      ? text(`Quả cân cấp chính xác ${accuracyClass}`, `Weights of accuracy class ${accuracyClass}`)
      : undefined,
  notes: (_points, { characteristics }) =>
    weightSetOf(characteristics).accuracyClass.startsWith('M') ? [typeUnconfirmed] : [],
};

/** Verification of weights (quả cân) by the limits of OIML R 111-1. */
export const weights = defineProcedure(weightsDescription, rules);

function weightPoint(
  { path, cells }: PlacedRow,
  row: number,
  { characteristics, kind }: EnteredReadings,
  refuse: Refuse,
): readonly Point[] {
  const set = weightSetOf(characteristics);
  const nominal = quantity(cells['nominal'] ?? '', isUnit(cells['nominalUnit']) ? cells['nominalUnit'] : 'g');
  if (compareQuantities(nominal, set.largest) > 0 || compareQuantities(nominal, set.smallest) < 0) {
    refuse(`${path}.nominal`, 'outsideSet', outsideSet);
    return [];
  }
  const { limit, absence } = weightLimit(set.accuracyClass, nominal);
  if (!limit) {
    refuse(`${path}.nominal`, absence.code, absence.message);
    return [];
  }
  const error = quantity(cells['error'] ?? '', 'mg');
  const uncertainty = statedUncertainty(cells);
  if (exact(uncertainty.expanded.value).lte(0)) refuse(`${path}.uncertainty`, 'notPositive', notPositive);
  else if (kind !== 'calibration' && !isAdequate(uncertainty, limit))
    refuse(`${path}.uncertainty`, 'uncertaintyTooLarge', uncertaintyTooLarge);
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

function weightSetOf({ accuracyClass, nominal, smallestNominal }: Characteristics): WeightSet {
  if (typeof accuracyClass !== 'string' || typeof nominal !== 'object')
    throw new Error('The weights have no class or nominal.');
  return { accuracyClass, largest: nominal, smallest: typeof smallestNominal === 'object' ? smallestNominal : nominal };
}

function refuseImpossibleSet({ characteristics }: EnteredReadings, refuse: Refuse): void {
  const { accuracyClass, largest, smallest } = weightSetOf(characteristics);
  const ofLargest = weightLimit(accuracyClass, largest).absence;
  if (ofLargest) refuse('characteristics.nominal.value', ofLargest.code, ofLargest.message);
  const ofSmallest = weightLimit(accuracyClass, smallest).absence;
  if (ofSmallest && smallest !== largest) {
    refuse('characteristics.smallestNominal.value', ofSmallest.code, ofSmallest.message);
  }
  if (compareQuantities(smallest, largest) > 0) {
    refuse('characteristics.smallestNominal.value', 'smallestTooLarge', smallestTooLarge);
  }
}

/** One weight, or the usual 5-2-2-1 set between the largest and the smallest. */
function proposeWeightRows({ largest, smallest }: WeightSet): Readings {
  const nominals = weightNominals.filter(
    (nominal) => compareQuantities(nominal, largest) <= 0 && compareQuantities(nominal, smallest) >= 0,
  );
  const isSet = nominals.length > 1;
  const rows = nominals.flatMap(({ value, unit }) => {
    const row = { nominal: value, nominalUnit: unit };
    return isSet && value.startsWith('2') ? [row, { ...row, marking: `${value} ${unit} *` }] : [row];
  });
  return { weights: rows };
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

/** For those who decide; the owner's paper states the rule of decision instead. */
const doubt = (vi: string, en: string): Remark => ({ ...text(vi, en), doubt: true });

const uncertaintyTooLarge = text(
  'U (k = 2) phải không quá 1/3 giới hạn sai số của quả cân (R 111-1, 5.2): cân lại bằng chuẩn hoặc cân có độ không đảm bảo nhỏ hơn.',
  'U (k = 2) must be at most a third of the limit of the weight (R 111-1, 5.2): weigh it again with a better standard or balance.',
);

const typeUnconfirmed = doubt(
  'Chưa xác nhận được quả cân cấp M thuộc danh mục phương tiện đo nhóm 2.',
  'No confirmed row of the group 2 list names weights of the M classes.',
);

const outsideSet = text(
  'Khối lượng danh nghĩa nằm ngoài bộ quả cân đã khai.',
  'The nominal mass lies outside the declared set of weights.',
);

const smallestTooLarge = text(
  'Quả nhỏ nhất không được lớn hơn quả lớn nhất.',
  'The smallest weight cannot be larger than the largest.',
);
