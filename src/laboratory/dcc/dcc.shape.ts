import type { Day } from '../../platform/i18n';

/** Words as a certificate says them: each in a language (ISO 639-1), or once without one, as names and numbers are. */
export type Words = readonly { readonly lang?: string; readonly text: string }[];

/** Who gave a thing its number. */
export const identifiers = ['manufacturer', 'calibrationLaboratory', 'customer', 'owner', 'other'] as const;
export type Identifier = (typeof identifiers)[number];

export interface Identification {
  readonly issuer: Identifier;
  readonly value: string;
  readonly name?: Words;
}

export interface Contact {
  readonly name: Words;
  /** ISO 3166-1, two letters. */
  readonly countryCode?: string;
  readonly city?: string;
  /** What else there is of the address, as one text. */
  readonly address?: string;
}

export interface CertificateItem {
  readonly name: Words;
  readonly description?: Words;
  readonly maker?: string;
  readonly model?: string;
  readonly identifications: readonly Identification[];
}

/** A document elsewhere, known again by its hash. */
export interface HashedDocument {
  readonly name: Words;
  readonly number: string;
  /** `SHA-256`. */
  readonly algorithm: string;
  readonly value: string;
}

/** A standard or another instrument that was measured with. */
export interface Equipment {
  readonly name: Words;
  readonly identifications: readonly Identification[];
  readonly certificate?: HashedDocument;
}

export interface UsedMethod {
  readonly name: Words;
  readonly norms: readonly string[];
  readonly references?: readonly string[];
}

/** The six verdicts of DCC 3.1 to 3.3. */
export const verdicts = ['pass', 'fail', 'conditionalPass', 'conditionalFail', 'noPass', 'noFail'] as const;
export type Verdict = (typeof verdicts)[number];

/** As found and as left: before or after the item was adjusted or repaired. */
export const itemStates = ['beforeAdjustment', 'afterAdjustment', 'beforeRepair', 'afterRepair'] as const;
export type ItemState = (typeof itemStates)[number];

/** Expanded uncertainties, in the unit of the values; each list has one entry for all values or one for each. */
export interface StatedUncertainty {
  readonly values: readonly string[];
  /** k. */
  readonly coverageFactors: readonly string[];
  /** p, from 0 to 1; empty where it is not stated. */
  readonly coverageProbabilities: readonly string[];
  readonly distribution?: string;
}

/** Values of one quantity, in order: a column of a table of results, or a single value. */
export interface Series {
  /** What it is in the words of PTB's good practice, such as `basic_measuredValue`. */
  readonly meaning?: string;
  readonly name: Words;
  /** Decimal texts with a dot; `NaN` where there is none. */
  readonly values: readonly string[];
  /** UCUM codes, one for all values or one for each; a unit that is none stays as it was written (`\…`). */
  readonly units: readonly string[];
  readonly uncertainty?: StatedUncertainty;
  /** One for all values or one for each. */
  readonly verdicts?: readonly Verdict[];
  /** What the verdicts hold the values against. */
  readonly acceptance?: { readonly lower: readonly string[]; readonly upper: readonly string[] };
  readonly state?: ItemState;
}

/** A table of results: series of equally many values; or words, where the result is no figure. */
export interface ResultTable {
  readonly name: Words;
  readonly description?: Words;
  readonly series: readonly Series[];
  readonly words?: Words;
}

/** A condition that influences the results: values, or words where none was measured. */
export interface InfluenceCondition {
  readonly meaning?: string;
  readonly name: Words;
  readonly state?: ItemState;
  readonly series: readonly Series[];
  readonly words?: Words;
}

export interface Measurement {
  readonly name: Words;
  readonly methods: readonly UsedMethod[];
  readonly equipment: readonly Equipment[];
  readonly conditions: readonly InfluenceCondition[];
  readonly results: readonly ResultTable[];
}

export interface Statement {
  readonly meaning?: string;
  readonly norms?: readonly string[];
  readonly references?: readonly string[];
  readonly declaration?: Words;
  readonly date?: Day;
  readonly verdict?: Verdict;
}

export const performanceLocations = ['laboratory', 'customer', 'laboratoryBranch', 'customerBranch', 'other'] as const;
export type PerformanceLocation = (typeof performanceLocations)[number];

/** A file that the certificate carries. */
export interface CarriedFile {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly description?: Words;
}

/**
 * A digital calibration certificate, whatever the version of its schema: what 2.4 to 3.3 have in common and a
 * laboratory needs of them. Our own are written from it as 3.3.0; those of others are read into it.
 */
export interface DigitalCertificate {
  readonly uniqueId: string;
  readonly software: readonly { readonly name: string; readonly release: string }[];
  readonly countryCode: string;
  readonly languages: readonly string[];
  readonly mandatoryLanguages: readonly string[];
  readonly identifications: readonly Identification[];
  readonly receivedOn?: Day;
  readonly performedFrom?: Day;
  readonly performedUntil?: Day;
  readonly performedAt?: PerformanceLocation;
  /** Schemas before 3.2 have no place for it. */
  readonly issuedOn?: Day;
  /** The certificate that gives way to this one. */
  readonly replaces?: { readonly change: 'amended' | 'substituted'; readonly uniqueId: string };
  readonly laboratory: Contact & { readonly code?: string };
  readonly customer?: Contact;
  readonly responsible: readonly { readonly name: Words; readonly role?: string; readonly isMain?: true }[];
  readonly items: readonly CertificateItem[];
  readonly statements: readonly Statement[];
  readonly measurements: readonly Measurement[];
  readonly carried?: CarriedFile;
}
