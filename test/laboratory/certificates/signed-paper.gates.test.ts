import { found, noting, procedureOf, type Changed } from '../../support/gate-facts';

const taken = { procedure: procedureOf('signedPaper') };
const paper = { paperNumber: '12', paperOn: '2026-11-19', paperSignatories: 'Nguyễn Văn Mẫu' };

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a paper that goes with no taking over': [noting({ paperNumber: '12' }), 'paper.notTakenOver'],
  'a day of a paper that goes with no taking over': [noting({ paperOn: '2026-11-19' }), 'paper.notTakenOver'],
  'signatories of a paper that goes with no taking over': [noting({ paperSignatories: 'A' }), 'paper.notTakenOver'],
  'a paper taken over': [{ ...taken, ...noting({ ...paper, methodDocument: 'ĐLVN 1' }) }],
  'a paper taken over without its number': [
    { ...taken, ...noting({ ...paper, paperNumber: undefined, methodDocument: 'ĐLVN 1' }) },
    'paper.incomplete',
  ],
  'a paper taken over without its day': [
    { ...taken, ...noting({ ...paper, paperOn: undefined, methodDocument: 'ĐLVN 1' }) },
    'paper.incomplete',
  ],
  'a paper taken over without who signed it': [
    { ...taken, ...noting({ ...paper, paperSignatories: undefined, methodDocument: 'ĐLVN 1' }) },
    'paper.incomplete',
  ],
  'a paper signed before the work': [
    { ...taken, ...noting({ ...paper, paperOn: '2026-11-18', methodDocument: 'ĐLVN 1' }) },
    'paper.beforeWork',
  ],
  'a paper signed today': [{ ...taken, ...noting({ ...paper, paperOn: '2026-11-20', methodDocument: 'ĐLVN 1' }) }],
  'a paper signed tomorrow': [
    { ...taken, ...noting({ ...paper, paperOn: '2026-11-21', methodDocument: 'ĐLVN 1' }) },
    'paper.future',
  ],
  'a paper that is not attached at the issue': [
    { ...taken, atIssue: true, ...noting({ ...paper, methodDocument: 'ĐLVN 1' }) },
    'paper.notAttached',
  ],
  'a paper that is attached at the issue': [
    { ...taken, atIssue: true, paperSha256: 'ab', ...noting({ ...paper, methodDocument: 'ĐLVN 1' }) },
  ],
};

describe('the gates of a signed paper', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });
});
