import type { Refusal } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { IntermediateCheck } from './check.model';
import { isSame } from './check.rules';
import type { MeasurementStandard } from './standard.model';
import { standardRefusals as refusals } from './standard.refusals';
import { about, isInForceOn } from './standard.rules';

type Checked = Pick<IntermediateCheck, 'nominal' | 'performedOn' | 'outcome'> & { readonly createdAt?: Date };

/**
 * Why a quarantined standard may not be used again: equipment is out of service until it is verified to perform correctly
 * (ISO/IEC 17025:2017, 6.4.9). That is shown by a check recorded since the quarantine that passed, where no value is left
 * whose newest check failed; or by a certificate issued since, accepted and in force. Of a standard whose quarantine has
 * no recorded day, what shows it is of today. `checks` are oldest first.
 */
export function releaseRefusal(
  { code, quarantinedAt, certificates }: Pick<MeasurementStandard, 'code' | 'quarantinedAt' | 'certificates'>,
  checks: readonly Checked[],
  today: Day,
): Refusal | undefined {
  const since = quarantinedAt ? dayInVietnam(quarantinedAt) : today;
  const isNew = certificates.some(
    (each) => each.review !== 'rejected' && each.issuedOn >= since && isInForceOn(each, today),
  );
  if (isNew) return undefined;
  const isAfter = ({ performedOn, createdAt }: Checked) =>
    performedOn >= since && (!quarantinedAt || (createdAt !== undefined && createdAt > quarantinedAt));
  const isCleared = checks.some((each) => each.outcome === 'passed' && isAfter(each));
  return isCleared && !failsStill(checks) ? undefined : about(refusals.notCleared, { code });
}

/** True where the newest judged check of some value failed. */
export function failsStill(checks: readonly Checked[]): boolean {
  const judged = checks.filter(({ outcome }) => outcome !== 'unjudged');
  return judged.some(
    ({ nominal, outcome }, at) =>
      outcome === 'failed' && !judged.slice(at + 1).some((later) => isSame(later.nominal, nominal)),
  );
}
