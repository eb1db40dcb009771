import {
  comparableIntervals,
  fitDrift,
  controlChartInterval,
  proposeInterval,
  reliabilityInterval,
  staircase,
  straightLine,
  useLeft,
  type IntervalMethod,
} from '../../../src/metrology/intervals';

const bounds = { shortest: 90, longest: 1095 };
const steps = { ...bounds, share: 0.8, stepUp: 0.25, stepDown: 0.4 };

describe('the staircase', () => {
  it.each([
    [0, 'longer', 456.25],
    [0.8, 'longer', 456.25],
    [0.81, 'same', 365],
    [1, 'same', 365],
    [1.0001, 'shorter', 219],
  ] as const)('found at %s of the limit, goes %s', (found, step, interval) => {
    expect(staircase(365, found, steps)).toEqual({ step, interval });
  });

  it('keeps between the shortest and the longest interval of the settings', () => {
    expect(staircase(1000, 0, steps).interval).toBe(1095);
    expect(staircase(100, 2, steps).interval).toBe(90);
    expect(() => staircase(100, 2, { ...steps, shortest: 2000 })).toThrow(RangeError);
  });
});

describe('the control chart', () => {
  const drifting = [-1095, -730, -365, 0].map((t, index) => [t, [0.01, 0.021, 0.029, 0.04][index] ?? 0] as const);

  it('ends the interval before drift and scatter reach the limit', () => {
    const { line, interval } = controlChartInterval(drifting, 0.06, { ...bounds, confidence: 0.95 });
    expect(line.slope * 365).toBeCloseTo(0.0098, 4);
    const k = 4.30265;
    expect(Math.abs(line.at(interval)) + k * line.predictionUncertainty(interval)).toBeCloseTo(0.06, 6);
    expect(interval).toBeGreaterThan(90);
  });

  it('is the shortest where the limit is reached already, the longest where nothing drifts', () => {
    const settings = { ...bounds, confidence: 0.95 };
    expect(controlChartInterval(drifting, 0.04, settings).interval).toBe(90);
    const still = drifting.map(([t], index) => [t, index % 2 ? 1e-4 : -1e-4] as const);
    expect(controlChartInterval(still, 0.06, settings).interval).toBe(1095);
  });

  it('needs three values of different days', () => {
    expect(() =>
      straightLine([
        [0, 1],
        [1, 2],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      straightLine([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toThrow(RangeError);
  });
});

describe('the time in use', () => {
  const use = {
    counterAtCalibration: 1000,
    counterNow: 1600,
    allowed: 2000,
    ceilingDays: 730,
    daysSinceCalibration: 60,
  };

  it('leaves what is not used, in days at the rate so far', () => {
    expect(useLeft(use)).toEqual({ use: 1400, days: 140, rate: 10 });
  });

  it('never goes beyond the calendar ceiling, and ends with the allowance', () => {
    expect(useLeft({ ...use, counterNow: 1001 }).days).toBe(670);
    expect(useLeft({ ...use, counterNow: 1000 })).toEqual({ use: 2000, days: 670, rate: null });
    expect(useLeft({ ...use, counterNow: 4000 })).toMatchObject({ use: 0, days: 0 });
    expect(() => useLeft({ ...use, counterNow: 999 })).toThrow(RangeError);
  });
});

describe('the reliability target', () => {
  const settings = { target: 0.95, confidence: 0.5, largestFactor: 2, smallestChange: 1, shortest: 1, longest: 5000 };

  it('lengthens above the target, also short of 100 % in tolerance', () => {
    const above = reliabilityInterval({ inTolerance: 99, n: 100, last: 365 }, { ...settings, target: 0.9 });
    expect(above.rejection).toBeGreaterThan(0.99);
    expect(above.interval).toBeGreaterThan(365);
    expect(above.interval).toBeLessThanOrEqual(730);
  });

  it('keeps the interval where the difference may be chance', () => {
    expect(reliabilityInterval({ inTolerance: 19, n: 20, last: 365 }, settings)).toMatchObject({
      ...{ changed: false, interval: 365 },
    });
    expect(reliabilityInterval({ inTolerance: 1, n: 1, last: 365 }, settings).changed).toBe(false);
  });

  it('never changes by more than the largest factor', () => {
    expect(reliabilityInterval({ inTolerance: 0, n: 20, last: 365 }, settings).interval).toBe(182.5);
    expect(reliabilityInterval({ inTolerance: 200, n: 200, last: 365 }, settings).interval).toBe(730);
  });

  it('counts calibrations of about that interval only', () => {
    const all = [300, 309, 365, 421, 422].map((days) => ({ days }));
    expect(comparableIntervals(all, 365).map(({ days }) => days)).toEqual([309, 365, 421]);
    expect(comparableIntervals([{ days: 14 }, { days: 31 }], 30)).toEqual([{ days: 31 }]);
  });
});

describe('a proposed interval', () => {
  const history = { calibrations: [{ days: 365, found: 0.3 }], points: [], limit: 1 };
  const methods: readonly IntervalMethod[] = [
    { kind: 'staircase', ...steps },
    { kind: 'controlChart', ...bounds, confidence: 0.95 },
    { kind: 'reliabilityTarget', ...bounds, target: 0.9, confidence: 0.5, largestFactor: 2, smallestChange: 1 },
  ];

  it.each(methods.map((method) => [method.kind, method] as const))(
    'is never computed where the law fixes the period: %s',
    (_kind, method) => {
      expect(proposeInterval('statutory', method, history)).toEqual({ refused: 'statutory' });
      expect(proposeInterval('managed', method, { ...history, calibrations: [] })).toEqual({
        refused: 'tooFewCalibrations',
      });
    },
  );

  it('is whole days by the method of the settings', () => {
    expect(proposeInterval('managed', { kind: 'staircase', ...steps }, history)).toEqual({ days: 456 });
  });
});

describe('a drift', () => {
  it.each([
    ['as many changes as times', [1, 2, 3], [1, 2], 1],
    ['more changes than a straight line has terms', [1], [1], 1],
    ['more changes than a curve has terms', [1, 2], [1, 2], 2],
  ] as const)('is fitted to %s', (_what, times, changes, order) => {
    expect(() => fitDrift(times, changes, order)).toThrow(RangeError);
  });
});
