import { calibration, found, noting, otherWork, procedureOf, type Changed } from '../../support/gate-facts';

const test = {
  ...{ ...otherWork, kind: 'test' },
  noted: { ...otherWork.noted, conclusion: 'Dùng được', requirement: 'TCVN 1' },
};

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a verification that names another document than its procedure': [
    noting({ methodDocument: 'ĐLVN 1' }),
    'method.ofProcedure',
  ],
  'a verification by the general record without a document': [
    { procedure: procedureOf('general') },
    'method.noDocument',
  ],
  'work without a procedure': [{ procedure: null, ...noting({ methodDocument: 'ĐLVN 1' }) }],
  'a calibration': [calibration],
  'a calibration without a document': [{ ...calibration, noted: {} }, 'method.noDocument'],
  'a calibration by a procedure that has one': [{ ...calibration, procedure: procedureOf('platformScale'), noted: {} }],
  'a calibration that names another than that of its procedure': [
    { ...calibration, procedure: procedureOf('platformScale') },
  ],
  'an adjustment that nobody notes': [{ ...calibration, isAdjusted: true }, 'adjustment.missing'],
  'an adjustment with readings after it': [
    { ...calibration, isAdjusted: true, ...noting({ adjustment: 'Chỉnh điểm 0' }, calibration) },
  ],
  'an adjustment without readings after it': [
    { ...calibration, ...noting({ adjustment: 'Chỉnh điểm 0' }, calibration) },
    'adjustment.notReadAgain',
  ],
  'a test with its conclusion': [test],
  'a test without conclusion': [{ ...test, ...noting({ conclusion: undefined }, test) }, 'conclusion.missing'],
  'a test against no document': [{ ...test, ...noting({ requirement: undefined }, test) }, 'requirement.missing'],
  'a test that says that it passes': [{ ...test, ...noting({ verdict: 'pass' }, test) }],
  'a test that says that it passes beyond its limits': [
    noting({ verdict: 'pass' }, { ...test, judged: false }),
    'verdict.contradicts',
  ],
  'a test that says that it fails beyond its limits': [noting({ verdict: 'fail' }, { ...test, judged: false })],
  'a test that passes beyond its limits by the rule agreed': [
    noting({ verdict: 'pass' }, { ...test, judged: false, agreed: { rule: 'simple' } }),
  ],
  'a calibration with a verdict': [
    {
      ...calibration,
      ...noting({ verdict: 'pass', requirement: 'TCVN 1', decisionRule: 'Chấp nhận đơn giản' }, calibration),
    },
  ],
  'a calibration with a verdict by no rule': [
    { ...calibration, ...noting({ verdict: 'pass', requirement: 'TCVN 1' }, calibration) },
    'decisionRule.missing',
  ],
  'a calibration with a verdict by the rule agreed': [
    { ...calibration, agreed: { rule: 'simple' }, ...noting({ verdict: 'pass', requirement: 'TCVN 1' }, calibration) },
  ],
  'a calibration with a verdict against no document': [
    { ...calibration, ...noting({ verdict: 'pass', decisionRule: 'Chấp nhận đơn giản' }, calibration) },
    'requirement.missing',
  ],
  'a calibration by the rule agreed against no document': [
    { ...calibration, agreed: { rule: 'simple' } },
    'requirement.missing',
  ],
  'a calibration against a document without verdict': [
    { ...calibration, ...noting({ requirement: 'TCVN 1' }, calibration) },
    'verdict.missing',
  ],
  'a calibration by a rule without verdict': [
    { ...calibration, ...noting({ decisionRule: 'Chấp nhận đơn giản' }, calibration) },
    'verdict.missing',
  ],
  'a calibration by the rule agreed, without verdict': [
    { ...calibration, agreed: { rule: 'simple' }, ...noting({ requirement: 'TCVN 1' }, calibration) },
  ],
  'a next calibration after the work': [{ ...calibration, ...noting({ nextOn: '2027-11-19' }, calibration) }],
  'a next calibration before the work': [
    { ...calibration, ...noting({ nextOn: '2026-11-18' }, calibration) },
    'nextOn.beforeWork',
  ],
};

describe('the gates of methods, adjustments and statements', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });
});
