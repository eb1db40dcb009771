import { join } from 'node:path';
import { parseExpression } from '../../../src/metrology/expression';
import {
  evaluateBudgets,
  expand,
  fromDistribution,
  fromJointReadings,
  fromStandard,
  monteCarlo,
  monteCarloSteps,
  normalRegionFactors,
  validateGum,
  type InputQuantity,
  type MeasurementModel,
} from '../../../src/metrology/uncertainty';
import { fillFrom } from '../../../src/metrology/uncertainty/monte-carlo/draws';
import { numericalTolerance } from '../../../src/metrology/uncertainty/monte-carlo/numerical-tolerance';
import { seededRandom } from '../../../src/metrology/uncertainty/monte-carlo/random';
import { momentsOf, type Distribution } from '../../../src/metrology/uncertainty/distribution';
import { coverageIntervals } from '../../../src/metrology/uncertainty/monte-carlo/coverage-interval';
import { runInThread } from '../../../src/platform/threads';

function model(
  written: string | Record<string, string>,
  inputs: readonly InputQuantity[],
  correlations: MeasurementModel['correlations'] = [],
): MeasurementModel {
  const texts = typeof written === 'string' ? { y: written } : written;
  const outputs = Object.entries(texts).map(([name, text]) => {
    const parsed = parseExpression(
      text,
      inputs.map((input) => input.name),
    );
    if (!parsed.ok) throw new Error(parsed.problem.words.en);
    return [name, parsed.expression] as const;
  });
  return { inputs, correlations, outputs: Object.fromEntries(outputs) };
}

function run(from: MeasurementModel, options: Partial<Parameters<typeof monteCarlo>[1]> = {}) {
  const ran = monteCarlo(from, { seed: 1, trials: 200_000, ...options });
  if (!ran.ok) throw new Error(ran.problem.words.en);
  return { ...ran.result, first: ran.result.outputs[0]! };
}

const standard = (name: string, estimate: number, standardUncertainty: number, degreesOfFreedom?: number) =>
  fromStandard({ name, estimate, standardUncertainty, degreesOfFreedom });
const rectangular = (name: string, lower: number, upper: number) =>
  fromDistribution(name, { kind: 'rectangular', lower, upper });

describe('draws', () => {
  /** Each with its fourth central moment over σ⁴, which tells distributions of one deviation apart. */
  it.each<[Distribution, number]>([
    [{ kind: 'normal', mean: 2, deviation: 3 }, 3],
    [{ kind: 't', location: 1, scale: 2, degreesOfFreedom: 18 }, 3 + 6 / 14],
    [{ kind: 'rectangular', lower: -1, upper: 3 }, 1.8],
    [{ kind: 'triangular', lower: -1, upper: 3 }, 2.4],
    [{ kind: 'trapezoidal', lower: -1, upper: 3, topRatio: 0.5 }, 2.112],
    [{ kind: 'arcsine', lower: -1, upper: 3 }, 1.5],
    [{ kind: 'exponential', mean: 3 }, 9],
    [{ kind: 'gamma', shape: 4, rate: 2 }, 4.5],
    // Its fourth moment settles too slowly to tell anything.
    [{ kind: 'gamma', shape: 0.8, rate: 2 }, NaN],
    [{ kind: 'curvilinearTrapezoid', lower: -1, upper: 1, inexactness: 0 }, 1.8],
    // (1 + 10/3·d² + d⁴)/5 over (1 + d²/3)²/9, for a = 1, d = ½.
    [{ kind: 'curvilinearTrapezoid', lower: -1, upper: 1, inexactness: 0.5 }, NaN],
  ])('from %j have its moments', (distribution, kurtosis) => {
    const values = new Float64Array(200_001);
    fillFrom(distribution, seededRandom(5), values);
    const { mean, deviation } = momentsOf(distribution);
    const moment = (order: number, about: number) =>
      values.reduce((total, value) => total + (value - about) ** order, 0) / values.length;
    expect((moment(1, mean) / deviation) * Math.sqrt(values.length)).toBeLessThan(4);
    expect((moment(1, mean) / deviation) * Math.sqrt(values.length)).toBeGreaterThan(-4);
    expect(Math.abs(Math.sqrt(moment(2, mean)) / deviation - 1)).toBeLessThan(0.01);
    if (!Number.isNaN(kurtosis)) expect(moment(4, mean) / deviation ** 4 / kurtosis).toBeCloseTo(1, 1);
  });

  it('are the same for a seed, and others for the next', () => {
    const first = (seed: number) => seededRandom(seed)();
    expect(first(7)).toBe(first(7));
    expect(new Set(Array.from({ length: 1000 }, (_none, seed) => first(seed))).size).toBe(1000);
    expect(first(2 ** 40)).not.toBe(first(0));
    expect(() => seededRandom(-1)).toThrow(RangeError);
    expect(() => seededRandom(0.5)).toThrow(RangeError);
  });

  it('fill the unit interval evenly, and never touch its ends', () => {
    const random = seededRandom(3);
    const counts = new Array<number>(100).fill(0);
    let touched = 0;
    for (let draw = 0; draw < 100_000; draw += 1) {
      const value = random();
      if (value <= 0 || value >= 1) touched += 1;
      counts[Math.floor(value * 100)]! += 1;
    }
    expect(touched).toBe(0);
    const chiSquared = counts.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeGreaterThan(60);
    expect(chiSquared).toBeLessThan(150);
  });
});

