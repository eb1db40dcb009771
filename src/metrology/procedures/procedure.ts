import type { DecisionRule, BinaryRisks, PointDecision, ProcessPrior, Sides, Verdict } from '../decisions';
import type { Confidence, Limit, LimitRegime, Source } from '../limits';
import type { DifferenceCells } from '../mass';
import type { Quantity, Unit } from '../quantity';
import type { BilingualText } from '../text';
import type { Day } from '../validity';
import type { Bounds } from './bounds';
import type { StandardNeed } from './standard-need';

/** The unit of a number typed into a field: fixed, or that of a characteristic of the instrument. */
export type FieldUnit = Unit | { sameAs: string };

interface FieldBase {
  name: string;
  label: BilingualText;
  hint?: BilingualText;
  required: boolean;
  /** Of a field with a number: what it can be at all, and what it usually is. */
  bounds?: Bounds;
}

export interface Choice {
  value: string;
  label: BilingualText;
}

/** What a person types. A `quantity` carries its own unit; a `number` has the unit of its field, or none. */
export type Field =
  | (FieldBase & { kind: 'quantity'; units: readonly Unit[] })
  | (FieldBase & { kind: 'number'; unit: FieldUnit | null })
  | (FieldBase & { kind: 'choice'; choices: readonly Choice[] })
  | (FieldBase & { kind: 'text' });

/** One test of a procedure: rows of readings, and how its points read in a table. */
export interface Step {
  name: string;
  label: BilingualText;
  hint?: BilingualText;
  fields: readonly Field[];
  /** The fields that the program fills in beforehand: a row where nothing else stands was not carried out. */
  proposed: readonly string[];
  minRows: number;
  /**
   * The step is left out of instruments whose characteristic is one of these: what they lack is not tested. One that is
   * not stated counts as `blankIs`, or where that is absent as none of them.
   */
  onlyUnless?: { characteristic: string; is: readonly string[]; blankIs?: string };
  /** True when the technician may add rows to the proposed ones. */
  mayAddRows: boolean;
  /** The field in which a slip makes the error of a point. */
  judgedField: string;
  columns: { reference: BilingualText; indication: BilingualText | null };
  /** The unit of an error and its uncertainty; that of the judged field unless said. */
  errorUnit?: FieldUnit;
  /** Decimals to print an error with; null prints it as it is. */
  errorDecimals: number | null;
  /** The procedure works out the uncertainty of the points itself: nobody states it beside them. */
  computesUncertainty?: true;
  /** Its results have no uncertainty of their own, as they are what that of others is made of: a repeatability. */
  withoutUncertainty?: true;
  /** Which cells of a row a certificate of the standard used gives, where they are left blank. */
  certified?: CertifiedCells;
  /** What is shown beside each row as it is typed; such a row is read from left to right. */
  difference?: RowDifference;
}

/** The cells, by name, for what a certificate says of the standard at the nominal mass of the row, in mg. */
export interface CertifiedCells {
  /** The value found less the nominal one. */
  correction: string;
  /** U, and the k it is stated for. */
  uncertainty: string;
  k: string;
}

/** The mean of some cells of a row less the mean of others; what is not filled does not count. */
export interface RowDifference extends DifferenceCells {
  label: BilingualText;
}

/** A visual or technical check, answered pass or fail. One that fails, fails the whole. */
export interface Check {
  name: string;
  label: BilingualText;
}

/** A document or rule a verdict rests on, and whether a person has confirmed it against the text. */
export interface Basis extends Source {
  confidence: Confidence;
  note?: BilingualText;
}

/** What a procedure has to say of a verdict. A doubt is for those who decide on it, never for the owner's paper. */
export interface Remark extends BilingualText {
  doubt?: true;
}

/** A number that the document of a procedure gives and that was not read in it: an officer enters it with its source. */
export interface Figure {
  name: string;
  label: BilingualText;
  hint?: BilingualText;
  unit: FieldUnit;
}

/** A figure with the kinds of work that are not judged without it; where none, it is stated and not judged by until then. */
export interface NeededFigure extends Figure {
  neededFor: readonly WorkKind[];
}

/** A figure as two officers have read it. */
export interface EnteredFigure {
  /** Decimal text, in the unit of the figure. */
  value: string;
  source: Source;
}

export type EnteredFigures = Readonly<Record<string, EnteredFigure>>;

