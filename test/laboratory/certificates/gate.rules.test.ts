import { Types } from 'mongoose';
import type { GateFacts } from '../../../src/laboratory/certificates/gate.facts';
import { refusalsOfIssue } from '../../../src/laboratory/certificates/issue.gates';
import { asStated, isWidened } from '../../../src/laboratory/certificates/uncertainty.gates';
import { noLimits, noProcedure, refusalsOf } from '../../../src/laboratory/certificates/verification.gates';
import { procedures } from '../../../src/metrology';
import { anyScope } from '../../support/centres';
import { platformScaleRule } from '../../support/instruments';
import { standardCertificate } from '../../support/standards';

const centreId = new Types.ObjectId();
const other = new Types.ObjectId();
const procedureOf = (code: string) => procedures.find((each) => each.code === code)!;

const instrument = {
  _id: new Types.ObjectId(),
  centreId,
  code: 'PTD-1',
  typeCode: 'KL-04',
  typeApproval: 'PDM 1',
  status: 'inService',
  yearMade: 2015,
  ownerships: [{ ownerId: other, from: '2016-01-01' }],
  characteristics: { accuracyClass: 'III', max: { value: '150', unit: 'kg' } },
};
const designation = { centreId, kind: 'control', validFrom: '2020-01-01', suspensions: [], scopeLines: [anyScope] };
const card = { number: '1', issuedOn: '2020-01-01', expiresOn: '2030-12-31', fields: ['Khối lượng'] };
const verifier = { centreId, name: 'Nguyễn Văn Mẫu', active: true, cards: [card] };
const standard = {
  _id: new Types.ObjectId(),
  centreId,
  code: 'CH-1',
  status: 'inUse',
  quantity: 'mass',
  range: { from: { value: '1', unit: 'g' }, to: { value: '20', unit: 'kg' } },
  certificates: [standardCertificate()],
};

type Changed = Record<string, unknown>;

/** A periodic verification of yesterday with nothing against it. */
const inOrder = {
  kind: 'verification',
  today: '2026-11-20',
  centreId: String(centreId),
  centre: { nameVi: 'Trung tâm Mẫu', successorIds: [], registrationMark: 'ĐK 11' },
  atIssue: false,
  performedOn: '2026-11-19',
  mode: 'periodic',
  instrument,
  type: { code: 'KL-04', nameVi: 'Cân bàn', nameEn: 'Platform scale', field: 'Khối lượng' },
  rule: platformScaleRule,
  verifier,
  designations: [designation],
  standards: [standard],
  standardsNamed: 1,
  standardsKnown: new Map(),
  standardsNeed: null,
  passed: true,
  results: [],
  agreed: undefined,
  judged: true,
  procedure: procedureOf('platformScale'),
  isAdjusted: false,
  isMeasured: true,
  belowCapability: [],
  isWidened: false,
  noted: {},
  paperSha256: undefined,
  isConsented: false,
  submittedOn: undefined,
  failedOn: undefined,
  standing: undefined,
  stampTaken: false,
  corrected: undefined,
};

/** The same, as a calibration, a test or an inspection by the general record. */
const otherWork = {
  mode: undefined,
  rule: undefined,
  passed: undefined,
  judged: undefined,
  procedure: procedureOf('general'),
  noted: { methodDocument: 'Quy trình 01' },
};
const calibration = { ...otherWork, kind: 'calibration' };
const test = {
  ...{ ...otherWork, kind: 'test' },
  noted: { ...otherWork.noted, conclusion: 'Dùng được', requirement: 'TCVN 1' },
};
const noting = (noted: object, work: Changed & { noted?: object } = {}) => ({
  ...work,
  noted: { ...work.noted, ...noted },
});

const found = (changes: Changed = {}) => refusalsOf({ ...inOrder, ...changes } as unknown as GateFacts);

