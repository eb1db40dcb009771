import Decimal from 'decimal.js';
import type { EvaluationInput } from '../../../src/metrology';
import type { Dice } from './dice';
import { table1, type Nominal, type WeightClass } from './weight';
import { foundOf, type ComparatorCase, type ComparedRow, type CyclesCase, type RoomCase } from './weight-cycles';

const sets: readonly (readonly Nominal[])[] = [
  ['1 kg'],
  ['10 kg'],
  ['200 g', '100 g', '50 g'],
  ['1 kg', '500 g', '200 g', '100 g'],
];

/** A comparison near the limits, mostly whole, sometimes lacking one thing. */
export function randomComparison(dice: Dice): CyclesCase {
  const nominals = dice.oneOf(sets);
  const accuracyClass = dice.oneOf<WeightClass>(['E2', 'F1', 'F2', 'M1']);
  const least = new Decimal(table1[nominals.at(-1)!][accuracyClass]);
  const unit = dice.oneOf(['mg', 'g'] as const);
  const comparator = comparatorOf(dice, unit === 'g' ? least.div(1000) : least, unit);
  const densities = dice.happens(0.6) ? densitiesOf(dice) : null;
  const set = { accuracyClass, nominals, rows: [], comparator, densities, room: roomOf(dice) };
  const edge = dice.between(0, nominals.length);
  const rows = nominals.map((nominal, at) => rowNear(dice, nominal, set, at === edge));
  return { ...set, rows: dice.happens(0.2) ? disturbed(dice, rows) : rows };
}

const part = (dice: Dice, whole: Decimal, share: number) =>
  whole
    .times(dice.next() * share)
    .toSignificantDigits(3)
    .toFixed();

function comparatorOf(dice: Dice, limit: Decimal, unit: 'mg' | 'g'): ComparatorCase {
  return {
    unit,
    interval: part(dice, limit, 0.05),
    pooled: dice.happens(0.4) ? part(dice, limit, 0.1) : null,
    eccentricity: dice.oneOf(['0', part(dice, limit, 0.08)]),
    magnetism: dice.oneOf(['0', '0', part(dice, limit, 0.05)]),
    sensitivity: dice.oneOf(['0', '0.5']),
  };
}

function densitiesOf(dice: Dice) {
  const stated = [
    ['7950', '140'],
    ['8000', '30'],
    ['7850', '60'],
    ['8400', '170'],
  ] as const;
  return { test: dice.oneOf(stated), reference: dice.oneOf(stated) };
}

function roomOf(dice: Dice): RoomCase {
  return {
    temperature: (18 + dice.next() * 9).toFixed(1),
    humidity: (40 + dice.next() * 30).toFixed(0),
    pressure: dice.happens(0.6) ? (930 + dice.next() * 90).toFixed(1) : null,
    uncertainty: dice.happens(0.8) ? dice.oneOf(['0.003', '0.0012', '0.01']) : null,
  };
}

function rowNear(dice: Dice, nominal: Nominal, set: CyclesCase, isEdge: boolean): ComparedRow {
  const limit = new Decimal(table1[nominal][set.accuracyClass]);
  const inUnit = set.comparator.unit === 'g' ? limit.div(1000) : limit;
  const spread = inUnit.times(dice.oneOf(['0.005', '0.03', '0.08']));
  const mean = inUnit.times(dice.next() - 0.5);
  const isLong = dice.happens(0.7);
  const count = dice.between(2, 5);
  const read = (at: number, isTest: boolean) =>
    spread
      .times(at / 2)
      .plus(isTest ? mean : 0)
      .plus(spread.times(dice.next() - 0.5))
      .toSignificantDigits(4)
      .toFixed();
  const cycles = Array.from({ length: count }, (_, at) =>
    (isLong ? [false, true, true, false] : [false, true, false]).map((isTest, step) => read(at + step / 4, isTest)),
  );
  const k = dice.oneOf(['', '2', '2.5', '3']);
  const uncertainty = part(dice, limit, 0.3);
  const bare = { nominal, correction: '0', uncertainty, k, cycles };
  const row = { ...bare, drift: dice.oneOf(['0', part(dice, limit, 0.1)]) };
  return { ...row, correction: correctionNear(dice, row, { ...set, rows: [row] }, isEdge) };
}

