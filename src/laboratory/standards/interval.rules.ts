import {
  daysBetween,
  proposeInterval,
  type IntervalKind,
  type IntervalMethod,
  type IntervalProposal,
} from '../../metrology';
import { countedCertificates, type NominalDrift } from './drift.rules';
import type { Monitoring } from './monitoring.model';
import type { MeasurementStandard } from './standard.model';

/** The registry's own: a month of the settings in days. */
const daysOfMonth = 365.25 / 12;

export type StandardInterval = IntervalProposal | { readonly refused: 'noMethod' | 'noLimit' };

/**
 * Whose the interval of a standard is. A certification is for direct use in verifying group 2 instruments: its period
 * is law. A calibration is the centre's to repeat.
 */
export function intervalKindOf(standard: Pick<MeasurementStandard, 'certificates'>): IntervalKind {
  return countedCertificates(standard).at(-1)?.kind === 'certification' ? 'statutory' : 'managed';
}

/** The next interval of a standard by the centre's settings, from the place that uses up most of its limit. */
export function proposedInterval(
  standard: Pick<MeasurementStandard, 'certificates' | 'monitoring'>,
  drifts: readonly NominalDrift[],
): StandardInterval {
  const kind = intervalKindOf(standard);
  if (kind === 'statutory') return { refused: 'statutory' };
  const method = methodOf(standard.monitoring);
  if (!method) return { refused: 'noMethod' };
  const limited = drifts.filter(({ limit }) => limit !== undefined);
  const worst = limited.toSorted((a, b) => usedUp(b) - usedUp(a))[0];
  if (!worst?.limit) return { refused: 'noLimit' };
  const last = worst.rows.at(-1)?.issuedOn ?? '';
  return proposeInterval(kind, method, {
    calibrations: calibrationsOf(standard, limited),
    points: worst.rows.map(({ issuedOn, deviation }) => [daysBetween(last, issuedOn), Number(deviation)] as const),
    limit: worst.limit,
  });
}

/** The part of its limit that the newest deviation uses up. */
export function usedUp({ rows, limit = Infinity }: NominalDrift): number {
  return Math.abs(Number(rows.at(-1)?.deviation ?? 0)) / limit;
}

/** Each certificate after the first: the days since the one before, and the largest part of a limit that it found. */
function calibrationsOf(standard: Pick<MeasurementStandard, 'certificates'>, drifts: readonly NominalDrift[]) {
  const certificates = countedCertificates(standard);
  return certificates.slice(1).flatMap(({ number, issuedOn }, index) => {
    const parts = drifts.flatMap(({ rows, limit = Infinity }) =>
      rows.filter((row) => row.number === number).map(({ deviation }) => Math.abs(Number(deviation)) / limit),
    );
    const days = daysBetween(certificates[index]?.issuedOn ?? issuedOn, issuedOn);
    return parts.length > 0 && days > 0 ? [{ days, found: Math.max(...parts) }] : [];
  });
}

/** The method with its parameters; null while the settings are not whole. */
function methodOf(monitoring: Monitoring | undefined): IntervalMethod | null {
  const { method, shortestMonths, longestMonths } = monitoring ?? {};
  if (!method || !shortestMonths || !longestMonths) return null;
  const bounds = { shortest: shortestMonths * daysOfMonth, longest: longestMonths * daysOfMonth };
  const [share, stepUp, stepDown, confidence, target] = (
    ['share', 'stepUp', 'stepDown', 'confidence', 'target'] as const
  ).map((name) => Number(monitoring?.[name] ?? NaN) / 100) as [number, number, number, number, number];
  return {
    staircase: { kind: 'staircase', ...bounds, share, stepUp, stepDown },
    controlChart: { kind: 'controlChart', ...bounds, confidence },
    // NCSLI RP-1 lets an interval at most double or halve; a change of less than ten days is not worth a new date.
    reliabilityTarget: {
      kind: 'reliabilityTarget',
      ...bounds,
      target,
      confidence,
      largestFactor: 2,
      smallestChange: 10,
    },
  }[method] as IntervalMethod;
}

/** The parameters that each method needs, by name. */
export const parametersOf: Readonly<Record<NonNullable<Monitoring['method']>, readonly (keyof Monitoring)[]>> = {
  staircase: ['shortestMonths', 'longestMonths', 'share', 'stepUp', 'stepDown'],
  controlChart: ['shortestMonths', 'longestMonths', 'confidence'],
  reliabilityTarget: ['shortestMonths', 'longestMonths', 'confidence', 'target'],
};

/** Parameters that are missing for the method chosen. */
export function missingParameters(monitoring: Monitoring): (keyof Monitoring)[] {
  return monitoring.method ? parametersOf[monitoring.method].filter((name) => monitoring[name] === undefined) : [];
}
