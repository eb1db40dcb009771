import { weighingLimit, type Limit, type LimitRegime } from '../../limits';
import { compareQuantities, exact, valueIn } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Refuse } from '../reading-errors';
import { notMark } from './mechanical-notes';
import * as notes from './scale-notes';
import { additionalLoads, exceedsMax, weighingOf, type Scale, type Weighing } from './scale';

/** A row of readings as a weighing, with its place and limit. */
export interface Judged extends Weighing {
  path: string;
  row: number;
  limit: Limit;
}

/** The rows that can be judged. The others are refused at the field that is wrong. */
export function readWeighings(
  rows: readonly PlacedRow[],
  scale: Scale,
  regime: LimitRegime,
  refuse: Refuse,
): readonly Judged[] {
  const weighings = rows.flatMap((placed, row) => {
    const weighing = weighingOf(placed, scale);
    const refused = loadRefusal(weighing, scale) ?? indicationRefusal(placed, scale);
    if (refused) {
      refuse(`${placed.path}.${refused.field}`, refused.code, refused.message);
      return [];
    }
    const { accuracyClass, e } = scale;
    const { limit, absence } = weighingLimit({ accuracyClass, e, load: weighing.load, regime });
    if (absence) refuse(`${placed.path}.load`, absence.code, absence.message);
    return limit ? [{ ...weighing, path: placed.path, row, limit }] : [];
  });
  refuseMixedCorrection(weighings, refuse);
  return weighings;
}

function loadRefusal(weighing: Weighing, scale: Scale) {
  const { load } = weighing;
  if (load.value.startsWith('-')) return { field: 'load', code: 'negativeLoad', message: notes.loadNegative };
  if (exceedsMax(load, scale)) return { field: 'load', code: 'loadAboveMax', message: notes.loadAboveMax };
  return additionalLoadRefusal(weighing, scale);
}

/**
 * On a dial only its own marks are read; what lies between two of them stands beside. Digits show whole intervals alone
 * (R 76-1, T.3.2.2: d is the step between two of them; general knowledge): what lies between is found with ΔL.
 */
function indicationRefusal({ cells }: PlacedRow, { isReadByMarks, indicationKind, d, max }: Scale) {
  if (
    exact(cells['indication'] ?? '')
      .mod(valueIn(d, max.unit))
      .isZero()
  )
    return null;
  if (isReadByMarks) return { field: 'indication', code: 'notMark', message: notMark(d) };
  if (indicationKind !== 'digital') return null;
  return { field: 'indication', code: 'notWholeIntervals', message: notes.notWholeIntervals(d) };
}

function additionalLoadRefusal({ additionalLoad }: Weighing, scale: Scale) {
  const field = 'additionalLoad';
  const wanted = additionalLoads(scale);
  if (additionalLoad === null) {
    if (wanted !== 'needed') return null;
    return { field, code: 'additionalLoadMissing', message: notes.additionalLoadMissing };
  }
  if (wanted === 'foreign') return { field, code: 'additionalLoadForeign', message: notes.additionalLoadForeign };
  const inIntervals = valueIn(additionalLoad, scale.d.unit).div(scale.d.value);
  if (inIntervals.gte(0) && inIntervals.lte('1.5')) return null;
  return { field, code: 'additionalLoadRange', message: notes.additionalLoadRange };
}

export function refuseWrongOrder(weighings: readonly Judged[], refuse: Refuse): void {
  let descending = false;
  for (const [index, { load, path }] of weighings.entries()) {
    const previous = weighings[index - 1];
    if (!previous) continue;
    const order = compareQuantities(load, previous.load);
    if (order === 0 || (order > 0 && descending)) refuse(`${path}.load`, 'loadOrder', notes.loadOrder);
    descending ||= order < 0;
  }
}

export function refuseZeroLoads(weighings: readonly Judged[], refuse: Refuse): void {
  for (const { load, path } of weighings) {
    if (valueIn(load, load.unit).isZero()) refuse(`${path}.load`, 'zeroLoad', notes.zeroLoad);
  }
}

export function refuseDifferentLoads(weighings: readonly Judged[], refuse: Refuse): void {
  for (const { load, path } of weighings) {
    const same = compareQuantities(load, weighings[0]?.load ?? load) === 0;
    if (!same) refuse(`${path}.load`, 'differentLoads', notes.differentLoads);
  }
}

/** Errors freed of rounding and errors that are not do not compare. */
function refuseMixedCorrection(weighings: readonly Judged[], refuse: Refuse): void {
  const corrected = weighings.filter(({ additionalLoad }) => additionalLoad !== null).length;
  if (corrected === 0 || corrected === weighings.length) return;
  for (const { additionalLoad, path } of weighings) {
    if (additionalLoad === null) refuse(`${path}.additionalLoad`, 'mixedCorrection', notes.mixedCorrection);
  }
}

export function refuseRepeatedPositions(rows: readonly PlacedRow[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { cells, path } of rows) {
    const position = cells['position'] ?? '';
    if (seen.has(position)) refuse(`${path}.position`, 'repeatedPosition', notes.repeatedPosition);
    seen.add(position);
  }
}
