import { asEccentricityLimit, asRepeatabilityLimit, weighingLimit } from '../../limits';
import { compareQuantities, quantity, valueIn, type Decimal } from '../../quantity';
import { text, type BilingualText } from '../../text';
import { isWithin, type ProcedureRules, type StepRules } from '../define-procedure';
import type { EnteredReadings, Point } from '../procedure';
import { tooFewRows, type Refuse } from '../reading-errors';
import * as notes from './scale-notes';
import { weightsNeeded } from './scale-need';
import { proposeScaleRows } from './scale-proposal';
import {
  readWeighings,
  refuseDifferentLoads,
  refuseMixedCorrection,
  refuseRepeatedPositions,
  refuseWrongOrder,
  refuseZeroLoads,
  type Judged,
} from './scale-readings';
import { eccentricLoad, scaleOf, weighingOf, type Scale } from './scale';

const accuracy: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseWrongOrder(weighings, refuse);
    const zeroError = errorAtZero(weighings, scale);
    return weighings.map((weighing, index) => {
      const previous = weighings[index - 1];
      const descending = previous !== undefined && compareQuantities(weighing.load, previous.load) < 0;
      const corrected = zeroError !== null && weighing.additionalLoad !== null && index > 0;
      const error = corrected ? weighing.error.minus(zeroError) : weighing.error;
      const label = descending ? text('Tải giảm', 'Descending load') : text('Tải tăng', 'Ascending load');
      return pointOf('accuracy', { ...weighing, error }, label, scale, corrected ? [notes.zeroCorrected] : []);
    });
  },
  complete: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const loads = rows.map((row) => weighingOf(row, scale).load);
    const turn = loads.findIndex((load, index) => index > 0 && compareQuantities(load, loads[index - 1] ?? load) < 0);
    const ascending = turn === -1 ? loads : loads.slice(0, turn);
    const highest = ascending.at(-1);
    if (ascending.length < 5) refuse('readings.accuracy', 'tooFewRows', tooFewRows(5));
    if (highest && compareQuantities(highest, scale.max) < 0) {
      refuse(`${rows[ascending.length - 1]?.path ?? 'readings.accuracy'}.load`, 'maxNotReached', notes.maxNotReached);
    }
  },
};

const repeatability: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseZeroLoads(weighings, refuse);
    refuseDifferentLoads(weighings, refuse);
    refuseMixedCorrection(weighings, refuse);
    const single = weighings.map((weighing) => {
      const label = text(`Lần cân ${weighing.row + 1}`, `Weighing ${weighing.row + 1}`);
      return pointOf('repeatability', weighing, label, scale, []);
    });
    return [...single, ...spreadPoint(weighings, scale)];
  },
};

const eccentricity: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseZeroLoads(weighings, refuse);
    refuseRepeatedPositions(rows, refuse);
    return weighings.map((weighing) => {
      const position = rows[weighing.row]?.cells['position'] ?? '';
      const light = valueIn(weighing.load, scale.max.unit).lt(
        eccentricLoad(scale).minus(valueIn(scale.e, scale.max.unit)),
      );
      const label = text(`Vị trí ${position}`, `Position ${position}`);
      const judged = { ...weighing, limit: asEccentricityLimit(weighing.limit) };
      return pointOf('eccentricity', judged, label, scale, light ? [notes.lightEccentricLoad] : []);
    });
  },
  complete: (rows, entered, refuse) => {
    const wanted = Math.max(4, scaleOf(entered.characteristics).supports);
    if (rows.length < wanted) refuse('readings.eccentricity', 'tooFewRows', tooFewRows(wanted));
  },
};

export const scaleRules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleScale,
  proposeRows: (characteristics) => proposeScaleRows(scaleOf(characteristics)),
  standardNeed: (characteristics, readings) => weightsNeeded(scaleOf(characteristics), readings),
  steps: { accuracy, repeatability, eccentricity },
};

function refuseImpossibleScale({ characteristics, regime }: EnteredReadings, refuse: Refuse): void {
  const { max, min, e, d, accuracyClass, supports } = scaleOf(characteristics);
  if (compareQuantities(d, e) > 0) refuse('characteristics.d.value', 'intervalTooLarge', notes.intervalTooLarge);
  if (min && compareQuantities(min, max) >= 0) refuse('characteristics.min.value', 'minTooLarge', notes.minTooLarge);
  if (!Number.isInteger(supports) || supports > 99) {
    refuse('characteristics.supports', 'notWhole', notes.supportsWhole);
  }
  const { absence } = weighingLimit({ accuracyClass, e, load: max, regime });
  if (absence) refuse('characteristics.max.value', absence.code, absence.message);
}

/** E0: the error of the first weighing when it is at or near zero (up to 10 e) and free of rounding; else null. */
function errorAtZero([first]: readonly Judged[], { e }: Scale): Decimal | null {
  if (!first || first.additionalLoad === null) return null;
  return valueIn(first.load, e.unit).lte(valueIn(e, e.unit).times(10)) ? first.error : null;
}

/** The largest difference between the weighings of one load. */
function spreadPoint(weighings: readonly Judged[], { e }: Scale): readonly Point[] {
  const [first] = weighings;
  if (!first) return [];
  const errors = weighings.map(({ error }) => error);
  const smallest = errors.reduce((least, error) => (error.lt(least) ? error : least));
  const error = quantity(largest(errors).minus(smallest), e.unit);
  const limit = asRepeatabilityLimit(first.limit);
  return [
    {
      step: 'repeatability',
      row: null,
      label: text('Độ lệch lớn nhất giữa các lần cân', 'Largest difference between weighings'),
      reference: first.load,
      indication: null,
      error,
      limit,
      passed: isWithin(error, limit),
      conditions: [],
      notes: first.additionalLoad === null ? [notes.roundingKept] : [],
    },
  ];
}

function largest(values: readonly Decimal[]): Decimal {
  return values.reduce((most, value) => (value.gt(most) ? value : most));
}

function pointOf(
  step: string,
  judged: Judged,
  label: BilingualText,
  scale: Scale,
  extra: readonly BilingualText[],
): Point {
  const { load, indication, additionalLoad, row, limit } = judged;
  const error = quantity(judged.error, scale.e.unit);
  return {
    step,
    row,
    label,
    reference: load,
    indication,
    error,
    limit,
    passed: isWithin(error, limit),
    conditions: additionalLoad
      ? [{ name: 'additionalLoad', label: text('Quả cân thêm ΔL', 'Additional weights ΔL'), quantity: additionalLoad }]
      : [],
    notes: [...(additionalLoad ? [] : [notes.roundingKept]), ...extra],
  };
}
