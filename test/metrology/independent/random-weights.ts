import Decimal from 'decimal.js';
import type { EvaluationInput } from '../../../src/metrology';
import type { Dice } from './dice';
import { table1, type Nominal, type WeightCase, type WeightClass, type WeightRow } from './weight';

type Pieces = WeightCase['pieces'];

const one = (nominal: Nominal, stars = '', count = 1) => ({ nominal, stars, count });

/** Usual sets between their ends, and sets that are named weight by weight. */
const sets: readonly (readonly [isNamed: boolean, pieces: Pieces])[] = [
  [false, [one('1 kg')]],
  [false, [one('20 kg')]],
  [false, [one('200 g'), one('200 g', '*'), one('100 g'), one('50 g')]],
  [false, [one('1 kg'), one('500 g'), one('200 g'), one('200 g', '*'), one('100 g')]],
  [true, [one('20 kg', '', 3)]],
  [true, [one('20 kg', '', 2), one('10 kg')]],
  [true, [one('200 g'), one('100 g'), one('100 g', '*'), one('20 g'), one('20 g', '*'), one('10 g')]],
];

/** A verification near the limits, mostly whole, sometimes lacking or doubling one thing. */
export function randomWeights(dice: Dice): WeightCase {
  const [isNamed, pieces] = dice.oneOf(sets);
  const accuracyClass = dice.oneOf<WeightClass>(['E2', 'F1', 'F2', 'M1']);
  const own = { E2: 'KL-14', F1: 'KL-15', F2: 'KL-15', M1: 'KL-16' }[accuracyClass];
  const typeCode = dice.happens(0.03) ? dice.oneOf(['KL-14', 'KL-15', 'KL-16']) : own;
  const named = pieces.flatMap(({ nominal, stars, count }) =>
    Array.from({ length: count }, (_, at) => ({ nominal, marking: `${count > 1 ? at + 1 : ''}${stars}` })),
  );
  const edge = dice.between(0, Math.floor(named.length * 1.4));
  const rows = named.map((piece, at) => rowNear(dice, piece, accuracyClass, at === edge));
  return { typeCode, accuracyClass, pieces, isNamed, rows: dice.happens(0.25) ? disturbed(dice, rows) : rows };
}

const tiny = '0.000000001';

function rowNear(
  dice: Dice,
  piece: Pick<WeightRow, 'nominal' | 'marking'>,
  accuracyClass: WeightClass,
  isEdge: boolean,
): WeightRow {
  const limit = new Decimal(table1[piece.nominal][accuracyClass]);
  const k = dice.oneOf(['', '', '2', '2.5', '3', '2.37', '1', '1.65']);
  const part = Decimal.min(k || '2', '2').div(2);
  const share = dice.oneOf(['0.05', '0.1', '0.2', '0.25', '0.3', '0.333']);
  const third = isEdge && dice.happens(0.3);
  const atThird = limit
    .times(part)
    .div(3)
    .toDecimalPlaces(14, dice.oneOf([Decimal.ROUND_DOWN, Decimal.ROUND_UP]));
  const stated = third ? atThird : limit.times(share).times(part);
  const left = limit.minus(stated.div(part));
  const nudge = new Decimal(tiny).times(dice.oneOf([-1, 0, 0, 1]));
  const rounding = dice.oneOf([Decimal.ROUND_DOWN, Decimal.ROUND_DOWN, Decimal.ROUND_UP]);
  const size = isEdge
    ? left.plus(nudge).toDecimalPlaces(14, rounding)
    : left.times(dice.next()).toDecimalPlaces(5, Decimal.ROUND_DOWN);
  const error = dice.happens(0.5) ? size : size.neg();
  return { ...piece, k, uncertainty: stated.toFixed(), error: error.toFixed() };
}

function disturbed(dice: Dice, rows: readonly WeightRow[]): readonly WeightRow[] {
  const at = dice.between(0, rows.length - 1);
  const changed = (change: (row: WeightRow) => Partial<WeightRow>) =>
    rows.map((row, index) => (index === at ? { ...row, ...change(row) } : row));
  return dice.oneOf([
    () => rows.filter((_, index) => index !== at || rows.length === 1),
    () => [...rows, rows[at]!],
    () => changed(({ marking }) => ({ marking: marking.includes('*') ? marking.replace('*', '') : `${marking}*` })),
    () => changed(() => ({ uncertainty: '0' })),
    () => changed(() => ({ nominal: dice.oneOf<Nominal>(['50 g', '10 kg', '100 g']) })),
    () => changed(({ error }) => ({ error: new Decimal(error).times(3).toFixed() })),
  ])();
}

/** The same as it is typed. */
export function weightEntry({ typeCode, accuracyClass, pieces, isNamed, rows }: WeightCase): EvaluationInput {
  const parts = (nominal: Nominal) => nominal.split(' ') as [string, 'kg' | 'g'];
  const typed = (number: string) => number.replace('.', ',');
  const [largest, smallest] = [parts(pieces[0]!.nominal), parts(pieces.at(-1)!.nominal)];
  const named = pieces.map(({ nominal, stars, count }) => `${count > 1 ? `${count} × ` : ''}${nominal}${stars}`);
  return {
    typeCode,
    characteristics: {
      accuracyClass,
      nominal: { value: largest[0], unit: largest[1] },
      smallestNominal: { value: smallest[0], unit: smallest[1] },
      ...(isNamed && { composition: named.join('; ') }),
    },
    environment: { temperature: '20', humidity: '50' },
    checks: { markings: 'pass', condition: 'pass', adjustment: 'pass' },
    readings: {
      weights: rows.map(({ nominal, marking, error, uncertainty, k }) => {
        const [value, unit] = parts(nominal);
        const numbers = { error: typed(error), uncertainty: typed(uncertainty), k: typed(k) };
        return { nominal: value, nominalUnit: unit, ...(marking && { marking }), ...numbers };
      }),
    },
  };
}
