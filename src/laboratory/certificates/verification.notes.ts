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
  /** The document by whose method it was done, where the procedure has none of its own. */
  methodDocument?: string;
  /** What was adjusted between the readings as found and as left. */
  adjustment?: string;
  /** Why U of some point is larger than by the approved budget. */
  uncertaintyReason?: string;
  /** The document, with its clause, against which the work concludes. */
  requirement?: string;
  /** How it is decided whether a result conforms, as agreed with the customer (ISO/IEC 17025:2017, 7.1.3). */
  decisionRule?: string;
  /** Whether it conforms, where that is stated and not judged. */
  verdict?: 'pass' | 'fail';
  /** What a test or an inspection concludes, in words. */
  conclusion?: string;
  /** The day on which the next calibration is recommended, where the customer asked (7.8.4.3). */
  nextOn?: Day;
  /** The signed paper from which the result was taken over: its number, its day, who signed it. */
  paperNumber?: string;
  paperOn?: Day;
  paperSignatories?: string;
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
  methodDocument: words(200),
  adjustment: words(500),
  uncertaintyReason: words(500),
  requirement: words(300),
  decisionRule: words(500),
  verdict: Joi.string().valid('pass', 'fail'),
  conclusion: words(1000),
  nextOn: dayField(),
  paperNumber: identityField(60),
  paperOn: dayField(),
  paperSignatories: words(300),
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
