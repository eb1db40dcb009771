import {
  asEccentricityLimit,
  eccentricParts,
  eccentricPositions,
  isNearLoad,
  rollingLoad,
  rollingPlaces,
} from '../../limits';
import { exact, quantity } from '../../quantity';
import { text } from '../../text';
import type { StepRules } from '../define-procedure';
import { tooFewRows, type Refuse } from '../reading-errors';
import * as notes from './scale-notes';
import { errorAtZero, pointOf } from './scale-points';
import { readWeighings, refuseRepeatedPositions, refuseZeroLoads, type Judged } from './scale-readings';
import { eccentricLoad, scaleOf, type Scale } from './scale';
import { rollingOutside } from './vehicle-notes';

/** A load off centre: weights over each support, or a vehicle at the beginning, middle and end (R 76-1, A.4.7). */
export const eccentricity: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseZeroLoads(weighings, refuse);
    refuseRepeatedPositions(rows, refuse);
    if (scale.eccentricLoading === 'supports') refuseOtherEccentricLoads(weighings, scale, refuse);
    else refuseOtherVehicles(weighings, scale, refuse);
    const zeroError = errorAtZero(entered);
    return weighings.map((weighing) => {
      const position = rows[weighing.row]?.cells['position'] ?? '';
      const label = text(`Vị trí ${position}`, `Position ${position}`);
      const judged = { ...weighing, limit: asEccentricityLimit(weighing.limit) };
      return pointOf('eccentricity', judged, { label, scale, zeroError });
    });
  },
  complete: (rows, { characteristics }, refuse) => {
    const wanted = positionsOf(scaleOf(characteristics));
    if (rows.length < wanted) refuse('readings.eccentricity', 'tooFewRows', tooFewRows(wanted));
  },
};

/** One over each support, or the places of a vehicle in each direction that it drives. */
export function positionsOf({ eccentricLoading, supports }: Scale): number {
  if (eccentricLoading === 'supports') return eccentricPositions(supports);
  return eccentricLoading === 'rollingBothWays' ? 2 * rollingPlaces : rollingPlaces;
}

function refuseOtherEccentricLoads(weighings: readonly Judged[], scale: Scale, refuse: Refuse): void {
  const parts = eccentricParts(scale.supports);
  const what = text(`Max/${parts}`, `Max/${parts}`);
  for (const { load, path } of weighings) {
    if (isNearLoad(exact(load.value).times(parts), exact(scale.max.value))) continue;
    const wanted = quantity(eccentricLoad(scale).toSignificantDigits(4), scale.max.unit);
    refuse(`${path}.load`, 'loadNotNear', notes.loadNotNear(what, wanted));
  }
}

/** A vehicle no lighter than the weights that it spares (the registry's own), and not too heavy (A.4.7.4). */
function refuseOtherVehicles(weighings: readonly Judged[], scale: Scale, refuse: Refuse): void {
  const { supports, max } = scale;
  const most = rollingLoad(max);
  for (const { load, path } of weighings) {
    const isHeavyEnough = exact(load.value).times(eccentricParts(supports)).gte(max.value);
    if (isHeavyEnough && exact(load.value).lte(most)) continue;
    const least = quantity(eccentricLoad(scale).toSignificantDigits(4), max.unit);
    refuse(`${path}.load`, 'loadNotNear', rollingOutside(least, quantity(most, max.unit)));
  }
}
