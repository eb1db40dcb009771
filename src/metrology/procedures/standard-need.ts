import type { Mark, Source } from '../limits';
import { isDecimalText, quantity, type Dimension, type Quantity, type Unit } from '../quantity';

/** One value that the standards must show, with the limit it is judged by; null where no table gives one. */
export interface NeededValue {
  value: Quantity;
  limit: Quantity | null;
}

/** A rule that says when a standard is good enough for the work, and how well it is known. */
export interface AdequacyGrounds {
  source: Source;
  mark: Mark;
}

/** When a standard is good enough: its class is better, or its error or uncertainty is at most a part of the limit. */
export type Adequacy =
  | (AdequacyGrounds & { kind: 'betterClass'; than: string })
  | (AdequacyGrounds & { kind: 'partOfLimit'; of: 'error' | 'uncertainty'; parts: number });

/** One way to do the work: which quantity the standards show, at which values, how well. */
export interface StandardWay {
  quantity: Dimension;
  /** True where several standards make one value together, as weights on a scale do. */
  together: boolean;
  values: readonly NeededValue[];
  adequacy: Adequacy;
}

/** What the work asks of the standards used: any one of these ways, whole. */
export type StandardNeed = readonly StandardWay[];

/** R 76-1:2006, 3.7.1 (general knowledge of the clause; its text was not read): weights err by at most ⅓ of the limit at the load. */
export const thirdOfLimit: Adequacy = {
  kind: 'partOfLimit',
  of: 'error',
  parts: 3,
  source: { document: 'OIML R 76-1', edition: '2006', clause: '3.7.1' },
  mark: 'general',
};

/** R 49 (general knowledge, not read): the expanded uncertainty of the standards is at most ⅕ of the limit. */
export const fifthOfLimit: Adequacy = {
  kind: 'partOfLimit',
  of: 'uncertainty',
  parts: 5,
  source: { document: 'OIML R 49-2', edition: null, clause: null },
  mark: 'general',
};

/** R 111-1 (general knowledge, not read): weights are verified against weights of a better class. */
export function betterClassThan(accuracyClass: string): Adequacy {
  return {
    kind: 'betterClass',
    than: accuracyClass,
    source: { document: 'OIML R 111-1', edition: '2004', clause: null },
    mark: 'general',
  };
}

/** The quantity in a cell; null where nothing is entered yet, or nothing that can be read. */
export function cellQuantity(cell: string | undefined, unit: Unit): Quantity | null {
  return isDecimalText(cell) ? quantity(cell, unit) : null;
}

/** Each value once for each limit it is judged by. */
export function distinctValues(values: readonly NeededValue[]): readonly NeededValue[] {
  const key = ({ value, limit }: NeededValue) => JSON.stringify([value, limit]);
  return [...new Map(values.map((each) => [key(each), each])).values()];
}
