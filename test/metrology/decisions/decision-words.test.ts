import {
  decide,
  decisionRules,
  findDecisionRule,
  riskText,
  ruleText,
  undecidedText,
  verdicts,
  verdictTexts,
} from '../../../src/metrology/decisions';

describe('what a paper says', () => {
  it('names each verdict in both languages', () => {
    expect(verdicts.map((each) => verdictTexts[each].vi)).toEqual([
      ...['Đạt', 'Đạt có điều kiện', 'Không đạt có điều kiện', 'Không đạt'],
    ]);
    expect(undecidedText.vi).not.toBe(undecidedText.en);
  });

  it.each(decisionRules.map((rule) => [rule.id, rule] as const))('of the rule %s has its document', (_id, rule) => {
    const { vi, en } = ruleText(rule);
    for (const said of [vi, en]) expect(said).toContain(rule.source.document);
    expect(vi).not.toBe(en);
  });

  it('writes numbers as each language does', () => {
    const rule = findDecisionRule('iso-14253-1');
    if (!rule) throw new Error('no rule');
    expect(ruleText(rule).vi).toContain('w = 0,83 U');
    expect(ruleText(rule).en).toContain('w = 0.83 U');
  });

  it('gives probability and risk, no finer than they are known', () => {
    const rule = findDecisionRule('guard-binary');
    if (!rule) throw new Error('no rule');
    const said = (value: string) =>
      riskText(decide(rule, { lower: '-1', upper: '1' }, { value, expandedUncertainty: '0.2', coverageFactor: '2' }));
    expect(said('0.8').vi).toBe('Xác suất phù hợp 97,7 %; rủi ro chấp nhận sai (phía người sử dụng) 2,3 %');
    expect(said('0').en).toBe('Probability of conformance > 99.9 %; risk of false acceptance (consumer) < 0.1 %');
  });
});
