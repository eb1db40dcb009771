import Decimal from 'decimal.js';
import type { EvaluationInput } from '../../../src/metrology';
import type { Dice } from './dice';
import type { WaterMeterCase, WaterRun } from './water-meter';
import { litresBy, type ByStandard } from './water-volume';

/** Q1, Q2, Q3 in L/h of meters that exist. */
const kinds = [
  { q3: '2.5', ratio: '80', flows: ['31.25', '50', '2500'] },
  { q3: '4', ratio: '160', flows: ['25', '40', '4000'] },
  { q3: '1.6', ratio: '100', flows: ['16', '25.6', '1600'] },
  { q3: '16', ratio: '40', flows: ['400', '640', '16000'] },
  { oldClass: 'A', q3: '15', ratio: '', flows: ['1200', '4500', '15000'] },
  { oldClass: 'B', q3: '1.5', ratio: '', flows: ['30', '120', '1500'] },
  { oldClass: 'C', q3: '2.5', ratio: '', flows: ['25', '37.5', '2500'] },
  { oldClass: 'D', q3: '1.5', ratio: '', flows: ['11.25', '17.25', '1500'] },
] as const satisfies readonly Kind[];

interface Kind extends Pick<WaterMeterCase, 'oldClass' | 'q3' | 'ratio'> {
  readonly flows: readonly [string, string, string];
}

const points = ['Q1', 'Q2', 'Q3'] as const;

/** A verification near the limits, mostly whole, sometimes lacking one thing. */
export function randomWaterMeter(dice: Dice): WaterMeterCase {
  const kind: Kind = dice.oneOf<Kind>(kinds);
  const { oldClass } = kind;
  const accuracyClass = oldClass ? '2' : dice.oneOf(['1', '2', '2'] as const);
  const interval = dice.oneOf(['0.05', '0.02', '0.1']);
  const inService = dice.happens(0.15);
  const least = new Decimal(interval).times(accuracyClass === '1' ? 400 : 200);
  const base = { accuracyClass, oldClass, interval, inService, q3: kind.q3, ratio: kind.ratio, warmest: '30' } as const;
  const side = dice.oneOf([1, -1]);
  const leans = dice.happens(0.5);
  const edge = dice.between(0, 5);
  const runs = points.flatMap((point, at): readonly WaterRun[] => {
    const limit = (accuracyClass === '1' ? [3, 1, 1] : [5, 2, 2])[at]! * (inService ? 2 : 1);
    const times = dice.oneOf([1, 1, 1, 2, 3]);
    /** In thousandths of the limit. */
    const level = leans ? side * (500 + dice.oneOf([0, 1, 200, 300])) : side * dice.between(-600, 600);
    const step = dice.oneOf([50, 100, 333, 334, 471, 472]);
    return Array.from({ length: times }, (_, of) => {
      const isEdge = edge === at && times === 1 && dice.happens(0.5);
      const share = isEdge ? side * (1000 + dice.oneOf([-1, 0, 0, 1])) : level + (of - (times - 1) / 2) * step * side;
      return run(dice, { point, named: kind.flows[at]!, least, percent: new Decimal(share).times(limit).div(1000) });
    });
  });
  return lacking(dice, { ...base, runs });
}

function run(
  dice: Dice,
  { point, named, least, percent }: { point: WaterRun['point']; named: string; least: Decimal; percent: Decimal },
): WaterRun {
  const wanted = least.times(dice.oneOf([1, 1, 2, 3, 10])).plus(dice.happens(0.02) ? '-0.001' : 0);
  const celsius = dice.happens(0.03) ? dice.oneOf(['14.9', '25.1', '30', '30.1']) : dice.oneOf(['15', '20', '25']);
  const standard = standardOf(dice, wanted);
  const { over, under } = litresBy(standard, celsius);
  const actual = standard.way === 'entered' ? wanted : new Decimal(over.toString()).div(under.toString()).toDP(9);
  const start = new Decimal(dice.between(0, 99_999)).div(100);
  const off = dice.happens(0.5) ? 0 : dice.oneOf([-1, 1]) * 0.0001;
  const shares = point === 'Q3' ? [0.9, 0.95, 1] : [1, 1.05, 1.1];
  const flow = new Decimal(named).times(dice.happens(0.02) ? dice.oneOf([0.89, 1.101]) : dice.oneOf(shares));
  return {
    ...{ point, flow: flow.toFixed(), start: start.toFixed(), standard, celsius },
    end: start.plus(actual).plus(actual.times(percent).div(100)).plus(off).toDP(9).toFixed(),
  };
}

/** Half of the volumes are entered themselves; the others come from a vessel, a balance or a master meter. */
function standardOf(dice: Dice, wanted: Decimal): ByStandard {
  const way = dice.oneOf([
    ...(['entered', 'entered', 'entered', 'entered'] as const),
    ...(['mass', 'masterMeter', 'vesselOfSteel304', 'vesselOfGlass'] as const),
  ]);
  if (way === 'entered') return { way, reading: wanted.toFixed() };
  const reading = wanted.times(dice.oneOf(['0.996', '1', '1.002', '1.01'])).toFixed();
  if (way === 'mass') return { way, reading };
  const celsius = dice.oneOf(['14.2', '20', '20.05', '23.4', '31']);
  return { way, reading, celsius, ...(way === 'masterMeter' && { error: dice.oneOf(['-0.31', '0', '0.18']) }) };
}

/** The same as it stands in the row of a form. */
function cellsOf({ way, reading, celsius, error }: ByStandard): Record<string, string> {
  return {
    [way === 'mass' ? 'mass' : 'actualVolume']: reading,
    ...(way !== 'entered' && { reference: way }),
    ...(celsius !== undefined && { standardTemperature: celsius }),
    ...(error !== undefined && { standardError: error }),
  };
}

/** One in five lacks something. */
function lacking(dice: Dice, meter: WaterMeterCase): WaterMeterCase {
  const lacks: readonly (() => Partial<WaterMeterCase>)[] = [
    () => ({ interval: null }),
    () => ({ runs: meter.runs.filter(({ point }) => point !== dice.oneOf(points)) }),
    () => ({ runs: meter.runs.slice(1) }),
    () => ({ runs: meter.runs.map((one) => ({ ...one, end: one.start, start: one.end })) }),
  ];
  return dice.happens(0.2) ? { ...meter, ...dice.oneOf(lacks)() } : meter;
}

/** The same as a technician enters it. */
export function waterMeterEntry(meter: WaterMeterCase): EvaluationInput {
  const { q3, ratio, accuracyClass, oldClass, warmest, interval } = meter;
  return {
    characteristics: {
      ...(oldClass
        ? { accuracyClass: oldClass, qn: { value: q3, unit: 'm3/h' } }
        : { q3: { value: q3, unit: 'm3/h' }, ratio, accuracyClass, temperatureClass: `T${warmest}` }),
      ...(interval !== null && { registerInterval: { value: interval, unit: 'L' } }),
    },
    environment: { temperature: '28', humidity: '70' },
    checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
    regime: meter.inService ? 'inService' : 'verification',
    readings: {
      flows: meter.runs.map(({ point, flow, start, end, standard, celsius }) => ({
        ...{ flowPoint: point, flow, startReading: start, endReading: end, waterTemperature: celsius },
        ...cellsOf(standard),
      })),
    },
  };
}
