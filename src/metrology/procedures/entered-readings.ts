import type { LimitRegime, Source } from '../limits';
import type { Quantity } from '../quantity';
import type { Day } from '../validity';
import type { WorkKind } from './procedure-description';

/** A figure as two officers have read it. */
export interface EnteredFigure {
  /** Decimal text, in the unit of the figure. */
  value: string;
  source: Source;
}

export type EnteredFigures = Readonly<Record<string, EnteredFigure>>;

export type Characteristics = Readonly<Record<string, Quantity | string>>;
export type Row = Readonly<Record<string, string>>;
export type Readings = Readonly<Record<string, readonly Row[]>>;
export type CheckAnswer = 'pass' | 'fail';

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