/** Puts the error at what U leaves of the limit, a hair to either side of it, or well within. */
function correctionNear(dice: Dice, row: ComparedRow, set: CyclesCase, isEdge: boolean): string {
  const { error, expanded } = foundOf(row, set);
  const exactly = ({ over, under }: typeof error) => new Decimal(String(over)).div(String(under));
  const left = Decimal.max(0, new Decimal(table1[row.nominal][set.accuracyClass]).minus(exactly(expanded)));
  const nudge = new Decimal('0.000001').times(dice.oneOf([-1, 0, 0, 1]));
  const size = isEdge ? left.plus(nudge) : left.times(dice.next() * 0.98);
  const wanted = dice.happens(0.5) ? size : size.neg();
  return wanted.minus(exactly(error)).toDecimalPlaces(10).toFixed();
}

function disturbed(dice: Dice, rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const at = dice.between(0, rows.length - 1);
  const changed = (change: (row: ComparedRow) => Partial<ComparedRow>) =>
    rows.map((row, index) => (index === at ? { ...row, ...change(row) } : row));
  return dice.oneOf([
    () => rows.filter((_, index) => index !== at || rows.length === 1),
    () => changed(({ cycles }) => ({ cycles: cycles.slice(0, 1) })),
    () =>
      changed(({ cycles }) => ({ cycles: [...cycles.slice(1), ['0', '0', ...(dice.happens(0.5) ? ['0'] : []), '0']] })),
    () => changed(({ correction }) => ({ correction: new Decimal(correction).times(3).toFixed() })),
    () => changed(({ uncertainty }) => ({ uncertainty: new Decimal(uncertainty).times(4).toFixed() })),
  ])();
}

/** The same as it is typed. */
export function comparisonEntry({
  accuracyClass,
  nominals,
  rows,
  comparator,
  densities,
  room,
}: CyclesCase): EvaluationInput {
  const parts = (nominal: Nominal) => nominal.split(' ') as [string, 'kg' | 'g'];
  const typed = (number: string | null) => (number ?? '').replace('.', ',');
  const named = (nominal: Nominal) => ({ nominal: parts(nominal)[0], nominalUnit: parts(nominal)[1] });
  const [value, unit] = parts(nominals[0]!);
  const upTo = { upTo: value, upToUnit: unit };
  const { interval, pooled, eccentricity, magnetism, sensitivity } = comparator;
  const used = { interval, pooledDeviation: pooled, eccentricity, magnetism, sensitivity };
  const cells = Object.fromEntries(Object.entries(used).map(([name, cell]) => [name, typed(cell)]));
  const density = densities && {
    ...{ ...upTo, test: densities.test[0], testUncertainty: densities.test[1] },
    ...{ reference: densities.reference[0], referenceUncertainty: densities.reference[1] },
  };
  return {
    characteristics: { accuracyClass, nominal: { value, unit }, composition: nominals.join('; ') },
    environment: {
      ...{ temperature: typed(room.temperature), humidity: typed(room.humidity) },
      ...{ pressure: typed(room.pressure), airDensityUncertainty: typed(room.uncertainty) },
    },
    checks: { markings: 'pass', condition: 'pass', adjustment: 'pass' },
    readings: {
      comparators: [{ ...upTo, readingUnit: comparator.unit, ...cells }],
      densities: density ? [density] : [],
      weights: rows.map(({ nominal, correction, uncertainty, k, drift }) => ({
        ...named(nominal),
        ...{ referenceCorrection: typed(correction), referenceUncertainty: typed(uncertainty) },
        ...{ referenceK: typed(k), referenceDrift: typed(drift) },
      })),
      cycles: rows.flatMap(({ nominal, cycles }) =>
        cycles.map((cycle) => {
          const [a1, b1, b2] = cycle.map(typed);
          return {
            ...named(nominal),
            a1: a1!,
            b1: b1!,
            ...(cycle.length === 4 && { b2: b2! }),
            a2: typed(cycle.at(-1)!),
          };
        }),
      ),
    },
  };
}
