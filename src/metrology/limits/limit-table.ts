import type { BilingualText } from '../text';
import type { ConditionName } from './condition-names';
import type { LimitRegime, Mark } from './limit';
import type { Term } from './term';

/** How far an error may go: a term, or what becomes of several. */
export type LimitRule =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'times'; readonly factor: string; readonly of: LimitRule }
  | { readonly kind: 'greatest' | 'least' | 'sum'; readonly of: readonly LimitRule[] };

/** Between which values a condition lies; a row that gives several bounds asks for all of them. */
export interface ConditionBound {
  readonly side: 'from' | 'above' | 'upTo' | 'below' | 'is';
  readonly term: Term;
}

/** What must hold for a row to apply: one of some choices, or bounds. */
export type RowCondition = { readonly name: ConditionName } & (
  { readonly oneOf: readonly string[] } | { readonly bounds: readonly ConditionBound[] }
);

/** One limit of a table. */
export interface LimitRow {
  readonly when: readonly RowCondition[];
  readonly limit: LimitRule;
  /** How far an error may go the other way, where that is not the same. */
  readonly limitBelow: LimitRule | null;
  readonly clause: string | null;
  readonly mark: Mark;
}

/** The limits of one document for one kind of instrument and one regime. */
export interface LimitTable {
  readonly code: string;
  readonly document: string;
  readonly edition: string | null;
  readonly title: BilingualText;
  /** ISO 3166-1 code of the country whose text it is, `EU` for the Union; null for an international one. */
  readonly country: string | null;
  readonly instrumentTypeCodes: readonly string[];
  /** Null for a table that serves both. */
  readonly regime: LimitRegime | null;
  /** The first and the last day it holds; null where it is not known to begin or end. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly rows: readonly LimitRow[];
}
