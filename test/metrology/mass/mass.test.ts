import {
  airDensity,
  airOf,
  buoyancyBetween,
  buoyancyWithinClass,
  compareWeights,
  cycleDifference,
  leastCycles,
} from '../../../src/metrology/mass';
import { exact } from '../../../src/metrology/quantity';
import { moistAir } from '../independent/moist-air';

describe('the difference of a weighing cycle', () => {
  it.each([
    ['ABBA', ['0.010', '0.015'], ['0.020', '0.025'], '0.01'],
    ['ABBA', ['0.025', '0.020'], ['0.050', '0.055'], '0.03'],
    ['ABBA', ['0.025', '0.020'], ['0.045', '0.040'], '0.02'],
    ['ABA', ['0.025', '0.020'], ['0.045'], '0.0225'],
  ] as const)('%s is the mean of B less the mean of A', (_order, [a1, a2], test, expected) => {
    expect(cycleDifference({ reference: [a1, a2], test: [...test] as [string] }).toFixed()).toBe(expected);
  });

  it.each([
    ['ABBA', 4],
    ['ABA', 3],
  ])('%s holds nothing of a drift that is steady in time', (_order, readings) => {
    const drift = (at: number) => exact('0.037').times(at);
    const [a1, b1, b2] = [drift(0), drift(1).plus('0.5'), drift(2).plus('0.5')];
    const cycle = { reference: [a1.toFixed(), drift(readings - 1).toFixed()] as const, test: [b1.toFixed()] as const };
    const whole = readings === 4 ? { ...cycle, test: [b1.toFixed(), b2.toFixed()] as const } : cycle;
    expect(cycleDifference(whole).toFixed()).toBe('0.5');
  });

  it('is taken as often as the class asks for', () => {
    const classes = ['E1', 'E2', 'F1', 'F2', 'M1', 'M3'];
    expect(classes.map((each) => leastCycles(each, 'ABBA'))).toEqual([3, 2, 1, 1, 1, 1]);
    expect(classes.map((each) => leastCycles(each, 'ABA'))).toEqual([5, 3, 2, 1, 1, 1]);
  });
});

describe('the density of air', () => {
  const rooms = [10, 15, 20, 25, 30].flatMap((temperature) =>
    [0, 20, 50, 79].flatMap((humidity) => [900, 960, 1013.25, 1100].map((p) => [temperature, humidity, p] as const)),
  );

  it('is that of CIPM-2007 to 3 parts in 10⁴ wherever the approximation is said to hold', () => {
    const apart = rooms.map(([t, h, p]) => Math.abs(airDensity(t, h, p) / moistAir(t, h, p) - 1));
    expect(Math.max(...apart)).toBeLessThan(3e-4);
    expect(moistAir(20, 50, 1013.25)).toBeCloseTo(1.1993, 4);
  });

  it('that was not measured is 1.2 kg/m³, within a tenth', () => {
    const air = airOf({ temperature: 20, humidity: 50, pressure: null, standardUncertainty: null });
    expect(air.density.toFixed()).toBe('1.2');
    expect(air.standardUncertainty).toBeCloseTo(0.0693, 4);
  });
});

describe('the buoyancy of air', () => {
  const halfWidth = (width: number) => width / Math.sqrt(3);

  it('at ρa = 1.2 kg/m³ corrects nothing and still counts: the 100 g of JCGM 101:2008, 9.3 has u = 0.075 mg', () => {
    const densities = {
      test: { value: '8000', standardUncertainty: halfWidth(1000) },
      reference: { value: '8000', standardUncertainty: halfWidth(50) },
    };
    const air = { density: exact('1.2'), standardUncertainty: halfWidth(0.1) };
    const { correction, standardUncertainty } = buoyancyBetween(exact('100001.234'), densities, air);
    expect(correction.toFixed()).toBe('0');
    expect(Math.hypot(standardUncertainty, 0.05, 0.02)).toBeCloseTo(0.075, 3);
  });

  it('lifts a light weight more: 1 kg of aluminium in the thin air of a height', () => {
    const sure = (value: string) => ({ value, standardUncertainty: 0 });
    const air = { density: exact('1.0'), standardUncertainty: 0 };
    const between = buoyancyBetween(exact('1000000'), { test: sure('2700'), reference: sure('8000') }, air);
    expect(between.correction.toNumber()).toBeCloseTo(-0.2 * 1e6 * (1 / 2700 - 1 / 8000), 9);
  });

  it('of unknown densities counts by the bounds of the class, the more the thinner the air', () => {
    const at = (density: string) =>
      buoyancyWithinClass(exact('12'), { density: exact(density), standardUncertainty: 0 }).standardUncertainty;
    expect(at('1.2')).toBe(0);
    expect(at('1.08')).toBeCloseTo((3 / Math.sqrt(3)) * Math.sqrt(10 / 9), 12);
    expect(at('0.96')).toBeCloseTo(2 * at('1.08'), 12);
  });
});

