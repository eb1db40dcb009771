import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Types } from 'mongoose';
import { gateRefusals } from '../../../src/laboratory/certificates/gate.messages';
import { historyRefusals } from '../../../src/laboratory/certificates/history-gate.messages';
import { lateRefusals } from '../../../src/laboratory/certificates/late-entry.messages';
import { signedPaperRefusals } from '../../../src/laboratory/certificates/signed-paper.messages';
import { statementRefusals } from '../../../src/laboratory/certificates/statement.messages';
import { uncertaintyRefusals } from '../../../src/laboratory/certificates/uncertainty.messages';
import type { Refusal } from '../../../src/platform/http';
import { signatoryRefusals } from '../../../src/laboratory/signatories';
import { anyScope } from '../../support/centres';
import {
  calibration,
  card,
  correctedBy,
  designation,
  found,
  inOrder,
  instrument,
  other,
  procedureOf,
  standard,
  type Changed,
} from '../../support/gate-facts';
import { platformScaleRule } from '../../support/instruments';
import { standardCertificate } from '../../support/standards';

/** What is changed in facts that are in order, by its path, and the one rule that this breaks. */
type Fault = readonly [changes: Changed, rule: string];

const failed = { passed: false, 'noted.failureReason': 'Lệch' };
const lapsed = (validUntil: string) => [standardCertificate({ validUntil })];

/** A certificate of the same kind of work to correct, but of another instrument. */
const ofOtherInstrument = (kind: string): Record<string, Fault> => ({
  'a correction for another instrument': [
    { corrected: correctedBy({ kind, instrumentId: other }).corrected, 'noted.correctionReason': 'Sai' },
    'correction.otherInstrument',
  ],
});

/** Somebody signs for a centre that decided who may. */
const right = {
  ...{ accountId: other, activities: ['verification', 'calibration', 'test'], fields: ['Khối lượng'] },
  ...{ typeCodes: ['KL-04'], validFrom: '2020-01-01' },
};
const signing = (accountId: unknown, ...rights: object[]) => ({
  accountId: String(accountId),
  name: 'Lê Thị Ký',
  rights,
});

/** Of any work: a fault for each rule. */
const ofAnyWork: Record<string, Fault> = {
  'a day to come': [{ performedOn: '2026-11-21' }, 'performedOn.future'],
  'late work without its reason': [{ performedOn: '2026-10-20' }, 'lateEntry.noReason'],
  'late work without consent': [
    { performedOn: '2026-10-20', submittedOn: '2026-11-20', 'noted.lateReason': 'Mất điện' },
    'lateEntry.noConsent',
  ],
  'an instrument made later': [{ 'instrument.yearMade': 2027 }, 'performedOn.beforeMade'],
  'an instrument owned later': [
    { 'instrument.ownerships': [{ ownerId: other, from: '2026-11-22' }] },
    'performedOn.beforeOwned',
  ],
  'an instrument handed over later': [{ 'noted.receivedOn': '2026-11-22' }, 'receivedOn.outOfOrder'],
  'a retired instrument': [{ 'instrument.status': 'retired' }, 'instrument.retired'],
  'an instrument of another centre': [{ 'instrument.centreId': other }, 'instrument.otherCentre'],
  'a centre that has ended': [{ 'centre.validUntil': '2025-01-31' }, 'centre.notActive'],
  'a verifier of another centre': [{ 'verifier.centreId': other }, 'verifier.otherCentre'],
  'a signatory to whom nobody gave the right': [{ signing: signing(instrument._id, right) }, 'signatory.none'],
  'a signatory whose right is over': [
    { signing: signing(other, { ...right, endedOn: '2026-11-20' }) },
    'signatory.over',
  ],
  'a signatory for another field': [{ signing: signing(other, { ...right, fields: ['Lực'] }) }, 'signatory.scope'],
  'no standard': [{ standards: [], standardsNamed: 0 }, 'standards.none'],
  'a standard that the centre does not have': [{ standardsNamed: 2 }, 'standards.unknown'],
  'a standard whose certificate has ended': [
    { standards: [{ ...standard, certificates: lapsed('2025-01-31') }] },
    'standard.expired',
  ],
  'a standard in quarantine': [{ standards: [{ ...standard, status: 'quarantined' }] }, 'standard.quarantined'],
  'a reason of correction for nothing': [{ 'noted.correctionReason': 'Sai' }, 'correction.none'],
  'a correction without its reason': [
    { corrected: correctedBy().corrected, 'noted.correctionReason': undefined },
    'correction.noReason',
  ],
  'a correction of nothing': [{ corrected: null, 'noted.correctionReason': 'Sai' }, 'correction.notValid'],
  'a correction of another kind of work': [
    { corrected: correctedBy({ kind: 'inspection' }).corrected, 'noted.correctionReason': 'Sai' },
    'correction.otherKind',
  ],
  'a paper where nothing was taken over': [{ 'noted.paperNumber': '12' }, 'paper.notTakenOver'],
};

