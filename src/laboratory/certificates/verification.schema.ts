import { verificationModes, type VerificationMode } from '../centres';
import { confirmedField, dayField, idField, Joi, secretField, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { verificationStatuses, type Entered, type VerificationStatus } from './verification.model';
import { notedFields, type Noted } from './verification.notes';
import { transitionTargets, type TransitionTarget } from './verification.rules';

/** What the verifier enters of a verification. Readings stay as typed; the procedure reads them. */
export interface VerificationInput extends Entered, Readonly<Noted> {
  readonly mode: VerificationMode;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  /** The keys of the improbable things that the verifier was asked about and confirmed. */
  readonly confirmed?: readonly string[];
  /** It is only to be kept: readings and checks may still be missing. */
  readonly draft?: boolean;
}

export interface RecordVerification extends VerificationInput {
  readonly instrumentId: string;
  readonly replacesCertificateId?: string;
}

const typed = Joi.string().trim().max(100);
const cells = Joi.object().pattern(Joi.string().max(50), typed);
const fields = {
  mode: Joi.string().valid(...verificationModes),
  performedOn: dayField(),
  environment: cells,
  checks: cells,
  readings: Joi.object().pattern(Joi.string().max(50), Joi.array().items(cells).max(500)),
  standardIds: Joi.array().items(idField()).single(),
  ...notedFields,
  confirmed: confirmedField(),
  draft: Joi.boolean(),
};

const entry = {
  ...fields,
  mode: fields.mode.required(),
  performedOn: fields.performedOn.required(),
  environment: fields.environment.default({}),
  checks: fields.checks.default({}),
  readings: fields.readings.default({}),
  standardIds: fields.standardIds.default([]),
};

/** The entry form: the instrument and the certificate to correct stand in its address. */
export const verificationEntrySchema = Joi.object<VerificationInput>(entry);

export const recordVerificationSchema = Joi.object<RecordVerification>({
  ...entry,
  instrumentId: idField().required(),
  replacesCertificateId: idField(),
});

/** A field absent stays as it is; `null` removes it. */
export const changeVerificationSchema = Joi.object<Partial<VerificationInput>>({
  ...fields,
  ...Object.fromEntries(Object.entries(notedFields).map(([name, field]) => [name, field.allow(null)])),
});

export interface TransitionInput {
  readonly to: TransitionTarget;
  readonly reason?: string;
  readonly password?: string;
}

const transitionFields = { reason: Joi.string().trim().max(500), password: secretField().max(200) };

export const transitionSchema = Joi.object<TransitionInput>({
  to: Joi.string()
    .valid(...transitionTargets)
    .required(),
  ...transitionFields,
});

export const consentSchema = Joi.object<{ readonly reason: string }>({
  reason: Joi.string().trim().max(500).required(),
});

/** The form of one step, whose address says which. */
export const stepSchema = Joi.object<Omit<TransitionInput, 'to'>>(transitionFields);

export interface ListVerifications extends Paging {
  readonly q?: string;
  /** One status, or `decided`: approved and failed together. */
  readonly status?: VerificationStatus | 'decided';
  readonly typeCode?: string;
  readonly mode?: VerificationMode;
  readonly passed?: boolean;
  readonly centreId?: string;
  readonly instrumentId?: string;
  readonly standardId?: string;
  readonly verifierId?: string;
  /** Only records that name the verifier this person is. */
  readonly mine?: boolean;
  /** Only records that lack the department's consent: entered late, or done before the designation ended. */
  readonly awaitsConsent?: boolean;
  readonly from?: Day;
  readonly until?: Day;
  readonly sort: 'performedOn' | '-performedOn';
}

export const listVerificationsSchema = Joi.object<ListVerifications, true>({
  q: Joi.string().trim().max(200),
  status: Joi.string().valid(...verificationStatuses, 'decided'),
  typeCode: Joi.string().trim().max(20),
  mode: Joi.string().valid(...verificationModes),
  passed: Joi.boolean(),
  centreId: idField(),
  instrumentId: idField(),
  standardId: idField(),
  verifierId: idField(),
  mine: Joi.boolean(),
  awaitsConsent: Joi.boolean().valid(true),
  from: dayField(),
  until: dayField(),
  sort: Joi.string().valid('performedOn', '-performedOn').default('-performedOn'),
  ...pagingFields,
});

/** The address of an empty form: for which instrument, to replace which certificate; before that, what is offered. */
export interface NewVerification extends Paging {
  readonly instrumentId?: string;
  readonly replaces?: string;
  readonly q?: string;
  readonly typeCode?: string;
}

export const newVerificationSchema = Joi.object<NewVerification, true>({
  instrumentId: idField(),
  replaces: idField(),
  q: Joi.string().trim().max(200),
  typeCode: Joi.string().trim().max(20),
  ...pagingFields,
});

/** For which day the standards are asked; today when it is not said. */
export interface SuitableStandardsQuery {
  readonly performedOn?: Day;
}

export const suitableStandardsSchema = Joi.object<SuitableStandardsQuery>({ performedOn: dayField() });
