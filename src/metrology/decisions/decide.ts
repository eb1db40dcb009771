import { decimalText, exact, type Decimal } from '../quantity';
import { acceptanceInterval, drawnIn, expandedAt95, type AcceptanceInterval } from './acceptance';
import { conformance, knowledgeOf } from './conformance';
import type { DecisionRule } from './decision-rule';
import { halfTolerance, limitsOf, type MeasuredResult, type Tolerance } from './tolerance';

/** As DCC 3.3.0 names them (stringConformityStatementStatusType). */
export const verdicts = ['pass', 'conditionalPass', 'conditionalFail', 'fail'] as const;
export type Verdict = (typeof verdicts)[number];

/** The probability that this very verdict is wrong: of the consumer where it accepts, of the producer where it rejects. */
export interface SpecificRisk {
  readonly borneBy: 'consumer' | 'producer';
  readonly probability: number;
}

/** A verdict with everything that is stored with it (ISO/IEC 17025:2017, 7.8.6.1). */
export interface Decision {
  /** Null where the rule does not allow to decide: the uncertainty is larger than it permits. */
  readonly verdict: Verdict | null;
  readonly rule: DecisionRule;
  /** Decimal text; the limits themselves are accepted. */
  readonly acceptance: { readonly lower?: string; readonly upper?: string; readonly empty: boolean };
  readonly guardBand: string;
  readonly probabilityOfConformance: number;
  /** Absent where nothing was decided. */
  readonly specificRisk?: SpecificRisk;
  /** The largest U under which the rule decides; only of a rule that has one. */
  readonly largestUncertainty?: string;
}

/**
 * Decides on one result. Limits and values are compared as decimals; a value on an acceptance limit is accepted
 * (JCGM 106:2012, 8.1). Throws a RangeError for a tolerance, an uncertainty or a rule that cannot be.
 */
export function decide(rule: DecisionRule, tolerance: Tolerance, result: MeasuredResult): Decision {
  const acceptance = acceptanceInterval(rule, tolerance, result);
  const { probability, nonConformance } = conformance(tolerance, knowledgeOf(result));
  const largest = largestUncertainty(rule, tolerance);
  const verdict = mayDecide(rule, tolerance, result)
    ? verdictOn(rule, tolerance, acceptance, exact(result.value))
    : null;
  return {
    verdict,
    rule,
    acceptance: {
      ...(acceptance.lower && { lower: decimalText(acceptance.lower) }),
      ...(acceptance.upper && { upper: decimalText(acceptance.upper) }),
      empty: acceptance.empty,
    },
    guardBand: decimalText(acceptance.guardBand),
    probabilityOfConformance: probability,
    ...(verdict && { specificRisk: riskOf(verdict, probability, nonConformance) }),
    ...(largest && { largestUncertainty: decimalText(largest) }),
  };
}

/** The verdict on a value, whatever the uncertainty behind the acceptance limits. */
export function verdictOn(
  rule: DecisionRule,
  tolerance: Tolerance,
  acceptance: AcceptanceInterval,
  value: Decimal,
): Verdict {
  if (!acceptance.empty && isWithin(acceptance, value)) return 'pass';
  if (rule.kind !== 'nonBinary') return 'fail';
  if (isWithin(limitsOf(tolerance), value)) return 'conditionalPass';
  return isWithin(drawnIn(tolerance, acceptance.guardBand.negated()), value) ? 'conditionalFail' : 'fail';
}

function isWithin({ lower, upper }: { readonly lower?: Decimal; readonly upper?: Decimal }, value: Decimal): boolean {
  return !lower?.greaterThan(value) && !upper?.lessThan(value);
}

/** Conditional verdicts bear the risk of the side they lean to. */
function riskOf(verdict: Verdict, probability: number, nonConformance: number): SpecificRisk {
  return verdict === 'pass' || verdict === 'conditionalPass'
    ? { borneBy: 'consumer', probability: nonConformance }
    : { borneBy: 'producer', probability };
}

/** U ≤ E_max/parts, where ±E_max are the limits (JCGM 106:2012, 8.2.3); other rules ask for no largest U. */
function mayDecide(rule: DecisionRule, tolerance: Tolerance, result: MeasuredResult): boolean {
  if (rule.kind !== 'verification') return true;
  return !expandedAt95(result).times(rule.parts).greaterThan(maximumError(tolerance));
}

function largestUncertainty(rule: DecisionRule, tolerance: Tolerance): Decimal | null {
  return rule.kind === 'verification' ? maximumError(tolerance).div(rule.parts) : null;
}

function maximumError(tolerance: Tolerance): Decimal {
  const half = halfTolerance(tolerance);
  if (!half) throw new RangeError('Verification is decided between a lower and an upper limit.');
  return half;
}
