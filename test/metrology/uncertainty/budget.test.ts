import { namesIn, parseExpression, type Expression } from '../../../src/metrology/expression';
import {
  analyseVariance,
  correlationOfReadings,
  coverageFactorOf,
  evaluateBudgets,
  exactQuantity,
  expand,
  fitStraightLine,
  freedomOfDoubt,
  fromDistribution,
  fromExpanded,
  fromPooled,
  fromReadings,
  fromStandard,
  lineAt,
  pooledDeviation,
  seriesStatistics,
  type InputQuantity,
  type MeasurementModel,
} from '../../../src/metrology/uncertainty';

function model(
  written: string | Record<string, string>,
  inputs: readonly InputQuantity[],
  correlations: MeasurementModel['correlations'] = [],
): MeasurementModel {
  const names = inputs.map(({ name }) => name);
  const read = (text: string): Expression => {
    const parsed = parseExpression(text, names);
    if (!parsed.ok) throw new Error(parsed.problem.words.en);
    return parsed.expression;
  };
  const texts = typeof written === 'string' ? { y: written } : written;
  return {
    inputs,
    correlations,
    outputs: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(text)])),
  };
}

function evaluated(from: MeasurementModel, options: { higherOrder?: boolean } = {}) {
  const result = evaluateBudgets(from, options);
  if (!result.ok) throw new Error(result.problem.words.en);
  return { ...result, first: result.budgets[0]! };
}

const standard = (name: string, estimate: number, standardUncertainty: number, degreesOfFreedom?: number) =>
  fromStandard({ name, estimate, standardUncertainty, degreesOfFreedom });

describe('input quantities', () => {
  /** GUM 4.2 to 4.4. Each: the quantity, its u, its degrees of freedom. */
  it.each([
    [
      '4.3.3, U at k = 3',
      fromExpanded({ name: 'm', estimate: 1000.000325, expandedUncertainty: 240e-6, coverageFactor: 3 }),
      80e-6,
      Infinity,
    ],
    [
      '4.3.4, U at 99 %',
      fromExpanded({ name: 'R', estimate: 10.000742, expandedUncertainty: 129e-6, probability: 0.99 }),
      50.08e-6,
      Infinity,
    ],
    [
      '4.3.7, bounds',
      fromDistribution('a', { kind: 'rectangular', lower: 16.12e-6, upper: 16.92e-6 }),
      0.23094e-6,
      Infinity,
    ],
    ['4.3.9, triangle', fromDistribution('t', { kind: 'triangular', lower: 96, upper: 104 }), 1.633, Infinity],
    [
      '4.3.9, trapezoid',
      fromDistribution('t', { kind: 'trapezoidal', lower: -1, upper: 1, topRatio: 0.5 }),
      Math.sqrt(1.25 / 6),
      Infinity,
    ],
    [
      '101 6.4.3, inexact bounds',
      fromDistribution('t', { kind: 'curvilinearTrapezoid', lower: -0.05, upper: 0.05, inexactness: 0.025 }),
      Math.sqrt(0.1 ** 2 / 12 + 0.025 ** 2 / 9),
      Infinity,
    ],
    ['101 6.4.6, sine', fromDistribution('t', { kind: 'arcsine', lower: -0.5, upper: 0.5 }), 0.35355, Infinity],
    ['101 6.4.10', fromDistribution('t', { kind: 'exponential', mean: 3 }), 3, Infinity],
    ['101 6.4.11', fromDistribution('t', { kind: 'gamma', shape: 17, rate: 1 }), Math.sqrt(17), Infinity],
    [
      '4.2.4, pooled s',
      fromPooled({ name: 'dm', estimate: 0.02, pooledDeviation: 0.025, count: 3, degreesOfFreedom: 20 }),
      0.014434,
      20,
    ],
    ['4.2.3, readings', fromReadings('x', [1, 2, 3, 4]), Math.sqrt(5 / 3) / 2, 3],
  ])('%s', (_clause, { standardUncertainty, degreesOfFreedom }, u, freedom) => {
    expect(standardUncertainty / u).toBeCloseTo(1, 4);
    expect(degreesOfFreedom).toBe(freedom);
  });

  it('of twenty readings are those of GUM Table 1', () => {
    const readings = [
      96.9, 98.18, 98.25, 98.61, 99.03, 99.49, 99.56, 99.74, 99.89, 100.07, 100.33, 100.42, 100.68, 100.95, 101.11,
      101.2, 101.57, 101.84, 102.36, 102.72,
    ];
    const { mean, deviation, degreesOfFreedom } = seriesStatistics(readings);
    expect([mean, deviation, degreesOfFreedom]).toEqual([expect.closeTo(100.145, 3), expect.closeTo(1.489, 3), 19]);
  });

  it('lose no digits to long numbers, and need two readings', () => {
    expect(seriesStatistics([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3]).deviation).toBeCloseTo(0.1, 6);
    expect(() => seriesStatistics([5])).toThrow(RangeError);
    expect(() => correlationOfReadings([1, 2], [1, 2, 3])).toThrow(RangeError);
  });

  it('have degrees of freedom by how well u is known: 25 % leaves eight (GUM G.4.2)', () => {
    expect(freedomOfDoubt(0.25)).toBe(8);
    expect(freedomOfDoubt(0)).toBe(Infinity);
  });

  it('share an s pooled by degrees of freedom', () => {
    expect(
      pooledDeviation([
        { deviation: 3, degreesOfFreedom: 2 },
        { deviation: 4, degreesOfFreedom: 4 },
      ]),
    ).toEqual({
      deviation: expect.closeTo(Math.sqrt((9 * 2 + 16 * 4) / 6), 12) as number,
      degreesOfFreedom: 6,
    });
  });
});

