import type { BinaryRisks, DecisionRule, PointDecision, ProcessPrior, Sides, Verdict } from '../decisions';
import type { Confidence, Limit } from '../limits';
import type { Quantity, Unit } from '../quantity';
import type { BilingualText } from '../text';
import type { Characteristics, EnteredReadings } from './entered-readings';
import type { Basis, ProcedureDescription } from './procedure-description';

/** What a procedure has to say of a verdict. A doubt is for those who decide on it, never for the owner's paper. */
export interface Remark extends BilingualText {
  doubt?: true;
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

/** One of the contributions that a procedure worked U of a point out from; plain JSON. */
export interface Contribution {
  /** Its symbol, as the document of the procedure writes it. */
  name: string;
  label: BilingualText;
  /** What it adds to the error, and its u, both in the unit of the error. */
  estimate: number;
  standardUncertainty: number;
  distribution: 'normal' | 'rectangular';
  evaluation: 'A' | 'B';
  /** Null where infinite. */
  degreesOfFreedom: number | null;
  /** Of u²; all together make 1. */
  share: number;
  /** Where its figure comes from. */
  basis: BilingualText;
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
  /** It sums up other points of its row and states no U of its own: a hysteresis. */
  withoutUncertainty?: true;
  /** What U is made of, where the procedure worked it out. */
  contributions?: readonly Contribution[];
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
