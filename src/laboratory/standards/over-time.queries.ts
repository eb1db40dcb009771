import type { Actor } from '../../access';
import type { Day } from '../../platform/i18n';
import type { IntermediateCheckRecord } from './check.model';
import { lastGoodBefore } from './check.rules';
import { driftsOf, type NominalDrift } from './drift.rules';
import { intervalKindOf, proposedInterval, type StandardInterval } from './interval.rules';
import { checksOf } from './over-time.service';
import type { MeasurementStandardRecord } from './standard.model';
import { getStandard } from './standard.queries';

/** The newest failed check, and the last good one before it: what was issued in between rests on doubt. */
export interface OpenFailure {
  readonly check: IntermediateCheckRecord;
  readonly lastGoodOn: Day | undefined;
}

/** What is known of a standard over time. */
export interface OverTime {
  readonly standard: MeasurementStandardRecord;
  readonly drifts: readonly NominalDrift[];
  readonly checks: readonly IntermediateCheckRecord[];
  readonly interval: StandardInterval;
  readonly isStatutory: boolean;
  /** While the standard is quarantined after it. */
  readonly failure: OpenFailure | undefined;
}

export async function getOverTime(actor: Actor, id: string, today: Day): Promise<OverTime> {
  const standard = await getStandard(actor, id);
  const checks = await checksOf(standard._id);
  const drifts = driftsOf(standard, today);
  return {
    ...{ standard, drifts, checks },
    interval: proposedInterval(standard, drifts),
    isStatutory: intervalKindOf(standard) === 'statutory',
    failure: standard.status === 'quarantined' ? newestFailure(checks) : undefined,
  };
}

function newestFailure(checks: readonly IntermediateCheckRecord[]): OpenFailure | undefined {
  const check = checks.filter(({ outcome }) => outcome === 'failed').at(-1);
  return check && { check, lastGoodOn: lastGoodBefore(checks, check.performedOn) };
}