/** Of the law's verification. */
const ofVerification: Record<string, Fault> = {
  ...ofAnyWork,
  ...ofOtherInstrument('verification'),
  'no designation': [{ designations: [] }, 'designation.none'],
  'a designation withdrawn': [
    { designations: [{ ...designation, withdrawnOn: '2025-01-31' }] },
    'designation.notInForce',
  ],
  'a type outside the scope': [{ designations: [{ ...designation, scopeLines: [] }] }, 'scope.type'],
  'a class outside the scope': [
    { designations: [{ ...designation, scopeLines: [{ ...anyScope, accuracyClasses: ['II'] }] }] },
    'scope.class',
  ],
  'a card that has ended': [{ 'verifier.cards': [{ ...card, expiresOn: '2025-01-31' }] }, 'verifier.cardExpired'],
  'a card of another field': [{ 'verifier.cards': [{ ...card, fields: ['Áp suất'] }] }, 'verifier.cardOtherField'],
  'no card': [{ 'verifier.cards': [] }, 'verifier.noCard'],
  'a verifier who has left': [{ 'verifier.active': false }, 'verifier.inactive'],
  'a standard that is calibrated, not certified': [
    { standards: [{ ...standard, certificates: [standardCertificate({ kind: 'calibration' })] }] },
    'standard.notCertified',
  ],
  'a mode that the law leaves out': [
    { rule: { ...platformScaleRule, initial: false, periodic: false, afterRepair: false } },
    'mode.notControlled',
  ],
  'a repair that nobody noted': [{ mode: 'afterRepair' }, 'mode.repairNotNoted'],
  'an initial verification without type approval': [
    { mode: 'initial', 'instrument.typeApproval': undefined },
    'typeApproval.missing',
  ],
  'a document beside that of the procedure': [{ 'noted.methodDocument': 'Quy trình 01' }, 'method.ofProcedure'],
  'a pass with a reason for failing': [{ passed: true, 'noted.failureReason': 'Lệch' }, 'failureReason.onPass'],
  'a failure without its reason': [{ passed: false }, 'failureReason.missing'],
  'a failure with a stamp': [{ ...failed, 'noted.stampNumber': '26V1' }, 'stamp.onFailure'],
  'a stamp used before': [{ stampTaken: true }, 'stamp.taken'],
  'a pass before a failure': [{ failedOn: '2026-11-25' }, 'performedOn.beforeFailure'],
  'a pass on the day of a failure': [{ failedOn: '2026-11-19', performedOn: '2026-11-19' }, 'performedOn.dayOfFailure'],
  'a pass that would have ended by now': [
    { performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01' },
    'validity.ended',
  ],
  'work before the certificate that stands': [
    { standing: { _id: new Types.ObjectId(), number: 'V26.00001', performedOn: '2026-11-25' } },
    'performedOn.notLast',
  ],
};

const evaluated = { label: { vi: '10 kg', en: '10 kg' }, expanded: { value: '1', unit: 'g' }, k: '2' };
const least = { value: '2', unit: 'g' };

/** Of a calibration by the general record. */
const ofCalibration: Record<string, Fault> = {
  ...ofAnyWork,
  ...ofOtherInstrument('calibration'),
  'neither registration nor designation': [
    { designations: [], 'centre.registrationMark': undefined },
    'permission.none',
  ],
  'somebody who has left': [{ 'verifier.active': false }, 'performer.inactive'],
  'no document of the method': [{ 'noted.methodDocument': undefined }, 'method.noDocument'],
  'readings after an adjustment nobody noted': [
    { isAdjusted: true, 'noted.adjustment': undefined },
    'adjustment.missing',
  ],
  'an adjustment after which nothing was read': [{ 'noted.adjustment': 'Chỉnh góc' }, 'adjustment.notReadAgain'],
  'a verdict against no document': [
    { 'noted.verdict': 'pass', 'noted.requirement': undefined, 'noted.decisionRule': 'Chấp nhận đơn giản' },
    'requirement.missing',
  ],
  'a verdict by no rule': [{ 'noted.verdict': 'pass', 'noted.requirement': 'TCVN 1' }, 'decisionRule.missing'],
  'a document and no verdict': [{ 'noted.requirement': 'TCVN 1', 'noted.verdict': undefined }, 'verdict.missing'],
  'a verdict that the limits deny': [
    {
      ...{ judged: false, 'noted.verdict': 'pass' },
      ...{ 'noted.requirement': 'TCVN 1', 'noted.decisionRule': 'Chấp nhận đơn giản' },
    },
    'verdict.contradicts',
  ],
  'a day of the next calibration before this': [{ 'noted.nextOn': '2025-01-31' }, 'nextOn.beforeWork'],
  'a U wider than its budget': [{ isWidened: true }, 'uncertainty.noReason'],
  'a U below that of the standard': [
    { belowStandard: [{ ...evaluated, code: 'CH-1', least }] },
    'uncertainty.belowStandard',
  ],
  'a U below the capability': [
    { belowCapability: [{ ...evaluated, least, line: { subject: 'Cân', cmc: undefined } }] },
    'uncertainty.belowCmc',
  ],
};

/** Of a calibration whose signed paper is taken over; of one on a day to come no paper can be signed. */
const ofPaper: Record<string, Fault> = {
  ...Object.fromEntries(
    Object.entries(ofAnyWork).filter(([, [, rule]]) => !['paper.notTakenOver', 'performedOn.future'].includes(rule)),
  ),
  ...ofOtherInstrument('calibration'),
  'a paper without its number': [{ 'noted.paperNumber': undefined }, 'paper.incomplete'],
  'a paper signed before the work': [{ 'noted.paperOn': '2025-01-31' }, 'paper.beforeWork'],
  'a paper signed tomorrow': [{ 'noted.paperOn': '2026-11-25' }, 'paper.future'],
  'a paper that is not attached': [{ atIssue: true }, 'paper.notAttached'],
};

/** Of a test, whose conclusion is stated in words. */
const ofTest: Record<string, Fault> = {
  ...ofAnyWork,
  ...ofOtherInstrument('test'),
  'neither registration nor designation': ofCalibration['neither registration nor designation']!,
  'somebody who has left': ofCalibration['somebody who has left']!,
  'no conclusion': [{ 'noted.conclusion': undefined }, 'conclusion.missing'],
  'a conclusion against no document': [{ 'noted.requirement': undefined }, 'requirement.missing'],
};

const test = {
  ...{ ...inOrder, ...calibration, kind: 'test' },
  noted: { ...calibration.noted, conclusion: 'Dùng được', requirement: 'TCVN 1' },
};

const paper = {
  ...{ ...inOrder, ...calibration, procedure: procedureOf('signedPaper') },
  noted: { ...calibration.noted, paperNumber: '12', paperOn: '2026-11-19', paperSignatories: 'Trần Văn Mẫu' },
};

const work: Record<string, readonly [inOrder: Changed, faults: Record<string, Fault>]> = {
  'a verification': [inOrder, ofVerification],
  'a calibration': [{ ...inOrder, ...calibration }, ofCalibration],
  'a test': [test, ofTest],
  'a signed paper that is taken over': [paper, ofPaper],
};

const cards = ['verifier.cardExpired', 'verifier.cardOtherField', 'verifier.noCard'];

const ofPasses = [
  ...['performedOn.beforeFailure', 'performedOn.dayOfFailure', 'performedOn.notLast'],
  ...['validity.ended', 'lateEntry.noConsent'],
];

/** Where a rule is broken, which others are not asked: whoever mends the first is told of them then. */
const asksNoMore: Readonly<Record<string, readonly string[]>> = {
  // Whose cards they are is the other centre's affair.
  'verifier.otherCentre': [...cards, 'verifier.inactive', 'performer.inactive'],
  'verifier.inactive': cards,
  // A failure may be found on any day: no certificate comes of it.
  'failureReason.missing': ofPasses,
  'stamp.onFailure': ofPasses,
};

/** Rules of those tables that no facts of a record in hand break: by which suite each is held. */
const heldElsewhere: Readonly<Record<string, string>> = {
  'approval.own': 'whose-work',
  'conclusion.noFailure': 'calibration',
  'conclusion.passed': 'certificates',
  'evaluation.outdated': 'gates',
  'instrument.characteristics': 'whole-weights',
  'kind.noSuchField': 'gates',
  'procedure.other': 'general-record',
  'submission.notFrozen': 'gates',
  'verifier.none': 'gates',
  'verifier.own': 'whose-work',
};
/** Of these the words are what there is to hold: `verification.gates`, `gates`. */
const heldByWords = ['procedure.noLimits', 'procedure.none', 'procedure.notServing'];

/** The facts with what the faults change, leaf by leaf. */
function changed(facts: Changed, ...faults: readonly Fault[]): Changed {
  return faults
    .flatMap(([changes]) => Object.entries(changes))
    .reduce<Changed>((all, [path, value]) => {
      const [name = '', leaf] = path.split('.');
      return { ...all, [name]: leaf === undefined ? value : { ...(all[name] as object), [leaf]: value } };
    }, facts);
}

const rulesOf = (facts: Changed) => [...new Set(found(facts).map(({ rule }) => rule))].sort();

const changesOneThing = ([a]: Fault, [b]: Fault) => Object.keys(a).some((path) => path in b);

describe.each(Object.entries(work))('of %s', (_kind, [facts, faults]) => {
  it('each gate is shut by its own fault alone, and all are open without one', () => {
    expect(rulesOf(facts)).toEqual([]);
    for (const [name, fault] of Object.entries(faults))
      expect([name, rulesOf(changed(facts, fault))]).toEqual([name, [fault[1]]]);
  });

  it('any two faults together are both told, but for what is not asked any more', () => {
    const names = Object.keys(faults);
    const pairs = names
      .flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const))
      .filter(([a, b]) => !changesOneThing(faults[a]!, faults[b]!));
    const wrong = pairs.flatMap(([a, b]) => {
      const [first, second] = [faults[a]!, faults[b]!];
      const broken = [first[1], second[1]];
      const asked = broken.filter((rule) => !broken.some((each) => asksNoMore[each]?.includes(rule)));
      const told = rulesOf(changed(facts, first, second));
      return String(told) === String([...new Set(asked)].sort()) ? [] : [{ a, b, told, asked }];
    });
    expect(wrong).toEqual([]);
    expect(pairs.length).toBeGreaterThan(150);
  });
});

it('every rule of the gates is among them, or held elsewhere', () => {
  const tables = [
    gateRefusals,
    historyRefusals,
    lateRefusals,
    signatoryRefusals,
    signedPaperRefusals,
    statementRefusals,
    uncertaintyRefusals,
  ];
  const rules = tables.flatMap((table) => Object.values<Refusal>(table).map(({ rule }) => rule));
  const broken = new Set(Object.values(work).flatMap(([, faults]) => Object.values(faults).map(([, rule]) => rule)));
  const others = rules.filter((rule) => !broken.has(rule)).sort();
  expect(others).toEqual([...Object.keys(heldElsewhere), ...heldByWords].sort());
  for (const [rule, suite] of Object.entries(heldElsewhere))
    expect(readFileSync(join(__dirname, `${suite}.test.ts`), 'utf8')).toContain(`'${rule}'`);
});