describe('coverage intervals', () => {
  it('are those of the values in order, whether or not all are sorted', () => {
    const values = new Float64Array(50_000);
    fillFrom({ kind: 'exponential', mean: 1 }, seededRandom(2), values);
    const sorted = Float64Array.from(values).sort();
    const q = 47_500;
    const widths = Array.from({ length: 2500 }, (_none, from) => sorted[from + q]! - sorted[from]!);
    const best = widths.indexOf(Math.min(...widths));
    expect(coverageIntervals(values, 0.95)).toEqual({
      symmetric: [sorted[1249], sorted[1249 + q]],
      shortest: [sorted[best], sorted[best + q]],
    });
    expect(coverageIntervals(sorted, 0.95)).toEqual(coverageIntervals(values, 0.95));
  });

  it('of few values are taken from all of them', () => {
    expect(coverageIntervals(Float64Array.of(5, 1, 4, 2, 3), 0.6).shortest).toEqual([1, 4]);
    expect(coverageIntervals(Float64Array.of(5, 1), 0.99).symmetric).toEqual([1, 5]);
  });
});

describe('the Monte Carlo method', () => {
  const ones = ['X1', 'X2', 'X3', 'X4'];
  const root3 = Math.sqrt(3);

  /** JCGM 101:2008, 9.2.2 to 9.2.4. */
  it.each([
    ['four normals', ones.map((name) => standard(name, 0, 1)), 2, 3.92],
    ['four rectangles', ones.map((name) => rectangular(name, -root3, root3)), 2, 3.88],
    [
      'one wide rectangle',
      ones.map((name) =>
        name === 'X4' ? rectangular(name, -10 * root3, 10 * root3) : rectangular(name, -root3, root3),
      ),
      10.1,
      17.0,
    ],
  ])('adds %s', (_case, inputs, u, end) => {
    const { first } = run(model('X1+X2+X3+X4', inputs));
    expect(Math.abs(first.estimate)).toBeLessThan(0.06);
    expect(first.standardUncertainty / u).toBeCloseTo(1, 1);
    expect(first.symmetric[1] / end).toBeCloseTo(1, 2);
    expect(first.symmetric[0] / -end).toBeCloseTo(1, 2);
  });

  it('finds what the first order misses in a mass calibration (JCGM 101:2008, 9.3), and says that the GUM fails there', () => {
    const inputs = [
      standard('mRc', 100000, 0.05),
      standard('dmRc', 1.234, 0.02),
      rectangular('rhoa', 1.1, 1.3),
      rectangular('rhoW', 7000, 9000),
      rectangular('rhoR', 7950, 8050),
    ];
    const mass = model('(mRc + dmRc)*(1 + (rhoa - 1.2)*(1/rhoW - 1/rhoR)) - 100000', inputs);
    const { first } = run(mass, {});
    expect(first.estimate).toBeCloseTo(1.234, 3);
    expect(first.standardUncertainty).toBeCloseTo(0.0754, 3);
    expect(first.shortest[0]).toBeCloseTo(1.0834, 2);
    expect(first.shortest[1]).toBeCloseTo(1.3825, 2);
    const validated = [false, true].map((higherOrder) => {
      const budgets = evaluateBudgets(mass, { higherOrder });
      const { estimate, standardUncertainty } = budgets.ok
        ? budgets.budgets[0]!
        : { estimate: NaN, standardUncertainty: NaN };
      const U = expand({ standardUncertainty, degreesOfFreedom: Infinity }, { probability: 0.95 }).expandedUncertainty;
      return validateGum(
        [estimate - U, estimate + U],
        { standardUncertainty: first.standardUncertainty, interval: first.symmetric },
        1,
      );
    });
    expect(validated[0]).toMatchObject({ tolerance: 0.005, validated: false });
    expect(validated[0]!.differenceLow).toBeCloseTo(0.0451, 2);
    expect(validated[1]).toMatchObject({ tolerance: 0.005, validated: true });
  });

  it('draws correlated normals together (JCGM 101:2008, 9.4.3)', () => {
    const inputs = [standard('X1', 0.05, 0.005), standard('X2', 0, 0.005)];
    const { first } = run(model('X1^2+X2^2', inputs, [{ between: ['X1', 'X2'], coefficient: 0.9 }]));
    expect(first.estimate * 1e6).toBeCloseTo(2550, -1);
    expect(first.standardUncertainty * 1e6).toBeCloseTo(504, -1);
  });

  it('draws quantities read together from their joint t-distribution (JCGM 102:2011, 9.4)', () => {
    const { inputs, correlations } = fromJointReadings({
      V: [5.007, 4.994, 5.005, 4.99, 4.999, 4.999],
      I: [0.019663, 0.019639, 0.01964, 0.019685, 0.019678, 0.019661],
      phi: [1.0456, 1.0438, 1.0468, 1.0428, 1.0433, 1.0445],
    });
    const impedance = model({ R: 'V/I*cos(phi)', X: 'V/I*sin(phi)', Z: 'V/I' }, inputs, correlations);
    const budgets = evaluateBudgets(impedance);
    const byGum = budgets.ok ? budgets.budgets.map((each) => each.standardUncertainty) : [];
    [0.058, 0.241, 0.193].forEach((u, output) => expect(byGum[output]).toBeCloseTo(u, 3));
    const { outputs, covariance, region } = run(impedance, {});
    expect(outputs.map(({ estimate }) => estimate.toFixed(2))).toEqual(['127.73', '219.85', '254.26']);
    // Three degrees of freedom: the deviation of the trials settles slowly.
    [0.13, 0.54, 0.431].forEach((u, output) => expect(outputs[output]!.standardUncertainty / u).toBeCloseTo(1, 1));
    expect(covariance[0]![1]! / Math.sqrt(covariance[0]![0]! * covariance[1]![1]!)).toBeCloseTo(-0.587, 1);
    expect(region!.rectangle).toBeGreaterThan(1);
  });

  it('has the region factors of JCGM 102:2011, 9.2', () => {
    const inputs = [standard('X1', 0, 1), standard('X2', 0, 1), rectangular('X3', -3 * root3, 3 * root3)];
    const { region, covariance } = run(model({ Y1: 'X1 + X3', Y2: 'X2 + X3' }, inputs));
    expect(covariance[0]![1]! / covariance[0]![0]!).toBeCloseTo(0.9, 2);
    expect(region!.ellipsoid).toBeCloseTo(2.28, 1);
    expect(region!.rectangle).toBeCloseTo(1.87, 1);
    const { ellipsoid, rectangle } = normalRegionFactors(2, 0.95);
    expect([ellipsoid!.toFixed(2), rectangle.toFixed(2)]).toEqual(['2.45', '2.24']);
    expect(run(model({ a: 'X1', b: '2*X1' }, inputs)).region!.ellipsoid).toBeNull();
  });

  it('goes on until the digits that count stand still, and says when they do not', () => {
    const lengths = model('X1 + X2', [standard('X1', 0, 1), standard('X2', 0, 1)]);
    const settled = monteCarlo(lengths, { seed: 1, significantDigits: 2 });
    const trials = settled.ok ? settled.result.trials : 0;
    expect(settled.ok && settled.result.settled).toBe(true);
    expect(trials % 10_000).toBe(0);
    expect(trials).toBeGreaterThanOrEqual(100_000);
    const left = monteCarlo(model('X1', [standard('X1', 0, 0.99)]), {
      seed: 1,
      significantDigits: 2,
      mostTrials: 100_000,
    });
    expect(left.ok && [left.result.settled, left.result.trials]).toEqual([false, 100_000]);
  });

  it('is the same for the same seed', () => {
    const lengths = model('X1', [standard('X1', 0, 1)]);
    expect(run(lengths, { trials: 1000, seed: 4 })).toEqual(run(lengths, { trials: 1000, seed: 4 }));
    expect(run(lengths, { trials: 1000, seed: 5 }).first.estimate).not.toBe(
      run(lengths, { trials: 1000, seed: 4 }).first.estimate,
    );
  });

  it.each<[string, MeasurementModel, string]>([
    ['trials without a value', model('sqrt(x)', [standard('x', 1, 1)]), 'has no value in'],
    ['a model that is refused anyway', { ...model('x', [standard('x', 1, 1)]), inputs: [] }, 'named x'],
    [
      'a rectangle correlated with a normal',
      model('x+z', [standard('x', 1, 1), rectangular('z', 0, 1)], [{ between: ['x', 'z'], coefficient: 0.5 }]),
      'must all be normal',
    ],
  ])('is refused for %s', (_case, from, words) => {
    const ran = monteCarlo(from, { seed: 1, trials: 1000 });
    expect(ran.ok ? null : ran.problem.words.en).toContain(words);
  });

  it('can be told how far it is and left, and runs in a thread', async () => {
    const lengths = model('X1', [standard('X1', 0, 1)]);
    expect(monteCarloSteps(lengths, { seed: 1, trials: 25_000 }).next().value).toEqual({ trials: 4096, of: 25_000 });
    const file = join(__dirname, '../../../src/metrology/uncertainty/index.ts');
    const inThread = await runInThread({
      file,
      work: 'monteCarloSteps',
      given: [lengths, { seed: 1, trials: 25_000 }],
    });
    expect(inThread).toEqual(monteCarlo(lengths, { seed: 1, trials: 25_000 }));
  });
});

describe('the numerical tolerance', () => {
  /** JCGM 101:2008, 7.9.2, examples 1 to 3. */
  it.each([
    [0.00035, 2, 0.000005],
    [2, 1, 0.5],
    [0.0754, 1, 0.005],
    [0.98, 1, 0.5],
    [0, 2, 0],
  ])('of u = %d with %d digits is %d', (u, digits, tolerance) => {
    expect(numericalTolerance(u, digits)).toBeCloseTo(tolerance, 12);
  });
});
