import { checkCases, faultsOfCases, publishedCases, readCases } from '../../../src/metrology/validation';

type Case = (typeof publishedCases)[number];

const check = (given: object) => [...checkCases([given as Case], publishedCases)][0]!;
const failures = (given: object) => check(given).checks.filter(({ passed }) => !passed);

/** A million trials a case take their time; the rest of these is held by `npm run validate`. */
const trialsTried = ['jcgm101-9.2.3', 'jcgm101-9.3'];
const quick = publishedCases.filter(
  ({ id, expected }) => trialsTried.includes(id as string) || !JSON.stringify(expected ?? '').includes('"MCM"'),
);

describe('the published cases', () => {
  it.each(quick.map((each) => [each['id'] as string, each] as const))('%s comes out as printed', (_id, each) => {
    expect(check(each)).toMatchObject({ problem: null, passed: true });
  });

  it('each name their source, and are called by one name', () => {
    expect(publishedCases.filter(({ source }) => !source)).toEqual([]);
    expect(new Set(publishedCases.map(({ id }) => id)).size).toBe(publishedCases.length);
  });
});

describe('a case', () => {
  const sum = {
    id: 'sum',
    source: 'ours',
    inputs: [
      { name: 'a', value: 1, given: { U: 0.2, k: 2 } },
      { name: 'b', value: 2, halfWidth: 0.3, distribution: 'rectangular' },
    ],
    model: 'a + b',
    expected: { y: 3, uc: 0.2 },
  };

  it.each<[string, object]>([
    ['as it is', {}],
    ['with bounds', { inputs: [sum.inputs[0], { name: 'b', lower: 1.7, upper: 2.3 }] }],
    [
      'with a probability',
      { inputs: [{ name: 'a', value: 1, given: { expanded: 0.19599, confidence: 0.95 } }, sum.inputs[1]] },
    ],
    [
      'with readings',
      {
        inputs: [
          { name: 'a', readings: [0.8, 1, 1.2, 1, 1] },
          { name: 'b', value: 2, u: 0.19 },
        ],
        expected: { uc: 0.2 },
      },
    ],
    ['with constants', { model: 'a + b + c', constants: { c: 1 }, expected: { y: 4 } }],
    ['with an expanded uncertainty', { expected: { U95: 0.39, U: 0.4, k: 2 } }],
    [
      'with models by name',
      {
        models: { S: 'a + b', D: 'a - b' },
        model: undefined,
        expected: { S: { y: 3 }, D: { y: -1, u: 0.2 }, 'r(S,D)': -0.5 },
      },
    ],
    ['with correlations as rows', { correlations: [['a', 'b', 1]], expected: { uc: 0.27 } }],
    ['with correlations as objects', { correlations: [{ inputs: ['a', 'b'], r: 1 }], expected: { uc: 0.27 } }],
    ['with correlations by pair', { correlations: { 'a,b': 1 }, expected: { uc: 0.27 } }],
    [
      'with what it would be without them',
      { correlations: [['a', 'b', 1]], expectedIfUncorrelated: { uc: 0.2 }, expected: { uc: 0.27 } },
    ],
    ['with figures in another unit', { expectedUnit: '1e-3', expected: { y: 3000, uc: 200 } }],
    ['with a power of two signs', { model: 'a**2 + b', expected: { y: 3 } }],
    [
      'with the series of some days',
      {
        id: 'days',
        inputs: undefined,
        model: undefined,
        data: {
          days: [
            [1, 2, 3],
            [2, 3, 4],
            [1, 2, 3],
          ],
        },
        expected: { mean: 2.333, F: 1 },
      },
    ],
  ])('is read %s', (_how, change) => {
    expect(failures({ ...sum, ...change })).toEqual([]);
    expect(check({ ...sum, ...change }).problem).toBeNull();
  });

  it.each<[string, object, boolean]>([
    ['3', { expected: { y: 3 } }, true],
    ['3.00 in its text', { expected: { y: '3.00' } }, true],
    ['2.99', { expected: { y: 2.99 } }, false],
    ['3.0 for 3.04', { model: 'a + b + 0.04', expected: { y: '3.0' } }, true],
    ['3.0 for 3.06', { model: 'a + b + 0.06', expected: { y: '3.0' } }, false],
    ['3 for 3.06', { model: 'a + b + 0.06', expected: { y: 3 } }, true],
    ['18 for 19', { model: '95*(a + b)', expected: { uc: 18 } }, false],
    ['20 for 19', { model: '95*(a + b)', expected: { uc: 20 } }, false],
    ['0.1 for 0.2', { expected: { uc: 0.1 } }, false],
    ['k = 2.0 for 1.96 at 95 %', { expected: { k95: '2.0' } }, true],
    ['k = 2.00 for 1.96 at 95 %', { expected: { k95: '2.00' } }, false],
    ['an interval in texts', { model: 'a', expected: { interval95: ['0.80', '1.20'] } }, true],
    ['an interval that is off', { model: 'a', expected: { interval95: ['0.81', '1.20'] } }, false],
    ['a tolerance of its own', { expected: { y: 3.02 }, tol: { y: 0.03 } }, true],
    ['a narrower tolerance of its own', { expected: { y: 3.004 }, tol: { y: 0.001 } }, false],
    ['a tolerance of its u', { expected: { uc: 0.21 }, tol: { u: 0.001 } }, false],
  ])('that states %s is held by half a unit of the last printed digit, or by what it says', (_what, change, passed) => {
    expect(check({ ...sum, ...change })).toMatchObject({ problem: null, passed });
  });

  it.each<[string, object, string]>([
    ['of an unknown kind', { kind: 'horoscope', inputs: undefined, model: undefined }, 'the kind horoscope'],
    ['that states nothing', { expected: {} }, 'no figure'],
    ['that lacks an input', { model: 'a + b + c' }, 'no quantity named “c”'],
    ['with an input without a value', { inputs: [{ name: 'a' }] }, 'has no value'],
    ['with an input without an uncertainty', { inputs: [{ name: 'a', value: 1 }], model: 'a' }, 'has no uncertainty'],
    ['about another that is not there', { inputs: 'as gum-X.1' }, 'gum-X.1'],
    ['without a model', { model: undefined }, 'no model'],
    ['with a model that would run something', { model: 'process.exit(1)' }, 'is not read'],
    [
      'with a correlation stated twice',
      {
        correlations: [
          ['a', 'b', 1],
          ['b', 'a', -1],
        ],
      },
      'stated twice',
    ],
    ['that is not as cases are', { inputs: [null] }, 'not as cases are written'],
  ])('%s fails and says why', (_which, change, words) => {
    const { passed, problem } = check({ ...sum, ...change });
    expect(passed).toBe(false);
    expect(problem).toContain(words);
  });

  it('whose own file calls it incomplete is not calculated: it has neither passed nor failed', () => {
    const found = check({ ...sum, incomplete: true, missing: ['c', 'd'] });
    expect(found).toMatchObject({ incomplete: 'c, d', checks: [], problem: null, passed: false });
    expect(check(sum)).not.toHaveProperty('incomplete');
  });

  it('fails for a figure that nobody calculates', () => {
    expect(failures({ ...sum, expected: { skewness: 1 } })).toEqual([expect.objectContaining({ got: null })]);
    expect(failures({ ...sum, expected: { pair: [1, 2] } })).toHaveLength(1);
  });
});