const made = (yearMade: number) => ({ instrument: { ...instrument, yearMade } });
const owned = (from: string | undefined) => ({ instrument: { ...instrument, ownerships: [{ ownerId: other, from }] } });
const stood = (performedOn: string) => ({ standing: { _id: other, number: 'V26.00001', performedOn } });
const correctedBy = (changes: Changed = {}) => ({
  corrected: { _id: other, number: 'V26.00001', ...inOrder, status: 'valid', instrumentId: instrument._id, ...changes },
  noted: { correctionReason: 'Sai số chế tạo' },
});
const ended = (validUntil: string) => ({ centre: { ...inOrder.centre, validUntil } });
const withdrawn = (withdrawnOn: string) => ({ designations: [{ ...designation, withdrawnOn }] });
const expired = (expiresOn: string) => ({ verifier: { ...verifier, cards: [{ ...card, expiresOn }] } });
const lapsed = (validUntil: string) => ({
  standards: [{ ...standard, certificates: [standardCertificate({ validUntil })] }],
});
const late = { performedOn: '2026-10-20' };
const taken = { procedure: procedureOf('signedPaper') };
const paper = { paperNumber: '12', paperOn: '2026-11-19', paperSignatories: 'Nguyễn Văn Mẫu' };

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a verification in order': [{}],
  'work of today': [{ performedOn: '2026-11-20' }],
  'work of tomorrow': [{ performedOn: '2026-11-21' }, 'performedOn.future'],
  'an instrument of the same year': [made(2026)],
  'an instrument of the next year': [made(2027), 'performedOn.beforeMade'],
  'an instrument owned since that day': [owned('2026-11-19')],
  'an instrument owned since the next day': [owned('2026-11-20'), 'performedOn.beforeOwned'],
  'an instrument owned since nobody knows when': [owned(undefined)],
  'an instrument without owners': [{ instrument: { ...instrument, ownerships: [] } }],
  'one handed over that day': [noting({ receivedOn: '2026-11-19' })],
  'one handed over after the work': [noting({ receivedOn: '2026-11-20' }), 'receivedOn.outOfOrder'],
  'one handed over before it was made': [noting({ receivedOn: '2014-12-31' }), 'receivedOn.outOfOrder'],
  'a retired instrument': [{ instrument: { ...instrument, status: 'retired' } }, 'instrument.retired'],
  'an instrument out of service': [{ instrument: { ...instrument, status: 'outOfService' } }],
  'an instrument of another centre': [{ instrument: { ...instrument, centreId: other } }, 'instrument.otherCentre'],

  'a centre on its last day': [ended('2026-11-19')],
  'a centre after its last day': [ended('2026-11-18'), 'centre.notActive'],
  'a centre that has not begun': [{ centre: { ...inOrder.centre, validFrom: '2026-11-20' } }, 'centre.notActive'],
  'a designation withdrawn the next day': [withdrawn('2026-11-20')],
  'a designation withdrawn that day': [withdrawn('2026-11-19'), 'designation.notInForce'],
  'a centre without a designation, registered or not': [{ designations: [] }, 'designation.none'],
  'a mode outside the scope': [
    { designations: [{ ...designation, scopeLines: [{ ...anyScope, modes: ['initial'] }] }] },
    'scope.mode',
  ],
  'a verifier of another centre': [{ verifier: { ...verifier, centreId: other } }, 'verifier.otherCentre'],
  'a card on its last day': [expired('2026-11-19')],
  'a card after its last day': [expired('2026-11-18'), 'verifier.cardExpired'],
  'a verifier who has left': [{ verifier: { ...verifier, active: false } }, 'verifier.inactive'],
  'a certificate of a standard on its last day': [lapsed('2026-11-19')],
  'a certificate of a standard after its last day': [lapsed('2026-11-18'), 'standard.expired'],

  'a centre that ends before the issue': [{ atIssue: true, ...ended('2026-11-19') }, 'centre.notActive'],
  'a centre that ended before work and issue, said once': [
    { atIssue: true, ...ended('2026-11-18') },
    'centre.notActive',
  ],
  'a card that ends before the issue': [{ atIssue: true, ...expired('2026-11-19') }, 'verifier.cardExpired'],
  'a standard that ends before the issue': [{ atIssue: true, ...lapsed('2026-11-19') }, 'standard.expired'],
  'a designation that ends before the issue': [{ atIssue: true, ...withdrawn('2026-11-20') }, 'designation.notInForce'],
  'a designation that ends before the issue, released': [
    { atIssue: true, isConsented: true, ...withdrawn('2026-11-20') },
  ],
  'a designation that had ended before the work, released': [
    { atIssue: true, isConsented: true, ...withdrawn('2026-11-19') },
    'designation.notInForce',
  ],
  'a card that ends before the issue, released': [
    { atIssue: true, isConsented: true, ...expired('2026-11-19') },
    'verifier.cardExpired',
  ],
  'a designation that ends before a failure is concluded': [
    { atIssue: true, passed: false, ...noting({ failureReason: 'Lệch' }), ...withdrawn('2026-11-20') },
  ],
  'a designation that ends before what is not judged yet': [
    { atIssue: true, passed: undefined, ...withdrawn('2026-11-20') },
    'designation.notInForce',
  ],
  'a standard that ends before a calibration is issued': [
    { atIssue: true, ...calibration, ...lapsed('2026-11-19') },
    'standard.expired',
  ],

  'no standard': [{ standards: [], standardsNamed: 0 }, 'standards.none'],
  'no standard where nothing was measured': [{ standards: [], standardsNamed: 0, isMeasured: false }],
  'a standard that the centre does not have': [{ standardsNamed: 2 }, 'standards.unknown'],

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

  'a pass after a failure': [{ failedOn: '2026-11-18' }],
  'a pass before a failure': [{ failedOn: '2026-11-20' }, 'performedOn.beforeFailure'],
  'a pass on the day of a failure': [{ failedOn: '2026-11-19' }, 'performedOn.dayOfFailure'],
  'a pass on the day of a failure, after a repair that is noted': [
    {
      ...{ failedOn: '2026-11-19', mode: 'afterRepair' },
      ...noting({ repair: 'Thay cảm biến' }),
    },
  ],
  'a pass on the day of a failure, after a repair that nobody noted': [
    { failedOn: '2026-11-19', mode: 'afterRepair' },
    'performedOn.dayOfFailure',
  ],
  'a repair noted on the day of a failure, in another mode': [
    { failedOn: '2026-11-19', ...noting({ repair: 'Thay cảm biến' }) },
    'performedOn.dayOfFailure',
  ],
  'a pass before a failure, after a repair': [
    { failedOn: '2026-11-20', mode: 'afterRepair', ...noting({ repair: 'Thay cảm biến' }) },
    'performedOn.beforeFailure',
  ],
  'a failure before a failure': [{ failedOn: '2026-11-20', passed: false, ...noting({ failureReason: 'Lệch' }) }],

  'work after the certificate that stands': [stood('2026-11-18')],
  'work on the day of the certificate that stands': [stood('2026-11-19'), 'performedOn.notLast'],
  'work before the certificate that stands': [stood('2026-11-20'), 'performedOn.notLast'],
  'a failure before the certificate that stands': [
    { ...stood('2026-11-20'), passed: false, ...noting({ failureReason: 'Lệch' }) },
  ],
  'a correction of the certificate that stands': [{ ...stood('2026-11-19'), ...correctedBy() }],
  'a correction of another certificate': [
    { ...stood('2026-11-19'), ...correctedBy({ _id: new Types.ObjectId() }) },
    'performedOn.notLast',
  ],
  'a reason for a correction of nothing': [noting({ correctionReason: 'Sai' }), 'correction.none'],
  'a correction without its reason': [{ ...correctedBy(), noted: {} }, 'correction.noReason'],
  'a correction of what does not exist': [{ ...correctedBy(), corrected: null }, 'correction.notValid'],
  'a correction of what was withdrawn': [correctedBy({ status: 'withdrawn' }), 'correction.notValid'],
  'a correction of what another centre issued': [correctedBy({ centreId: other }), 'correction.notValid'],
  'a correction of another kind of work': [correctedBy({ kind: 'calibration' }), 'correction.otherKind'],
  'a correction for another instrument': [correctedBy({ instrumentId: other }), 'correction.otherInstrument'],

  'what would be valid to this day': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21' },
      today: '2026-11-30',
      ...noting({ lateReason: 'x' }),
    },
  ],
  'what would have ended before it is issued': [
    { ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21' }, today: '2026-12-01' },
    'validity.ended',
  ],
  'a failure that long ago': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01', passed: false },
      ...noting({ failureReason: 'Lệch' }),
    },
  ],
  'what has no period, that long ago': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01' },
      rule: { ...platformScaleRule, periodMonths: null },
    },
  ],

  'work entered after 30 days': [{ performedOn: '2026-10-21' }],
  'work entered after 31 days': [late, 'lateEntry.noReason'],
  'work entered late with its reason': [{ ...late, ...noting({ lateReason: 'Mất điện' }) }],
  'work entered late and submitted, without consent': [
    { ...late, submittedOn: '2026-11-20', ...noting({ lateReason: 'Mất điện' }) },
    'lateEntry.noConsent',
  ],
  'work entered late and submitted, without reason': [{ ...late, submittedOn: '2026-11-20' }, 'lateEntry.noReason'],
  'work entered late and submitted, with consent': [
    { ...late, submittedOn: '2026-11-20', isConsented: true, ...noting({ lateReason: 'Mất điện' }) },
  ],
  'work submitted in time that waits': [{ ...late, submittedOn: '2026-11-01' }],
  'a failure entered late and submitted': [
    {
      ...{ ...late, submittedOn: '2026-11-20', passed: false },
      ...noting({ lateReason: 'Mất điện', failureReason: 'Lệch' }),
    },
  ],
  'a calibration entered late and submitted': [
    { ...calibration, ...late, submittedOn: '2026-11-20', ...noting({ lateReason: 'Mất điện' }, calibration) },
    'lateEntry.noConsent',
  ],
  'a late correction of the same day': [{ ...late, ...correctedBy({ performedOn: '2026-10-20' }) }],
  'a late correction of another day': [
    { ...late, ...correctedBy({ performedOn: '2026-10-19' }) },
    'lateEntry.noReason',
  ],

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

  'a calibration by registration alone': [{ ...calibration, designations: [] }],
  'a calibration without registration and designation': [
    { ...calibration, designations: [], centre: { ...inOrder.centre, registrationMark: undefined } },
    'permission.none',
  ],
  'a calibration by designation alone': [
    {
      ...{ ...calibration, centre: { ...inOrder.centre, registrationMark: undefined } },
      designations: [{ ...designation, scopeLines: [{ ...anyScope, activity: 'calibration' }] }],
    },
  ],
  'a calibration by somebody without a card': [{ ...calibration, verifier: { ...verifier, cards: [] } }],
  'a calibration by somebody who has left': [
    { ...calibration, verifier: { ...verifier, active: false } },
    'performer.inactive',
  ],
  'a U that is wider than its budget': [{ ...calibration, isWidened: true }, 'uncertainty.noReason'],
  'a U that is wider than its budget, with why': [
    { ...calibration, isWidened: true, ...noting({ uncertaintyReason: 'Rung' }, calibration) },
  ],
};