describe('the end gauge of GUM H.1', () => {
  const gauge = model('lS + d - lS*(dAlpha*theta + alphaS*dTheta)', [
    standard('lS', 50.000623e6, 25, 18),
    standard('d', 215, 9.7, 25.6),
    standard('alphaS', 11.5e-6, 1.2e-6),
    standard('theta', -0.1, 0.41),
    fromStandard({ name: 'dAlpha', estimate: 0, standardUncertainty: 0.58e-6, degreesOfFreedom: 50 }),
    fromStandard({ name: 'dTheta', estimate: 0, standardUncertainty: 0.029, degreesOfFreedom: 2 }),
  ]);
  const { first } = evaluated(gauge);

  it('is 50 000 838 nm long with u = 32 nm and 16 degrees of freedom', () => {
    expect(first.estimate).toBeCloseTo(50000838, 3);
    expect(first.standardUncertainty).toBeCloseTo(31.7, 1);
    const { coverageFactor, expandedUncertainty, degreesOfFreedom } = expand(first, { probability: 0.99 });
    expect([degreesOfFreedom, coverageFactor, expandedUncertainty]).toEqual([
      16,
      expect.closeTo(2.92, 2),
      expect.closeTo(93, 0),
    ]);
  });

  it('has the contributions of Table H.1, whose shares make one', () => {
    const lines = Object.fromEntries(
      first.contributions.map(({ name, contribution }) => [name, Math.abs(contribution)]),
    );
    expect(lines).toEqual({
      lS: 25,
      d: 9.7,
      alphaS: 0,
      theta: 0,
      dAlpha: expect.closeTo(2.9, 1) as number,
      dTheta: expect.closeTo(16.7, 1) as number,
    });
    expect(first.contributions.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  });

  it('has u = 34 nm with the terms of second order, 11.7 nm and 1.7 nm', () => {
    const { first: second } = evaluated(gauge, { higherOrder: true });
    const terms = Object.fromEntries(
      second.higherOrder.map(({ between, variance }) => [between.join(), Math.sqrt(variance)]),
    );
    expect(terms['theta,dAlpha']).toBeCloseTo(11.9, 1);
    expect(terms['alphaS,dTheta']).toBeCloseTo(1.74, 2);
    expect(second.standardUncertainty).toBeCloseTo(33.9, 1);
  });
});

describe('resistance and reactance read together, GUM H.2', () => {
  const V = [5.007, 4.994, 5.005, 4.99, 4.999];
  const I = [0.019663, 0.019639, 0.01964, 0.019685, 0.019678];
  const phi = [1.0456, 1.0438, 1.0468, 1.0428, 1.0433];
  const inputs = [fromReadings('V', V), fromReadings('I', I), fromReadings('phi', phi)];
  const texts = { R: 'V/I*cos(phi)', X: 'V/I*sin(phi)', Z: 'V/I' };
  const correlations = [
    { between: ['V', 'I'] as const, coefficient: correlationOfReadings(V, I) },
    { between: ['V', 'phi'] as const, coefficient: correlationOfReadings(V, phi) },
    { between: ['I', 'phi'] as const, coefficient: correlationOfReadings(I, phi) },
  ];

  it.each([
    ['with their correlations', correlations, [0.071, 0.2956, 0.236], [-0.588, -0.485, 0.993]],
    ['as if they had none', [], [0.195, 0.201, 0.204], [0.056, 0.527, 0.878]],
  ])('%s', (_case, known, uncertainties, coefficients) => {
    const { budgets, covariance } = evaluated(model(texts, inputs, known));
    expect(budgets.map(({ estimate }) => estimate)).toEqual(
      [127.732, 219.847, 254.26].map((y) => expect.closeTo(y, 3) as number),
    );
    expect(budgets.map((each) => each.standardUncertainty)).toEqual(
      uncertainties.map((u) => expect.closeTo(u, 3) as number),
    );
    const r = (i: number, j: number) => covariance[i]![j]! / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!);
    expect([r(0, 1), r(0, 2), r(1, 2)]).toEqual(coefficients.map((each) => expect.closeTo(each, 3) as number));
  });

  it('has four degrees of freedom, those of one series', () => {
    expect(evaluated(model(texts, inputs, correlations)).budgets.map((each) => each.degreesOfFreedom)).toEqual([
      expect.closeTo(4, 9),
      expect.closeTo(4, 9),
      expect.closeTo(4, 9),
    ]);
  });
});

