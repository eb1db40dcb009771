import type { Frozen } from './frozen';
import type { NamedMethod } from './record-method';
import type { Verification } from './verification.model';
import type { Noted } from './verification.notes';

/** Who signs. */
export interface Signatory {
  readonly name: string;
  /** `Phó Giám đốc`; absent: the form's own words stand over the signature. */
  readonly position?: string | undefined;
  /** `KT. Giám đốc`, for those who do not sign in their own right. */
  readonly signsFor?: string | undefined;
}

/** What stands over the signature, line by line; none: the form's own words do. */
export function authorityOf({ position, signsFor }: Signatory): string[] {
  return position ? [...(signsFor ? [signsFor] : []), position] : [];
}

/** Everything a certificate says, before it is put in words. */
export interface PrintedFacts extends WorkFacts {
  readonly number: string;
  readonly signatory: Signatory;
  readonly validUntil: string | undefined;
  readonly issuedAt: Date;
  /** The number of the certificate that gives way to this one. */
  readonly replacesNumber?: string | undefined;
}

/** What papers say of the work. */
export interface WorkFacts {
  readonly verification: Pick<
    Verification,
    | 'kind'
    | 'mode'
    | 'performedOn'
    | 'evaluation'
    | 'passed'
    | 'procedureCode'
    | 'procedureDocument'
    | 'submittedAt'
    | 'consent'
    | keyof Noted
  >;
  /** As it was when the record was submitted: nothing on the paper is newer. */
  readonly frozen: Frozen;
  /** The document of the method, as an officer confirmed it or the record names it; absent on papers of the sample generator. */
  readonly method?: NamedMethod | undefined;
}

/** Whether the paper rests on a record of the sample generator, or on what was confirmed as sample only. */
export function isSample({ frozen, method }: Pick<WorkFacts, 'frozen' | 'method'>): boolean {
  const figures = Object.values(frozen.figures ?? {});
  return frozen.instrument.generated === true || method?.sample === true || figures.some(({ sample }) => sample);
}
