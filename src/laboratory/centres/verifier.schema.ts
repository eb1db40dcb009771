import { confirmedField, dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import { measurementFields } from './measurement-fields';
import type { VerifierCard } from './verifier.model';

/** A card as it is typed, with the keys of what its sender confirmed. */
export type CardInput = Omit<VerifierCard, 'confirmed' | 'endedOn' | 'endReason'> & {
  readonly confirmed?: readonly string[];
};

/** What a person types to register or change a verifier. */
export interface VerifierInput {
  readonly centreId: string;
  readonly name: string;
  readonly staffNumber?: string;
  readonly cards: readonly CardInput[];
}

export const verifierCardSchema = Joi.object<CardInput>({
  number: identityField(50).required(),
  decisionNumber: identityField(100),
  issuedOn: dayField().required(),
  expiresOn: dayField().required(),
  fields: Joi.array()
    .items(Joi.string().valid(...measurementFields))
    .single()
    .min(1)
    .required(),
  confirmed: confirmedField(),
});

const name = Joi.string().trim().max(200);
const staffNumber = identityField(50);

export const registerVerifierSchema = Joi.object<VerifierInput>({
  centreId: idField().required(),
  name: name.required(),
  staffNumber,
  cards: Joi.array().items(verifierCardSchema).max(50).default([]),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeVerifierSchema = Joi.object<Partial<VerifierInput>>({
  name,
  staffNumber: staffNumber.empty().allow(null, ''),
});

export interface ActivityInput {
  readonly reason: string;
}

export const activitySchema = Joi.object<ActivityInput>({ reason: Joi.string().trim().max(1000).required() });

export interface ListVerifiers extends Paging {
  readonly q?: string;
  readonly centreId?: string;
  readonly active?: boolean;
  readonly cardOn?: string;
  /** Those with a training or authorization that ends soon, or has ended. */
  readonly competence?: 'ending';
  readonly sort: 'name' | '-name';
}

export const listVerifiersSchema = Joi.object<ListVerifiers, true>({
  q: Joi.string().trim().max(200),
  centreId: idField(),
  active: Joi.boolean(),
  cardOn: dayField(),
  competence: Joi.string().valid('ending'),
  sort: Joi.string().valid('name', '-name').default('name'),
  ...pagingFields,
});