describe('a budget', () => {
  it('has the effective degrees of freedom of GUM G.4.1: 19, k = 2.09, U = 2.2 %', () => {
    const { first } = evaluated(
      model('X1*X2*X3', [standard('X1', 1, 0.0025, 9), standard('X2', 1, 0.0057, 4), standard('X3', 1, 0.0082, 14)]),
    );
    expect(first.degreesOfFreedom).toBeCloseTo(19, 1);
    const { coverageFactor, expandedUncertainty } = expand({ ...first, degreesOfFreedom: 19 }, { probability: 0.95 });
    expect([coverageFactor, expandedUncertainty]).toEqual([expect.closeTo(2.09, 2), expect.closeTo(0.0215, 4)]);
  });

  it('adds ten resistors of one standard fully (GUM 5.2.2)', () => {
    const names = Array.from({ length: 10 }, (_, index) => `R${index}`);
    const correlations = names.flatMap((a, i) =>
      names.slice(i + 1).map((b) => ({ between: [a, b] as const, coefficient: 1 })),
    );
    const inputs = names.map((name) => standard(name, 1000, 0.1));
    expect(evaluated(model(names.join('+'), inputs, correlations)).first.standardUncertainty).toBeCloseTo(1, 12);
  });

  it('cancels what both sides of a difference share', () => {
    const correlations = [{ between: ['a', 'b'] as const, coefficient: 1 }];
    expect(
      evaluated(model('a - b', [standard('a', 5, 0.1, 3), standard('b', 4, 0.1, 3)], correlations)).first,
    ).toMatchObject({
      estimate: 1,
      standardUncertainty: 0,
    });
  });

  it('is zero and endlessly free where nothing is in doubt', () => {
    const { first } = evaluated(model('2*a', [exactQuantity('a', 5)]));
    expect(first).toMatchObject({ estimate: 10, standardUncertainty: 0, degreesOfFreedom: Infinity });
  });

  /** Exact variance of a polynomial in a normal x, where it has no higher terms than those added. */
  it.each([
    ['x^2', 3, 0.5, 4 * 9 * 0.25 + 2 * 0.0625],
    ['x*y', 3, 0.5, 9 * 0.25 + 4 * 0.25 + 0.0625],
    // u² = f′²u² + (½f″² + f′f‴)u⁴ of x³ at 3: 27²·u² + (½·18² + 27·6)u⁴.
    ['x^3', 3, 0.5, 27 ** 2 * 0.25 + (0.5 * 18 ** 2 + 27 * 6) * 0.0625],
    // f = x·y²: f_xy = 2y, f_yy = 2x, f_x·f_xyy = 2y², at (3, 2), u = ½ each.
    ['x*y^2', 3, 0.5, (4 ** 2 + 12 ** 2) * 0.25 + (0.5 * 6 ** 2 + 4 ** 2 + 4 * 2) * 0.0625],
  ])('of %s takes in the terms of next order', (written, estimate, u, variance) => {
    const { first } = evaluated(model(written, [standard('x', estimate, u), standard('y', 2, u)]), {
      higherOrder: true,
    });
    expect(first.standardUncertainty ** 2).toBeCloseTo(variance, 12);
  });

  it.each<[string, MeasurementModel, string, string | undefined]>([
    ['a model without a value', model('1/x', [standard('x', 0, 1)]), 'has no value', undefined],
    ['a kink', model('abs(x) + z', [standard('z', 1, 1), standard('x', 0, 1)]), 'no derivative with respect to x', 'x'],
    ['the foot of a root', model('sqrt(x)', [standard('x', 0, 1)]), 'Use the Monte Carlo method', 'x'],
    ['a quantity listed twice', model('x', [standard('x', 0, 1), standard('x', 1, 1)]), 'x is listed twice', 'x'],
    ['a quantity without a value', model('x', [standard('x', NaN, 1)]), 'value of x must be a number', 'x'],
    ['a negative u', model('x', [standard('x', 1, -1)]), 'not negative', 'x'],
    ['no degrees of freedom', model('x', [standard('x', 1, 1, 0)]), 'more than 0', 'x'],
    [
      'a coefficient above one',
      model('x+z', [standard('x', 1, 1), standard('z', 1, 1)], [{ between: ['x', 'z'], coefficient: 1.1 }]),
      'between -1 and 1',
      'x',
    ],
    [
      'a correlation with a stranger',
      model('x', [standard('x', 1, 1)], [{ between: ['x', 'w'], coefficient: 0.1 }]),
      'named w',
      'w',
    ],
    [
      'a correlation with itself',
      model('x', [standard('x', 1, 1)], [{ between: ['x', 'x'], coefficient: 1 }]),
      'with itself',
      'x',
    ],
    [
      'coefficients that cannot be together',
      model(
        'x+y+z',
        ['x', 'y', 'z'].map((name) => standard(name, 1, 1)),
        [
          { between: ['x', 'y'], coefficient: 0.9 },
          { between: ['y', 'z'], coefficient: 0.9 },
          { between: ['x', 'z'], coefficient: -0.9 },
        ],
      ),
      'contradict each other',
      undefined,
    ],
    [
      'a correlation stated twice',
      model(
        'x+z',
        [standard('x', 1, 1), standard('z', 1, 1)],
        [
          { between: ['x', 'z'], coefficient: 1 },
          { between: ['z', 'x'], coefficient: -1 },
        ],
      ),
      'stated twice',
      'z',
    ],
    ['a u whose square is beyond all numbers', model('x', [standard('x', 1, 1e200)]), 'too large or too small', 'x'],
    ['a u whose square is lost', model('x', [standard('x', 1, 1e-200)]), 'too large or too small', 'x'],
    ['a part beyond all numbers', model('1e150*x', [standard('x', 1, 1e100)]), 'part of x', 'x'],
    ['a missing input', { ...model('x', [standard('x', 1, 1)]), inputs: [] }, 'named x', 'x'],
  ])('is refused for %s', (_case, from, words, input) => {
    const result = evaluateBudgets(from);
    expect(result.ok ? null : result.problem.words.en).toContain(words);
    expect(result.ok ? null : result.problem.input).toBe(input);
  });

  it('takes inputs by whatever names people give them', () => {
    const inputs = [standard('constructor', 2, 0.1), standard('toString', 3, 0.2, 5), standard('valueOf', 1, 0)];
    const { first } = evaluated(model('constructor*toString + valueOf', inputs), { higherOrder: true });
    expect(first.contributions.map(({ sensitivity }) => sensitivity)).toEqual([3, 2, 1]);
    expect(first.standardUncertainty).toBeCloseTo(Math.sqrt(0.25 + 0.02 ** 2), 12);
  });

  it.each([1e-100, 1e-60, 1, 1e60, 1e100])('has the same degrees of freedom in units of %d', (unit) => {
    const { first } = evaluated(model('x + z', [standard('x', 0, 3 * unit, 4), standard('z', 0, 4 * unit, 9)]));
    expect(first.degreesOfFreedom).toBeCloseTo(625 / (81 / 4 + 256 / 9), 10);
  });

  it('of thirty inputs is as a sum over them by hand', () => {
    const inputs = Array.from({ length: 30 }, (_, index) =>
      standard(`x${index}`, index + 1, 0.01 * (index + 1), index + 2),
    );
    const { first } = evaluated(model(inputs.map(({ name }) => `ln(${name})`).join(' + '), inputs));
    expect(first.standardUncertainty).toBeCloseTo(0.01 * Math.sqrt(30), 12);
    expect(namesIn(model('x0', inputs).outputs['y']!)).toEqual(['x0']);
  });
});

