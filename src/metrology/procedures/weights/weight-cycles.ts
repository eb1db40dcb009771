import {
  buoyancyBetween,
  buoyancyWithinClass,
  compareWeights,
  contradictsPooled,
  cycleDifference,
  leastCycles,
  type ConventionalMass,
  type Reference,
} from '../../mass';
import type { Limit } from '../../limits';
import { exact, quantity, valueIn } from '../../quantity';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredReadings, Readings, Row } from '../entered-readings';
import type { Contribution, Point } from '../evaluation';
import { missing, notPositive, type Refuse } from '../reading-errors';
import * as notes from './cycle-notes';
import { weightCyclesDescription } from './cycles-description';
import { airIn, commonOrder, comparatorFor, cycleOf, densitiesFor, isOfWeight, type ChosenComparator } from './weighed';
import { weighingContributions } from './weighing-contributions';
import { refuseSlips, unusualWeighings } from './weighing-slips';
import { limitOfRow, nameOfWeights, nominalOf, remarksOnSet, weightPoint, weightsNeeded } from './weight-point';
import { proposeWeightRows, refuseImpossibleSet, refuseMissing, refuseStrangers, weightSetOf } from './weight-set';
import { conforms, isAdequate } from './weight-uncertainty';

const rules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleSet,
  proposeRows,
  standardNeed: (characteristics, readings) => weightsNeeded(weightSetOf(characteristics), readings),
  steps: {
    comparators: { judge: refuseCertainComparators },
    densities: { judge: () => [] },
    weights: {
      judge: (rows, entered, refuse) => {
        const set = weightSetOf(entered.characteristics);
        refuseSlips('weights', rows, entered, refuse);
        refuseStrangers(
          rows.filter((row) => limitOfRow(row, set) !== null),
          set,
          refuse,
        );
        return rows.flatMap((row, index) => weighedPoint(row, index, entered, refuse));
      },
      complete: (rows, { characteristics }, refuse) => refuseMissing(rows, weightSetOf(characteristics), refuse),
    },
    cycles: { judge: refuseStrayCycles },
  },
  unusual: unusualWeighings,
  nameOf: nameOfWeights,
  notes: (_points, { characteristics }) => remarksOnSet(characteristics),
};

/** Verification and calibration of weights (quả cân) by comparison with references in cycles (OIML R 111-1, annex C). */
export const weightCycles = defineProcedure(weightCyclesDescription, rules);

/** The cycles to offer: one more than a class asks for at least where that is one, so that they have a spread. */
function proposeRows(characteristics: Characteristics): Readings {
  const set = weightSetOf(characteristics);
  const { weights = [] } = proposeWeightRows(set);
  const count = Math.max(2, leastCycles(set.accuracyClass, 'ABBA'));
  return {
    comparators: [{ upTo: set.largest.value, upToUnit: set.largest.unit }],
    weights,
    cycles: weights.flatMap((row) => Array.from({ length: count }, () => row)),
  };
}

function weighedPoint(placed: PlacedRow, row: number, entered: EnteredReadings, refuse: Refuse): readonly Point[] {
  const { path, cells } = placed;
  const set = weightSetOf(entered.characteristics);
  const limit = limitOfRow(placed, set, refuse);
  if (!limit) return [];
  const comparator = comparatorFor(nominalOf(cells), entered.readings['comparators']);
  if (!comparator) refuse(`${path}.nominal`, 'comparatorMissing', notes.comparatorMissing);
  const reference = referenceOf(cells);
  const isCertain = reference.expandedUncertainty <= 0;
  if (isCertain) refuse(`${path}.referenceUncertainty`, 'notPositive', notPositive);
  const found = comparator && !isCertain && weighed(placed, { entered, limit, reference, comparator, refuse });
  if (!found) return [];
  const { mass, contributions } = found;
  const { expanded, k, probability, degreesOfFreedom } = mass;
  const error = quantity(mass.error, 'mg');
  const freedom = k !== '2' && { degreesOfFreedom };
  const uncertainty = { expanded: quantity(expanded, 'mg'), k, probability, ...freedom };
  if (entered.kind !== 'calibration' && !isAdequate(uncertainty, limit))
    refuse(`${path}.referenceUncertainty`, 'uncertaintyTooLarge', notes.uncertaintyTooLarge(expanded));
  const passed = conforms(error, uncertainty, limit);
  return [{ ...weightPoint(placed, row, limit, { error, uncertainty, passed }), contributions }];
}

