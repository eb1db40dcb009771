import { weightLimit } from '../../limits';
import { compareQuantities, type Quantity } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredReadings, Readings, Row } from '../entered-readings';
import type { Refuse } from '../reading-errors';
import { keyOf, readComposition, rowKey, usualComposition, type Pieces } from './composition';
import * as notes from './weight-notes';

export interface WeightSet {
  accuracyClass: string;
  largest: Quantity;
  /** The same as `largest` when all weights are of one mass. */
  smallest: Quantity;
  pieces: readonly Pieces[];
}

export function weightSetOf({ accuracyClass, nominal, smallestNominal, composition }: Characteristics): WeightSet {
  if (typeof accuracyClass !== 'string' || typeof nominal !== 'object')
    throw new Error('The weights have no class or nominal.');
  const smallest = typeof smallestNominal === 'object' ? smallestNominal : nominal;
  const declared = typeof composition === 'string' ? readComposition(composition) : null;
  return { accuracyClass, largest: nominal, smallest, pieces: declared ?? usualComposition(nominal, smallest) };
}

export function refuseImpossibleSet({ characteristics }: EnteredReadings, refuse: Refuse): void {
  const { accuracyClass, largest, smallest } = weightSetOf(characteristics);
  const ofLargest = weightLimit(accuracyClass, largest).absence;
  if (ofLargest) refuse('characteristics.nominal.value', ofLargest.code, ofLargest.message);
  const ofSmallest = weightLimit(accuracyClass, smallest).absence;
  if (ofSmallest && smallest !== largest) {
    refuse('characteristics.smallestNominal.value', ofSmallest.code, ofSmallest.message);
  }
  if (compareQuantities(smallest, largest) > 0) {
    refuse('characteristics.smallestNominal.value', 'smallestTooLarge', notes.smallestTooLarge);
  }
  refuseImpossibleComposition(characteristics, refuse);
}

/** The composition says which weights there are; the largest and the smallest must be those that are declared. */
function refuseImpossibleComposition(characteristics: Characteristics, refuse: Refuse): void {
  const { composition, smallestNominal } = characteristics;
  if (typeof composition !== 'string') return;
  const path = 'characteristics.composition';
  if (!readComposition(composition)) return refuse(path, 'notComposition', notes.notComposition);
  const { accuracyClass, largest, smallest, pieces } = weightSetOf(characteristics);
  const absence = pieces.map(({ nominal }) => weightLimit(accuracyClass, nominal).absence).find(Boolean);
  if (absence) return refuse(path, absence.code, absence.message);
  const sorted = pieces.map(({ nominal }) => nominal).sort(compareQuantities);
  const [least = largest, most = largest] = [sorted[0], sorted.at(-1)];
  const isOther = compareQuantities(most, largest) !== 0;
  const isOtherLeast = smallestNominal !== undefined && compareQuantities(least, smallest) !== 0;
  if (isOther || isOtherLeast) refuse(path, 'otherComposition', notes.otherComposition);
}

/** A row for each weight; those that only a number tells apart get one, to be typed over. */
export function proposeWeightRows({ pieces }: WeightSet): Readings {
  return { weights: pieces.flatMap(({ nominal, stars, count }) => rowsOf(nominal, stars, count)) };
}

function rowsOf({ value, unit }: Quantity, stars: string, count: number): readonly Row[] {
  const row = { nominal: value, nominalUnit: unit };
  const starred = stars && `${value} ${unit} ${stars}`;
  if (count === 1) return [starred ? { ...row, marking: starred } : row];
  return Array.from({ length: count }, (_, at) => ({ ...row, marking: [starred, at + 1].filter(Boolean).join(' ') }));
}

/** Refuses rows of weights that the set does not have, and a weight that stands there twice. */
export function refuseStrangers(rows: readonly PlacedRow[], { pieces }: WeightSet, refuse: Refuse): void {
  const counts = new Map(pieces.map((each) => [keyOf(each), each.count]));
  const seen = new Map<string, Set<string>>();
  for (const { path, cells } of rows) {
    const key = rowKey(cells);
    const count = key === null ? undefined : counts.get(key);
    if (key === null || count === undefined) {
      refuse(`${path}.nominal`, 'outsideSet', notes.outsideSet);
      continue;
    }
    const markings = seen.get(key) ?? new Set();
    const marking = markingOf(cells);
    if (markings.has(marking) || markings.size >= count) {
      refuse(`${path}.${count > 1 ? 'marking' : 'nominal'}`, 'weighedTwice', notes.weighedTwice(count));
    }
    seen.set(key, markings.add(marking));
  }
}

/** Refuses a set of which some weights have no row: R 111-1 judges each, and the certificate names the whole set. */
export function refuseMissing(rows: readonly PlacedRow[], { pieces }: WeightSet, refuse: Refuse): void {
  const keys = rows.map(({ cells }) => rowKey(cells));
  const missing = pieces.flatMap((each) => {
    const count = each.count - keys.filter((key) => key === keyOf(each)).length;
    return count > 0 ? [{ ...each, count }] : [];
  });
  if (missing.length > 0) refuse('readings.weights', 'pieceMissing', notes.pieceMissing(missing));
}

/** A marking as it is told from others. */
export function markingOf({ marking = '' }: Row): string {
  return marking.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}
