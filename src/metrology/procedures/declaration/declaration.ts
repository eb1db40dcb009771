import type { Confidence, Mark, Source } from '../../limits';
import type { Dimension, Unit } from '../../quantity';
import type { BilingualText } from '../../text';
import type { Remark } from '../evaluation';
import type { Basis, Check, Choice, Field, FieldUnit, Figure, WorkKind } from '../procedure-description';

/** An expression over the names in its scope, or a formula of the trade with what stands for its names. */
export type Formula = string | { readonly use: string; readonly with?: Readonly<Record<string, string>> };

/** The unit of what is reckoned: that of a field, or the one that was chosen in a cell of the row. */
export type ReckonedUnit = FieldUnit | { readonly cell: string };

/** A value that is reckoned; without a unit of its own, in that of the step. */
export interface Reckoned {
  readonly value: Formula;
  readonly unit?: ReckonedUnit;
  /** Decimals to keep for paper; the error is reckoned before that. */
  readonly decimals?: number;
}

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** Something that holds or not: a comparison of two values, which choice was made, or in which unit a quantity was given. */
export type Condition =
  | { readonly left: Formula; readonly is: Comparison; readonly right: Formula }
  | { readonly choice: string; readonly in: readonly string[] }
  | { readonly unitOf: string; readonly in: readonly Unit[] };

/**
 * What must hold of what was entered. It is left out where a value that it names was not entered. `at` names the field
 * at which it is refused; the rule is the registry's own where `source` is null.
 */
export interface Rule {
  readonly name: string;
  readonly when?: readonly Condition[];
  readonly holds: readonly Condition[];
  readonly at: string;
  readonly refusal: BilingualText;
  readonly source: Source | null;
  readonly mark: Mark;
}

/** A rule of a step: of each row, of each point, or of all rows, where `each` names fields: of each set that agrees in them. */
export interface StepRule extends Rule {
  readonly over: 'row' | 'point' | 'step';
  readonly each?: readonly string[];
  /** The kinds of work it is for; all when absent. Customers choose the points of a calibration or a test. */
  readonly kinds?: readonly WorkKind[];
}

/** A field of a person's entry. A choice of `units` offers every unit of the registry. */
export type DeclaredField = (Exclude<Field, { kind: 'number' | 'choice' }> | NumberField | ChoiceField) & {
  /** What a number counts as that was left blank. */
  readonly whenBlank?: Formula;
  /**
   * Left blank, the cell says what the cell above it says, where both rows are in the same unit. Of no U: that is of its
   * own row. A blank cell without this is blank.
   */
  readonly asAbove?: true;
};

type NumberField = Omit<Field & { kind: 'number' }, 'unit'> & { readonly unit: ReckonedUnit | null };
type ChoiceField = Omit<Field & { kind: 'choice' }, 'choices'> & { readonly choices: readonly Choice[] | 'units' };

/** A condition of the room, and between which bounds the document lets the work be done. */
export type DeclaredCondition = Field & {
  readonly permitted?: { readonly from: string; readonly to: string; readonly source: Source; readonly mark: Mark };
};