interface Weighing {
  readonly entered: EnteredReadings;
  readonly limit: Limit;
  readonly reference: Reference;
  readonly comparator: ChosenComparator;
  readonly refuse: Refuse;
}

interface Weighed {
  readonly mass: ConventionalMass;
  readonly contributions: readonly Contribution[];
}

/** The conventional mass in mg; null, and refused, while its cycles are too few or not alike. */
function weighed(
  { path, cells }: PlacedRow,
  { entered, limit, reference, comparator, refuse }: Weighing,
): Weighed | null {
  const { readings, characteristics } = entered;
  const { weights = [], cycles: rows = [] } = readings;
  const cycles = rows.filter((row) => isOfWeight(row, cells, weights)).flatMap((row) => cycleOf(row) ?? []);
  const order = commonOrder(cycles);
  const known = comparator.pooledDeviation === null ? 2 : 1;
  const wanted = Math.max(known, leastCycles(weightSetOf(characteristics).accuracyClass, order ?? 'ABBA'));
  if (order === null && cycles.length > 0) refuse(`${path}.nominal`, 'mixedOrders', notes.mixedOrders);
  else if (cycles.length < wanted) refuse(`${path}.nominal`, 'tooFewCycles', notes.tooFewCycles(cycles.length, wanted));
  if (order === null || cycles.length < wanted) return null;
  const differences = cycles.map((cycle) => cycleDifference(cycle).times(comparator.milligrams));
  const { pooledDeviation: pooled } = comparator;
  if (pooled === 0) return null;
  if (pooled !== null && contradictsPooled(differences, pooled))
    refuse(`${comparator.path}.pooledDeviation`, 'pooledContradicted', notes.pooledContradicted(namedWeight(cells)));
  const nominal = nominalOf(cells);
  const densities = densitiesFor(nominal, readings['densities']);
  const air = airIn(entered);
  const referenceMass = valueIn(nominal, 'mg').plus(reference.correction);
  const buoyancy = densities
    ? buoyancyBetween(referenceMass, densities, air)
    : buoyancyWithinClass(valueIn(limit, 'mg'), air);
  const mass = compareWeights({ differences, reference, comparator, buoyancy });
  const contributions = weighingContributions(mass, {
    ...{ cycles: cycles.length, isPooled: pooled !== null, knowsDensities: densities !== null },
    corrections: { reference: reference.correction, buoyancy: buoyancy.correction },
  });
  return { mass, contributions };
}

/** What a certificate states without k is at k = 2. */
const usualFactor = '2';

function referenceOf(cells: Row): Reference {
  return {
    correction: exact(cells['referenceCorrection'] ?? '0'),
    expandedUncertainty: Number(cells['referenceUncertainty']),
    coverageFactor: Number(cells['referenceK'] ?? usualFactor),
    drift: Number(cells['referenceDrift']),
  };
}

const namedWeight = ({ nominal, nominalUnit, marking }: Row) =>
  [nominal, nominalUnit, marking && `(${marking})`].filter(Boolean).join(' ');

/** A comparator of which nothing scatters does not exist. */
function refuseCertainComparators(rows: readonly PlacedRow[], _entered: EnteredReadings, refuse: Refuse): [] {
  for (const { path, cells } of rows)
    if (Number(cells['pooledDeviation'] ?? '1') <= 0) refuse(`${path}.pooledDeviation`, 'notPositive', notPositive);
  return [];
}

/** Refuses cycles of which a reading is missing, and those of a weight that has no row of its own. */
function refuseStrayCycles(rows: readonly PlacedRow[], entered: EnteredReadings, refuse: Refuse): [] {
  const { weights = [] } = entered.readings;
  refuseSlips('cycles', rows, entered, refuse);
  for (const { path, cells } of rows) {
    for (const name of ['a1', 'b1', 'a2']) if (cells[name] === undefined) refuse(`${path}.${name}`, 'missing', missing);
    if (!weights.some((weight) => isOfWeight(cells, weight, weights)))
      refuse(`${path}.nominal`, 'weightWithoutRow', notes.weightWithoutRow);
  }
  return [];
}
