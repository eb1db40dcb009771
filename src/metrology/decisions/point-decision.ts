import { decimalText, differenceIn, dimensionOf, exact, type Decimal, type Quantity, type Unit } from '../quantity';
import { acceptanceInterval, drawnIn } from './acceptance';
import { decide, verdictOn, type SpecificRisk, type Verdict } from './decide';
import type { Criterion, DecisionRule } from './decision-rule';
import { globalRisks } from './global-risks';
import { coverageOf, type StatedUncertainty } from './stated-uncertainty';
import { limitsOf, type MeasuredResult, type Tolerance } from './tolerance';

/** Limits, or what is accepted: signed decimal text of one unit; an absent side has no limit. */
export interface Sides {
  readonly lower?: string;
  readonly upper?: string;
}

/** What is known beforehand of the errors of such instruments: a normal distribution, by mean and standard deviation. */
export interface ProcessPrior {
  /** Decimal text. */
  readonly mean: string;
  readonly standardDeviation: string;
  readonly unit: Unit;
}

/** What a rule says of one error, with everything that is stored with it (ISO/IEC 17025:2017, 7.8.6.1). */
export interface PointDecision {
  /** The id of the rule. */
  readonly rule: string;
  /** Null where the rule does not allow to decide. */
  readonly verdict: Verdict | null;
  /** In this unit, that of the error, stand the limits and what is accepted. */
  readonly unit: Unit;
  readonly limits: Sides;
  readonly acceptance: Sides & { readonly empty: boolean };
  /** From the result alone, as if nothing were known before; absent where the uncertainty is unknown. */
  readonly probabilityOfConformance?: number;
  /** Absent where the uncertainty is unknown, or nothing was decided. */
  readonly specificRisk?: SpecificRisk;
  /** Absent where the process is unknown, or the rule has more than two verdicts. */
  readonly globalRisks?: BinaryRisks;
}

/** Of one taken at random of what is offered (JCGM 106:2012, 9.5): accepted and not conforming, rejected and conforming. */
export interface BinaryRisks {
  readonly consumer: number;
  readonly producer: number;
}

/** An error with what it is held against; `uncertainty` is expanded, as it is stated. */
export interface PointToDecide {
  readonly error: Quantity;
  readonly limits: Sides & { readonly unit: Unit };
  readonly uncertainty?: (Omit<StatedUncertainty, 'expanded'> & { readonly expanded: Quantity }) | undefined;
  readonly prior?: ProcessPrior | undefined;
}

/** True of a rule that says nothing without an uncertainty. */
export function needsUncertainty(rule: Criterion): boolean {
  if (rule.kind === 'simple') return false;
  return !('w' in rule && 'fixed' in rule.w);
}

/**
 * Decides on one error. Null where the rule needs an uncertainty and there is none. Throws a RangeError for units that
 * measure different things, for limits that are none, and for an uncertainty that is not positive.
 */
export function decidePoint(rule: DecisionRule, { error, limits, uncertainty, prior }: PointToDecide) {
  const { unit, value } = error;
  const tolerance = inUnit(limits, unit);
  if (!uncertainty) return needsUncertainty(rule) ? null : withoutUncertainty(rule, tolerance, error);
  const expanded = differenceIn(uncertainty.expanded, unit).toFixed();
  const result = { value, ...coverageOf({ ...uncertainty, expanded }) };
  const { verdict, acceptance, probabilityOfConformance, specificRisk } = decide(rule, tolerance, result);
  const risks = prior && risksOf(rule, tolerance, result, inUnitOfError(prior, unit));
  const decided: PointDecision = {
    ...{ rule: rule.id, verdict, unit, limits: tolerance, acceptance, probabilityOfConformance },
    ...(specificRisk && { specificRisk }),
    ...(risks && { globalRisks: risks }),
  };
  return decided;
}

/** What a verdict is without its risks: the limits, or those drawn in by a fixed width. */
function withoutUncertainty(rule: DecisionRule, tolerance: Sides, { value, unit }: Quantity): PointDecision {
  const width = 'w' in rule && 'fixed' in rule.w ? rule.w.fixed : '0';
  const acceptance = drawnIn(tolerance, exact(width));
  const verdict = verdictOn(rule, tolerance, acceptance, exact(value));
  const { lower, upper, empty } = acceptance;
  const sides = { ...(lower && { lower: decimalText(lower) }), ...(upper && { upper: decimalText(upper) }) };
  return { rule: rule.id, verdict, unit, limits: tolerance, acceptance: { ...sides, empty } };
}

/** The limits in the unit of the error, in their own figures where that is their unit. */
function inUnit({ lower, upper, unit: from }: Sides & { readonly unit: Unit }, unit: Unit): Sides {
  const inError = (value: string) => (from === unit ? value : decimalText(differenceIn({ value, unit: from }, unit)));
  return {
    ...(lower !== undefined && { lower: inError(lower) }),
    ...(upper !== undefined && { upper: inError(upper) }),
  };
}

function inUnitOfError({ mean, standardDeviation, unit: from }: ProcessPrior, unit: Unit) {
  const number = (value: string) => differenceIn({ value, unit: from }, unit).toNumber();
  return { kind: 'normal', mean: number(mean), standardDeviation: number(standardDeviation) } as const;
}

/** Of rules with two verdicts: a verdict under conditions is neither accepted nor rejected. */
function risksOf(
  rule: DecisionRule,
  tolerance: Tolerance,
  result: MeasuredResult,
  prior: ReturnType<typeof inUnitOfError>,
): BinaryRisks | undefined {
  if (rule.kind === 'nonBinary') return undefined;
  const { lower, upper } = acceptanceInterval(rule, tolerance, result);
  const measurementUncertainty = exact(result.expandedUncertainty).div(result.coverageFactor).toNumber();
  const { consumer, producer } = globalRisks({
    ...{ prior, measurementUncertainty },
    tolerance: numbersOf(limitsOf(tolerance)),
    acceptance: numbersOf({ lower, upper }),
  });
  return { consumer, producer };
}

type Numbers = Parameters<typeof globalRisks>[0]['tolerance'];

function numbersOf({ lower, upper }: { lower?: Decimal | undefined; upper?: Decimal | undefined }): Numbers {
  return { lower: lower?.toNumber(), upper: upper?.toNumber() };
}

/** True where limits or a process of this unit can be held against an error of that. */
export function isComparable(a: Unit, b: Unit): boolean {
  return a === b || (dimensionOf(a) !== null && dimensionOf(a) === dimensionOf(b));
}

/** From the best to the worst; what was not decided stands before what fails. */
const fromBest: readonly (Verdict | null)[] = ['pass', 'conditionalPass', 'conditionalFail', null, 'fail'];

/** The verdict on many points together is that on the worst of them; undefined where there is none. */
export function verdictOnAll(verdicts: readonly (Verdict | null)[]): Verdict | null | undefined {
  const worst = Math.max(...verdicts.map((each) => fromBest.indexOf(each)));
  return worst < 0 ? undefined : fromBest[worst];
}
