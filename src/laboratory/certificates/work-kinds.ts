import type { WorkKind } from '../../metrology';
import type { StandardUse } from '../standards';
import { defineTexts, fill, type Text } from '../../platform/i18n';
import numbering from './certificate-numbering.json';
import type { Noted } from './verification.notes';

/** What a centre does for its customers and for the law: kiểm định, hiệu chuẩn, thử nghiệm, kiểm tra. */
export const recordKinds = ['verification', 'calibration', 'test', 'inspection'] as const satisfies WorkKind[];
export type RecordKind = (typeof recordKinds)[number];

/** What is asked of a record before it is kept, submitted or signed. */
export type GateName =
  | (typeof everyWork)[number]
  | (typeof ofLaw)[number]
  | 'stamp'
  | 'adjustment'
  | 'statement'
  | 'uncertainty'
  | 'decision';

/** Asked of any work: its day, its instrument, its parties, its standards, its words. */
const everyWork = [
  'day',
  'keeper',
  'parties',
  'signatory',
  'standards',
  'method',
  'paper',
  'late',
  'correction',
] as const;

/** Asked by the law on control of instruments of group 2, and so of verification alone. */
const ofLaw = ['mode', 'typeApproval', 'conclusion', 'failure', 'order', 'validity'] as const;

const everyNote = [
  'place',
  'receivedOn',
  'methodDocument',
  'deviations',
  'paperNumber',
  'paperOn',
  'paperSignatories',
  'lateReason',
  'correctionReason',
] as const satisfies (keyof Noted)[];

/**
 * How the work ends. `judged`: pass or fail, by the limits of the procedure. `agreed`: no pass or fail but where a
 * decision rule was agreed with the customer (ISO/IEC 17025:2017, 7.8.6). `stated`: a conclusion in words against a
 * document, with pass or fail where the document asks for it.
 */
export type Verdict = 'judged' | 'agreed' | 'stated';

export type StatesUncertainty = 'always' | 'whereAsked' | 'none';

/** What sets one kind of work apart from another: all of it stands here, and nowhere else. */
export interface KindOfWork {
  /** Within a sentence: `hiệu chuẩn`. */
  readonly name: Text;
  /** Who does the work. */
  readonly performer: Text;
  readonly record: { readonly title: Text; readonly prefix: string };
  /** What is issued when the record is approved; `short` within a sentence, `statements` over what explains the results. */
  readonly paper: { readonly title: Text; readonly short: Text; readonly statements: Text; readonly letter: string };
  readonly verdict: Verdict;
  /** Legal control: a mode, a period of validity, one paper that stands, and the legal state of the instrument with it. */
  readonly isLegal: boolean;
  /**
   * Whether each result goes with its expanded uncertainty: always in a calibration (7.8.4.1 a), in tests and inspections
   * where the customer asked for it or a decision rests on it (7.8.3.1 c).
   */
  readonly uncertainty: StatesUncertainty;
  /** Read before and after an adjustment (7.8.4.1 d). */
  readonly isAdjusted: boolean;
  readonly standardUse: StandardUse;
  readonly permission: Permission;
  readonly gates: readonly GateName[];
  /** What may be written beside the readings. */
  readonly notes: readonly (keyof Noted)[];
}

/**
 * By what a centre may do the work besides a scope line of its designation. `confidence`: `own` is the registry's own
 * rule, where no text that was read says.
 */
export interface Permission {
  /** The verifier's card is the law's, for verification alone. */
  readonly needsCard: boolean;
  /** The centre's registration number permits it too; what it registered for is not in the register. */
  readonly byRegistration: boolean;
  readonly legalBasis?: string;
  readonly confidence: 'confirmed' | 'own';
}

const words = defineTexts({
  verification: { vi: 'kiểm định', en: 'verification' },
  calibration: { vi: 'hiệu chuẩn', en: 'calibration' },
  test: { vi: 'thử nghiệm', en: 'test' },
  inspection: { vi: 'kiểm tra', en: 'inspection' },
  verifier: { vi: 'Kiểm định viên', en: 'Verifier' },
  calibrator: { vi: 'Người hiệu chuẩn', en: 'Calibrated by' },
  tester: { vi: 'Người thử nghiệm', en: 'Tested by' },
  inspector: { vi: 'Người kiểm tra', en: 'Inspected by' },
  verificationRecord: { vi: 'Biên bản kiểm định', en: 'Verification record' },
  calibrationRecord: { vi: 'Biên bản hiệu chuẩn', en: 'Calibration record' },
  testRecord: { vi: 'Biên bản thử nghiệm', en: 'Test record' },
  inspectionRecord: { vi: 'Biên bản kiểm tra', en: 'Inspection record' },
  verificationPaper: { vi: 'Giấy chứng nhận kiểm định', en: 'Verification certificate' },
  calibrationPaper: { vi: 'Giấy chứng nhận hiệu chuẩn', en: 'Calibration certificate' },
  testPaper: { vi: 'Phiếu kết quả thử nghiệm', en: 'Test report' },
  inspectionPaper: { vi: 'Phiếu kết quả kiểm tra', en: 'Inspection report' },
  certificate: { vi: 'Giấy chứng nhận', en: 'certificate' },
  report: { vi: 'Phiếu kết quả', en: 'report' },
  decisionRule: { vi: 'Quy tắc kết luận', en: 'Decision rule' },
  aboutResults: { vi: 'Về kết quả', en: 'About the results' },
});

