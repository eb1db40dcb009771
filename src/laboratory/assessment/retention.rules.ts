import { addMonths, type Confidence } from '../../metrology';
import type { Day, Text } from '../../platform/i18n';
import { classes } from './retention.json';

export type RetentionKey = 'certificates' | 'stamps' | 'orders' | 'capability' | 'audit';

/** Records that are kept equally long, and why. */
export interface RetentionClass {
  readonly key: RetentionKey;
  readonly name: Text;
  readonly holds: Text;
  /** Null: without end. */
  readonly years: number | null;
  /** The day from which the years count. */
  readonly from: Text | null;
  readonly basis: Text;
  readonly confidence: Confidence;
}

export const retentionClasses = classes as readonly RetentionClass[];

/** The classes by their keys, in words. */
export const classNames = Object.fromEntries(retentionClasses.map(({ key, name }) => [key, name])) as Readonly<
  Record<RetentionKey, Text>
>;

/** What is from before this day has been kept for as long as its class asks; undefined where it is kept without end. */
export function keptSince({ years }: Pick<RetentionClass, 'years'>, today: Day): Day | undefined {
  return years === null ? undefined : addMonths(today, -12 * years);
}
