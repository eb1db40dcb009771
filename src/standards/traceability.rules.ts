import type { Day } from '../platform/i18n';
import type { MeasurementStandardRecord, StandardCertificate } from './standard.model';
import { certificateOn, isInForceOn } from './standard.rules';

/** One link of a traceability chain: a standard, and the certificate that held that day; absent: the chain is broken here. */
export interface TraceabilityLink {
  readonly standard: MeasurementStandardRecord;
  readonly certificate?: StandardCertificate;
}

/** A chain from a standard upwards: its links in the register, and the standard outside it where they end. */
export interface TraceabilityChain {
  readonly links: readonly TraceabilityLink[];
  readonly outside?: string;
}

/**
 * The chain of a standard on a day, through the standards known. Where no certificate holds, the way up follows the
 * latest one, so that the break shows in its place.
 */
export function chainOn(
  standard: MeasurementStandardRecord,
  known: ReadonlyMap<string, MeasurementStandardRecord>,
  day: Day,
): TraceabilityChain {
  const links: TraceabilityLink[] = [];
  const passed = new Set<string>();
  let outside: string | undefined;
  for (let at: MeasurementStandardRecord | undefined = standard; at && !passed.has(String(at._id));) {
    passed.add(String(at._id));
    const certificate = namingCertificateOn(at, day);
    links.push({ standard: at, ...(certificate && { certificate }) });
    const way: StandardCertificate | undefined = certificate ?? latestOf(at.certificates);
    outside = way?.calibratedAgainst;
    at = way?.calibratedAgainstId && known.get(String(way.calibratedAgainstId));
  }
  return { links, ...(outside && { outside }) };
}

export function isBroken({ links }: TraceabilityChain): boolean {
  return links.some(({ certificate }) => !certificate);
}

/** Of the certificates in force, one that names the higher standard comes first. */
function namingCertificateOn(standard: MeasurementStandardRecord, day: Day): StandardCertificate | undefined {
  const naming = standard.certificates.filter(
    (each) =>
      each.review !== 'rejected' && isInForceOn(each, day) && (each.calibratedAgainstId ?? each.calibratedAgainst),
  );
  return certificateOn({ certificates: naming }, day) ?? certificateOn(standard, day);
}

function latestOf(certificates: readonly StandardCertificate[]): StandardCertificate | undefined {
  return [...certificates].sort((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
}
