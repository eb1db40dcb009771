import type { Day } from '../../platform/i18n';
import type { MeasurementStandardRecord, ReferenceKind, StandardCertificate } from './standard.model';
import { certificateOn, isInForceOn } from './standard.rules';

/** One link of a traceability chain: a standard, and the certificate that held on the day; absent: the chain is broken here. */
export interface TraceabilityLink {
  readonly standard: MeasurementStandardRecord;
  readonly certificate?: StandardCertificate;
  /** The day on which the link below was calibrated against this one, when this one had no certificate in force. */
  readonly notInForceOn?: Day;
}

/** A chain from a standard upwards: its links in the register, and what its last certificate names outside it. */
export interface TraceabilityChain {
  readonly links: readonly TraceabilityLink[];
  readonly outside?: { readonly kind: Exclude<ReferenceKind, 'own'>; readonly name: string };
}

/** Where a chain is broken, and why. */
export type ChainBreak =
  | { readonly kind: 'noCertificate'; readonly standard: MeasurementStandardRecord }
  | { readonly kind: 'notInForceThen'; readonly standard: MeasurementStandardRecord; readonly on: Day }
  | { readonly kind: 'endsNowhere'; readonly standard: MeasurementStandardRecord };

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
  let below: StandardCertificate | undefined;
  for (let at: MeasurementStandardRecord | undefined = standard; at && !passed.has(String(at._id));) {
    passed.add(String(at._id));
    const certificate = namingCertificateOn(at, day);
    const lapsed = below && !certificateOn(at, below.issuedOn) ? below.issuedOn : undefined;
    links.push({ standard: at, ...(certificate && { certificate }), ...(lapsed && { notInForceOn: lapsed }) });
    below = certificate ?? latestOf(at.certificates);
    at = below?.calibratedAgainstId && known.get(String(below.calibratedAgainstId));
  }
  const outside = below && outsideOf(below);
  return { links, ...(outside && { outside }) };
}

/**
 * Where the chain is broken: a standard in it has no certificate in force on the day, had none when it calibrated the
 * one below, or the last certificate names nothing that it is traceable to (ISO/IEC 17025:2017, 6.5; not read).
 */
export function breakIn({ links, outside }: TraceabilityChain): ChainBreak | undefined {
  for (const { standard, certificate, notInForceOn } of links) {
    if (notInForceOn) return { kind: 'notInForceThen', standard, on: notInForceOn };
    if (!certificate) return { kind: 'noCertificate', standard };
  }
  const last = links.at(-1);
  return !outside && last ? { kind: 'endsNowhere', standard: last.standard } : undefined;
}

function outsideOf({ traceableTo, calibratedAgainst }: StandardCertificate): TraceabilityChain['outside'] {
  return traceableTo && traceableTo !== 'own' && calibratedAgainst
    ? { kind: traceableTo, name: calibratedAgainst }
    : undefined;
}

/** Of the certificates in force, one that names the higher standard comes first. */
function namingCertificateOn(standard: MeasurementStandardRecord, day: Day): StandardCertificate | undefined {
  const naming = standard.certificates.filter(
    (each) => each.review !== 'rejected' && isInForceOn(each, day) && each.traceableTo,
  );
  return certificateOn({ ...standard, certificates: naming }, day) ?? certificateOn(standard, day);
}

function latestOf(certificates: readonly StandardCertificate[]): StandardCertificate | undefined {
  return [...certificates].sort((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
}