describe('expanded uncertainty', () => {
  /** GUM Table G.2. */
  it.each([
    [1, 0.6827, 1.84],
    [1, 0.95, 12.71],
    [2, 0.9545, 4.53],
    [3, 0.99, 5.84],
    [5, 0.9973, 5.51],
    [9, 0.95, 2.26],
    [16, 0.99, 2.92],
    [20, 0.9, 1.72],
    [50, 0.9545, 2.05],
    [100, 0.9973, 3.077],
    [1e25, 0.9545, 2.0],
    [Infinity, 0.9545, 2.0],
    [Infinity, 0.99, 2.576],
  ])('takes k of %d degrees of freedom and %d from the t-distribution', (degreesOfFreedom, probability, k) => {
    expect(coverageFactorOf(probability, degreesOfFreedom)).toBeCloseTo(k, 2);
  });

  it('truncates degrees of freedom, never rounds them up, and keeps a k that was chosen', () => {
    const of = (degreesOfFreedom: number) =>
      expand({ standardUncertainty: 1, degreesOfFreedom }, { probability: 0.95 });
    expect(of(16.99).degreesOfFreedom).toBe(16);
    expect(of(8.999999999999).degreesOfFreedom).toBe(9);
    expect(of(0.4).degreesOfFreedom).toBe(1);
    expect(of(Infinity).coverageFactor).toBeCloseTo(1.96, 2);
    expect(expand({ standardUncertainty: 3, degreesOfFreedom: 2 }, { coverageFactor: 2 })).toEqual({
      expandedUncertainty: 6,
      coverageFactor: 2,
      probability: null,
      degreesOfFreedom: 2,
    });
  });
});

