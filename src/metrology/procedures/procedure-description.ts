import type { Confidence, Source } from '../limits';
import type { DifferenceCells } from '../mass';
import type { Unit } from '../quantity';
import type { BilingualText } from '../text';
import type { Bounds } from './bounds';

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
  /** Which numbers have no unit of their own, and the cell of another step that says in which they are read. */
  readIn?: { numbers: readonly string[]; step: string; cell: string };
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

/** A number that the document of a procedure gives and that was not read in it: an officer enters it with its source. */
export interface Figure {
  name: string;
  label: BilingualText;
  hint?: BilingualText;
  unit: FieldUnit;
  /** What it can be at all, and what it usually is: the registry's own, against slips of the finger. */
  bounds?: Bounds;
}

/** A figure with the kinds of work that are not judged without it; where none, it is stated and not judged by until then. */
export interface NeededFigure extends Figure {
  neededFor: readonly WorkKind[];
}

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

/**
 * What a record is of. A verification, a test and an inspection are judged against the limits; a calibration states
 * errors and their uncertainty, and judges nothing.
 */
export type WorkKind = 'verification' | 'calibration' | 'test' | 'inspection';

export const workKinds: readonly WorkKind[] = ['verification', 'calibration', 'test', 'inspection'];
