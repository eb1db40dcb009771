import { verificationModes, type VerificationMode } from '../centres';
import { confirmedField, dayField, idField, Joi, secretField, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { agreementField } from './agreement';
import { verificationStatuses, type Entered, type VerificationStatus } from './verification.model';
import { kindsOfWork, recordKinds, type RecordKind } from './work-kinds';
import { notedFields, type Noted } from './verification.notes';
import { transitionTargets, type TransitionTarget } from './verification.rules';

/** What is entered of the work. Readings stay as typed; the procedure reads them. */
export interface VerificationInput extends Entered, Readonly<Noted> {
  /** Of a verification. */
  readonly mode?: VerificationMode;
  /** The procedure by which it is done, where there is a choice; the first one otherwise. */
  readonly procedureCode?: string;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  /** The keys of the improbable things that the verifier was asked about and confirmed. */
  readonly confirmed?: readonly string[];
  /** It is only to be kept: readings and checks may still be missing. */
  readonly draft?: boolean;
}

export interface RecordVerification extends VerificationInput {
  readonly kind: RecordKind;
  readonly instrumentId: string;
  readonly replacesCertificateId?: string;
  /** The work order that it is done for. */
  readonly orderId?: string;
  /** The run of a bench that it belongs to: nobody sends it with a record of its own. */
  readonly runId?: string;
}

const typed = Joi.string().trim().max(100);
const cells = Joi.object().pattern(Joi.string().max(50), typed);
const rows = Joi.object().pattern(Joi.string().max(50), Joi.array().items(cells).max(500));
const fields = {
  mode: Joi.string().valid(...verificationModes),
  procedureCode: Joi.string().trim().max(50),
  performedOn: dayField(),
  characteristics: cells,
  environment: cells,
  checks: cells,
  readings: rows,
  uncertainty: rows,
  asLeft: Joi.object({ readings: rows.default({}), uncertainty: rows }),
  decision: agreementField,
  standardIds: Joi.array().items(idField()).single(),
  ...notedFields,
  confirmed: confirmedField(),
  draft: Joi.boolean(),
};

const entry = {
  ...fields,
  performedOn: fields.performedOn.required(),
  environment: fields.environment.default({}),
  checks: fields.checks.default({}),
  readings: fields.readings.default({}),
  standardIds: fields.standardIds.default([]),
};

/** The entry form: the kind of work, the instrument and the certificate to correct stand in its address. */
export function verificationEntrySchema(kind: RecordKind) {
  const { isLegal } = kindsOfWork[kind];
  return Joi.object<VerificationInput>({ ...entry, ...(isLegal && { mode: fields.mode.required() }) });
}

const legalKinds = recordKinds.filter((kind) => kindsOfWork[kind].isLegal);

export const recordVerificationSchema = Joi.object<RecordVerification>({
  ...entry,
  kind: Joi.string()
    .valid(...recordKinds)
    .default('verification'),
  mode: fields.mode.when('kind', { is: Joi.valid(...legalKinds), then: Joi.required() }),
  instrumentId: idField().required(),
  replacesCertificateId: idField(),
  orderId: idField(),
});

/** A field absent stays as it is; `null` removes it. */
export const changeVerificationSchema = Joi.object<Partial<VerificationInput>>({
  ...fields,
  decision: fields.decision.allow(null),
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

/** The signed paper as the API takes it: at most what fits in 2 MB of JSON. */
export const signedPaperSchema = Joi.object<{ readonly name: string; readonly content: string }, true>({
  name: Joi.string().trim().max(200).required(),
  content: Joi.string().base64().max(2_000_000).required(),
});

/** The form of one step, whose address says which. */
export const stepSchema = Joi.object<Omit<TransitionInput, 'to'>>(transitionFields);

export interface ListVerifications extends Paging {
  readonly q?: string;
  readonly kind?: RecordKind;
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
  kind: Joi.string().valid(...recordKinds),
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

/** The address of an empty form: which work, for which instrument, to replace which certificate; before that, what is offered. */
export interface NewVerification extends Paging {
  readonly kind: RecordKind;
  readonly procedureCode?: string;
  readonly instrumentId?: string;
  readonly replaces?: string;
  readonly orderId?: string;
  readonly q?: string;
  readonly typeCode?: string;
}

export const newVerificationSchema = Joi.object<NewVerification, true>({
  kind: Joi.string()
    .valid(...recordKinds)
    .default('verification'),
  procedureCode: fields.procedureCode,
  instrumentId: idField(),
  replaces: idField(),
  orderId: idField(),
  q: Joi.string().trim().max(200),
  typeCode: Joi.string().trim().max(20),
  ...pagingFields,
});

/** For which day and which work the standards are asked; today and verification when it is not said. */
export interface SuitableStandardsQuery {
  readonly performedOn?: Day;
  readonly kind: RecordKind;
}

export const suitableStandardsSchema = Joi.object<SuitableStandardsQuery>({
  performedOn: dayField(),
  kind: Joi.string()
    .valid(...recordKinds)
    .default('verification'),
});
