import { asRepeatabilityLimit, isNearLoad, substitutedWeighings, substitutionParts } from '../../limits';
import { exact, isDecimalText, quantity, type Decimal } from '../../quantity';
import type { StepRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings, Row } from '../entered-readings';
import { tooFewRows, type Refuse } from '../reading-errors';
import { spreadOf, spreadPoint } from './scale-points';
import { readWeighings, refuseDifferentLoads, refuseZeroLoads } from './scale-readings';
import { scaleOf, weighingOf, type Scale } from './scale';
import * as notes from './vehicle-notes';

/** The part of a load that is no standard weight, in the unit of Max. */
export function substituted(cells: Row): Decimal {
  const typed = cells['substitutionLoad'];
  return exact(isDecimalText(typed) ? typed : 0);
}

/**
 * A substitution is known only as a load at which it took the place of the weights (R 76-1, A.4.4.5): one weighed before, or
 * in the accuracy test.
 */
export function refuseUnknownSubstitutions(
  rows: readonly PlacedRow[],
  refuse: Refuse,
  accuracy: readonly Row[] = [],
): void {
  const weighed = accuracy.map(({ load }) => exact(load ?? '0'));
  for (const { cells, path } of rows) {
    const load = exact(cells['load'] ?? '0');
    const part = substituted(cells);
    if (part.lt(0) || part.gt(load)) refuse(`${path}.substitutionLoad`, 'loadRange', notes.substitutionNegative);
    else if (!part.isZero() && !weighed.some((known) => known.eq(part))) {
      refuse(`${path}.substitutionLoad`, 'substitutionUnknown', notes.substitutionUnknown);
    }
    weighed.push(load);
  }
}

/** Half of Max in standard weights, or the smaller part that repeatability allows (R 76-1, 3.7.3). */
export function refuseTooFewWeights(rows: readonly PlacedRow[], entered: EnteredReadings, refuse: Refuse): void {
  if (rows.every(({ cells }) => substituted(cells).isZero())) return;
  const scale = scaleOf(entered.characteristics);
  const direct = rows.map(({ cells }) => exact(cells['load'] ?? '0').minus(substituted(cells)));
  const most = direct.reduce((a, b) => (b.gt(a) ? b : a));
  const parts = substitutionParts(repeatabilityAt(entered, scale));
  if (most.times(parts).gte(scale.max.value)) return;
  const wanted = quantity(exact(scale.max.value).div(parts).toSignificantDigits(4), scale.max.unit);
  refuse('readings.accuracy', 'tooFewWeights', notes.tooFewWeights(quantity(most, scale.max.unit), wanted, parts));
}

/** In units of e; null where the load of the substitution was not weighed often enough. */
function repeatabilityAt({ readings }: EnteredReadings, scale: Scale): Decimal | null {
  const rows = readings['substitution'] ?? [];
  if (rows.length < substitutedWeighings) return null;
  return spreadOf(rows.map((cells) => weighingOf({ cells }, scale))).div(scale.e.value);
}

/** Only the spread is judged: the mass of a substitution need not be known. */
export const substitution: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    refuseZeroLoads(weighings, refuse);
    refuseDifferentLoads(weighings, refuse);
    const [first] = weighings;
    if (!first) return [];
    const places = (entered.readings['accuracy'] ?? []).map(substituted).filter((part) => !part.isZero());
    if (!places.some((part) => isNearLoad(exact(first.load.value), part))) {
      refuse(`${first.path}.load`, 'loadNotNear', notes.substitutionElsewhere);
    }
    return spreadPoint('substitution', weighings, asRepeatabilityLimit(first.limit), scale);
  },
  complete: (rows, _entered, refuse) => {
    if (rows.length > 0 && rows.length < substitutedWeighings) {
      refuse('readings.substitution', 'tooFewRows', tooFewRows(substitutedWeighings));
    }
  },
};