describe('the gates', () => {
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

  it('name the first point that is below what the centre is capable of', () => {
    const below = (vi: string, cmc?: object) => ({
      ...{ label: { vi, en: vi }, expanded: { value: '0.02', unit: 'g' }, least: { value: '0.05', unit: 'g' } },
      line: { subject: 'Quả cân', ...(cmc && { cmc }) },
    });
    const [refusal, ...others] = found({ ...calibration, belowCapability: [below('Điểm 1'), below('Điểm 2')] });
    expect(others).toEqual([]);
    expect(refusal?.rule).toBe('uncertainty.belowCmc');
    for (const said of ['Điểm 1', '0,02 g', '0,05 g', 'Quả cân']) expect(refusal?.text.vi).toContain(said);
    for (const said of ['0.02 g', '0.05 g']) expect(refusal?.text.en).toContain(said);
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

describe('what a paper must carry before it leaves the house', () => {
  const facts = {
    centre: { name: 'Trung tâm Mẫu', address: 'Số 1', registrationMark: 'ĐK 11' },
    method: { number: 'ĐLVN 14:2009' },
    paperUrl: 'https://so.example.vn',
  } as unknown as Parameters<typeof refusalsOfIssue>[0];

  it.each<[string, object, readonly string[]]>([
    ['nothing missing', {}, []],
    ['no address', { centre: { ...facts.centre, address: undefined } }, ['centre.noAddress']],
    ['no registration', { centre: { ...facts.centre, registrationMark: undefined } }, ['centre.noRegistration']],
    ['no document of the method', { method: undefined }, ['method.unconfirmed']],
    ['no public address', { paperUrl: undefined }, ['registry.noPublicAddress']],
  ])('%s', (_what, changes, rules) => {
    const refusals = refusalsOfIssue({ ...facts, ...changes });
    expect(refusals.map(({ rule }) => rule)).toEqual(rules);
    if (rules[0]?.startsWith('centre')) expect(refusals[0]?.text.vi).toContain('Trung tâm Mẫu');
  });
});

describe('U against its budget', () => {
  const budget = { step: 'points', row: 0, expanded: { value: '0.1234', unit: 'g' } };
  const stated = (value: string, row = 0, step = 'points', unit = 'g') => ({
    points: [{ step, row, uncertainty: { expanded: { value, unit } } }],
  });
  const widened = (found: unknown, evaluation: unknown, left?: unknown, asLeft?: unknown) =>
    isWidened({ found, ...(left ? { left } : {}) } as never, { found: evaluation, left: asLeft } as never);

  it('is stated with two digits', () => {
    expect(asStated({ value: '0.1234', unit: 'g' })).toEqual({ value: '0.12', unit: 'g' });
  });

  it.each<[string, boolean, ReturnType<typeof stated>]>([
    ['the very figure', false, stated('0.1234')],
    ['the two digits of it', false, stated('0.12')],
    ['a larger one', true, stated('0.13')],
    ['a larger one in another unit', true, stated('140', 0, 'points', 'mg')],
    ['a smaller one', false, stated('0.11')],
    ['that of another row', false, stated('0.2', 1)],
    ['that of another step', false, stated('0.2', 0, 'other')],
  ])('%s: %s', (_what, isWider, evaluation) => {
    expect(widened([budget], evaluation)).toBe(isWider);
    expect(widened([], stated('0.1'), [budget], evaluation)).toBe(isWider);
  });

  it('is not wider where nothing is stated', () => {
    expect(widened([budget], undefined)).toBe(false);
    expect(widened([budget], { points: [{ step: 'points', row: 0 }] })).toBe(false);
  });
});