/** A number that follows from a choice: the limit of a class in percent. */
export interface Lookup {
  readonly name: string;
  readonly by: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Values to offer in a field: expressions over the characteristics for a number, else words or choices. */
export interface ProposedValues {
  readonly field: string;
  readonly values: readonly Formula[];
  readonly order?: RowOrder;
  /** Numbers are offered as a multiple of this. */
  readonly multipleOf?: Formula;
}

export type RowOrder = 'up' | 'down' | 'upThenDown';

/** A value between the rows of a table that another step holds: the corrections of the standard. */
export interface Interpolation {
  readonly name: string;
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly at: Formula;
  /** What it is where the table has no rows. */
  readonly otherwise?: Formula;
}

export const aggregateFunctions = [
  'count',
  'distinct',
  'sum',
  'mean',
  'spread',
  'widestGap',
  'standardDeviation',
  'largest',
  'smallest',
  'largestAbsolute',
  'first',
  'last',
] as const;

/** One number of many rows: of all rows of the step, or of those of one point. */
export interface Aggregate {
  readonly name: string;
  readonly function: (typeof aggregateFunctions)[number];
  readonly of: Formula;
  readonly over: 'point' | 'step';
  readonly where?: readonly Condition[];
}

/** What a table of limits is asked with: a value (a plain number where the unit is null), a choice that was made, or a word. */
export type LimitCondition =
  | { readonly value: Formula; readonly unit?: ReckonedUnit | null }
  | { readonly choice: string }
  | { readonly is: string };

/** A limit looked up in one of the registry's tables of limits, by its code. */
export interface TableLookup {
  readonly table: string;
  readonly given: Readonly<Record<string, LimitCondition>>;
}

/** Where a limit comes from: read in a document, entered by an officer, or named in the row itself. */
export type LimitOrigin =
  | { readonly source: Source; readonly mark: Mark }
  | { readonly figure: string }
  | { readonly cells: { readonly document: string; readonly clause?: string } };

export type LimitCase = { readonly when?: readonly Condition[] } & (
  ({ readonly value: Formula } & LimitOrigin) | TableLookup
);

/** The first case that holds gives the limit; `neededFor` are the kinds of work that cannot do without one. */
export interface DeclaredLimit {
  readonly unit?: ReckonedUnit;
  readonly neededFor?: readonly WorkKind[];
  /** The field at which a limit that is missing is refused; the judged one when absent. */
  readonly at?: string;
  readonly cases: readonly LimitCase[];
}

/** What is stated of each row, of each point (the rows that agree in `groupBy`), or of the step as a whole. */
export interface Result {
  readonly name: string;
  readonly over: 'row' | 'point' | 'step';
  readonly when?: readonly Condition[];
  /** `{field}` stands for what was entered in it, `{row}` for the number of the row. */
  readonly label: BilingualText;
  readonly reference: Reckoned;
  readonly indication?: Reckoned;
  readonly error: Reckoned;
  readonly limit?: DeclaredLimit;
  readonly uncertainty?: { readonly expanded: Reckoned; readonly k: Formula; readonly probability?: Formula };
  /**
   * It states no U, though it is of one row: it sums up what other results state, each with its own, as a hysteresis the
   * readings going up and down.
   */
  readonly withoutUncertainty?: true;
  readonly conditions?: readonly (Reckoned & { readonly name: string; readonly label: BilingualText })[];
  readonly notes?: readonly BilingualText[];
  /**
   * Adequacy of this result, over `reference`, `indication`, `error`, `limit` and `expanded` beside its own names. There
   * `expanded` is U at 95 %: as stated, unless its k or probability says that it covers less, or certainly more.
   */
  readonly rules?: readonly Rule[];
}

export interface DeclaredStep {
  readonly name: string;
  readonly label: BilingualText;
  readonly hint?: BilingualText;
  /** The step is for such instruments only. */
  readonly when?: readonly Condition[];
  readonly fields: readonly DeclaredField[];
  readonly points?: readonly ProposedValues[];
  /** Rows to offer for each proposed point. */
  readonly repeats?: number;
  readonly minRows: number;
  readonly mayAddRows: boolean;
  readonly order?: { readonly field: string; readonly direction: RowOrder };
  /** Quantities of this unit's dimension count in it; all others in the unit of their field. */
  readonly unit: ReckonedUnit | null;
  readonly interpolations?: readonly Interpolation[];
  /** Further numbers of each row, in the order in which they are reckoned. */
  readonly quantities?: readonly { readonly name: string; readonly value: Formula }[];
  readonly groupBy?: readonly string[];
  /** The fewest rows of each point. */
  readonly leastRepeats?: number;
  readonly aggregates?: readonly Aggregate[];
  readonly rules?: readonly StepRule[];
  readonly results: readonly Result[];
  readonly judgedField: string;
  readonly columns: { readonly reference: BilingualText; readonly indication: BilingualText | null };
  readonly errorDecimals: number | null;
  /** Its results state no uncertainty, and nobody is asked for one: what they find is part of that of others. */
  readonly withoutUncertainty?: true;
}

/** Which standard the work asks for: what it shows in each row of a step, and how well. */
export interface DeclaredNeed {
  readonly quantity: Dimension;
  readonly together: boolean;
  readonly step: string;
  readonly value: Reckoned;
  /** The result whose limit the standard is held against. */
  readonly against: string;
  readonly adequacy: {
    readonly of: 'error' | 'uncertainty';
    readonly parts: number;
    readonly source: Source;
    readonly mark: Mark;
  };
}

/** A procedure as data: plain JSON, from which `declareProcedure` makes a procedure. */
export interface ProcedureDeclaration {
  readonly code: string;
  readonly edition: string;
  readonly name: BilingualText;
  readonly document: {
    readonly number: string | null;
    readonly edition: string | null;
    readonly confidence: Confidence;
    readonly note?: BilingualText;
  };
  /** What else it rests on. */
  readonly basis?: readonly Basis[];
  /** None for a procedure that serves every type. */
  readonly instrumentTypeCodes: readonly string[];
  readonly kinds: readonly WorkKind[];
  readonly characteristics: readonly DeclaredField[];
  readonly requirements?: readonly Rule[];
  readonly lookups?: readonly Lookup[];
  readonly figures?: readonly Figure[];
  /** Where nothing is held against a limit, the checks decide. */
  readonly decidedByChecks?: true;
  readonly environment: readonly DeclaredCondition[];
  readonly checks: readonly Check[];
  readonly steps: readonly DeclaredStep[];
  readonly standards?: readonly DeclaredNeed[];
  readonly remarks?: readonly Remark[];
}
