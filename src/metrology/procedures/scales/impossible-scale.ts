import {
  isAuxiliaryInterval,
  isAuxiliaryTooFine,
  isFinestAuxiliary,
  mayHaveAuxiliary,
  weighingClassRow,
  weighingLimit,
  type WeighingClassRow,
} from '../../limits';
import { compareQuantities, decimalText, exact, valueIn } from '../../quantity';
import type { EnteredReadings } from '../entered-readings';
import type { Refuse } from '../reading-errors';
import * as notes from './scale-notes';
import { leastMin } from './obligatory-loads';
import { hasAuxiliary, scaleOf, type Scale } from './scale';

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

/** d = e, and finer only by an auxiliary indicating device, which only classes I and II may have; e is then 1 × 10^k (R 76-1, 3.4). */
function refuseOtherInterval({ e, d, accuracyClass }: Scale, refuse: Refuse): void {
  const path = 'characteristics.d.value';
  const order = compareQuantities(d, e);
  if (order > 0) refuse(path, 'intervalTooLarge', notes.intervalTooLarge);
  if (order >= 0) return;
  if (!mayHaveAuxiliary(accuracyClass)) return refuse(path, 'auxiliaryForeign', notes.auxiliaryForeign(accuracyClass));
  if (isAuxiliaryTooFine(accuracyClass, d, e)) refuse(path, 'intervalTooFine', notes.dTooFine);
  if (isAuxiliaryInterval(accuracyClass, d, e)) return;
  const words = isFinestAuxiliary(accuracyClass, d) ? notes.eOfFinest : notes.eBesideAuxiliary;
  refuse('characteristics.e.value', 'auxiliaryInterval', words);
}

/** With an auxiliary device Min counts in d, and the finest of class I may have fewer intervals (R 76-1, 3.4.3, 3.4.4). */
function refuseOutsideRow(scale: Scale, row: WeighingClassRow, refuse: Refuse): void {
  const { max, min, e, d, accuracyClass } = scale;
  const interval = valueIn(e, max.unit);
  const isAuxiliary = hasAuxiliary(scale);
  const isFew = exact(max.value).lt(interval.times(row.nFrom)) && !(isAuxiliary && isFinestAuxiliary(accuracyClass, d));
  const isMany = row.nUpTo !== null && exact(max.value).gt(interval.times(row.nUpTo));
  if (isFew || isMany) {
    const n = decimalText(exact(max.value).div(interval).toDecimalPlaces(1));
    refuse('characteristics.max.value', 'intervalsOutside', notes.intervalsOutside(n, accuracyClass, row));
  }
  if (min && valueIn(min, max.unit).lt(leastMin(scale))) {
    refuse('characteristics.min.value', 'minTooSmall', notes.minTooSmall(row.min, accuracyClass, isAuxiliary));
  }
}
