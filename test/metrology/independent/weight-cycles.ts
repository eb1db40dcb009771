import { fraction, Fraction } from './fraction';
import { studentFactor } from './student';
import { table1, type Nominal, type WeightClass } from './weight';

/**
 * What weights compared in cycles must hold, stated a second time from the notes of R 111-1:2004 (5.2, 5.3, C.4 to C.6,
 * E.3) and JCGM 101:2008, 9.3: exact fractions of milligrams and of their squares, nothing shared with the code.
 */
export interface CyclesCase {
  readonly accuracyClass: WeightClass;
  /** The declared weights, each of one nominal mass. */
  readonly nominals: readonly Nominal[];
  readonly rows: readonly ComparedRow[];
  readonly comparator: ComparatorCase;
  readonly densities: DensitiesCase | null;
  readonly room: RoomCase;
}

export interface ComparedRow {
  readonly nominal: Nominal;
  /** Milligrams. */
  readonly correction: string;
  readonly uncertainty: string;
  readonly k: string;
  readonly drift: string;
  /** A1, B1, A2 or A1, B1, B2, A2, in the unit of the comparator. */
  readonly cycles: readonly (readonly string[])[];
}

export interface ComparatorCase {
  readonly unit: 'mg' | 'g';
  readonly interval: string;
  readonly pooled: string | null;
  readonly eccentricity: string;
  readonly magnetism: string;
  readonly sensitivity: string;
}

/** kg/m³; U at k = 2. */
export interface DensitiesCase {
  readonly test: readonly [string, string];
  readonly reference: readonly [string, string];
}

export interface RoomCase {
  readonly temperature: string;
  readonly humidity: string;
  readonly pressure: string | null;
  readonly uncertainty: string | null;
}

const of = fraction;
const square = (value: Fraction) => value.times(value);
const sumOf = (values: readonly Fraction[]) => values.reduce((sum, value) => sum.plus(value), of('0'));
const meanOf = (values: readonly Fraction[]) => sumOf(values).dividedBy(of(String(values.length)));

export function comparedWeightsDeserve(set: CyclesCase): 'passes' | 'fails' | 'refused' {
  if (set.rows.some((row) => hasTooFew(row, set) || scattersTooMuch(row, set) || of(row.uncertainty).sign() <= 0))
    return 'refused';
  const found = set.rows.map((row) => ({ ...foundOf(row, set), limit: of(table1[row.nominal][set.accuracyClass]) }));
  if (found.some(({ expanded, limit }) => !expanded.times(of('3')).atMost(limit))) return 'refused';
  if (found.some(({ error, expanded, limit }) => !error.size().plus(expanded).atMost(limit))) return 'fails';
  return set.rows.length === set.nominals.length ? 'passes' : 'refused';
}

const leastABBA = { E2: 2, F1: 1, F2: 1, M1: 1 };
const leastABA = { E2: 3, F1: 2, F2: 1, M1: 1 };

function hasTooFew({ cycles }: ComparedRow, { accuracyClass, comparator }: CyclesCase): boolean {
  const [first] = cycles;
  if (!first || cycles.some((cycle) => cycle.length !== first.length)) return true;
  const least = (first.length === 4 ? leastABBA : leastABA)[accuracyClass];
  return cycles.length < Math.max(least, comparator.pooled === null ? 2 : 1);
}

/** The 99 % points of chi-square for 1, 2, 3, 4 degrees of freedom, as printed in tables. */
const chiSquare99 = ['6.635', '9.210', '11.345', '13.277'];

/** A pooled s is more than nothing, and the sum of squares about the mean is at most that many of its squares. */
function scattersTooMuch({ cycles }: ComparedRow, { comparator: { pooled } }: CyclesCase): boolean {
  if (pooled === null) return false;
  if (of(pooled).sign() <= 0) return true;
  const differences = cycles.map(differenceOf);
  const mean = meanOf(differences);
  const squares = sumOf(differences.map((each) => square(each.minus(mean))));
  const most = chiSquare99[differences.length - 2];
  return most !== undefined && !squares.atMost(square(of(pooled)).times(of(most)));
}

