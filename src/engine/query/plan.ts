import type { Index } from '../storage/catalog';

/** A stretch of an index, in encoded values without the index's prefix: `start` included, `end` not. */
export interface Bounds {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** Reads every document in the order of insertion. */
export interface CollectionScan {
  readonly kind: 'collection';
  readonly reverse: boolean;
}

/** Reads stretches of one index, in its order or the reverse. */
export interface IndexScan {
  readonly kind: 'index';
  readonly index: Index;
  readonly bounds: readonly Bounds[];
  readonly reverse: boolean;
  /** Whether a unique index's values are all given, so that there is one key at most. */
  readonly isUnique: boolean;
  /** Whether the bounds say all that the filter says, so that entries may be counted without reading documents. */
  readonly isExact: boolean;
  /** For explain: the intervals of each part. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

/** One index scan for each branch of an `$or`, each document once. */
export interface Union {
  readonly kind: 'union';
  readonly scans: readonly IndexScan[];
}

export type Access = CollectionScan | IndexScan | Union;

export interface Plan {
  readonly access: Access;
  /** Whether documents come in the wanted order without sorting. */
  readonly isSorted: boolean;
}

/** What a plan has cost so far, for `explain`. */
export interface Cost {
  keysExamined: number;
  docsExamined: number;
}
