import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { Absence, Hold } from './keeping.model';
import type { MeasurementStandard, StandardCertificate } from './standard.model';

/** The loan to another body in which a standard is on a day; it may be used again on the day it came back. */
export function absenceOn({ away = [] }: Pick<MeasurementStandard, 'away'>, day: Day): Absence | undefined {
  return away.find(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** The standard as it is planned with: one that is out is back after the day on which it is expected. */
export function asExpected<T extends Pick<MeasurementStandard, 'away'>>(standard: T): T {
  if (!standard.away) return standard;
  return { ...standard, away: standard.away.map((each) => ({ until: addDays(each.dueOn, 1), ...each })) };
}

/** What keeps a certificate from serving work on a day: something that befell the standard since it was issued. */
export function holdOf(
  { issuedOn }: Pick<StandardCertificate, 'issuedOn'>,
  holds: readonly Hold[] | undefined,
  day: Day,
): Hold | undefined {
  return holds?.find(({ since, lifted }) => issuedOn < since && since <= day && !(lifted && lifted.on <= day));
}

/** What is not lifted, and is not behind a newer certificate that was accepted. */
export function openHolds({ holds = [], certificates }: Pick<MeasurementStandard, 'holds' | 'certificates'>): Hold[] {
  const accepted = certificates.filter(({ review }) => review !== 'rejected');
  return holds.filter(({ since, lifted }) => !lifted && !accepted.some(({ issuedOn }) => issuedOn >= since));
}
