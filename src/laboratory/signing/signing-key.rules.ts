import type { X509Certificate } from 'node:crypto';
import { isSuitable, usagesOf } from '../../platform/signatures';
import { fill, formatInstant, type Text } from '../../platform/i18n';
import { signingTexts as texts } from './signing-key.messages';
import type { SigningKey, SigningKeyStanding } from './signing-key.model';

/** So many days before its end a certificate is warned of: the registry's own rule. */
const warnedDays = 30;

/** Where a key stands at an instant. */
export function standingAt(
  { status, notAfter }: Pick<SigningKey, 'status' | 'notAfter'>,
  at: Date,
): SigningKeyStanding {
  if (status === 'ended') return 'ended';
  const days = (notAfter.getTime() - at.getTime()) / 86_400_000;
  if (days < 0) return 'expired';
  return days <= warnedDays ? 'endsSoon' : 'inForce';
}

/** What people are told while a key in use is near its end, or past it. */
export function warningOf(key: Pick<SigningKey, 'status' | 'notAfter'>, at: Date): Text | undefined {
  const standing = standingAt(key, at);
  if (standing !== 'endsSoon' && standing !== 'expired') return undefined;
  return fill(standing === 'expired' ? texts.hasExpired : texts.endsSoon, { until: formatInstant(key.notAfter) });
}

/** Whether papers can be signed at that instant. */
export function isValidAt({ notBefore, notAfter }: Pick<SigningKey, 'notBefore' | 'notAfter'>, at: Date): boolean {
  return at >= notBefore && at <= notAfter;
}

/** Why a certificate cannot stand for a centre from now on; undefined where it can. */
export function faultOf(certificate: X509Certificate, at: Date): Text | undefined {
  const uses = usagesOf(certificate);
  if (!isSuitable(certificate.publicKey)) return texts.notSuitable;
  if (certificate.ca || uses?.length === 0) return texts.notForSigning;
  const { notBefore, notAfter } = daysOf(certificate);
  if (at < notBefore) return fill(texts.notYetValid, { from: formatInstant(notBefore) });
  return at > notAfter ? fill(texts.expired, { until: formatInstant(notAfter) }) : undefined;
}

export function daysOf({ validFrom, validTo }: X509Certificate): Pick<SigningKey, 'notBefore' | 'notAfter'> {
  return { notBefore: new Date(validFrom), notAfter: new Date(validTo) };
}
