import { decisionGate } from '../../../src/laboratory/certificates/decision.gates';
import type { GateFacts } from '../../../src/laboratory/certificates/gate.facts';

const accepted = { empty: false };

/** A point with its decision; what is said of it is what the test is about. */
const point = (changes: object = {}) => ({
  step: 'points',
  row: 0,
  label: { vi: 'Điểm 1', en: 'Point 1' },
  error: { value: '0.01', unit: 'Cel' },
  limit: { value: '0.1', unit: 'Cel' },
  uncertainty: { expanded: { value: '0.02', unit: 'Cel' }, k: '2' },
  decision: { verdict: 'pass', acceptance: accepted },
  ...changes,
});

const result = (points: readonly object[], verdict: string | null = 'pass', changes: object = {}) => ({
  points,
  decision: { rule: { kind: 'simple' }, verdict },
  ...changes,
});

const rulesOf = (facts: object) =>
  decisionGate({ kind: 'test', agreed: { rule: 'simple' }, noted: {}, ...facts } as unknown as GateFacts);

const limits = { lower: '-0,1', upper: '0,1', unit: 'Cel' };
const inMetres = { ...limits, unit: 'm' };
const undecided = point({ decision: undefined, uncertainty: undefined });

describe('the gate of a decision that was agreed', () => {
  it.each<[string, object, readonly string[]]>([
    ['a rule that decides', { results: [result([point()])] }, []],
    ['no rule', { agreed: undefined, results: [result([undecided])] }, []],
    ['no results yet', { results: [] }, []],
    ['a rule that nobody offers', { agreed: { rule: 'mine' }, results: [result([point()])] }, []],
    ['results without limits', { results: [result([point()], null, { decision: undefined })] }, ['decision.noLimits']],
    [
      'results as left without limits',
      { results: [result([point()]), result([point()], null, { decision: undefined })] },
      ['decision.noLimits'],
    ],
    ['limits in the unit of the errors', { agreed: { rule: 'simple', ...limits }, results: [result([point()])] }, []],
    [
      'limits in a unit of another quantity',
      { agreed: { rule: 'simple', ...inMetres }, results: [result([point()])] },
      ['decision.otherUnit'],
    ],
    [
      'limits in a unit of another quantity, and nothing decided by them',
      { agreed: { rule: 'simple', ...inMetres }, results: [result([point()], null, { decision: undefined })] },
      ['decision.otherUnit'],
    ],
    [
      'limits in a unit of another quantity, where no point is measured',
      { agreed: { rule: 'simple', ...inMetres }, results: [result([point({ row: null })])] },
      [],
    ],
    [
      'limits in the unit of one error among others',
      {
        agreed: { rule: 'simple', ...inMetres },
        results: [result([point(), point({ error: { value: '1', unit: 'mm' } })])],
      },
      [],
    ],
    [
      'a process in a unit of another quantity',
      { agreed: { rule: 'simple', mean: '0', deviation: '1', unit: 'm' }, results: [result([point()])] },
      ['decision.otherUnit'],
    ],
    [
      'a width in a unit of another quantity',
      { agreed: { rule: 'guard-width', parameter: '0,02', unit: 'm' }, results: [result([point()])] },
      ['decision.otherUnit'],
    ],
    [
      'a width that leaves something',
      { agreed: { rule: 'guard-width', parameter: '0,02', unit: 'Cel' }, results: [result([point()])] },
      [],
    ],
    [
      'a width that leaves nothing at a point',
      {
        agreed: { rule: 'guard-width', parameter: '0,2', unit: 'Cel' },
        results: [
          result([point(), point({ label: { vi: 'Điểm 2', en: '2' }, decision: { acceptance: { empty: true } } })]),
        ],
      },
      ['decision.nothingAccepted'],
    ],
    [
      'a width as a multiple of U that leaves nothing',
      {
        agreed: { rule: 'guard-multiple', parameter: '1' },
        results: [result([point({ decision: { acceptance: { empty: true } } })])],
      },
      ['decision.nothingAccepted'],
    ],
    ['a verdict that is stated too', { noted: { verdict: 'pass' }, results: [result([point()])] }, []],
    [
      'another verdict than is stated',
      { noted: { verdict: 'fail' }, results: [result([point()])] },
      ['decision.otherVerdict'],
    ],
    ['a failure that is stated too', { noted: { verdict: 'fail' }, results: [result([point()], 'fail')] }, []],
    [
      'a failure under conditions that is stated as one',
      { noted: { verdict: 'fail' }, results: [result([point()], 'conditionalFail')] },
      [],
    ],
    [
      'a pass under conditions that is stated as one',
      { noted: { verdict: 'pass' }, results: [result([point()], 'conditionalPass')] },
      [],
    ],
    [
      'a verdict that is stated where none was reached',
      { noted: { verdict: 'fail' }, results: [result([point()], null)] },
      ['decision.otherVerdict'],
    ],
    [
      'a verdict on the results as left, whatever they were before',
      { noted: { verdict: 'pass' }, results: [result([point()], 'fail'), result([point()])] },
      [],
    ],
  ])('answers %s', (_what, facts, rules) => {
    expect(rulesOf(facts).map(({ rule }) => rule)).toEqual(rules);
  });

  it('names unit, width and points', () => {
    const [otherUnit] = rulesOf({ agreed: { rule: 'simple', ...inMetres }, results: [result([point()])] });
    expect(otherUnit?.text.vi).toContain('Đơn vị m của giới hạn');
    const empty = point({ label: { vi: 'Điểm 2', en: '2' }, decision: { acceptance: { empty: true } } });
    const wide = { rule: 'guard-width', parameter: '0,2', unit: 'Cel' };
    const [nothing] = rulesOf({ agreed: wide, results: [result([point(), empty])] });
    expect(nothing?.text.vi).toContain('w = 0,2 °C lớn hơn giới hạn tại «Điểm 2»');
    expect(nothing?.text.en).toContain('w = 0.2 °C');
    const second = { ...undecided, label: { vi: 'Điểm 2', en: 'Point 2' } };
    const byU = { points: [undecided, point(), second, second], decision: { rule: { kind: 'binary' }, verdict: null } };
    const [unknown] = rulesOf({ results: [byU] });
    expect(unknown?.rule).toBe('decision.noUncertainty');
    expect(unknown?.text.vi).toMatch(/chưa có: Điểm 1; Điểm 2\.$/);
    expect(unknown?.text.en).toMatch(/lack: Point 1; Point 2\.$/);
  });
});

