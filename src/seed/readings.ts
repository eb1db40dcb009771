import Decimal from 'decimal.js';
import {
  convertQuantity,
  procedureForType,
  quantity,
  weightLimit,
  isUnit,
  type Characteristics,
  type Procedure,
  type Quantity,
  type Readings,
  type Row,
} from '../metrology';
import type { Dice } from './dice';

/** How an instrument behaves on the bench. */
export type Behaviour = 'passes' | 'fails';

type Reader = (dice: Dice, rows: Readings, characteristics: Characteristics, behaviour: Behaviour) => Readings;

const readers: Readonly<Record<string, Reader>> = {
  platformScale: readScale,
  counterScale: readScale,
  weights: readWeights,
  coldWaterMeter: readMeter,
};

/** True where the sample knows how an instrument of the type reads on the bench: only those have records. */
export function isRead(typeCode: string): boolean {
  const procedure = procedureForType(typeCode);
  return procedure !== null && procedure.code in readers;
}

/** Readings as a technician would type them, with a decimal comma: those of a sound instrument, or of one that is off. */
export function typedReadings(
  dice: Dice,
  procedure: Procedure,
  characteristics: Characteristics,
  behaviour: Behaviour,
): Readings {
  const reader = readers[procedure.code];
  if (!reader) throw new Error(`the sample has no readings for ${procedure.code}`);
  return asTyped(reader(dice, procedure.proposeRows(characteristics), characteristics, behaviour));
}

/** Scales are read with additional weights ΔL. An unsound one errs at Max, where work stops. */
function readScale(dice: Dice, rows: Readings, { max, e }: Characteristics, behaviour: Behaviour): Readings {
  const interval = new Decimal(convertQuantity(quantityOf(e), quantityOf(max).unit).value);
  const ownInterval = new Decimal(quantityOf(e).value);
  const tenths = (from: number, to: number) => ownInterval.times(dice.between(from, to)).div(10).toFixed();
  const read = (row: Row, intervals = 0): Row => ({
    ...row,
    indication: new Decimal(row['load'] ?? '0').plus(interval.times(intervals)).toFixed(),
    additionalLoad: tenths(3, 7),
  });
  const { accuracy = [], discrimination = [], ...others } = rows;
  if (behaviour === 'fails') {
    const atMax = accuracy.findIndex(({ load }) => new Decimal(load ?? '0').eq(quantityOf(max).value));
    const before = accuracy.slice(0, atMax).map((row) => read(row));
    const last = accuracy.slice(atMax, atMax + 1).map((row) => read(row, dice.oneOf([-3, 3, 4])));
    return { accuracy: [...before, ...last] };
  }
  return {
    accuracy: accuracy.map((row) => read(row)),
    ...Object.fromEntries(Object.entries(others).map(([step, own]) => [step, own.map((row) => read(row))])),
    discrimination: discrimination.map((row) => ({ ...row, addedMass: tenths(8, 13) })),
  };
}

/** Errors of the conventional mass up to six tenths of the limit and U a quarter of it; of an unsound set, one is beyond. */
function readWeights(dice: Dice, rows: Readings, { accuracyClass }: Characteristics, behaviour: Behaviour): Readings {
  const weights = rows['weights'] ?? [];
  const bad = behaviour === 'fails' ? dice.between(0, weights.length - 1) : -1;
  return {
    weights: weights.map((row, index) => {
      const unit = row['nominalUnit'];
      const { limit } = weightLimit(
        typeof accuracyClass === 'string' ? accuracyClass : '',
        quantity(row['nominal'] ?? '', isUnit(unit) ? unit : 'g'),
      );
      const share = index === bad ? dice.between(13, 22) / 10 : dice.between(-60, 60) / 100;
      const allowed = new Decimal(limit?.value ?? 0);
      const error = allowed.times(share).toSignificantDigits(3).toFixed();
      return { ...row, error, uncertainty: allowed.div(4).toFixed() };
    }),
  };
}

const runs: Readonly<Record<string, { litres: number; percent: number }>> = {
  Q1: { litres: 10, percent: 4 },
  Q2: { litres: 20, percent: 1.5 },
  Q3: { litres: 100, percent: 0.9 },
};

/**
 * Errors well within 5 % at Q1 and 2 % above, at Q3 within half of it lest all lean to one side; an unsound meter runs slow
 * at Q1, as old ones do. A register only goes forward: a run begins where the one before ended, or some flushing later.
 */
function readMeter(dice: Dice, rows: Readings, _characteristics: Characteristics, behaviour: Behaviour): Readings {
  let register = new Decimal(0);
  return {
    flows: (rows['flows'] ?? []).map((row, index) => {
      const { litres, percent } = runs[row['flowPoint'] ?? ''] ?? { litres: 10, percent: 1 };
      const unsound = behaviour === 'fails' && row['flowPoint'] === 'Q1';
      const error = unsound ? -dice.between(60, 180) / 10 : (dice.between(-100, 100) / 100) * percent;
      const actual = new Decimal(litres).plus(dice.between(0, 40) / 100);
      const start = register.plus(new Decimal(dice.between(0, index === 0 ? 99_999 : 300)).div(100));
      register = start.plus(actual.times(1 + error / 100)).toDecimalPlaces(2);
      return {
        ...row,
        startReading: start.toFixed(2),
        endReading: register.toFixed(2),
        actualVolume: actual.toFixed(2),
        waterTemperature: new Decimal(dice.between(200, 248)).div(10).toFixed(1),
      };
    }),
  };
}

function quantityOf(value: Quantity | string | undefined): Quantity {
  if (typeof value !== 'object') throw new Error('the sample scale lacks a characteristic');
  return value;
}

function asTyped(readings: Readings): Readings {
  return Object.fromEntries(Object.entries(readings).map(([step, rows]) => [step, rows.map(typedRow)]));
}

/** Numbers get their comma; names of positions, units and markings have no point to lose. */
function typedRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([field, cell]) => [field, cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2')]),
  );
}
