import { asStated, findProcedure, type EvaluationInput, type Row } from '../../src/metrology';

const weightCycles = findProcedure('weightCycles')!;

const balance = { upTo: '20', upToUnit: 'kg', readingUnit: 'g', interval: '0,001', pooledDeviation: '0,025' };
const reference = { referenceCorrection: '5', referenceUncertainty: '45', referenceDrift: '15' };
const tenKilograms = { nominal: '10', nominalUnit: 'kg' };
/** The readings of EA-4/02, S2, in grams. */
const cycles = [
  { ...tenKilograms, a1: '0,010', b1: '0,020', b2: '0,025', a2: '0,015' },
  { ...tenKilograms, a1: '0,025', b1: '0,050', b2: '0,055', a2: '0,020' },
  { ...tenKilograms, a1: '0,025', b1: '0,045', b2: '0,040', a2: '0,020' },
];

/** A 10 kg weight of class M1, compared in three cycles. */
function comparison({
  weights = [{ ...tenKilograms, ...reference }],
  rows = cycles,
  comparators = [balance],
  ...rest
}: Partial<EvaluationInput> & {
  weights?: readonly Row[];
  rows?: readonly Row[];
  comparators?: readonly Row[];
  densities?: readonly Row[];
} = {}): EvaluationInput {
  const { densities, ...others } = rest;
  return {
    characteristics: { accuracyClass: 'M1', nominal: { value: '10', unit: 'kg' } },
    environment: { temperature: '21,4', humidity: '55' },
    checks: { markings: 'pass', condition: 'pass', adjustment: 'pass' },
    readings: { comparators, weights, cycles: rows, ...(densities && { densities }) },
    ...others,
  };
}

const evaluated = (input: EvaluationInput) => {
  const { evaluation, errors } = weightCycles.evaluate(input);
  if (!evaluation) throw new Error(JSON.stringify(errors));
  return evaluation;
};
const refusals = (input: EvaluationInput) =>
  (weightCycles.evaluate(input).errors ?? []).map(({ path, code }) => `${path} ${code}`);

