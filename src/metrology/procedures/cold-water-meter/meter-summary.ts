import { asSpreadLimit, flowPoints, sameSignLimit, spreadTimes, type FlowPoint, type Limit } from '../../limits';
import { exact, quantity, wide, type Decimal, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Point } from '../evaluation';

/** A run that was judged: what passed the meter in L, and the limit in %. */
export interface JudgedRun {
  flowPoint: FlowPoint;
  /** By the meter and by the standard, over one denominator, so that both are exact. */
  indicated: Decimal;
  actual: Decimal;
  volume: Quantity;
  limit: Limit;
}

/** The errors of the runs at one flow over a common denominator, so that they compare exactly. */
interface Errors {
  /** Each error in % times `over`. */
  parts: readonly Decimal[];
  over: Decimal;
  limit: Limit;
}

/** What the runs say together: their spread at each flow, and whether the errors lean to one side. */
export function summaryPoints(runs: readonly JudgedRun[]): readonly Point[] {
  const byFlow = flowPoints.map((flowPoint) => runs.filter((run) => run.flowPoint === flowPoint));
  const spreads = byFlow.flatMap((own) => (own.length > 1 ? [spreadPoint(own)] : []));
  return byFlow.every((own) => own.length > 0) ? [...spreads, ...leaningPoints(runs, byFlow)] : spreads;
}

/**
 * Three standard deviations of the runs at one flow, held against the limit (R 49-1:2013, 7.3.6; general knowledge):
 * 9 Σ(x − x̄)² / (n − 1) ≤ L², compared without a root or a quotient.
 */
function spreadPoint(runs: readonly JudgedRun[]): Point {
  const { parts, over, limit } = errorsOf(runs);
  const n = runs.length;
  const sum = parts.reduce((total, part) => total.plus(part));
  const squares = parts.reduce((total, part) => total.plus(part.times(part)), wide(0));
  const ofDeviations = squares.times(n).minus(sum.times(sum)).times(spreadTimes).times(spreadTimes);
  const most = over.times(limit.value);
  const passed = ofDeviations.lte(most.times(most).times(n * (n - 1)));
  const error = quantity(
    exact(
      ofDeviations
        .div(n * (n - 1))
        .sqrt()
        .div(over),
    ).toSignificantDigits(15),
    '%',
  );
  const flow = runs[0]?.flowPoint ?? '';
  const label = text(
    `Lưu lượng ${flow}: ${spreadTimes} lần độ lệch chuẩn của ${n} lần đo`,
    `Flow rate ${flow}: ${spreadTimes} standard deviations of ${n} runs`,
  );
  return summaryPoint(label, runs, { error, limit: asSpreadLimit(limit), passed });
}

/**
 * Errors of one sign must not all exceed half the limit (R 49-1:2013, 7.2.3): the least of them in % of its limit. The
 * error at a flow is the mean of its runs. None where the signs differ, or an error is zero.
 */
function leaningPoints(runs: readonly JudgedRun[], byFlow: readonly (readonly JudgedRun[])[]): readonly Point[] {
  const shares = byFlow.map((own) => {
    const { parts, over, limit } = errorsOf(own);
    const sum = parts.length === 1 ? parts[0]! : parts.reduce((total, part) => total.plus(part));
    return { over: sum.times(100), under: over.times(limit.value).times(own.length) };
  });
  const [first, ...others] = shares;
  const isOneSided = others.every(({ over }) => over.s === first?.over.s) && !shares.some(({ over }) => over.isZero());
  if (!first || !isOneSided) return [];
  const least = others.reduce((a, b) => (b.over.abs().times(a.under).lt(a.over.abs().times(b.under)) ? b : a), first);
  const passed = least.over.abs().lte(least.under.times(sameSignLimit.value));
  const error = quantity(exact(least.over.div(least.under)).toSignificantDigits(15), '%');
  const label = text(
    'Mọi sai số cùng dấu: sai số nhỏ nhất, theo phần trăm của giới hạn',
    'All errors of one sign: the least of them, in per cent of its limit',
  );
  return [summaryPoint(label, runs, { error, limit: sameSignLimit, passed })];
}

function errorsOf(runs: readonly JudgedRun[]): Errors {
  const volumes = runs.map(({ indicated, actual }) => ({ indicated: wide(indicated), actual: wide(actual) }));
  const over = volumes.reduce((product, { actual }) => product.times(actual), wide(1));
  const parts = volumes.map(({ indicated, actual }, at) => {
    const others = volumes.reduce(
      (product, other, of) => (of === at ? product : product.times(other.actual)),
      wide(100),
    );
    return indicated.minus(actual).times(others);
  });
  const limits = runs.map(({ limit }) => limit);
  const limit = limits.reduce((a, b) => (exact(b.value).lt(a.value) ? b : a));
  return { parts, over, limit };
}

/** A point of several runs: its reference is the volume of them all. */
function summaryPoint(
  label: BilingualText,
  runs: readonly JudgedRun[],
  outcome: { error: Quantity; limit: Limit; passed: boolean },
): Point {
  const reference = quantity(
    runs.reduce((total, { volume }) => total.plus(volume.value), exact(0)),
    'L',
  );
  return { step: 'flows', row: null, label, reference, indication: null, ...outcome, conditions: [], notes: [] };
}
