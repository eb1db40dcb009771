import type { Mark, Source } from '../limits';
import { exact, parseDecimal } from '../quantity';
import type { BilingualText } from '../text';
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

/**
 * What is agreed besides the rule itself: w as a multiple of U, w in the unit of the limits, or the largest specific
 * consumer's risk in %.
 */
export const askedParameters = ['multipleOfU', 'fixed', 'consumerRisk'] as const;
export type AskedParameter = (typeof askedParameters)[number];

/** A rule as it is offered: with its short name, and the parameter without which it is none. */
export type OfferedRule = DecisionRule & { readonly name: BilingualText; readonly asks?: AskedParameter };

/** All that can be agreed. A centre's own rule is a further row of the same shape. */
export const offeredRules = rows as readonly OfferedRule[];

/** The rules of published documents that are whole by themselves. */
export const decisionRules: readonly DecisionRule[] = offeredRules.filter(({ asks }) => !asks);

export function findDecisionRule(id: string): DecisionRule | null {
  return decisionRules.find((rule) => rule.id === id) ?? null;
}

/**
 * The rule by its id, with its parameter as typed; null for one that is not offered, for a parameter that it needs and
 * that is no number in its range, and for one that it does not take.
 */
export function agreedRule(id: string, typed?: string): DecisionRule | null {
  const offered = offeredRules.find((rule) => rule.id === id);
  if (!offered) return null;
  const { asks, name: _name, ...rule } = offered;
  if (!asks) return typed ? null : rule;
  const parameter = parseDecimal(typed ?? '');
  if (parameter === null || !isWithin(parameter, parameterBounds[asks])) return null;
  const criterion = criteria[asks](parameter);
  return criterion && { ...rule, ...criterion };
}

/** What a parameter may be, as decimal text; `from` and `to` are included. */
interface ParameterBounds {
  readonly above?: string;
  readonly from?: string;
  readonly below?: string;
  readonly to?: string;
}

/**
 * Outwards w is at most U, as the widest band outside of ILAC-G8:09/2019, table 1 (uncritical); that inwards it is at most
 * ten times U is the registry's own rule, and that it leaves something to accept shows at the points. A risk of half and
 * more accepts what does not conform; below a millionth no distribution is known so far out (the registry's own rule).
 */
const parameterBounds: Readonly<Record<AskedParameter, ParameterBounds>> = {
  multipleOfU: { from: '-1', to: '10' },
  fixed: { above: '0' },
  consumerRisk: { from: '0.0001', below: '50' },
};

function isWithin(parameter: string, { above, from, below, to }: ParameterBounds): boolean {
  const number = exact(parameter);
  return (
    (above === undefined || number.gt(above)) &&
    (from === undefined || number.gte(from)) &&
    (below === undefined || number.lt(below)) &&
    (to === undefined || number.lte(to))
  );
}

/** A guard band of nothing is simple acceptance and has its own rule. */
const criteria: Readonly<Record<AskedParameter, (parameter: string) => Criterion | null>> = {
  multipleOfU: (multipleOfU) => (exact(multipleOfU).isZero() ? null : { kind: 'guardBand', w: { multipleOfU } }),
  fixed: (fixed) => ({ kind: 'guardBand', w: { fixed } }),
  consumerRisk: (percent) => ({ kind: 'specificRisk', consumerRisk: exact(percent).div(100).toFixed() }),
};