describe('the gate of a verification whose rule asks for a small U', () => {
  const source = { document: 'OIML R 111-1', edition: '2004', clause: '5.2' };
  const rule = { kind: 'verification', parts: 3, source };
  const judged = (points: readonly object[], changes: object = {}) =>
    rulesOf({
      kind: 'verification',
      results: [result(points, 'pass', { decision: { rule, verdict: 'pass', ...changes } })],
    });
  const tooWide = point({ decision: { verdict: null, acceptance: accepted } });

  it('lets through what is decided, what is not, and other rules', () => {
    expect(judged([point(), point({ decision: undefined })])).toEqual([]);
    expect(judged([tooWide], { rule: { kind: 'simple' } })).toEqual([]);
    expect(rulesOf({ kind: 'verification', results: [{ points: [tooWide] }] })).toEqual([]);
  });

  it('refuses the first point with a larger U, by the very text of the rule', () => {
    const [first, ...others] = judged([point(), { ...tooWide, label: { vi: 'Điểm 2', en: 'Point 2' } }, tooWide]);
    expect(others).toEqual([]);
    expect(first?.rule).toBe('decision.uncertaintyTooLarge');
    expect(first?.text.vi).toMatch(/Điểm 2/);
    expect(first?.text.vi).toContain('1/3');
    expect(JSON.stringify(first)).toContain('OIML R 111-1:2004, 5.2');
    const [plain] = judged([tooWide], { rule: { ...rule, source: { document: 'ĐLVN 1' } } });
    expect(JSON.stringify(plain)).toMatch(/ĐLVN 1[^:,]/);
  });
});
