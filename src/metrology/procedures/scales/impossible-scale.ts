import {
  isAuxiliaryTooFine,
  mayHaveAuxiliary,
  weighingClassRow,
  weighingLimit,
  type WeighingClassRow,
} from '../../limits';
import { compareQuantities, decimalText, exact, valueIn } from '../../quantity';
import type { EnteredReadings } from '../procedure';
import type { Refuse } from '../reading-errors';
import * as notes from './scale-notes';
import { scaleOf, type Scale } from './scale';

/** Refuses a scale that contradicts itself, or that R 76-1 (3.4 and Table 3) does not know. */
export function refuseImpossibleScale({ characteristics, regime }: EnteredReadings, refuse: Refuse): void {
  const scale = scaleOf(characteristics);
  const { max, min, e, accuracyClass, supports } = scale;
  refuseOtherInterval(scale, refuse);
  if (min && compareQuantities(min, max) >= 0) refuse('characteristics.min.value', 'minTooLarge', notes.minTooLarge);
  if (!Number.isInteger(supports) || supports > 99) {
    refuse('characteristics.supports', 'notWhole', notes.supportsWhole);
  }
  const row = weighingClassRow(accuracyClass, e);
  if (!row) return refuse('characteristics.e.value', 'noSuchInterval', notes.noSuchInterval(accuracyClass));
  refuseOutsideRow(scale, row, refuse);
  const { absence } = weighingLimit({ accuracyClass, e, load: max, regime });
  if (absence) refuse('characteristics.max.value', absence.code, absence.message);
}

/** d = e, and finer only by an auxiliary indicating device, which only classes I and II may have (R 76-1, 3.4). */
function refuseOtherInterval({ e, d, accuracyClass }: Scale, refuse: Refuse): void {
  const path = 'characteristics.d.value';
  const order = compareQuantities(d, e);
  if (order > 0) refuse(path, 'intervalTooLarge', notes.intervalTooLarge);
  if (order >= 0) return;
  if (!mayHaveAuxiliary(accuracyClass)) return refuse(path, 'auxiliaryForeign', notes.auxiliaryForeign(accuracyClass));
  if (isAuxiliaryTooFine(accuracyClass, d, e)) refuse(path, 'intervalTooFine', notes.dTooFine);
}

function refuseOutsideRow({ max, min, e, accuracyClass }: Scale, row: WeighingClassRow, refuse: Refuse): void {
  const interval = valueIn(e, max.unit);
  const isFew = exact(max.value).lt(interval.times(row.nFrom));
  const isMany = row.nUpTo !== null && exact(max.value).gt(interval.times(row.nUpTo));
  if (isFew || isMany) {
    const n = decimalText(exact(max.value).div(interval).toDecimalPlaces(1));
    refuse('characteristics.max.value', 'intervalsOutside', notes.intervalsOutside(n, accuracyClass, row));
  }
  const least = valueIn(e, 'g').times(row.min);
  if (min && valueIn(min, 'g').lt(least)) {
    refuse('characteristics.min.value', 'minTooSmall', notes.minTooSmall(row.min, accuracyClass));
  }
}
