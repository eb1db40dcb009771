import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import { addDays } from '../../metrology';
import { holdCauseNames } from './keeping.messages';
import { absenceOn, holdOf } from './keeping.rules';
import { standardStatusNames } from './standard.messages';
import type { MeasurementStandard, StandardCertificate, StandardStatus } from './standard.model';
import { standardRefusals as refusals } from './standard.refusals';
import type { StandardAct, StandardValidity } from './standard.states';

export { standardActs, standardValidities, type StandardAct, type StandardValidity } from './standard.states';

/** What a standard is wanted for. Direct use in verification of group 2 instruments asks for certification. */
export type StandardUse = 'verification' | 'calibration';

type Judged = Pick<MeasurementStandard, 'code' | 'status' | 'certificates' | 'away' | 'holds'>;

/**
 * The certificate that holds on a day, accepted or conditional, with nothing that befell the standard since; certification
 * before calibration, then the longest.
 */
export function certificateOn(
  { certificates, holds }: Pick<Judged, 'certificates' | 'holds'>,
  day: Day,
): StandardCertificate | undefined {
  return acceptedOn(certificates, day)
    .filter((each) => !holdOf(each, holds, day))
    .sort(byWorth)[0];
}

function acceptedOn(certificates: Judged['certificates'], day: Day): StandardCertificate[] {
  return certificates.filter((each) => each.review !== 'rejected' && isInForceOn(each, day));
}

export function isInForceOn({ issuedOn, validUntil }: StandardCertificate, day: Day): boolean {
  return issuedOn <= day && day <= validUntil;
}

/**
 * May the standard be used on that day, and under which certificate?
 *
 * Legal basis: Thông tư 07/2025/TT-BKHCN – standards used directly to verify group 2 instruments are certified
 * (confirmed as a rule; the article has not been read). Status and review are the quality system's own rules.
 */
export function usableOn(
  standard: Judged,
  day: Day,
  use: StandardUse = 'verification',
): { readonly certificate: StandardCertificate } | Refusal {
  const { code, status, certificates, holds } = standard;
  if (status !== 'inUse') return about(refusals[status], { code });
  const absence = absenceOn(standard, day);
  if (absence) {
    const { borrower, from } = absence;
    return about(refusals.lent, { code, day: formatDay(day), from: formatDay(from), borrower: verbatim(borrower) });
  }
  const certificate = certificateOn(standard, day);
  if (certificate && (use === 'calibration' || certificate.kind === 'certification')) return { certificate };
  const values = { code, day: formatDay(day) };
  if (certificate) return about(refusals.notCertified, values);
  const held = acceptedOn(certificates, day).flatMap((each) => holdOf(each, holds, day) ?? [])[0];
  if (held)
    return about(refusals.onHold, { ...values, since: formatDay(held.since), cause: holdCauseNames[held.cause] });
  if (certificates.some((each) => each.review === 'rejected' && isInForceOn(each, day)))
    return about(refusals.rejected, values);
  const past = [...certificates].filter(({ validUntil }) => validUntil < day).sort(byWorth)[0];
  return past
    ? about(refusals.expired, { code, validUntil: formatDay(past.validUntil) })
    : about(refusals.noCertificate, values);
}

/** A certificate that ends within so many days is about to expire. */
export const expiringWithinDays = 30;

/** How a standard's certificates stand today or later; the past is asked of `certificateOn`. */
export function validityOn({ validUntil }: Pick<MeasurementStandard, 'validUntil'>, day: Day): StandardValidity {
  if (!validUntil) return 'none';
  if (validUntil < day) return 'expired';
  return validUntil <= addDays(day, expiringWithinDays) ? 'expiring' : 'valid';
}

/** The filter that finds the standards of a validity: `validityOn` in the words of the database. */
export function validityFilter(validity: StandardValidity, day: Day): Record<string, unknown> {
  const soon = addDays(day, expiringWithinDays);
  return {
    validUntil: {
      none: { $exists: false },
      expired: { $lt: day },
      expiring: { $gte: day, $lte: soon },
      valid: { $gt: soon },
    }[validity],
  };
}

/** The filter that finds the standards with a certificate in force on a day: `certificateOn` in the words of the database. */
export function withCertificateOn(day: Day): Record<string, unknown> {
  return {
    certificates: { $elemMatch: { review: { $ne: 'rejected' }, issuedOn: { $lte: day }, validUntil: { $gte: day } } },
  };
}

/** Last day of the latest certificate that was not rejected: what `validUntil` of the standard keeps. */
export function validUntilOf(certificates: readonly StandardCertificate[]): Day | undefined {
  return certificates
    .filter(({ review }) => review !== 'rejected')
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1);
}

/** From which statuses each act is possible, and where it leads. Retirement is final. */
export const standardTransitions: Readonly<
  Record<StandardAct, { from: readonly StandardStatus[]; to: StandardStatus }>
> = {
  quarantine: { from: ['inUse'], to: 'quarantined' },
  release: { from: ['quarantined'], to: 'inUse' },
  retire: { from: ['inUse', 'quarantined'], to: 'retired' },
};

/** Why the act is not possible now; undefined when it is. */
export function transitionRefusal(
  { code, status }: Pick<Judged, 'code' | 'status'>,
  act: StandardAct,
): Refusal | undefined {
  if (standardTransitions[act].from.includes(status)) return undefined;
  return about(refusals.transition, { code, status: standardStatusNames[status] });
}

function byWorth(a: StandardCertificate, b: StandardCertificate): number {
  const certified = Number(b.kind === 'certification') - Number(a.kind === 'certification');
  return certified || (a.validUntil < b.validUntil ? 1 : -1);
}

/** A refusal about these values. */
export function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