const { letters } = numbering;
const certificate = { short: words.certificate, statements: words.aboutResults };
const report = { short: words.report, statements: words.aboutResults };

/** Nghị định 105/2016/NĐ-CP: registration is for calibration and testing outside state control, designation for group 2. */
const registered: Permission = {
  ...{ needsCard: false, byRegistration: true, confidence: 'confirmed' },
  legalBasis: 'Nghị định 105/2016/NĐ-CP, Điều 5–8',
};

export const kindsOfWork: Readonly<Record<RecordKind, KindOfWork>> = {
  verification: {
    ...{ name: words.verification, performer: words.verifier },
    record: { title: words.verificationRecord, prefix: 'BB' },
    paper: {
      ...certificate,
      title: words.verificationPaper,
      statements: words.decisionRule,
      letter: letters.verification,
    },
    ...{ verdict: 'judged', isLegal: true, uncertainty: 'none', isAdjusted: false, standardUse: 'verification' },
    permission: { needsCard: true, byRegistration: false, confidence: 'confirmed' },
    gates: [...everyWork, ...ofLaw, 'stamp', 'decision'],
    notes: [...everyNote, 'stampNumber', 'seals', 'failureReason', 'repair'],
  },
  calibration: {
    ...{ name: words.calibration, performer: words.calibrator },
    record: { title: words.calibrationRecord, prefix: 'HC' },
    paper: { ...certificate, title: words.calibrationPaper, letter: letters.calibration },
    ...{ verdict: 'agreed', isLegal: false, uncertainty: 'always', isAdjusted: true, standardUse: 'calibration' },
    permission: registered,
    gates: [...everyWork, 'stamp', 'adjustment', 'statement', 'uncertainty', 'decision'],
    notes: [
      ...everyNote,
      'stampNumber',
      'adjustment',
      'uncertaintyReason',
      'requirement',
      'decisionRule',
      'verdict',
      'nextOn',
    ],
  },
  test: {
    ...{ name: words.test, performer: words.tester },
    record: { title: words.testRecord, prefix: 'TN' },
    paper: { ...report, title: words.testPaper, letter: letters.test },
    ...{ verdict: 'stated', isLegal: false, uncertainty: 'whereAsked', isAdjusted: false, standardUse: 'calibration' },
    permission: registered,
    gates: [...everyWork, 'statement', 'uncertainty', 'decision'],
    notes: [...everyNote, 'requirement', 'verdict', 'conclusion'],
  },
  inspection: {
    ...{ name: words.inspection, performer: words.inspector },
    record: { title: words.inspectionRecord, prefix: 'KT' },
    paper: { ...report, title: words.inspectionPaper, letter: letters.inspection },
    ...{ verdict: 'stated', isLegal: false, uncertainty: 'whereAsked', isAdjusted: false, standardUse: 'calibration' },
    // No text that was read says who may inspect; the registry asks what it asks of tests.
    permission: { needsCard: false, byRegistration: true, confidence: 'own' },
    gates: [...everyWork, 'statement', 'uncertainty', 'decision'],
    notes: [...everyNote, 'seals', 'requirement', 'verdict', 'conclusion'],
  },
};

/** Kinds as they stand alone: `Hiệu chuẩn`. */
export const kindNames: Readonly<Record<RecordKind, Text>> = defineTexts({
  verification: { vi: 'Kiểm định', en: 'Verification' },
  calibration: { vi: 'Hiệu chuẩn', en: 'Calibration' },
  test: { vi: 'Thử nghiệm', en: 'Test' },
  inspection: { vi: 'Kiểm tra', en: 'Inspection' },
});

/** A sentence in the words of a kind: `{work}`, `{performer}`, `{record}`, `{paper}`, `{statements}`. */
export function inWordsOf(kind: RecordKind, sentence: Text): Text {
  const { name: work, performer, record, paper } = kindsOfWork[kind];
  return fill(sentence, { work, performer, record: record.title, paper: paper.title, statements: paper.statements });
}

/** `BB-2026-00012`: the prefix of the kind, the year, the place in the centre's series. */
export function recordNumber(kind: RecordKind, year: number, sequence: number): string {
  return `${kindsOfWork[kind].record.prefix}-${year}-${String(sequence).padStart(5, '0')}`;
}

/** The series from which a centre's records of a kind and year are numbered. */
export function recordSeries(kind: RecordKind, centreId: unknown, year: number): string {
  return `${kind}:${String(centreId)}:${year}`;
}
