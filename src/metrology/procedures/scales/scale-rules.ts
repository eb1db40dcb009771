import {
  asRepeatabilityLimit,
  fewestLoads,
  isNearLoad,
  repeatedLoad,
  repeatedWeighings,
  zeroLimit,
} from '../../limits';
import { compareQuantities, exact, quantity } from '../../quantity';
import { text } from '../../text';
import type { ProcedureRules, StepRules } from '../define-procedure';
import { tooFewRows, type Refuse } from '../reading-errors';
import { discrimination } from './discrimination';
import { displacement } from './displacement';
import { eccentricity } from './eccentricity';
import { refuseImpossibleScale } from './impossible-scale';
import { isZeroLoad, missingLoads, namedQuantity, obligatoryLoads } from './obligatory-loads';
import * as notes from './scale-notes';
import { weightsNeeded } from './scale-need';
import { errorAtZero, pointOf, spreadPoint } from './scale-points';
import { proposeScaleRows } from './scale-proposal';
import { readWeighings, refuseDifferentLoads, refuseWrongOrder, refuseZeroLoads, type Judged } from './scale-readings';
import { refuseTooFewWeights, refuseUnknownSubstitutions, substitution } from './substitution';
import { scaleOf, weighingOf, type Scale } from './scale';
import { tare } from './tare';

const accuracy: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const zeroError = errorAtZero(entered);
    const [first] = rows;
    if (first && !isZeroLoad(weighingOf(first, scale).load, scale)) {
      refuse(`${first.path}.load`, 'zeroMissing', notes.zeroMissing);
    }
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseWrongOrder(weighings, refuse);
    refuseUnknownSubstitutions(rows, refuse);
    return weighings.map((weighing, index) => {
      if (weighing.row === 0) {
        const label = text('Điểm 0 (E0)', 'Zero (E0)');
        return pointOf('accuracy', { ...weighing, limit: zeroLimit(scale.e) }, { label, scale, zeroError: null });
      }
      const previous = weighings[index - 1];
      const descending = previous !== undefined && compareQuantities(weighing.load, previous.load) < 0;
      const label = descending ? text('Tải giảm', 'Descending load') : text('Tải tăng', 'Ascending load');
      return pointOf('accuracy', weighing, { label, scale, zeroError });
    });
  },
  complete: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const loads = rows.map((row) => weighingOf(row, scale).load);
    const turn = loads.findIndex((load, index) => index > 0 && compareQuantities(load, loads[index - 1] ?? load) < 0);
    const [ascending, descending] = turn === -1 ? [loads, []] : [loads.slice(0, turn), loads.slice(turn)];
    const highest = ascending.at(-1);
    if (ascending.length < fewestLoads) refuse('readings.accuracy', 'tooFewRows', tooFewRows(fewestLoads));
    if (highest && compareQuantities(highest, scale.max) < 0) {
      refuse(`${rows[ascending.length - 1]?.path ?? 'readings.accuracy'}.load`, 'maxNotReached', notes.maxNotReached);
    }
    for (const named of missingLoads(ascending, obligatoryLoads(scale))) {
      refuse('readings.accuracy', 'loadMissing', notes.loadMissing(named.name, namedQuantity(named, scale)));
    }
    refuseUnfinishedUnloading(descending, scale, refuse);
    refuseTooFewWeights(rows, entered, refuse);
  },
};

/** Down again through the same obligatory loads, to zero: hysteresis and the return to zero (A.4.4.1). */
function refuseUnfinishedUnloading(descending: readonly Judged['load'][], scale: Scale, refuse: Refuse): void {
  const below = obligatoryLoads(scale).filter(({ load }) => !isNearLoad(load, exact(scale.max.value)));
  for (const named of missingLoads(descending, below)) {
    const message = notes.loadMissing(named.name, namedQuantity(named, scale), true);
    refuse('readings.accuracy', 'unloadingMissing', message);
  }
  const last = descending.at(-1);
  if (!last || !isZeroLoad(last, scale)) refuse('readings.accuracy', 'zeroNotReturned', notes.zeroNotReturned);
}

const repeatability: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseZeroLoads(weighings, refuse);
    refuseDifferentLoads(weighings, refuse);
    refuseUnknownSubstitutions(rows, refuse, entered.readings['accuracy']);
    const [first] = weighings;
    if (first && !isNearLoad(exact(first.load.value), repeatedLoad(scale.max))) {
      const wanted = quantity(repeatedLoad(scale.max), scale.max.unit);
      refuse(`${first.path}.load`, 'loadNotNear', notes.loadNotNear(text('0,8 Max', '0.8 Max'), wanted));
    }
    const zeroError = errorAtZero(entered);
    const single = weighings.map((weighing) => {
      const label = text(`Lần cân ${weighing.row + 1}`, `Weighing ${weighing.row + 1}`);
      return pointOf('repeatability', weighing, { label, scale, zeroError });
    });
    return [
      ...single,
      ...(first ? spreadPoint('repeatability', weighings, asRepeatabilityLimit(first.limit), scale) : []),
    ];
  },
  complete: (rows, { characteristics }, refuse) => {
    const wanted = repeatedWeighings(scaleOf(characteristics).accuracyClass);
    if (rows.length < wanted) refuse('readings.repeatability', 'tooFewRows', tooFewRows(wanted));
  },
};

export const scaleRules: ProcedureRules = {
  checkCharacteristics: refuseImpossibleScale,
  proposeRows: (characteristics) => proposeScaleRows(scaleOf(characteristics), characteristics),
  standardNeed: (characteristics, readings) => weightsNeeded(scaleOf(characteristics), readings),
  steps: { accuracy, repeatability, substitution, eccentricity, tare, discrimination, displacement },
};
