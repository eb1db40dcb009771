import { noLimits, noProcedure } from '../../../src/laboratory/certificates/verification.gates';
import {
  calibration,
  found,
  inOrder,
  instrument,
  noting,
  other,
  otherWork,
  standard,
  verifier,
  type Changed,
} from '../../support/gate-facts';
import { platformScaleRule } from '../../support/instruments';
import { standardCertificate } from '../../support/standards';

const made = (yearMade: number) => ({ instrument: { ...instrument, yearMade } });
const stood = (performedOn: string) => ({ standing: { _id: other, number: 'V26.00001', performedOn } });
const ended = (validUntil: string) => ({ centre: { ...inOrder.centre, validUntil } });
const lapsed = (validUntil: string) => ({
  standards: [{ ...standard, certificates: [standardCertificate({ validUntil })] }],
});
const late = { performedOn: '2026-10-20' };
const test = {
  ...{ ...otherWork, kind: 'test' },
  noted: { ...otherWork.noted, conclusion: 'Dùng được', requirement: 'TCVN 1' },
};

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a mode that the law leaves out': [{ rule: { ...platformScaleRule, periodic: false } }, 'mode.notControlled'],
  'a mode of which the law is not known': [{ rule: { ...platformScaleRule, periodic: null } }],
  'no rule of law': [{ rule: undefined }],
  'no mode yet': [{ mode: undefined, rule: { ...platformScaleRule, periodic: false } }, 'scope.mode'],
  'an initial verification': [{ mode: 'initial' }],
  'an initial verification without type approval': [
    { mode: 'initial', instrument: { ...instrument, typeApproval: undefined } },
    'typeApproval.missing',
  ],
  'an initial verification with a dash for type approval': [
    { mode: 'initial', instrument: { ...instrument, typeApproval: '-' } },
    'typeApproval.missing',
  ],
  'an initial verification where none is asked': [
    {
      mode: 'initial',
      instrument: { ...instrument, typeApproval: undefined },
      rule: { ...platformScaleRule, patternApproval: false },
    },
  ],
  'an initial verification where it is not known whether one is asked': [
    {
      mode: 'initial',
      instrument: { ...instrument, typeApproval: undefined },
      rule: { ...platformScaleRule, patternApproval: null },
    },
  ],
  'a periodic verification without type approval': [{ instrument: { ...instrument, typeApproval: undefined } }],
  'a reason for failing on a pass': [noting({ failureReason: 'Lệch' }), 'failureReason.onPass'],
  'a stamp on a pass': [noting({ stampNumber: '26V1' })],
  'a failure without its reason': [{ passed: false }, 'failureReason.missing'],
  'a failure with its reason': [{ passed: false, ...noting({ failureReason: 'Lệch' }) }],
  'a failure with a stamp': [
    { passed: false, ...noting({ failureReason: 'Lệch', stampNumber: '26V1' }) },
    'stamp.onFailure',
  ],
  'a reason before anything is judged': [{ passed: undefined, ...noting({ failureReason: 'Lệch' }) }],
  'a stamp used before': [{ stampTaken: true, ...noting({ stampNumber: '26V1' }) }, 'stamp.taken'],
};

describe('the gates of the law on verifications', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });

  it('say what was found in the words of the work', () => {
    const [future] = found({ performedOn: '2026-11-21' });
    expect(future?.text.vi).toBe('Ngày kiểm định 21/11/2026 ở sau hôm nay.');
    const [ofTest] = found({ ...test, performedOn: '2026-11-21' });
    expect(ofTest?.text.vi).toBe('Ngày thử nghiệm 21/11/2026 ở sau hôm nay.');
    const [made2027] = found(made(2027));
    expect(made2027).toMatchObject({
      field: 'performedOn',
      remedy: { vi: expect.stringContaining('ngày kiểm định') as string },
    });
    expect(made2027?.text.vi).toMatch(/2027|19\/11\/2026/);
    const [gone] = found(ended('2026-11-18'));
    expect(gone?.text.vi).toBe('Theo sổ, Trung tâm Mẫu không hoạt động trong ngày 19/11/2026.');
    const [atIssue] = found({ atIssue: true, ...ended('2026-11-19') });
    expect(atIssue?.text.vi).toContain('20/11/2026');
    const [foreign] = found({ verifier: { ...verifier, centreId: other } });
    expect(foreign?.text.vi).toBe('Nguyễn Văn Mẫu không thuộc tổ chức kiểm định này.');
    const [left] = found({ ...calibration, verifier: { ...verifier, active: false } });
    expect(left?.text.vi).toContain('Nguyễn Văn Mẫu');
    const [unfit] = found(lapsed('2026-11-18'));
    expect(unfit?.field).toBe('standardIds');
    const [none] = found({
      ...{ ...calibration, designations: [], centre: { ...inOrder.centre, registrationMark: undefined } },
    });
    expect(none?.text.vi).toContain('Trung tâm Mẫu');
    expect(none?.legalBasis).toContain('105/2016/NĐ-CP');
    const [standing] = found(stood('2026-11-20'));
    expect(standing?.text.vi).toMatch(/V26\.00001.*20\/11\/2026/);
    const [failed] = found({ failedOn: '2026-11-20' });
    expect(failed?.text.vi).toContain('20/11/2026');
    const [failedToday] = found({ failedOn: '2026-11-19' });
    expect(failedToday?.text.vi).toContain('19/11/2026');
    const [stamp] = found({ stampTaken: true, ...noting({ stampNumber: '26V1' }) });
    expect(stamp?.text.vi).toContain('26V1');
    const [outOfDate] = found({ performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01' });
    expect(outOfDate?.text.vi).toMatch(/20\/11\/2025.*30\/11\/2026/);
    const [retired] = found({ instrument: { ...instrument, status: 'retired' } });
    expect(retired?.text.vi).toContain('PTD-1');
    const [tooLate] = found(late);
    expect(tooLate?.text.vi).toMatch(/30/);
  });

  it('say which type has no procedure, and why no limit is known', () => {
    expect(noProcedure(inOrder.type).text).toEqual({
      vi: expect.stringContaining('Cân bàn') as string,
      en: expect.stringContaining('Platform scale') as string,
    });
    expect(noLimits({ vi: 'Thiếu e.', en: 'No e.' }).text.vi).toContain('Thiếu e.');
  });

  it('name the circular only where the row was confirmed against it', () => {
    const rule = { ...platformScaleRule, periodic: false };
    const [confirmed] = found({ rule });
    expect(confirmed?.legalBasis).toBe('03/2024/TT-BKHCN');
    expect(confirmed?.text.vi).toMatch(/19\/11\/2026.*Cân bàn.*định kỳ/);
    const [unconfirmed] = found({ rule: { ...rule, confidence: 'unconfirmed' } });
    expect(unconfirmed?.legalBasis).toBeUndefined();
    const approval = { mode: 'initial', instrument: { ...instrument, typeApproval: undefined } };
    const [missing] = found(approval);
    expect([missing?.legalBasis, missing?.text.vi]).toEqual([
      '03/2024/TT-BKHCN',
      expect.stringMatching(/Cân bàn.*PTD-1/),
    ]);
  });
});