describe('a straight line', () => {
  const t = [21.521, 22.012, 22.512, 23.003, 23.507, 23.999, 24.513, 25.002, 25.503, 26.01, 26.511];
  const b = [-0.171, -0.169, -0.166, -0.159, -0.164, -0.165, -0.156, -0.157, -0.159, -0.161, -0.16];
  const line = fitStraightLine(
    t.map((x, index) => ({ x, y: b[index]! })),
    20,
  );

  it('through the corrections of a thermometer is that of GUM H.3', () => {
    const [[variance, shared], [, ofSlope]] = line.covariance as [[number, number], [number, number]];
    expect(line.intercept).toBeCloseTo(-0.1712, 4);
    expect(Math.sqrt(variance)).toBeCloseTo(0.0029, 4);
    expect(line.slope).toBeCloseTo(0.00218, 5);
    expect(Math.sqrt(ofSlope)).toBeCloseTo(0.00067, 5);
    expect(shared / Math.sqrt(variance * ofSlope)).toBeCloseTo(-0.93, 3);
    expect(line.residualDeviation).toBeCloseTo(0.0035, 4);
    expect(line.degreesOfFreedom).toBe(9);
  });

  it('tells the correction at 30 °C with its uncertainty', () => {
    const { estimate, standardUncertainty } = lineAt(line, 30);
    expect(estimate).toBeCloseTo(-0.1494, 4);
    expect(standardUncertainty).toBeCloseTo(0.0041, 4);
  });

  it('needs three points that are not at one place', () => {
    expect(() =>
      fitStraightLine([
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ]),
    ).toThrow(RangeError);
    expect(() => fitStraightLine([1, 2, 3].map((y) => ({ x: 1, y })))).toThrow(RangeError);
  });
});

describe('an analysis of variance', () => {
  const means = [172, 116, 13, 144, 106, 31, 60, 125, 163, 41];
  const deviations = [60, 77, 111, 101, 67, 93, 80, 73, 88, 86];
  const days = means.map((mean, day) => ({ mean: 10e6 + mean, deviation: deviations[day]!, degreesOfFreedom: 4 }));

  it('of ten days of a Zener standard is that of GUM H.5, in µV', () => {
    const found = analyseVariance(days);
    expect(found.mean).toBeCloseTo(10000097, 0);
    expect([found.between.deviation, found.within.deviation].map(Math.round)).toEqual([57, 85]);
    expect([found.between.degreesOfFreedom, found.within.degreesOfFreedom]).toEqual([9, 40]);
    // The GUM prints 2.25, from 57 and 85 rounded.
    expect(found.quotient).toBeCloseTo(2.26, 2);
    expect(found.effect).toBeCloseTo(43, 0);
    expect(Math.round(found.standardUncertainty)).toBe(18);
    expect(Math.round(found.pooled.standardUncertainty)).toBe(13);
    expect(found.pooled.degreesOfFreedom).toBe(49);
    // F lies between the points of 5 % (2.12) and of 2.5 % (2.45) that the GUM names.
    expect(found.chance).toBeLessThan(0.05);
    expect(found.chance).toBeGreaterThan(0.025);
  });

  it('is of series of one length', () => {
    expect(() => analyseVariance([seriesStatistics([1, 2]), seriesStatistics([1, 2, 3])])).toThrow(RangeError);
  });
});
