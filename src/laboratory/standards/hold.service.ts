import type { Actor, Change } from '../../access';
import { reviseRecord } from '../../audit';
import { RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, formatDay } from '../../platform/i18n';
import type { IntermediateCheck } from './check.model';
import type { Hold } from './keeping.model';
import { openHolds } from './keeping.rules';
import { checksOf } from './over-time.service';
import { failsStill } from './release.rules';
import type { MeasurementStandard, MeasurementStandardRecord } from './standard.model';
import { standardRefusals as refusals } from './standard.refusals';
import { about } from './standard.rules';
import { revised } from './standard.service';
import type { StandardActInput } from './standard.schema';

/** Lets a standard be used by its earlier certificate after all: a person decides, once a check has passed since. */
export async function liftHolds(
  actor: Actor,
  id: string,
  { reason }: StandardActInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(
    actor,
    revised,
    id,
    { ...change, reason, action: 'standard.holdLifted' },
    async (standard, session) => {
      const record = standard.toObject();
      const open = openHolds(record);
      const refusal = liftRefusal(record, open, await checksOf(standard._id, session));
      if (refusal) throw new RefusedError([refusal]);
      const lifted = { on: dayInVietnam(change.at), by: actor.name, reason };
      const ids = new Set(open.map(({ entryId }) => String(entryId)));
      standard.holds = (record.holds ?? []).map((each) => (ids.has(String(each.entryId)) ? { ...each, lifted } : each));
    },
  );
}

/** A check passed on or after the day of what befell it, and no value is left whose newest check failed. */
function liftRefusal(
  { code }: Pick<MeasurementStandard, 'code'>,
  open: readonly Hold[],
  checks: readonly IntermediateCheck[],
): Refusal | undefined {
  const since = open
    .map((each) => each.since)
    .sort()
    .at(-1);
  if (since === undefined) return about(refusals.notHeld, { code });
  const hasPassed = checks.some(({ outcome, performedOn }) => outcome === 'passed' && performedOn >= since);
  return hasPassed && !failsStill(checks) ? undefined : about(refusals.notChecked, { code, since: formatDay(since) });
}
