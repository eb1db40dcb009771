import { fraction, type Fraction } from './fraction';
import { litresBy, type ByStandard } from './water-volume';

/**
 * What a whole verification of a cold-water meter must hold, stated a second time from the notes of R 49-1:2013 (4.2,
 * 7.2.3, 7.3.6) and R 49-1:2024 (6.7.3.2.3): fractions of litres, nothing shared with the code that judges.
 */
export interface WaterMeterCase {
  readonly accuracyClass: '1' | '2';
  /** The class of a meter that bears Qn, in `q3`, and no ratio; such a meter is of class 2 in all but its flows and water. */
  readonly oldClass?: 'A' | 'B' | 'C' | 'D' | undefined;
  /** m³/h. */
  readonly q3: string;
  readonly ratio: string;
  /** Litres; null where the record of the meter does not state it. */
  readonly interval: string | null;
  readonly warmest: '30' | '50';
  readonly inService: boolean;
  readonly runs: readonly WaterRun[];
}

export interface WaterRun {
  readonly point: 'Q1' | 'Q2' | 'Q3';
  /** L/h. */
  readonly flow: string;
  readonly start: string;
  readonly end: string;
  readonly standard: ByStandard;
  readonly celsius: string;
}

export type Deserved = readonly ('passes' | 'fails' | 'refused')[];

const f = fraction;
const points = ['Q1', 'Q2', 'Q3'] as const;

export function waterMeterDeserves(meter: WaterMeterCase): Deserved {
  if (meter.interval === null || !meter.runs.every((run) => isJudgeable(meter, run))) return ['refused'];
  const fails = failsSomewhere(meter);
  const isWhole = points.every((point) => meter.runs.some((run) => run.point === point));
  if (isWhole) return [fails ? 'fails' : 'passes'];
  return fails ? ['fails', 'refused'] : ['refused'];
}

/** Qmin and Qt as multiples of Qn below 15 m³/h and from there on (ISO 4064-1:1993). */
const multiples = {
  A: [
    ['0.04', '0.10'],
    ['0.08', '0.30'],
  ],
  B: [
    ['0.02', '0.08'],
    ['0.03', '0.20'],
  ],
  C: [
    ['0.01', '0.015'],
    ['0.006', '0.015'],
  ],
  D: [['0.0075', '0.0115']],
} as const;

/** Q1 and Q2 in L/h. */
function flowsOf({ q3, ratio, oldClass }: WaterMeterCase) {
  const high = f(q3).times(f('1000'));
  if (oldClass) {
    const isLarge = f('15').atMost(f(q3));
    const [least, transitional] = multiples[oldClass][isLarge ? 1 : 0] ?? [];
    return { Q1: high.times(f(least ?? '0')), Q2: high.times(f(transitional ?? '0')), Q3: high };
  }
  const low = high.dividedBy(f(ratio));
  return { Q1: low, Q2: low.times(f('1.6')), Q3: high };
}

function isJudgeable(meter: WaterMeterCase, run: WaterRun): boolean {
  const { point, flow, start, end, celsius } = run;
  const named = flowsOf(meter)[point];
  const [from, upTo] = point === 'Q3' ? [named.times(f('0.9')), named] : [named, named.times(f('1.1'))];
  const [coldest, warmest] = meter.inService ? ['0.1', meter.warmest] : ['15', '25'];
  const intervals = meter.accuracyClass === '1' ? '400' : '200';
  return [
    from.atMost(f(flow)) && f(flow).atMost(upTo),
    f(start).atMost(f(end)),
    f(coldest).atMost(f(celsius)) && f(celsius).atMost(f(warmest)),
    f(meter.interval ?? '0')
      .times(f(intervals))
      .atMost(actualOf(run)),
  ].every(Boolean);
}

/** In per cent of the actual volume. */
function errorOf(run: WaterRun): Fraction {
  const actual = actualOf(run);
  return f(run.end).minus(f(run.start)).minus(actual).times(f('100')).dividedBy(actual);
}

function actualOf({ standard, celsius }: WaterRun): Fraction {
  return litresBy(standard, celsius);
}

function limitOf({ accuracyClass, inService, oldClass }: WaterMeterCase, { point, celsius }: WaterRun): Fraction {
  const isWarm = !oldClass && !f(celsius).atMost(f('30'));
  const low = accuracyClass === '1' ? '3' : '5';
  const high = { '1': isWarm ? '2' : '1', '2': isWarm ? '3' : '2' }[accuracyClass];
  return f(point === 'Q1' ? low : high).times(f(inService ? '2' : '1'));
}

function failsSomewhere(meter: WaterMeterCase): boolean {
  const { runs, inService } = meter;
  if (runs.some((run) => !errorOf(run).size().atMost(limitOf(meter, run)))) return true;
  if (inService) return false;
  const byPoint = points.map((point) => runs.filter((run) => run.point === point));
  return byPoint.some((own) => spreadsTooFar(meter, own)) || leansOneWay(meter, byPoint);
}

const sumOf = (list: readonly Fraction[]) => list.reduce((a, b) => a.plus(b), f('0'));

/** The squared standard deviation is more than a ninth of the squared limit. */
function spreadsTooFar(meter: WaterMeterCase, runs: readonly WaterRun[]): boolean {
  const [first] = runs;
  if (!first || runs.length === 1) return false;
  const errors = runs.map(errorOf);
  const mean = sumOf(errors).dividedBy(f(String(errors.length)));
  const squares = errors.map((error) => error.minus(mean)).map((off) => off.times(off));
  const variance = sumOf(squares).dividedBy(f(String(errors.length - 1)));
  const limit = limitOf(meter, first);
  return !variance.times(f('9')).atMost(limit.times(limit));
}

/** The mean errors at the three flows have one sign, and each is over half its limit. */
function leansOneWay(meter: WaterMeterCase, byPoint: readonly (readonly WaterRun[])[]): boolean {
  const means = byPoint.map((runs) => sumOf(runs.map(errorOf)).dividedBy(f(String(runs.length || 1))));
  const signs = new Set(means.map((mean) => mean.sign()));
  if (byPoint.some((runs) => runs.length === 0) || signs.size > 1 || signs.has(0)) return false;
  return means.every((mean, at) => {
    const [run] = byPoint[at] ?? [];
    return run !== undefined && !mean.size().times(f('2')).atMost(limitOf(meter, run));
  });
}
