import type { Mark, Source } from '../limits';
import rows from './decision-rules.json';
import type { GuardBandFactor } from './guard-band-factors';

/** How wide a guard band is: a multiple of U (95 %; negative lies outside the tolerance), a fixed width, or by the TUR. */
export type GuardBand =
  { readonly multipleOfU: string } | { readonly fixed: string } | { readonly factor: GuardBandFactor };

/** What decides: the role of uncertainty in accepting (ISO/IEC 17025:2017, 3.7). */
export type Criterion =
  /** Accepted where the value lies within the tolerance. */
  | { readonly kind: 'simple' }
  /** As simple, where U is at most so many parts of the maximum permissible error; otherwise nothing is decided. */
  | { readonly kind: 'verification'; readonly parts: string }
  /** Accepted within limits drawn in by w. */
  | { readonly kind: 'guardBand'; readonly w: GuardBand }
  /** Accepted where the probability of not conforming is at most `consumerRisk`. */
  | { readonly kind: 'specificRisk'; readonly consumerRisk: string }
  /** Four verdicts: bands of w inside and outside each limit are conditional. */
  | { readonly kind: 'nonBinary'; readonly w: GuardBand };

/** A rule that is agreed, documented and printed; an agreed one keeps its version. */
export type DecisionRule = Criterion & {
  readonly id: string;
  readonly version: string;
  readonly source: Source;
  readonly mark: Mark;
};

/** The rules of published documents, ready to be agreed. A centre's own rule is a further row of the same shape. */
export const decisionRules = rows as readonly DecisionRule[];

export function findDecisionRule(id: string): DecisionRule | null {
  return decisionRules.find((rule) => rule.id === id) ?? null;
}
