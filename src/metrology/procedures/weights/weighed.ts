import { airOf, orderOf, type Air, type Comparator, type Densities, type WeighingCycle } from '../../mass';
import { compareQuantities, exact, isUnit, quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import type { EnteredReadings, Row } from '../entered-readings';
import { rowKey } from './composition';
import { markingOf } from './weight-set';

/** True where a row of cycles is of the weight of a row: by nominal mass and asterisks, and by marking among weights alike. */
export function isOfWeight(cycle: Row, weight: Row, all: readonly Row[]): boolean {
  const key = rowKey(weight);
  if (rowKey(cycle) !== key) return false;
  const alike = all.filter((other) => rowKey(other) === key);
  return alike.length === 1 || markingOf(cycle) === markingOf(weight);
}

/** The readings of one row; null while one of those that every cycle has is missing. */
export function cycleOf({ a1, b1, b2, a2 }: Row): WeighingCycle | null {
  if (a1 === undefined || b1 === undefined || a2 === undefined) return null;
  return { reference: [a1, a2], test: b2 === undefined ? [b1] : [b1, b2] };
}

/** One order for all; null where there are several, or no cycle at all. */
export function commonOrder(cycles: readonly WeighingCycle[]) {
  const [order = null, ...others] = new Set(cycles.map(orderOf));
  return others.length === 0 ? order : null;
}

/** A comparator with the unit in which it is read. */
export interface ChosenComparator extends Comparator {
  /** Where its row stands, for what is refused of it. */
  readonly path: string;
  /** How many mg one unit of its readings is. */
  readonly milligrams: Decimal;
}

/** The smallest comparator that takes the weight, everything of it in mg. */
export function comparatorFor(nominal: Quantity, rows: readonly Row[] = []): ChosenComparator | null {
  const row = rowFor(nominal, rows);
  if (!row) return null;
  const milligrams = valueIn(massOf('1', row['readingUnit']), 'mg');
  const inMilligrams = (cell: string | undefined) => milligrams.times(cell ?? '0').toNumber();
  return {
    path: `readings.comparators.${rows.indexOf(row)}`,
    milligrams,
    interval: inMilligrams(row['interval']),
    pooledDeviation: row['pooledDeviation'] === undefined ? null : inMilligrams(row['pooledDeviation']),
    eccentricity: inMilligrams(row['eccentricity']),
    magnetism: inMilligrams(row['magnetism']),
    sensitivity: Number(row['sensitivity'] ?? '0') / 100,
  };
}

/** What certificates state of a density: U at k = 2. */
const densityFactor = 2;

/** The densities entered for weights of this mass; null where none are. */
export function densitiesFor(nominal: Quantity, rows: readonly Row[] = []): Densities | null {
  const row = rowFor(nominal, rows);
  if (!row) return null;
  const density = (name: 'test' | 'reference') => ({
    value: row[name] ?? '',
    standardUncertainty: Number(row[`${name}Uncertainty`]) / densityFactor,
  });
  return { test: density('test'), reference: density('reference') };
}

/** The row that goes least far and still as far as the mass. */
function rowFor(nominal: Quantity, rows: readonly Row[]): Row | undefined {
  const reaching = rows
    .map((row) => ({ row, upTo: massOf(row['upTo'] ?? '0', row['upToUnit']) }))
    .filter(({ upTo }) => compareQuantities(upTo, nominal) >= 0);
  return reaching.sort((a, b) => compareQuantities(a.upTo, b.upTo))[0]?.row;
}

function massOf(value: string, unit: string | undefined): Quantity {
  return quantity(exact(value), isUnit(unit) ? unit : 'g');
}

/** The air of the room in which the weights were compared. */
export function airIn({ environment }: Pick<EnteredReadings, 'environment'>): Air {
  const read = (name: string) => (environment[name] ? Number(environment[name].value) : null);
  return airOf({
    temperature: read('temperature') ?? NaN,
    humidity: read('humidity') ?? NaN,
    pressure: read('pressure'),
    standardUncertainty: read('airDensityUncertainty'),
  });
}
