import type { Characteristics, Point, Quantity } from '../../metrology';
import type { Day, Text } from '../../platform/i18n';
import type { StandardAtWork } from '../standards';
import type { ContributionLine } from './budget.shape';

/** s of one reading, pooled over past records of the centre (GUM 4.2.4). */
export interface PooledRepeatability {
  /** In the unit of the errors pooled. */
  readonly deviation: number;
  readonly degreesOfFreedom: number;
  readonly records: number;
}

/** Readings of one kind, in one unit. */
export interface Series {
  readonly values: readonly number[];
  readonly unit: string;
}

export interface MeasuredPoint extends Pick<
  Point,
  'step' | 'row' | 'label' | 'reference' | 'indication' | 'error' | 'withoutUncertainty'
> {
  /** What was measured there: only points of the same may be one another's repetition. */
  readonly subject: string;
}

/** What a record knows of one of its points. */
export interface PointFacts {
  readonly point: MeasuredPoint;
  /** The errors found at this very point, its own among them. */
  readonly errors: readonly Quantity[];
  /** Readings of a column of a step of their own; undefined where there is none. */
  readonly seriesOf: (step: string, field: string) => Series | undefined;
  readonly pooled: PooledRepeatability | undefined;
  readonly standards: readonly StandardAtWork[];
  readonly characteristics: Characteristics;
  readonly day: Day;
}

/** U of one point as a budget gave it, with all that it was computed from: frozen into the record. Plain JSON. */
export interface BudgetedPoint {
  readonly step: string;
  readonly row: number;
  readonly label: Text;
  readonly budgetId: string;
  readonly name: string;
  readonly edition: number;
  /** Of the output of the budget: that of the contributions. */
  readonly unit: string;
  /** U in the unit of the point's error, decimal text of fifteen digits: rounded once, for print. */
  readonly expanded: Quantity;
  readonly k: string;
  readonly probability: string;
  readonly degreesOfFreedom: number | null;
  readonly standardUncertainty: number;
  readonly lines: readonly ContributionLine[];
}

/** A point of which a budget gives no U, and why. */
export interface UnbudgetedPoint {
  readonly step: string;
  readonly row: number;
  readonly name: string;
  readonly why: Text;
}