describe('a comparison of weights', () => {
  /** EA-4/02, S2: a 10 kg weight of class M1 against one of F2, three cycles ABBA; milligrams. */
  const published = {
    differences: [
      { reference: ['10', '15'], test: ['20', '25'] },
      { reference: ['25', '20'], test: ['50', '55'] },
      { reference: ['25', '20'], test: ['45', '40'] },
    ].map(({ reference, test }) =>
      cycleDifference({ reference: reference as [string, string], test: test as [string, string] }),
    ),
    reference: { correction: exact('5'), expandedUncertainty: 45, coverageFactor: 2, drift: 15 },
    comparator: { interval: 0, pooledDeviation: 25, eccentricity: 10, magnetism: 0, sensitivity: 0 },
    buoyancy: { correction: exact('0'), standardUncertainty: 10 / Math.sqrt(3) },
  };

  it('gives the 10 kg of EA-4/02, S2: 10 kg + 25 mg, u = 29.3 mg', () => {
    const found = compareWeights(published);
    expect(found.meanDifference.toFixed()).toBe('20');
    expect(found.error.toFixed()).toBe('25');
    expect(found.standardUncertainty).toBeCloseTo(29.26175, 4);
    expect(found.contributions.find(({ source }) => source === 'weighing')?.standardUncertainty).toBeCloseTo(14.4, 1);
    expect([found.expanded, found.k, found.probability]).toEqual(['59', '2', '95.45']);
  });

  it('takes k from the t-distribution where few cycles of its own say how far they scatter', () => {
    const comparator = { ...published.comparator, pooledDeviation: null };
    const own = compareWeights({ ...published, comparator });
    const weighing = own.contributions.find(({ source }) => source === 'weighing');
    expect(weighing?.standardUncertainty).toBeCloseTo(10 / Math.sqrt(3), 10);
    expect(weighing?.degreesOfFreedom).toBe(2);
    const scattered = compareWeights({
      ...{ ...published, comparator },
      reference: { ...published.reference, expandedUncertainty: 0.1, drift: 0 },
      buoyancy: { correction: exact('0'), standardUncertainty: 0 },
      differences: ['-400', '100', '300'].map(exact),
    });
    expect(scattered.k).toBe('4.53');
  });

  it('states U rounded up, to two digits that count', () => {
    const sole = (expandedUncertainty: number) =>
      compareWeights({
        differences: ['0', '0'].map(exact),
        reference: { ...published.reference, expandedUncertainty, drift: 0 },
        comparator: { interval: 0, pooledDeviation: 0, eccentricity: 0, magnetism: 0, sensitivity: 0 },
        buoyancy: { correction: exact('0'), standardUncertainty: 0 },
      }).expanded;
    expect([0.06, 0.0601, 0.995, 123].map(sole)).toEqual(['0.060', '0.061', '1.0', '130']);
  });

  it('counts the sensitivity by the difference, and d twice', () => {
    const comparator = { interval: 10, pooledDeviation: 0, eccentricity: 0, magnetism: 3, sensitivity: 0.01 };
    const { contributions } = compareWeights({ ...published, comparator });
    const of = (wanted: string) => contributions.find(({ source }) => source === wanted)?.standardUncertainty;
    expect(of('sensitivity')).toBeCloseTo(0.2, 12);
    expect(of('resolution')).toBeCloseTo(10 / Math.sqrt(6), 12);
    expect(of('magnetism')).toBeCloseTo(Math.sqrt(3), 12);
  });
});
