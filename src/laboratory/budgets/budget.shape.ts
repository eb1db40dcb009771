import type { Text } from '../../platform/i18n';

/**
 * Where the value and the spread of an input come from. What flows in from a record by itself: its readings, what the
 * centre's history says of their spread, the standard used, the instrument; all others are typed into the budget.
 */
export const inputSources = [
  'readings',
  'history',
  'certificate',
  'drift',
  'standardClass',
  'resolution',
  'environment',
  'constant',
] as const;
export type InputSource = (typeof inputSources)[number];

/** Those that a record fills in. */
export const flowingSources: readonly InputSource[] = [
  'readings',
  'history',
  'certificate',
  'drift',
  'standardClass',
  'resolution',
];

export const inputDistributions = [
  'normal',
  't',
  'rectangular',
  'triangular',
  'trapezoidal',
  'curvilinearTrapezoid',
  'arcsine',
] as const;
export type InputDistribution = (typeof inputDistributions)[number];

/** What an input is worth at a point: the figure of the budget, the value of the standard, or what the instrument shows. */
export const inputValues = ['given', 'reference', 'indication'] as const;
export type InputValue = (typeof inputValues)[number];

/** The result stated is one reading, or the mean of those taken at the point. */
export const statedResults = ['mean', 'single'] as const;
export type StatedResult = (typeof statedResults)[number];

/** One input quantity of a budget. Figures are decimal text in `unit`. */
export interface BudgetInput {
  /** As the model writes it. */
  readonly name: string;
  readonly labelVi: string;
  readonly labelEn?: string;
  /** UCUM where the input flows from a record; free where it is only typed (`1/K`). */
  readonly unit: string;
  readonly source: InputSource;
  readonly value: InputValue;
  /** 0 unless said: corrections of unknown sign. */
  readonly estimate?: string;
  readonly distribution: InputDistribution;
  /** Half-width between bounds; U of a normal one; s of readings or of a t-distribution. Absent: the record must give it. */
  readonly spread?: string;
  /** The spread is in % of the value of the standard at the point. */
  readonly isPercent?: boolean;
  /** U = k·u; 1 unless said. */
  readonly k?: string;
  /** β of a trapezoid, d of a curvilinear one. */
  readonly shape?: string;
  /** Infinite unless said. */
  readonly degreesOfFreedom?: string;
  /** Of readings: how many the spread typed is of; s is then divided by √n. */
  readonly count?: string;
  /** Of readings. */
  readonly result?: StatedResult;
  /** Of readings in a step and a column of their own: `repeatability.indication`; `repeatability.error`: of its errors. */
  readonly series?: string;
  /** Of resolution: the characteristic of the instrument that says it: `d`. */
  readonly characteristic?: string;
}

export interface BudgetCorrelation {
  readonly first: string;
  readonly second: string;
  /** Decimal text, from -1 to 1. */
  readonly coefficient: string;
}

/** What a budget computes with. */
export interface BudgetFigures {
  /** The name and the unit of what the model gives: the error of the point, whose U is stated. */
  readonly output: string;
  readonly unit: string;
  readonly model: string;
  readonly inputs: readonly BudgetInput[];
  readonly correlations: readonly BudgetCorrelation[];
  /** The coverage probability in %, decimal text. */
  readonly probability: string;
}

/** One line of an evaluated budget; plain JSON, degrees of freedom null where infinite. */
export interface ContributionLine {
  readonly name: string;
  readonly label: Text;
  readonly unit: string;
  readonly source: InputSource;
  readonly estimate: number;
  readonly standardUncertainty: number;
  readonly distribution: InputDistribution;
  readonly evaluation: 'A' | 'B';
  readonly degreesOfFreedom: number | null;
  readonly sensitivity: number;
  /** c·u, in the unit of the output. */
  readonly contribution: number;
  /** Of u²(y); all lines together make 1. */
  readonly share: number;
  /** Where a record found the figure. */
  readonly basis?: Text;
}

export interface BudgetResult {
  readonly estimate: number;
  readonly standardUncertainty: number;
  readonly degreesOfFreedom: number | null;
  readonly coverageFactor: number;
  readonly expandedUncertainty: number;
  readonly lines: readonly ContributionLine[];
}

/** Why a budget has no result, and at which field of its form. */
export interface BudgetProblem {
  readonly field: string;
  readonly words: Text;
}

export type BudgetOutcome =
  { readonly ok: true; readonly result: BudgetResult } | { readonly ok: false; readonly problem: BudgetProblem };
