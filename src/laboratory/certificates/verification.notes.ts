import { Joi, dayField, identityField } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** What the verifier writes beside the readings. */
export interface Noted {
  place?: string;
  /** When the instrument was handed over; absent for work where it stands. */
  receivedOn?: Day;
  stampNumber?: string;
  /** Where it is sealed, and the numbers of the seals. */
  seals?: string;
  /** In what the work departed from its method (ISO/IEC 17025:2017, 7.8.2.1 n). */
  deviations?: string;
  /** Why it failed; required when it did. */
  failureReason?: string;
  /** What was repaired, for a verification after repair. */
  repair?: string;
  /** Why it is entered long after its day. */
  lateReason?: string;
  /** Why the certificate that this record corrects is replaced; required when there is one. */
  correctionReason?: string;
}

const words = (most: number) => Joi.string().trim().max(most);

/** As they are read from forms and API. */
export const notedFields = {
  place: words(200),
  receivedOn: dayField(),
  stampNumber: identityField(40),
  seals: words(300),
  deviations: words(500),
  failureReason: words(500),
  repair: words(500),
  lateReason: words(500),
  correctionReason: words(500),
} as const satisfies Record<keyof Noted, unknown>;

const names = Object.keys(notedFields) as (keyof Noted)[];

/** As the database keeps them. */
export const notedPaths = Object.fromEntries(names.map((name) => [name, String])) as Record<
  keyof Noted,
  StringConstructor
>;

/** Each as `value`: absent from a record, or removed by a form that was sent without it. */
export function everyNote<T>(value: T): Record<keyof Noted, T> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<keyof Noted, T>;
}

/** What is noted of the work, and nothing else of it. */
export function notesOf(work: { readonly [Name in keyof Noted]?: string | undefined }): Noted {
  return Object.fromEntries(names.flatMap((name) => (work[name] ? [[name, work[name]]] : [])));
}
