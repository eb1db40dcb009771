import type { Types } from 'mongoose';
import type { VerificationMode } from '../centres';
import { ownerOn, type InstrumentRecord } from '../instruments';
import { descriptionOf, type Characteristics, type Evaluation, type Procedure } from '../../metrology';
import { isOwn } from '../methods';
import { searchWords } from '../../platform/database';
import type { Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { rangeText, uncertaintyText, usableOn, type MeasurementStandard, type StandardUse } from '../standards';
import type { Budgeted } from './budgeted.shape';
import type { StandardUsed } from './frozen';
import type { Entered, Gap, Verification, VerificationStatus } from './verification.model';
import { notesOf, type Noted } from './verification.notes';
import { passedBy, stampKeyOf } from './verification.rules';
import type { RecordKind } from './work-kinds';

/** What makes a record, all of it checked. */
export interface VerificationFacts {
  readonly kind: RecordKind;
  readonly number: string;
  readonly status: VerificationStatus;
  readonly instrument: InstrumentRecord;
  readonly ownerName: string;
  readonly mode?: VerificationMode | undefined;
  readonly performedOn: Day;
  readonly verifier: { readonly _id: Types.ObjectId; readonly name: string };
  /** Absent of a draft, and of what needs none. */
  readonly cardNumber?: string | undefined;
  readonly designationId?: Types.ObjectId | undefined;
  readonly standards: readonly StandardUsed[];
  readonly unfitStandardIds?: readonly Types.ObjectId[];
  readonly noted: Readonly<Noted>;
  /** False when another record already holds the stamp. */
  readonly holdsStamp?: boolean;
  readonly entered: Entered;
  readonly evaluation: Evaluation;
  readonly asLeft?: Evaluation | undefined;
  readonly budgeted?: Budgeted | undefined;
  readonly gaps?: readonly Gap[];
  readonly confirmed?: readonly Question[] | undefined;
  readonly recordedByIds: readonly string[];
  readonly replacesCertificateId?: Types.ObjectId | undefined;
}

/** The record that these facts make: the service writes it, and so does the sample generator. */
export function verificationFields(facts: VerificationFacts): Verification {
  const { instrument, evaluation, gaps = [], holdsStamp = true, unfitStandardIds = [] } = facts;
  const passed = passedBy(facts.kind, facts.asLeft ?? evaluation, facts.noted);
  const { centreId, communeId } = instrument;
  const noted = notesOf({ ...facts.noted, place: facts.noted.place ?? instrument.place });
  const { stampNumber } = noted;
  return {
    kind: facts.kind,
    ...(instrument.provenance?.generated && { generated: true }),
    number: facts.number,
    status: facts.status,
    centreId,
    instrumentId: instrument._id,
    instrumentCode: instrument.code,
    typeCode: instrument.typeCode,
    ownerId: ownerOn(instrument, facts.performedOn),
    ...(communeId && { communeId }),
    ...(facts.mode && { mode: facts.mode }),
    procedureCode: evaluation.procedure,
    ...(evaluation.documentNumber && { procedureDocument: evaluation.documentNumber }),
    performedOn: facts.performedOn,
    verifierId: facts.verifier._id,
    verifierName: facts.verifier.name,
    ...(facts.cardNumber && { cardNumber: facts.cardNumber }),
    ...(facts.designationId && { designationId: facts.designationId }),
    standards: [...facts.standards],
    ...(unfitStandardIds.length > 0 && { unfitStandardIds: [...unfitStandardIds] }),
    ...noted,
    ...(stampNumber && holdsStamp && { stampKey: stampKeyOf(centreId, stampNumber) }),
    entered: facts.entered,
    evaluation,
    ...(facts.asLeft && { asLeft: facts.asLeft }),
    ...(facts.budgeted && { budgeted: facts.budgeted }),
    ...(gaps.length > 0 && { gaps: [...gaps] }),
    ...(gaps.length === 0 && passed !== undefined && { passed }),
    ...(facts.confirmed && facts.confirmed.length > 0 && { confirmed: [...facts.confirmed] }),
    recordedByIds: [...facts.recordedByIds],
    ...(facts.replacesCertificateId && { replacesCertificateId: facts.replacesCertificateId }),
    searchWords: searchWords(
      facts.number,
      instrument.code,
      instrument.serial,
      instrument.maker,
      instrument.model,
      stampNumber,
      facts.ownerName,
    ),
  };
}

/** Of readings with gaps nothing is judged. */
export function unjudged(procedure: Procedure, characteristics: Characteristics): Evaluation {
  const { code, edition, documentNumber } = procedure;
  return {
    ...{ procedure: code, documentNumber, confidence: 'unconfirmed', passed: false },
    ...(isOwn(procedure) && { edition, described: descriptionOf(procedure) }),
    ...{ points: [], failedChecks: [], skippedSteps: [], sources: [], notes: [] },
    entered: { characteristics, environment: {}, checks: {}, readings: {}, regime: 'verification' },
  };
}

/** A standard with the certificate by which it may be used on a day; none when it may not. */
export function standardsUsedOn(
  standards: readonly (MeasurementStandard & { readonly _id: Types.ObjectId })[],
  day: Day,
  wantedFor?: StandardUse,
): StandardUsed[] {
  return standards.flatMap((standard) => {
    const use = usableOn(standard, day, wantedFor);
    if ('rule' in use) return [];
    const { _id: standardId, code, nameVi: name, range, accuracyClass } = standard;
    const { number: certificateNumber, validUntil, issuer, calibratedAgainst: tracedTo } = use.certificate;
    const extent = { ...(range && { range: rangeText(range) }), ...(accuracyClass && { accuracyClass }) };
    const uncertainty = uncertaintyText(use.certificate);
    const { digital } = use.certificate;
    const hash = digital && { certificateSha256: digital.sha256 };
    const origin = { issuer, ...hash, ...(uncertainty && { uncertainty }), ...(tracedTo && { tracedTo }) };
    return [{ standardId, code, name, ...extent, certificateNumber, validUntil, ...origin }];
  });
}
