import { agreedRule, decided, offeredRules, type Agreement, type Evaluation } from '../../../src/metrology';
import { verdictOnAll } from '../../../src/metrology/decisions';

/** An evaluation of errors in °C, each with U (k = 2) where one is given, and with the limits ±`limit` where one is. */
function evaluationOf(
  errors: readonly string[],
  { U, limit, k = '2', probability }: { U?: string; limit?: string; k?: string; probability?: string } = {},
): Evaluation {
  const source = { document: 'Văn bản', edition: null, clause: null };
  const text = { vi: 'Điểm', en: 'Point' };
  const points = errors.map((value, row) => ({
    ...{ step: 'points', row, label: text, reference: { value: '37', unit: 'Cel' }, indication: null },
    error: { value, unit: 'Cel' },
    limit: limit ? { value: limit, unit: 'Cel', source, confidence: 'confirmed', mark: 'read' } : null,
    passed: limit ? Math.abs(Number(value)) <= Number(limit) : null,
    ...(U && { uncertainty: { expanded: { value: U, unit: 'Cel' }, k, ...(probability && { probability }) } }),
    ...{ conditions: [], notes: [] },
  }));
  const entered = { characteristics: {}, environment: {}, checks: {}, readings: {}, regime: 'verification' };
  return {
    ...{ procedure: 'p', documentNumber: null, points, failedChecks: [], skippedSteps: [], passed: null },
    ...{ confidence: 'confirmed', sources: [], notes: [], entered },
  } as unknown as Evaluation;
}

