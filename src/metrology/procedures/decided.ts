import { decidePoint, isComparable, needsUncertainty, verdictOnAll, type DecisionRule } from '../decisions';
import { limitSides } from '../limits';
import { differenceIn, exact } from '../quantity';
import type { Agreement, Evaluation, EvaluationDecision, Point, PointUncertainty } from './evaluation';
import type { Step } from './procedure-description';

export interface DecidedHow {
  /**
   * In verification the standards are good enough for the limits, which their own rule sees to: a point whose
   * uncertainty nobody worked out is judged by its limit, and its probabilities are unknown.
   */
  readonly byLaw?: true;
  /** The steps whose results state no uncertainty: a rule that needs one holds them against their own limits. */
  readonly without?: readonly string[];
}

/** The steps that state no uncertainty. */
export function stepsWithoutUncertainty(steps: readonly Pick<Step, 'name' | 'withoutUncertainty'>[]): string[] {
  return steps.filter(({ withoutUncertainty }) => withoutUncertainty).map(({ name }) => name);
}

/**
 * An evaluation with what the rule says of each point and of all together. Agreed limits hold for the readings, in units
 * of their kind; what sums up a step (a repeatability) or a row (a hysteresis) is held against its own limit. Without any limit nothing is
 * decided, and the evaluation stays as it was.
 */
export function decided(evaluation: Evaluation, agreement: Agreement, how: DecidedHow = {}): Evaluation {
  const points = evaluation.points.map((point) => decidedPoint(point, agreement, how));
  const ofPoints = points.map((point) => verdictOf(point, agreement, how));
  const ofChecks = evaluation.passed !== null && evaluation.failedChecks.length > 0 ? (['fail'] as const) : [];
  const verdict = verdictOnAll([...ofPoints.flatMap((each) => (each === undefined ? [] : [each])), ...ofChecks]);
  if (verdict === undefined) return evaluation;
  const risks = largestRisks(points);
  const decision: EvaluationDecision = { ...agreement, verdict, ...(risks && { globalRisks: risks }) };
  return { ...evaluation, points, decision };
}

function decidedPoint(point: Point, { prior, ...agreed }: Agreement, { byLaw }: DecidedHow): Point {
  const { error } = point;
  const stated = knownUncertainty(point);
  const [limits, rule] = [limitsFor(point, agreed), ruleFor(point, agreed)];
  if (!limits || !rule || (byLaw && !stated)) return point;
  const decision = decidePoint(rule, {
    ...{ error, limits },
    uncertainty: stated,
    prior: prior && isComparable(prior.unit, error.unit) ? prior : undefined,
  });
  return decision ? { ...point, decision } : point;
}

/** The rule with a fixed width in the unit of the error; null where the two measure different things. */
function ruleFor({ error }: Point, { rule, widthUnit }: Agreement): DecisionRule | null {
  if (!widthUnit || !('w' in rule) || !('fixed' in rule.w)) return rule;
  if (!isComparable(widthUnit, error.unit)) return null;
  const fixed = differenceIn({ value: rule.w.fixed, unit: widthUnit }, error.unit).toFixed();
  return { ...rule, w: { fixed } };
}

/** True of what is read in a row and has a U of its own; all else sums up other points. */
function isReading({ row, withoutUncertainty }: Point): boolean {
  return row !== null && !withoutUncertainty;
}

function limitsFor(point: Point, { limits }: Pick<Agreement, 'limits'>): Agreement['limits'] | null {
  const { limit, error } = point;
  if (limits && isReading(point) && isComparable(limits.unit, error.unit)) return limits;
  return limit && { ...limitSides(limit), unit: limit.unit };
}

/** The points that the rule cannot decide because nobody worked out their uncertainty. */
export function pointsWithoutUncertainty(evaluation: Evaluation, how: DecidedHow = {}): readonly Point[] {
  const { decision, points } = evaluation;
  return decision ? points.filter((point) => !point.decision && verdictOf(point, decision, how) === null) : [];
}

/** A stated U of zero says that nobody worked it out. */
function knownUncertainty({ uncertainty }: Point): PointUncertainty | undefined {
  return uncertainty && exact(uncertainty.expanded.value).gt(0) ? uncertainty : undefined;
}

/** What a point counts for: undefined for one that is held against nothing. */
function verdictOf(point: Point, agreement: Agreement, { byLaw, without }: DecidedHow) {
  const { decision, passed, step } = point;
  if (decision) return decision.verdict;
  const states = isReading(point) && !without?.includes(step);
  const lacksUncertainty = states && limitsFor(point, agreement) && needsUncertainty(agreement.rule) && !byLaw;
  if (lacksUncertainty) return null;
  return passed === null ? undefined : passed ? 'pass' : 'fail';
}

function largestRisks(points: readonly Point[]): EvaluationDecision['globalRisks'] {
  const risks = points.flatMap(({ decision }) => decision?.globalRisks ?? []);
  if (risks.length === 0) return undefined;
  return {
    consumer: Math.max(...risks.map(({ consumer }) => consumer)),
    producer: Math.max(...risks.map(({ producer }) => producer)),
  };
}