/** By type code and characteristic, what may be chosen; anything where the type or the characteristic is not named. */
export type ChoicesOfTypes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Everything a form, a table and a client need to know of a procedure. Plain JSON. */
export interface ProcedureDescription {
  code: string;
  name: BilingualText;
  /** The ĐLVN document with its year; null when no single one is known. */
  documentNumber: string | null;
  /** Which edition of the procedure this is; absent where it has but one. */
  edition?: string;
  /** The kinds of work it serves; every kind where absent. */
  kinds?: readonly WorkKind[];
  instrumentTypeCodes: readonly string[];
  basis: readonly Basis[];
  characteristics: readonly Field[];
  /** What a characteristic can be in each type of the law's list: weights, their class. */
  choicesOfTypes?: ChoicesOfTypes;
  environment: readonly Field[];
  checks: readonly Check[];
  steps: readonly Step[];
  /** Where several instruments are run at once: of which step, and which of its cells each has for itself. */
  bench?: { step: string; own: readonly string[] };
  /** What must be entered from its document before it judges; a calibration does without. */
  figures?: readonly NeededFigure[];
  /** What was concluded elsewhere: where nothing is held against a limit, its checks decide. */
  decidedByChecks?: true;
  /** By what rule it passes, where that is not simple comparison of errors with limits. */
  decisionRule?: BilingualText;
  /** That rule by its id, among those of `decision-rules.json`. */
  decidedBy?: string;
}

/** The description alone, without the functions of the procedure. */
export function descriptionOf(procedure: Procedure): ProcedureDescription {
  const { code, name, documentNumber, edition, kinds, instrumentTypeCodes, basis, characteristics } = procedure;
  const { choicesOfTypes, environment, checks, steps, figures, decidedByChecks, decisionRule } = procedure;
  return {
    ...{ code, name, documentNumber, instrumentTypeCodes, basis, characteristics, environment, checks, steps },
    ...(edition !== undefined && { edition }),
    ...(kinds && { kinds }),
    ...(choicesOfTypes && { choicesOfTypes }),
    ...(figures && { figures }),
    ...(decidedByChecks && { decidedByChecks }),
    ...(decisionRule && { decisionRule }),
  };
}

export type Characteristics = Readonly<Record<string, Quantity | string>>;
export type Row = Readonly<Record<string, string>>;
export type Readings = Readonly<Record<string, readonly Row[]>>;
export type CheckAnswer = 'pass' | 'fail';

/**
 * What a record is of. A verification, a test and an inspection are judged against the limits; a calibration states
 * errors and their uncertainty, and judges nothing.
 */
export type WorkKind = 'verification' | 'calibration' | 'test' | 'inspection';

export const workKinds: readonly WorkKind[] = ['verification', 'calibration', 'test', 'inspection'];

/**
 * By which limits an agreed rule decides. Those of the procedure then stand at the points of a calibration too; and what
 * is asked of U for simple comparison is not asked, as the rule takes U into account.
 */
export type AgreedLimits = 'ofProcedure' | 'ofCustomer';

/** What was entered. Numbers as typed in Vietnamese form, or canonical decimal text. */
export interface EvaluationInput {
  /** Under which type of the law's list the instrument is registered; nothing is held against it when absent. */
  typeCode?: string;
  characteristics: Characteristics;
  environment: Readonly<Record<string, string>>;
  checks: Readonly<Record<string, string>>;
  readings: Readings;
  /** Which limits apply; those of verification unless said otherwise. */
  regime?: LimitRegime;
  /** What the record is of; a verification unless said otherwise. */
  kind?: WorkKind;
  /** When the work was done: editions and limits hold from a day to a day. Those of the newest edition when absent. */
  day?: Day;
  /** What officers have confirmed of the figures of the procedure. */
  figures?: EnteredFigures;
  /** A decision rule was agreed with the customer. */
  agreed?: AgreedLimits;
}

/** The same, checked: canonical numbers, units fixed, no blank rows or cells. */
export interface EnteredReadings {
  characteristics: Characteristics;
  environment: Readonly<Record<string, Quantity>>;
  checks: Readonly<Record<string, CheckAnswer>>;
  readings: Readings;
  regime: LimitRegime;
  /** Each as it was given; absent where it was not. */
  kind?: WorkKind;
  day?: Day;
  figures?: EnteredFigures;
  agreed?: AgreedLimits;
}

/** The uncertainty of one point, as the record states it. */
export interface PointUncertainty {
  expanded: Quantity;
  /** The coverage factor, decimal text. */
  k: string;
  /** The coverage probability in %, decimal text; absent where only k is stated. */
  probability?: string;
  /** Effective degrees of freedom; absent where they are unknown, or so many that the distribution is normal. */
  degreesOfFreedom?: number;
}