const by = (id: string, parameter?: string): Agreement['rule'] => {
  const rule = agreedRule(id, parameter);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
const within = (lower: string | undefined, upper: string | undefined) =>
  ({ ...(lower && { lower }), ...(upper && { upper }), unit: 'Cel' }) as const;

describe('a rule that is offered', () => {
  it.each([
    ['simple', undefined, true],
    ['simple', '1', false],
    ['guard-multiple', '0,83', true],
    ['guard-multiple', '-1', true],
    ['guard-multiple', '-1.01', false],
    ['guard-multiple', '-5', false],
    ['guard-multiple', '10', true],
    ['guard-multiple', '10.5', false],
    ['guard-multiple', '1000000000000000000000000', false],
    ['guard-multiple', '0', false],
    ['guard-multiple', undefined, false],
    ['guard-width', '0.02', true],
    ['guard-width', '-0.02', false],
    ['specific-risk', '5', true],
    ['specific-risk', '50', false],
    ['specific-risk', '0.0001', true],
    ['specific-risk', '0.00000000000000000001', false],
    ['specific-risk', '0', false],
    ['specific-risk', 'x', false],
    ['of-nobody', undefined, false],
  ])('%s with the parameter %s: %s', (id, parameter, isRule) => {
    expect(agreedRule(id, parameter) !== null).toBe(isRule);
  });

  it('has an id, a name and a document of its own', () => {
    expect(new Set(offeredRules.map(({ id }) => id)).size).toBe(offeredRules.length);
    for (const { name, source } of offeredRules) expect([name.vi, name.en, source.document]).not.toContain('');
  });
});

describe('points decided by an agreed rule', () => {
  it.each([
    ['JCGM 106, 7.3.3, example 1', '-5.47', '0.1', within(undefined, '-5.4'), 0.92, 0.005],
    ['JCGM 106, 7.3.3, example 2', '509.7', '17.2', within('490', undefined), 0.99, 0.005],
    ['JCGM 106, 7.4', '13.6', '3.6', within('12.5', '16.3'), 0.66, 0.005],
  ])('conform with the probability of %s', (_source, error, U, limits, expected, tolerance) => {
    const { points, decision } = decided(evaluationOf([error], { U }), { rule: by('simple'), limits });
    const made = points[0]?.decision;
    expect(Math.abs((made?.probabilityOfConformance ?? 0) - expected)).toBeLessThan(tolerance);
    expect(made?.specificRisk).toEqual({
      ...{ borneBy: 'consumer', probability: expect.closeTo(1 - expected, 1) as number },
    });
    expect([decision?.verdict, decision?.globalRisks]).toEqual(['pass', undefined]);
  });

  it('bear the global risks of JCGM 106, 9.5.3, where the process is known, and none where it is not', () => {
    const agreement = { rule: by('guard-width', '0.02'), widthUnit: 'Cel', limits: within('-0.2', '0.2') } as const;
    const prior = { mean: '0', standardDeviation: '0.12', unit: 'Cel' } as const;
    const { points, decision } = decided(evaluationOf(['0'], { U: '0.08' }), { ...agreement, prior });
    expect(points[0]?.decision?.acceptance).toEqual({ lower: '-0.18', upper: '0.18', empty: false });
    expect(decision?.globalRisks?.consumer).toBeCloseTo(0.01, 2);
    expect(decision?.globalRisks?.producer).toBeCloseTo(0.07, 2);
    expect(decided(evaluationOf(['0'], { U: '0.08' }), agreement).decision?.globalRisks).toBeUndefined();
  });

  it('have the four verdicts of ILAC-G8, 4.2.3, and all together the worst of them', () => {
    const errors = ['0.75', '0.8', '0.9', '1.1', '1.25'];
    const agreement = { rule: by('guard-nonbinary'), limits: within('-1', '1') };
    const { points, decision } = decided(evaluationOf(errors, { U: '0.2' }), agreement);
    const verdicts = points.map((point) => point.decision?.verdict);
    expect(verdicts).toEqual(['pass', 'pass', 'conditionalPass', 'conditionalFail', 'fail']);
    expect(decision?.verdict).toBe('fail');
    expect(decided(evaluationOf(errors.slice(0, 3), { U: '0.2' }), agreement).decision?.verdict).toBe(
      'conditionalPass',
    );
  });

  it.each([
    // Error 0.35 within ±0.5: w, and the probability of conformance by Student's distribution (GUM table G.2 for k).
    ['0.2', '2.87', '95', '0.3', 0.95],
    ['0.2', '2.87', undefined, '0.3', 0.95],
    ['0.2', '2', '95', '0.3', 0.9332],
    ['0.1', '1', undefined, '0.3', 0.9332],
    ['0.3', '3', undefined, '0.2', 0.89],
    ['0.3', '3', '99.73', '0.3', 0.9332],
    ['0.2', '1.65', '95', '0.3', undefined],
  ])('have w = U as it counts at 95 %%: U %s, k %s, probability %s', (U, k, probability, upper, conforms) => {
    const stated = { U, k, ...(probability && { probability }) };
    const agreement = { rule: by('guard-binary'), limits: within('-0.5', '0.5') };
    const made = decided(evaluationOf(['0.35'], stated), agreement).points[0]?.decision;
    expect(made?.verdict).toBe('fail');
    expect(Number(made?.acceptance.upper)).toBeCloseTo(Number(upper), 10);
    if (conforms !== undefined) expect(made?.probabilityOfConformance).toBeCloseTo(conforms, 2);
    const four = decided(evaluationOf(['0.35'], stated), { ...agreement, rule: by('guard-nonbinary') });
    expect(four.decision?.verdict).toBe('conditionalPass');
  });

  it('carry a width agreed in one unit over to errors in another', () => {
    const agreement = { rule: by('guard-width', '0.05'), widthUnit: 'K', limits: within('-0.2', '0.2') } as const;
    const { points } = decided(evaluationOf(['0.16']), agreement);
    expect(points[0]?.decision).toMatchObject({ verdict: 'fail', acceptance: { lower: '-0.15', upper: '0.15' } });
    expect(points[0]?.decision).not.toHaveProperty('probabilityOfConformance');
  });

  it('are undecided without the uncertainty that the rule needs, and are simply compared where it needs none', () => {
    const limits = within('-1', '1');
    expect(decided(evaluationOf(['0.5']), { rule: by('guard-binary'), limits }).decision?.verdict).toBeNull();
    expect(decided(evaluationOf(['0.5']), { rule: by('simple'), limits }).decision?.verdict).toBe('pass');
    expect(
      decided(evaluationOf(['0.5'], { U: '0' }), { rule: by('guard-binary'), limits }).decision?.verdict,
    ).toBeNull();
  });

  it('are held against their own limits where none are agreed, and stay as they were where they have none', () => {
    const own = decided(evaluationOf(['0.5', '0.9'], { U: '0.2', limit: '1' }), { rule: by('guard-binary') });
    expect(own.points.map(({ decision }) => decision?.verdict)).toEqual(['pass', 'fail']);
    const none = evaluationOf(['0.5'], { U: '0.2' });
    expect(decided(none, { rule: by('guard-binary') })).toBe(none);
  });

  it('of a verification without U are judged by their limits, with nothing said of probabilities', () => {
    const byLaw = (U?: string) =>
      decided(evaluationOf(['0.5'], { limit: '1', ...(U && { U }) }), { rule: by('verification') }, { byLaw: true });
    expect([byLaw().decision?.verdict, byLaw().points[0]?.decision]).toEqual(['pass', undefined]);
    expect(byLaw('0.333').decision?.verdict).toBe('pass');
    expect(byLaw('0.334').decision?.verdict).toBeNull();
  });
});

it('the verdict on many is that on the worst: a failure before what was not decided', () => {
  expect(verdictOnAll([])).toBeUndefined();
  expect(verdictOnAll(['pass', null])).toBeNull();
  expect(verdictOnAll(['pass', 'fail', null])).toBe('fail');
  expect(verdictOnAll(['pass', 'conditionalFail', 'conditionalPass'])).toBe('conditionalFail');
});
