import { weightNominals } from '../../limits';
import {
  compareQuantities,
  decimalText,
  formatQuantity,
  isUnit,
  readQuantity,
  valueIn,
  type Quantity,
} from '../../quantity';
import type { Language } from '../../text';
import type { Row } from '../entered-readings';
import { cellQuantity } from '../standard-need';
import { nominalUnits } from './weights-description';

/** Weights of a set that cannot be told apart by nominal mass and asterisks: how many there are. */
export interface Pieces {
  readonly nominal: Quantity;
  /** The asterisks that tell a second or third weight of one nominal mass from the first. */
  readonly stars: string;
  readonly count: number;
}

/** More than any set or batch that is verified in one record: the registry's own bound. */
const mostPieces = 200;

/** `200 g; 100 g; 20 g; 20 g*; 10 × 20 kg`; null where it cannot be read. */
export function readComposition(typed: string): readonly Pieces[] | null {
  const read = typed
    .split(/[;\n]/u)
    .filter((each) => each.trim() !== '')
    .map(readPieces);
  const known = read.flatMap((pieces) => (pieces ? [pieces] : []));
  const total = known.reduce((sum, { count }) => sum + count, 0);
  return known.length === read.length && total > 0 && total <= mostPieces ? merged(known) : null;
}

function readPieces(typed: string): Pieces | null {
  const [, times = '1', one = '', stars = ''] = /^\s*(?:(\d{1,3})\s*[×xX]\s*)?([^*]+?)\s*(\**)\s*$/u.exec(typed) ?? [];
  const nominal = readQuantity(one);
  const count = Number(times);
  return nominal && nominalUnits.includes(nominal.unit) && count > 0 ? { nominal, stars, count } : null;
}

/** `20 g; 20 g` are two weights of one kind. */
function merged(all: readonly Pieces[]): readonly Pieces[] {
  const byKey = new Map<string, Pieces>();
  for (const each of all) {
    const before = byKey.get(keyOf(each));
    byKey.set(keyOf(each), before ? { ...before, count: before.count + each.count } : each);
  }
  return [...byKey.values()];
}

/** One weight, or the usual 5-2-2*-1 set between the largest and the smallest. */
export function usualComposition(largest: Quantity, smallest: Quantity): readonly Pieces[] {
  const nominals = weightNominals.filter(
    (nominal) => compareQuantities(nominal, largest) <= 0 && compareQuantities(nominal, smallest) >= 0,
  );
  const isSet = nominals.length > 1;
  return nominals.flatMap((nominal) => {
    const one = { nominal, stars: '', count: 1 };
    return isSet && nominal.value.startsWith('2') ? [one, { ...one, stars: '*' }] : [one];
  });
}

/** What a row is matched with the composition by: `20000*`, the nominal mass in mg and the asterisks of its marking. */
export function keyOf({ nominal, stars }: Pick<Pieces, 'nominal' | 'stars'>): string {
  return `${decimalText(valueIn(nominal, 'mg'))}${stars}`;
}

/** The kind of weight that a row is of; null where its nominal mass cannot be read. */
export function rowKey({ nominal, nominalUnit, marking = '' }: Row): string | null {
  const mass = cellQuantity(nominal, isUnit(nominalUnit) ? nominalUnit : 'g');
  return mass && keyOf({ nominal: mass, stars: marking.replace(/[^*]/g, '') });
}

/** `3 × 20 kg`, `2 g*`, for people. */
export function namedPieces({ nominal, stars, count }: Pieces, language: Language): string {
  return `${count > 1 ? `${count} × ` : ''}${formatQuantity(nominal, language)}${stars}`;
}
