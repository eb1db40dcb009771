import type { InstrumentTypeRule } from '../instruments';
import { isOverdue, proposeValidUntil, type Confidence } from '../../metrology';
import type { Day } from '../../platform/i18n';
import forms from './certificate-forms.json';
import numbering from './certificate-numbering.json';
import type { Certificate } from './certificate.model';
import { kindsOfWork, type RecordKind } from './work-kinds';

/** How a certificate stands on a day: what was decided of it, or that its day has passed. */
export const certificateStandings = ['valid', 'expired', 'replaced', 'withdrawn'] as const;
export type CertificateStanding = (typeof certificateStandings)[number];

/** Valid through the whole of the printed day. A decision counts before the calendar. */
export function standingOn(
  { status, validUntil }: Pick<Certificate, 'status' | 'validUntil'>,
  day: Day,
): CertificateStanding {
  if (status !== 'valid') return status;
  return validUntil && isOverdue(validUntil, day) ? 'expired' : 'valid';
}

/** The printed form of a kind of certificate in a period; a number that no source gives is null. */
export interface CertificateForm {
  readonly number: string | null;
  readonly legalBasis: string;
  readonly confidence: Confidence;
}

interface FormRow extends CertificateForm {
  readonly kind: RecordKind;
  readonly effectiveFrom: Day;
  /** First day it no longer holds. */
  readonly effectiveTo: Day | null;
}

/** The form that held on the day of issue; undefined when none is recorded. */
export function formOn(kind: RecordKind, day: Day): CertificateForm | undefined {
  return (forms as readonly FormRow[]).find(
    (form) => form.kind === kind && form.effectiveFrom <= day && (form.effectiveTo === null || day < form.effectiveTo),
  );
}

interface Numbering {
  readonly default: { readonly pattern: string };
  /** Patterns of centres that number otherwise, by the code of the organization. */
  readonly byCentre: Readonly<Record<string, string>>;
}

/**
 * `V26.00012`, or as the centre's own pattern has it: `{letter}`, `{yy}`, `{yyyy}`, `{sequence:5}`. A pattern without
 * the letter is that of its verifications: it would give two kinds of work the same numbers.
 */
export function certificateNumber(
  kind: RecordKind,
  { year, sequence }: Pick<Certificate, 'year' | 'sequence'>,
  centreCode: string,
  { default: usual, byCentre }: Numbering = numbering,
): string {
  const own = byCentre[centreCode];
  const isOfKind = kind === 'verification' || own?.includes('{letter}');
  return ((isOfKind && own) || usual.pattern)
    .replace('{letter}', kindsOfWork[kind].paper.letter)
    .replace('{yyyy}', String(year))
    .replace('{yy}', String(year).slice(-2))
    .replace(/\{sequence(?::(\d+))?\}/, (_, width = '1') => String(sequence).padStart(Number(width), '0'));
}

/** The series from which a centre's certificates of a kind and year are numbered, without gaps. */
export function certificateSeries(centreId: unknown, kind: RecordKind, year: number): string {
  return `certificate:${String(centreId)}:${kind}:${year}`;
}

/** The last day printed. Undefined when the type has no period, or none is known: it is never guessed. */
export function validUntilFor(performedOn: Day, rule: InstrumentTypeRule | undefined): Day | undefined {
  return proposeValidUntil(performedOn, rule?.periodMonths ?? null) ?? undefined;
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 bits as 26 letters and digits that nobody confuses (Crockford's base 32, lower case). */
export function publicCodeOf(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes.subarray(0, 16)).toString('hex')}`);
  let code = '';
  for (let at = 0; at < 26; at += 1) {
    code = crockford.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return code;
}