/** Error and U in mg. */
export function foundOf(row: ComparedRow, set: CyclesCase): { error: Fraction; expanded: Fraction } {
  const { comparator, densities, accuracyClass } = set;
  const scale = of(comparator.unit === 'g' ? '1000' : '1');
  const differences = row.cycles.map((cycle) => differenceOf(cycle).times(scale));
  const mean = meanOf(differences);
  const [value = '', unit] = row.nominal.split(' ');
  const mass = of(value)
    .times(of(unit === 'kg' ? '1000000' : '1000'))
    .plus(of(row.correction));
  const air = airOf(set.room);
  const limit = of(table1[row.nominal][accuracyClass]);
  const buoyancy = densities ? ofDensities(mass, densities, air) : ofClass(limit, air);
  const third = (halfWidth: string) => square(of(halfWidth).times(scale)).dividedBy(of('3'));
  const weighing = varianceOfMean(differences, comparator.pooled === null ? null : of(comparator.pooled).times(scale));
  const others = sumOf([
    square(of(row.uncertainty).dividedBy(of(row.k || '2'))),
    square(of(row.drift)).dividedBy(of('3')),
    buoyancy.variance,
    square(of(comparator.interval).times(scale)).dividedBy(of('6')),
    square(mean.times(of(comparator.sensitivity)).dividedBy(of('100'))),
    third(comparator.eccentricity),
    third(comparator.magnetism),
  ]);
  const isKnown = comparator.pooled !== null || weighing.sign() === 0;
  const freedom = isKnown ? null : freedomOf(weighing.plus(others), weighing, differences.length - 1);
  const k = freedom === null ? 2 : studentFactor(0.9545, 2.0000024439, freedom);
  const expanded = roundedUp(k * Math.sqrt(numberOf(weighing.plus(others))));
  return { error: of(row.correction).plus(mean).plus(buoyancy.correction), expanded };
}

function differenceOf(cycle: readonly string[]): Fraction {
  const read = cycle.map(of);
  return meanOf(read.slice(1, -1)).minus(meanOf([read[0]!, read.at(-1)!]));
}

function varianceOfMean(differences: readonly Fraction[], pooled: Fraction | null): Fraction {
  const count = of(String(differences.length));
  if (pooled) return square(pooled).dividedBy(count);
  const mean = meanOf(differences);
  const squares = sumOf(differences.map((each) => square(each.minus(mean))));
  return squares.dividedBy(count.times(of(String(differences.length - 1))));
}

interface AirCase {
  readonly apart: Fraction;
  readonly variance: Fraction;
}

/** The density rounded to 10⁻⁵ kg/m³; without a pressure 1.2; without better knowledge within 0.12. */
function airOf({ temperature, humidity, pressure, uncertainty }: RoomCase): AirCase {
  const t = Number(temperature);
  const density = pressure
    ? (0.34848 * Number(pressure) - 0.009 * Number(humidity) * Math.exp(0.061 * t)) / (t + 273.15)
    : 1.2;
  return {
    apart: of(density.toFixed(5)).minus(of('1.2')),
    variance: uncertainty === null ? of('0.0048') : square(of(uncertainty)),
  };
}

function ofDensities(mass: Fraction, { test, reference }: DensitiesCase, { apart, variance }: AirCase) {
  const one = of('1');
  const inverse = one.dividedBy(of(test[0])).minus(one.dividedBy(of(reference[0])));
  const doubts = [test, reference].map(([value, doubt]) =>
    square(
      of(doubt)
        .dividedBy(of('2'))
        .dividedBy(square(of(value))),
    ),
  );
  const inside = square(inverse)
    .times(variance)
    .plus(square(apart).plus(variance).times(sumOf(doubts)));
  return { correction: mass.times(apart).times(inverse), variance: square(mass).times(inside) };
}

/** A quarter of the limit for 0.12 kg/m³, all within it alike likely, and a third of that for the reference. */
function ofClass(limit: Fraction, { apart, variance }: AirCase) {
  const slope = square(limit.dividedBy(of('0.48'))).dividedBy(of('3'));
  const both = slope.times(of('10')).dividedBy(of('9'));
  return { correction: of('0'), variance: both.times(square(apart).plus(variance)) };
}

function freedomOf(whole: Fraction, weighing: Fraction, freedom: number): number {
  return Math.floor(numberOf(square(whole.dividedBy(weighing)).times(of(String(freedom)))) * (1 + 1e-12));
}

function numberOf({ over, under }: Fraction): number {
  const digits = 10n ** 60n;
  return Number((over * digits) / under) / 1e60;
}

/** To two digits that count. */
function roundedUp(value: number): Fraction {
  const [digits = '', power = ''] = value.toExponential(12).split('e');
  const [lead, rest] = [digits.slice(0, 3), digits.slice(3)];
  const count = BigInt(lead.replace('.', '')) + (Number(rest) > 0 ? 1n : 0n);
  const place = Number(power) - 1;
  return place < 0 ? Fraction.of(count, 10n ** BigInt(-place)) : Fraction.of(count * 10n ** BigInt(place), 1n);
}