/** One point. An error of at most the limit, either way, passes; without a limit nothing is judged. */
export interface Point {
  step: string;
  /** Index of its row in `entered.readings[step]`; null when the point sums up the whole step. */
  row: number | null;
  label: BilingualText;
  reference: Quantity;
  indication: Quantity | null;
  error: Quantity;
  /** Null in a calibration, but where a rule was agreed. */
  limit: Limit | null;
  /** Null where there is no limit. */
  passed: boolean | null;
  uncertainty?: PointUncertainty;
  /** What the rule says of it, where its uncertainty is known or the rule does without. */
  decision?: PointDecision;
  /** Other conditions of the point: flow, water temperature, additional load. */
  conditions: readonly { name: string; label: BilingualText; quantity: Quantity }[];
  notes: readonly BilingualText[];
}

/** What is agreed before the work (ISO/IEC 17025:2017, 7.1.3). */
export interface Agreement {
  rule: DecisionRule;
  /** In which a guard band of a fixed width is agreed. */
  widthUnit?: Unit;
  /** Limits that the customer gives; those of each point where absent. */
  limits?: Sides & { unit: Unit };
  /** What is known of the process that such instruments come from; global risks are unknown where it is absent. */
  prior?: ProcessPrior;
}

/** How a record was decided: everything that its verdict rests on. */
export interface EvaluationDecision extends Agreement {
  /** Null where the rule did not allow to decide some point, and none failed. */
  verdict: Verdict | null;
  /** The largest of any point. */
  globalRisks?: BinaryRisks;
}

/** The outcome of a procedure: plain JSON, complete in itself, to be stored and printed as it is. */
export interface Evaluation {
  procedure: string;
  /** Which edition of the procedure judged; absent where it has but one. */
  edition?: string;
  /** What was asked, by which names it prints: where the procedure is not among the ready ones. */
  described?: ProcedureDescription;
  documentNumber: string | null;
  points: readonly Point[];
  failedChecks: readonly string[];
  /** Steps left out because the instrument had already failed. */
  skippedSteps: readonly string[];
  /** Null in a calibration: it ends in no verdict. */
  passed: boolean | null;
  /** By what rule it was judged, in words. */
  decisionRule?: BilingualText;
  /** The same as it was applied, with the verdict on all points together. */
  decision?: EvaluationDecision;
  /** `confirmed` only when every limit and every document it rests on is. */
  confidence: Confidence;
  sources: readonly Basis[];
  notes: readonly Remark[];
  entered: EnteredReadings;
}

/** A refusal at a field; `path` is like `readings.accuracy.2.indication`. */
export interface ReadingError {
  path: string;
  code: string;
  message: BilingualText;
  /** True when it is wrong only because it was not entered yet: such a record is kept, and not submitted. */
  isGap?: true;
  /** What may have been meant, to choose from, where what was typed can be read in two ways. */
  readings?: readonly string[];
}

export type EvaluationResult =
  { evaluation: Evaluation; errors: null } | { evaluation: null; errors: readonly ReadingError[] };

/** The characteristics of an instrument in canonical form, or what is wrong with them. */
export type CharacteristicsResult =
  { characteristics: Characteristics; errors: null } | { characteristics: null; errors: readonly ReadingError[] };

/** A cell whose value is possible but improbable, by its row among those in `entered.readings[step]`. */
export interface UnusualCell {
  step: string;
  row: number;
  field: string;
  value: string;
  message: BilingualText;
}

/** A procedure: its description as data, and pure functions. */
export interface Procedure extends ProcedureDescription {
  /** What an instrument is called where the list's row names a range of them: weights by their own class. */
  readonly nameOf: (characteristics: Characteristics) => BilingualText | undefined;
  /** Why no limit is known for such an instrument, which then is registered but not judged. */
  readonly whyNotJudged: (characteristics: Characteristics) => BilingualText | undefined;
  readonly readCharacteristics: (given: Characteristics, typeCode?: string) => CharacteristicsResult;
  /** The steps that this instrument goes through: those for devices it lacks are left out. */
  readonly stepsFor: (characteristics: Characteristics) => readonly Step[];
  /** Rows to offer for each step, with the loads, flows or nominals that follow from the characteristics. */
  readonly proposeRows: (characteristics: Characteristics) => Readings;
  /**
   * What the standards must show for these readings (canonical, as `entered` of an evaluation), or for the proposed rows
   * while there are none; null for characteristics that contradict each other.
   */
  readonly standardNeed: (characteristics: Characteristics, readings?: Readings) => StandardNeed | null;
  readonly evaluate: (input: EvaluationInput) => EvaluationResult;
  /** What is improbable about readings beside what bounds of fields and limits of errors tell. */
  readonly unusual?: (entered: EnteredReadings) => readonly UnusualCell[];
}
