import { measurementFields } from '../centres';
import { confirmedField, dayField, idField, identityField, Joi } from '../platform/http';
import { reviewConclusions, standardCertificateKinds, standardKinds, standardStatuses } from './standard.model';
import type { ReviewConclusion, StandardCertificateKind, StandardKind, StandardStatus } from './standard.model';
import { standardValidities, type StandardValidity } from './standard.rules';

/** What a person types to register or change a standard. */
export interface StandardInput {
  readonly centreId: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn?: string;
  readonly kind: StandardKind;
  readonly field: string;
  readonly maker?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly range?: string;
  readonly accuracyClass?: string;
  readonly note?: string;
}

const required = {
  code: identityField(50),
  nameVi: Joi.string().trim().max(300),
  kind: Joi.string().valid(...standardKinds),
  field: Joi.string().valid(...measurementFields),
};

const optional = {
  nameEn: Joi.string().trim().max(300),
  maker: Joi.string().trim().max(200),
  model: Joi.string().trim().max(200),
  serial: identityField(100),
  range: Joi.string().trim().max(200),
  accuracyClass: Joi.string().trim().max(100),
  note: Joi.string().trim().max(1000),
};

export const registerStandardSchema = Joi.object<StandardInput>({
  centreId: idField().required(),
  ...Object.fromEntries(Object.entries(required).map(([name, field]) => [name, field.required()])),
  ...optional,
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeStandardSchema = Joi.object<Partial<StandardInput>>({
  ...required,
  ...Object.fromEntries(Object.entries(optional).map(([name, field]) => [name, field.empty().allow(null, '')])),
});

export interface CertificateInput {
  readonly number: string;
  readonly kind: StandardCertificateKind;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly calibratedAgainstId?: string;
  readonly calibratedAgainst?: string;
  readonly review: ReviewConclusion;
  readonly confirmed?: readonly string[];
}

const certificateFields = {
  number: identityField(100).required(),
  kind: Joi.string()
    .valid(...standardCertificateKinds)
    .required(),
  issuer: Joi.string().trim().max(300).required(),
  issuedOn: dayField().required(),
  validUntil: dayField().required(),
  calibratedAgainstId: idField(),
  calibratedAgainst: Joi.string().trim().max(300),
  review: Joi.string()
    .valid(...reviewConclusions)
    .required(),
  confirmed: confirmedField(),
};

export const standardCertificateSchema = Joi.object<CertificateInput>(certificateFields);

/** The version of the record that the form was drawn from, so that a certificate is not changed for its neighbour. */
export const versionedCertificateSchema = Joi.object<CertificateInput & { version?: number }>({
  ...certificateFields,
  version: Joi.number().integer(),
});

export interface StandardActInput {
  readonly reason: string;
}

export const standardActSchema = Joi.object<StandardActInput>({ reason: Joi.string().trim().max(1000).required() });

export interface ListStandards {
  readonly q?: string;
  readonly centreId?: string;
  readonly kind?: StandardKind;
  readonly status?: StandardStatus;
  readonly validity?: StandardValidity;
  readonly validOn?: string;
  readonly sort: 'code' | '-code';
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;
}

export const listStandardsSchema = Joi.object<ListStandards, true>({
  q: Joi.string().trim().max(200),
  centreId: idField(),
  kind: Joi.string().valid(...standardKinds),
  status: Joi.string().valid(...standardStatuses),
  validity: Joi.string().valid(...standardValidities),
  validOn: dayField(),
  sort: Joi.string().valid('code', '-code').default('code'),
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: Joi.string(),
  after: Joi.string(),
  before: Joi.string(),
});
