import * as fc from 'fast-check';
import { decide, decisionRules, findDecisionRule, type DecisionRule } from '../../../src/metrology/decisions';

const agreed = { version: '1', source: { document: 'Thỏa thuận', edition: null, clause: null }, mark: 'read' } as const;
const rule = (id: string) => {
  const found = findDecisionRule(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};
const result = (value: string, U: string, k = '2') => ({ value, expandedUncertainty: U, coverageFactor: k });

describe('a verdict', () => {
  it.each([
    ['simple', '1', 'pass'],
    ['simple', '1.0000000000000001', 'fail'],
    ['simple', '-1', 'pass'],
    ['guard-binary', '0.7', 'pass'],
    ['guard-binary', '0.7000000000000001', 'fail'],
    ['guard-binary', '-0.7', 'pass'],
    ['guard-nonbinary', '0.7', 'pass'],
    ['guard-nonbinary', '1', 'conditionalPass'],
    ['guard-nonbinary', '1.3', 'conditionalFail'],
    ['guard-nonbinary', '-1.3', 'conditionalFail'],
    ['guard-nonbinary', '1.30001', 'fail'],
    ['uncritical', '1.3', 'pass'],
    ['uncritical', '-1.3001', 'fail'],
    ['three-sigma', '0.55', 'pass'],
    ['three-sigma', '0.5501', 'fail'],
  ])('by %s of %s between ±1 with U = 0.3 is %s: limits belong to what they bound', (id, value, verdict) => {
    expect(decide(rule(id), { lower: '-1', upper: '1' }, result(value, '0.3')).verdict).toBe(verdict);
  });

  it('takes U as it is stated where k below 2 covers about 95 % by its degrees of freedom, and else brings it to 2', () => {
    const stated = { value: '0', expandedUncertainty: '1.97', coverageFactor: '1.97' };
    const width = (more: object) => decide(rule('guard-binary'), { lower: '-9', upper: '9' }, { ...stated, ...more });
    expect(width({ degreesOfFreedom: 200 }).acceptance.upper?.toString()).toBe('7.03');
    expect(width({}).acceptance.upper?.toString()).toBe('7');
  });

  it('compares decimals: 0.1 + 0.2 is 0.3 exactly', () => {
    const tolerance = { upper: '0.3' };
    const fixed: DecisionRule = { id: 'own', kind: 'guardBand', w: { fixed: '0.2' }, ...agreed };
    expect(decide(fixed, tolerance, result('0.1', '0.02')).verdict).toBe('pass');
    expect(decide(fixed, tolerance, result('0.10000000000000001', '0.02')).verdict).toBe('fail');
  });

  it('needs one limit only', () => {
    expect(decide(rule('guard-binary'), { upper: '10' }, result('9', '1')).verdict).toBe('pass');
    expect(decide(rule('guard-binary'), { lower: '10' }, result('10.9', '1')).verdict).toBe('fail');
  });

  it('accepts nothing where the guard bands meet', () => {
    const decision = decide(rule('guard-binary'), { lower: '-1', upper: '1' }, result('0', '1.1'));
    expect(decision.acceptance.empty).toBe(true);
    expect(decision.verdict).toBe('fail');
  });

  it('counts w in U of 95 %: of another k, U is brought to k = 2 first', () => {
    const limits = { lower: '-1', upper: '1' };
    expect(decide(rule('guard-binary'), limits, result('0', '0.3', '3')).guardBand).toBe('0.2');
    expect(decide(rule('guard-binary'), limits, result('0', '0.196', '1.96')).guardBand).toBe('0.2');
    const stated = { ...result('0', '0.196', '1.96'), coverageProbability: 0.95 };
    expect(decide(rule('guard-binary'), limits, stated).guardBand).toBe('0.196');
    const few = { ...result('0', '0.23', '2.306'), degreesOfFreedom: 8 };
    expect(decide(rule('guard-binary'), limits, few).guardBand).toBe('0.23');
  });

  it('refuses a tolerance without limits, or upside down, and an uncertainty of nothing', () => {
    expect(() => decide(rule('simple'), {}, result('1', '1'))).toThrow(RangeError);
    expect(() => decide(rule('simple'), { lower: '2', upper: '1' }, result('1', '1'))).toThrow(RangeError);
    expect(() => decide(rule('simple'), { upper: '1' }, result('1', '0'))).toThrow(RangeError);
  });
});

describe('verification (JCGM 106:2012, 8.2.3)', () => {
  const limits = { lower: '-0.5', upper: '0.5' };

  it('decides with U of a third of the maximum permissible error at most, and on the error alone', () => {
    const decision = decide(rule('verification'), { lower: '-1.5', upper: '1.5' }, result('1.5', '0.5'));
    expect(decision).toMatchObject({ verdict: 'pass', guardBand: '0', largestUncertainty: '0.5' });
    expect(decide(rule('verification'), limits, result('0.51', '0.1')).verdict).toBe('fail');
  });

  it('decides nothing with a larger U', () => {
    const decision = decide(rule('verification'), limits, result('0', '0.1667'));
    expect(decision.verdict).toBeNull();
    expect(decision.specificRisk).toBeUndefined();
    expect(decide(rule('verification'), limits, result('0', '0.1666')).verdict).toBe('pass');
  });
});

describe('the risk of a verdict', () => {
  const limits = { lower: '-1', upper: '1' };

  it('is the consumer’s where it accepts and the producer’s where it rejects', () => {
    const accepted = decide(rule('guard-binary'), limits, result('0.8', '0.2'));
    expect(accepted.specificRisk?.borneBy).toBe('consumer');
    expect(accepted.specificRisk?.probability).toBeCloseTo(0.02275, 5);
    const rejected = decide(rule('guard-binary'), limits, result('0.9', '0.2'));
    expect(rejected.specificRisk).toEqual({ borneBy: 'producer', probability: rejected.probabilityOfConformance });
    expect(rejected.probabilityOfConformance).toBeCloseTo(0.8413, 4);
  });

  it('keeps the digits of a small one', () => {
    const { specificRisk } = decide(rule('simple'), { upper: '0' }, result('-10', '2'));
    expect(specificRisk?.probability).toBeCloseTo(7.619853e-24, 29);
  });

  it('is at most what a rule of a specific risk grants, and the next value outside is refused', () => {
    const rule5: DecisionRule = { id: 'five', kind: 'specificRisk', consumerRisk: '0.05', ...agreed };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -150, max: 150 }), (U, y) => {
        const decision = decide(rule5, limits, result(String(y / 100), String(U / 100)));
        const nonConformance = 1 - decision.probabilityOfConformance;
        expect(decision.verdict).toBe(nonConformance <= 0.05 ? 'pass' : 'fail');
      }),
    );
    expect(Number(decide(rule5, { upper: '1' }, result('0', '0.2')).guardBand)).toBeCloseTo(0.164485, 6);
  });
});

it('every ready rule has its own id, a document, and decides', () => {
  expect(new Set(decisionRules.map(({ id }) => id)).size).toBe(decisionRules.length);
  for (const each of decisionRules) {
    expect(each.source.document).not.toBe('');
    expect(decide(each, { lower: '-1', upper: '1' }, result('0', '0.1')).verdict).toBe('pass');
    expect(decide(each, { lower: '-1', upper: '1' }, result('9', '0.1')).verdict).toBe('fail');
  }
});