describe('a file of cases', () => {
  it.each([
    ['', '1:1', 'not JSON'],
    ['<html>', '1:1', 'not JSON'],
    ['{"cases": [\n  {"id": }]}', '2:10', 'not JSON'],
    ['{"cases": [\n  {"id": "a"}', '2:14', 'not JSON'],
    ['{}', 'cases', 'no list'],
    ['null', 'cases', 'no list'],
    ['{"cases": []}', 'cases', 'empty'],
    ['{"cases": [{}, 3]}', 'cases[1]', 'no case'],
  ])('%s is refused in words, with its place', (written, place, words) => {
    const read = readCases(written);
    expect(read.ok ? [] : read.faults.map((fault) => [fault.place, fault.words.en])).toEqual([
      [place, expect.stringContaining(words)],
    ]);
  });

  it('is shown to an assessor when each case is called by a name of its own, has a source and can be calculated', () => {
    const whole = { id: 'a', source: 'GUM, H.1', inputs: [] };
    const nameless = { ...whole, id: ' ' };
    const [sourceless, unknown] = [
      { ...whole, id: 'b', source: undefined },
      { id: 'c', source: 'x', kind: 'riddle' },
    ];
    const placesOf = (...cases: object[]) => faultsOfCases(cases as Case[]).map(({ place }) => place);
    expect(placesOf(whole)).toEqual([]);
    expect(placesOf(whole, nameless, sourceless, unknown, whole, { id: 'd', source: 'x' })).toEqual([
      ...['cases[1].id', 'cases[2].source', 'cases[3].kind', 'cases[4].id', 'cases[5].inputs'],
    ]);
    expect(faultsOfCases(publishedCases)).toEqual([]);
  });

  it('keeps the digits of its figures as they are written', () => {
    const read = readCases('[{"id":"a","model":"2.0","expected":{"k":2.0,"u":[1.50,3,1.5e0,2.10e-3],"n":10}}]');
    expect(read.ok && read.cases[0]).toEqual({
      ...{ id: 'a', model: '2.0', expected: { k: '2.0', u: ['1.50', 3, 1.5, '2.10e-3'], n: 10 } },
    });
  });

  it('may be the list alone', () => {
    expect(readCases('[{"id":"a"}]')).toEqual({ ok: true, cases: [{ id: 'a' }] });
  });
});
