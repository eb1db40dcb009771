import type BaseJoi from 'joi';
import { measurementFields } from '../centres';
import { dimensions, isDecimalText, readQuantity, units, type Dimension, type Quantity } from '../../metrology';
import {
  confirmedField,
  dayField,
  idField,
  identityField,
  Joi,
  pagingFields,
  type Paging,
  decimalField,
} from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { doubtIn, readNominals, readRange, readValues } from './standard.entry';
import { standardTexts as texts } from './standard.messages';
import {
  referenceKinds,
  reviewConclusions,
  standardCertificateKinds,
  standardKinds,
  standardStatuses,
} from './standard.model';
import type {
  CertifiedValue,
  Nominal,
  ReferenceKind,
  ReviewConclusion,
  StandardCertificateKind,
  StandardKind,
  StandardRange,
  StandardStatus,
} from './standard.model';
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
  readonly quantity: Dimension;
  readonly range?: StandardRange;
  readonly nominals?: readonly Nominal[];
  readonly accuracyClass?: string;
  readonly note?: string;
  /** The keys of the near matches that the sender was asked about and confirmed. */
  readonly confirmed?: readonly string[];
}

const quantityFields = {
  value: Joi.string()
    .custom((typed: string, helpers) => (isDecimalText(typed) ? typed : helpers.error('string.pattern.base')))
    .required(),
  unit: Joi.string()
    .valid(...units)
    .required(),
};
export const quantityField = Joi.object<Quantity>(quantityFields);

/** What forms send as people write it, `(1 ÷ 500) g`, and the API as data. */
export function written<T>(
  read: (typed: string) => T | null,
  fault: Text,
  data: BaseJoi.Schema,
): BaseJoi.AlternativesSchema {
  const typed = Joi.string()
    .trim()
    .max(10_000)
    .custom((text: string, helpers) => read(text) ?? helpers.error('written', { text: doubtIn(text) ?? fault }));
  return Joi.alternatives().conditional(Joi.string().allow(''), { then: typed, otherwise: data });
}

const rangeField = written<StandardRange>(
  readRange,
  texts.rangeUnread,
  Joi.object({ from: quantityField.required(), to: quantityField.required() }),
);
const nominalsField = written<Nominal[]>(
  readNominals,
  texts.nominalsUnread,
  Joi.array()
    .items(Joi.object({ ...quantityFields, count: Joi.number().integer().min(1).max(9999).default(1) }))
    .max(200),
);
const valuesField = written<CertifiedValue[]>(
  readValues,
  texts.valuesUnread,
  Joi.array()
    .items(
      Joi.object({ nominal: quantityField.required(), value: quantityField, uncertainty: quantityField.required() }),
    )
    .max(500),
);
const uncertaintyField = written<Quantity>(readQuantity, texts.uncertaintyUnread, quantityField);

const required = {
  code: identityField(50),
  nameVi: Joi.string().trim().max(300),
  kind: Joi.string().valid(...standardKinds),
  field: Joi.string().valid(...measurementFields),
  quantity: Joi.string().valid(...dimensions),
};

const optional = {
  nameEn: Joi.string().trim().max(300),
  maker: Joi.string().trim().max(200),
  model: Joi.string().trim().max(200),
  serial: identityField(100),
  accuracyClass: Joi.string().trim().max(100),
  note: Joi.string().trim().max(1000),
};

export const registerStandardSchema = Joi.object<StandardInput>({
  centreId: idField().required(),
  ...Object.fromEntries(Object.entries(required).map(([name, field]) => [name, field.required()])),
  ...optional,
  range: rangeField,
  nominals: nominalsField,
  confirmed: confirmedField(),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeStandardSchema = Joi.object<Partial<StandardInput>>({
  ...required,
  ...Object.fromEntries(Object.entries(optional).map(([name, field]) => [name, field.empty().allow(null, '')])),
  range: rangeField.empty().allow(null, ''),
  nominals: Joi.alternatives()
    .conditional(Joi.valid(null, '').empty(), {
      then: Joi.any()
        .empty()
        .custom(() => []),
      otherwise: nominalsField,
    })
    .empty(),
  confirmed: confirmedField(),
});

export interface CertificateInput {
  readonly number: string;
  readonly kind: StandardCertificateKind;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly traceableTo: ReferenceKind;
  readonly calibratedAgainstId?: string;
  readonly calibratedAgainst?: string;
  readonly uncertainty?: Quantity;
  readonly coverageFactor?: string;
  readonly confidenceLevel?: string;
  readonly values?: readonly CertifiedValue[];
  /** Of a digital certificate received for the standard, by the id of its file. */
  readonly digitalFileId?: string;
  readonly review: ReviewConclusion;
  readonly confirmed?: readonly string[];
}

export const standardCertificateSchema = Joi.object<CertificateInput>({
  number: identityField(100).required(),
  kind: Joi.string()
    .valid(...standardCertificateKinds)
    .required(),
  issuer: identityField(300).required(),
  issuedOn: dayField().required(),
  validUntil: dayField().required(),
  traceableTo: Joi.string()
    .valid(...referenceKinds)
    .required(),
  calibratedAgainstId: idField(),
  calibratedAgainst: identityField(300),
  uncertainty: uncertaintyField,
  coverageFactor: decimalField({ min: '1', max: '10' }),
  confidenceLevel: decimalField({ min: '50', max: '100' }),
  values: valuesField,
  digitalFileId: idField(),
  review: Joi.string()
    .valid(...reviewConclusions)
    .required(),
  confirmed: confirmedField(),
});

/** A supplier's file, sent by a program as text. */
export interface DigitalInput {
  readonly name: string;
  readonly xml: string;
}

export const digitalSchema = Joi.object<DigitalInput>({
  name: Joi.string().trim().max(200).required(),
  xml: Joi.string().required(),
});

export interface StandardActInput {
  readonly reason: string;
}

export const standardActSchema = Joi.object<StandardActInput>({ reason: Joi.string().trim().max(1000).required() });

export interface ListStandards extends Paging {
  readonly q?: string;
  readonly centreId?: string;
  readonly kind?: StandardKind;
  readonly status?: StandardStatus;
  readonly validity?: StandardValidity;
  readonly validOn?: string;
  readonly upkeep?: 'due';
  readonly sort: 'code' | '-code';
}

export const listStandardsSchema = Joi.object<ListStandards, true>({
  q: Joi.string().trim().max(200),
  centreId: idField(),
  kind: Joi.string().valid(...standardKinds),
  status: Joi.string().valid(...standardStatuses),
  validity: Joi.string().valid(...standardValidities),
  validOn: dayField(),
  upkeep: Joi.string().valid('due'),
  sort: Joi.string().valid('code', '-code').default('code'),
  ...pagingFields,
});