describe('weights compared in cycles', () => {
  it('have the conventional mass of the reference and the mean difference: the 10 kg of EA-4/02, S2', () => {
    const { points, passed } = evaluated(comparison());
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      step: 'weights',
      reference: { value: '10', unit: 'kg' },
      indication: { value: '10.000025', unit: 'kg' },
      error: { value: '25', unit: 'mg' },
      limit: { value: '500', unit: 'mg' },
      passed: true,
    });
    expect(passed).toBe(true);
  });

  it('keep what U is made of: the parts make the whole, and what was not entered is none of them', () => {
    const [point] = evaluated(comparison()).points;
    const { contributions = [], error, uncertainty } = point!;
    expect(contributions.map(({ name }) => name)).toEqual(['u_w', 'u(m_cr)', 'u_inst', 'u_b', 'u_d']);
    const sum = (of: (each: (typeof contributions)[number]) => number) =>
      contributions.reduce((all, each) => all + of(each), 0);
    expect(sum(({ share }) => share)).toBeCloseTo(1, 12);
    expect(sum(({ estimate }) => estimate)).toBeCloseTo(Number(error.value), 9);
    const combined = Math.sqrt(sum(({ standardUncertainty }) => standardUncertainty ** 2));
    expect(2 * combined).toBeLessThanOrEqual(Number(uncertainty?.expanded.value));
    // EA-4/02, S2: 25 mg/√3, 45 mg/2, 15 mg/√3.
    const found = Object.fromEntries(contributions.map((each) => [each.name, each.standardUncertainty]));
    expect(found['u_w']).toBeCloseTo(14.43, 2);
    expect(found['u(m_cr)']).toBeCloseTo(22.5, 6);
    expect(found['u_inst']).toBeCloseTo(8.66, 2);
  });

  it('count the buoyancy of air by the bounds of the class until the densities are known', () => {
    const known = [
      {
        upTo: '10',
        upToUnit: 'kg',
        test: '7950',
        testUncertainty: '140',
        reference: '7950',
        referenceUncertainty: '140',
      },
    ];
    const [unknown, ofKnown] = [{}, { densities: known }].map((each) => evaluated(comparison(each)).points[0]);
    // √(14.43² + 22.5² + 8.66² + 0.41²) mg; and with it 500/4/√3 · √(10/9)/√3 mg by the class, or 1.1 mg by the densities.
    expect(unknown?.uncertainty).toEqual({ expanded: { value: '110', unit: 'mg' }, k: '2', probability: '95.45' });
    expect(ofKnown?.uncertainty?.expanded.value).toBe('57');
    expect(ofKnown?.error.value).toBe('25');
  });

  it('are corrected for the buoyancy of air where densities and pressure are known', () => {
    const densities = [
      { upTo: '10', upToUnit: 'kg', test: '7000', testUncertainty: '0', reference: '8000', referenceUncertainty: '0' },
    ];
    const environment = { temperature: '20', humidity: '50', pressure: '950', airDensityUncertainty: '0,001' };
    const error = Number(evaluated(comparison({ densities, environment })).points[0]?.error.value);
    const density = (0.34848 * 950 - 0.009 * 50 * Math.exp(0.061 * 20)) / 293.15;
    expect(error).toBeCloseTo(25 + 1e7 * (density - 1.2) * (1 / 7000 - 1 / 8000), 1);
    expect(error).toBeLessThan(12);
  });

  it('go on paper with the error to the last place of U, and are judged before that', () => {
    const thirds = [...cycles.slice(0, 2), { ...cycles[2], b1: '0,046' }];
    const [point] = evaluated(comparison({ rows: thirds })).points;
    expect(point?.error.value).toMatch(/^25\.1666/);
    const steps = weightCycles.steps.find(({ name }) => name === 'weights')!;
    const stated = asStated(steps, point!);
    expect(stated.error).toEqual({ value: '30', unit: 'mg' });
    expect(stated.indication).toEqual({ value: '10.00003', unit: 'kg' });
    expect(asStated({}, point!)).toBe(point);
  });

  it('fail where the error and U make up more than the limit', () => {
    const far = { ...tenKilograms, ...reference, referenceCorrection: '370,1' };
    expect(evaluated(comparison({ weights: [{ ...far, referenceCorrection: '370' }] })).passed).toBe(true);
    expect(evaluated(comparison({ weights: [far] })).passed).toBe(false);
  });

  it('state errors without a verdict in a calibration, and may there have a U above a third of the limit', () => {
    const doubtful = [{ ...tenKilograms, ...reference, referenceUncertainty: '400' }];
    expect(refusals(comparison({ weights: doubtful }))).toEqual([
      'readings.weights.0.referenceUncertainty uncertaintyTooLarge',
    ]);
    const { passed, points } = evaluated(comparison({ weights: doubtful, kind: 'calibration' }));
    expect([passed, points[0]?.passed, points[0]?.limit]).toEqual([null, null, null]);
    expect(points[0]?.uncertainty?.expanded.value).toBe('420');
  });

  it.each<[string, Parameters<typeof comparison>[0], string[]]>([
    [
      'one cycle of which no spread is known',
      { rows: cycles.slice(0, 1), comparators: [{ ...balance, pooledDeviation: '' }] },
      ['readings.weights.0.nominal tooFewCycles'],
    ],
    ['no cycle at all', { rows: [] }, ['readings.weights.0.nominal tooFewCycles']],
    [
      'cycles of two orders',
      { rows: [...cycles.slice(0, 2), { ...cycles[2]!, b2: '' }] },
      ['readings.weights.0.nominal mixedOrders'],
    ],
    ['a cycle that does not end', { rows: [...cycles, { ...cycles[0]!, a2: '' }] }, ['readings.cycles.3.a2 missing']],
    [
      'cycles of a weight without a row',
      { rows: [...cycles, { ...cycles[0]!, nominal: '5' }] },
      ['readings.cycles.3.nominal weightWithoutRow'],
    ],
    [
      'a comparator that is too small',
      { comparators: [{ ...balance, upTo: '5' }] },
      ['readings.weights.0.nominal comparatorMissing'],
    ],
    [
      'a reference of no uncertainty',
      { weights: [{ ...tenKilograms, ...reference, referenceUncertainty: '0' }] },
      ['readings.weights.0.referenceUncertainty notPositive'],
    ],
    [
      'a reference of which nothing is said',
      { weights: [{ ...tenKilograms, referenceDrift: '1' }] },
      ['readings.weights.0.referenceCorrection missing', 'readings.weights.0.referenceUncertainty missing'],
    ],
  ])('are refused with %s', (_what, given, expected) => {
    const found = refusals(comparison(given));
    for (const each of expected) expect(found).toContain(each);
  });

  it('are held against a pooled s: none of nothing, and none that their own scatter contradicts at 1 %', () => {
    const kilogram = { nominal: '1', nominalUnit: 'kg' };
    const f1 = (pooledDeviation: string, differences: readonly string[]) =>
      refusals(
        comparison({
          characteristics: { accuracyClass: 'F1', nominal: { value: '1', unit: 'kg' } },
          weights: [{ ...kilogram, referenceCorrection: '0', referenceUncertainty: '0,1', referenceDrift: '0' }],
          rows: differences.map((b) => ({ ...kilogram, a1: '0', b1: b, b2: b, a2: '0' })),
          comparators: [{ upTo: '1', upToUnit: 'kg', readingUnit: 'mg', interval: '0,01', pooledDeviation }],
        }),
      );
    const at = 'readings.comparators.0.pooledDeviation';
    expect(f1('0', ['1'])).toEqual([`${at} notPositive`]);
    expect(f1('0,01', ['2,5', '4', '5'])).toEqual([`${at} pooledContradicted`]);
    // Squares about the mean of 1, 1.3, 1.6: 0.18; of pooled s 0.14 that is 9.18, of 0.1397 it is 9.22; the table has 9.210.
    expect(f1('0,14', ['1', '1,3', '1,6'])).toEqual([]);
    expect(f1('0,1397', ['1', '1,3', '1,6'])).toEqual([`${at} pooledContradicted`]);
    expect(f1('0,01', ['1'])).toEqual([]);
  });

  it('ask for two cycles ABBA of class E2 even where the spread is known, and for three ABA', () => {
    const gram = { nominal: '100', nominalUnit: 'g' };
    const e2 = (rows: readonly Row[]) =>
      comparison({
        rows,
        characteristics: { accuracyClass: 'E2', nominal: { value: '100', unit: 'g' } },
        weights: [{ ...gram, referenceCorrection: '0', referenceUncertainty: '0,02', referenceDrift: '0' }],
        comparators: [{ upTo: '100', upToUnit: 'g', readingUnit: 'mg', interval: '0,01', pooledDeviation: '0,01' }],
      });
    const abba = { ...gram, a1: '0', b1: '0', b2: '0', a2: '0' };
    const aba = { ...gram, a1: '0', b1: '0', a2: '0' };
    const isRefused = (rows: readonly Row[]) => refusals(e2(rows)).some((each) => each.endsWith('tooFewCycles'));
    expect([[abba], [abba, abba], [aba, aba], [aba, aba, aba]].map(isRefused)).toEqual([true, false, true, false]);
  });

  it('tell weights of one mass apart by their markings, and need every weight of the set', () => {
    const characteristics = {
      accuracyClass: 'M1',
      nominal: { value: '10', unit: 'kg' },
      composition: '2 × 10 kg',
    } as const;
    const marked = (marking: string) => ({ ...tenKilograms, ...reference, marking });
    const shifted = cycles.map((cycle) => ({ ...cycle, marking: 'B', b1: '0,100', b2: '0,100' }));
    const rows = [...cycles.map((cycle) => ({ ...cycle, marking: 'A' })), ...shifted];
    const { points } = evaluated(comparison({ characteristics, weights: [marked('A'), marked('B')], rows }));
    expect(points.map(({ error }) => error.value)).toEqual(['25', '85.8333333333333']);
    const part = comparison({ characteristics, weights: [marked('A')], rows: rows.slice(0, 3) });
    expect(refusals(part)).toEqual(['readings.weights pieceMissing']);
  });

  it('are offered a row for each weight and its cycles, and a comparator for the largest', () => {
    const rows = weightCycles.proposeRows({ accuracyClass: 'E1', nominal: { value: '1', unit: 'kg' } });
    expect(rows['cycles']).toHaveLength(3);
    expect(rows['comparators']).toEqual([{ upTo: '1', upToUnit: 'kg' }]);
  });
});
