import type { DesignationRecord, VerificationMode, VerifierRecord } from '../centres';
import type { InstrumentRecord, InstrumentTypeRecord, InstrumentTypeRule } from '../instruments';
import type { Evaluation, Procedure, StandardNeed } from '../../metrology';
import type { OrganizationRecord } from '../../register/organizations';
import type { Signing } from '../signatories';
import type { MeasurementStandardRecord } from '../standards';
import type { Refusal } from '../../platform/http';
import { fill, verbatim, type Day } from '../../platform/i18n';
import type { AgreementInput } from './agreement';
import type { CertificateRecord } from './certificate.model';
import type { BelowCapability } from './capability';
import type { BelowStandard } from './shown.values';
import type { Noted } from './verification.notes';
import type { RecordKind } from './work-kinds';

/** Everything a record is held against. */
export interface GateFacts {
  readonly kind: RecordKind;
  readonly today: Day;
  readonly centreId: string;
  readonly centre: Pick<
    OrganizationRecord,
    'nameVi' | 'validFrom' | 'validUntil' | 'successorIds' | 'registrationMark'
  >;
  /** Who is about to sign, with the rights that the centre decided; absent while nobody is. */
  readonly signing: Signing | undefined;
  /** True when the record is to be submitted or signed: then everybody must hold on the present day too. */
  readonly atIssue: boolean;
  readonly performedOn: Day;
  /** Of a verification. */
  readonly mode: VerificationMode | undefined;
  readonly instrument: InstrumentRecord;
  readonly type: Pick<InstrumentTypeRecord, 'code' | 'nameVi' | 'nameEn' | 'field'>;
  /** What the law asks of the type on that day; absent when no rule is recorded. */
  readonly rule: InstrumentTypeRule | undefined;
  readonly verifier: VerifierRecord;
  readonly designations: readonly DesignationRecord[];
  readonly standards: readonly MeasurementStandardRecord[];
  /** How many standards were named; more than `standards` when some are not the centre's. */
  readonly standardsNamed: number;
  /** The standards themselves and every one that their chains lead to, by id. */
  readonly standardsKnown: ReadonlyMap<string, MeasurementStandardRecord>;
  /** What the standards must show for the readings; null while the readings cannot be judged. */
  readonly standardsNeed: StandardNeed | null;
  /** Absent while the readings cannot be judged, and where the work ends in no verdict. */
  readonly passed: boolean | undefined;
  /** The results, and those as left after them; none while they cannot be judged. */
  readonly results: readonly Evaluation[];
  /** The decision rule that was agreed with the customer. */
  readonly agreed: AgreementInput | undefined;
  /** What the limits of the procedure say, whatever is stated. */
  readonly judged: boolean | undefined;
  /** Null where no procedure serves the work. */
  readonly procedure: Procedure | null;
  /** There are readings after an adjustment. */
  readonly isAdjusted: boolean;
  /** False when it failed its checks and nothing was measured: then no standard was used. */
  readonly isMeasured: boolean;
  /** Points whose U is below the capability of the scope line, each with the least it may be. */
  readonly belowCapability: readonly BelowCapability[];
  /** Points whose U is below that of the standard they were measured with. */
  readonly belowStandard: readonly BelowStandard[];
  /** U of some point is larger than its budget gave. */
  readonly isWidened: boolean;
  readonly noted: Readonly<Noted>;
  /** The hash of the signed paper that is attached. */
  readonly paperSha256: string | undefined;
  /** The department lets the certificate be issued late, or after the designation ended. */
  readonly isConsented: boolean;
  /** While it waits for approval: the day on which it was submitted. */
  readonly submittedOn: Day | undefined;
  /** The last day on which the instrument failed, by a record that was concluded. */
  readonly failedOn: Day | undefined;
  /** The newest certificate of the instrument that stands. */
  readonly standing: Pick<CertificateRecord, '_id' | 'number' | 'performedOn'> | undefined;
  readonly stampTaken: boolean;
  /** Why the centre's register of stamps does not let the record bear its stamp. */
  readonly stampUnfit: readonly Refusal[];
  /** The certificate this record is made to replace; null when it does not exist. */
  readonly corrected: CertificateRecord | null | undefined;
}

export type Gate = (facts: GateFacts) => readonly Refusal[];

export function when(refused: boolean, refusal: Refusal, values: Parameters<typeof fill>[1] = {}): readonly Refusal[] {
  return refused ? [about(refusal, values)] : [];
}

export function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}

export function nameOf({ nameVi, nameEn }: GateFacts['type']) {
  return { ...verbatim(nameVi), ...(nameEn && { en: nameEn }) };
}
