import type { Provenance } from '../organizations';
import { confirmedField, dayField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { legalKindNames, topicNames } from './document.messages';
import { adoptionDegrees, documentKinds, type Adoption, type DocumentKind } from './document.model';
import { documentStates, type DocumentState } from './document.rules';

/** What a person types to register or change a document. */
export interface DocumentInput {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly legalKind?: string;
  readonly titleVi: string;
  readonly titleEn?: string;
  readonly issuer?: string;
  readonly issuingDecision?: string;
  readonly issuedOn?: Day;
  readonly inForceFrom?: Day;
  readonly inForceUntil?: Day;
  readonly replaces?: readonly string[];
  readonly amends?: readonly string[];
  readonly adopts?: readonly Adoption[];
  readonly topics?: readonly string[];
  readonly note?: string;
  readonly source: string;
  readonly confidence: Provenance['confidence'];
  /** The keys of the improbable things that the sender was asked about and confirmed. */
  readonly confirmed?: readonly string[];
}

/** A field of a change: `null` or nothing typed removes what was there. */
export type Change<Input> = { readonly [Name in keyof Input]?: Input[Name] | null | '' };
export type DocumentChange = Change<Omit<DocumentInput, 'kind' | 'number' | 'confirmed'>> &
  Pick<DocumentInput, 'confirmed'>;

const required = {
  titleVi: Joi.string().trim().max(1000),
  source: Joi.string().trim().max(500),
  confidence: Joi.string().valid('confirmed', 'partly', 'unconfirmed'),
};

const optional = {
  legalKind: Joi.string().valid(...Object.keys(legalKindNames)),
  titleEn: Joi.string().trim().max(1000),
  issuer: identityField(300),
  issuingDecision: Joi.string().trim().max(300),
  issuedOn: dayField(),
  inForceFrom: dayField(),
  inForceUntil: dayField(),
  replaces: numbersField(),
  amends: numbersField(),
  adopts: adoptionsField(),
  topics: Joi.array<string[]>()
    .items(Joi.string().valid(...Object.keys(topicNames)))
    .single(),
  note: Joi.string().trim().max(2000),
};

export const registerDocumentSchema = Joi.object<DocumentInput>({
  kind: Joi.string()
    .valid(...documentKinds)
    .required(),
  number: identityField(120).required(),
  ...optional,
  titleVi: required.titleVi.required(),
  source: required.source.required(),
  confidence: required.confidence.required(),
  confirmed: confirmedField(),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeDocumentSchema = Joi.object<DocumentChange>({
  ...required,
  ...Object.fromEntries(Object.entries(optional).map(([name, field]) => [name, field.empty().allow(null, '')])),
  confirmed: confirmedField(),
});

export interface ListDocuments extends Paging {
  readonly q?: string;
  readonly kind?: DocumentKind;
  readonly topic?: string;
  readonly state?: DocumentState;
  /** The day for which the state is asked; today when absent. */
  readonly on?: Day;
  readonly sort: 'number' | '-number';
}

export const listDocumentsSchema = Joi.object<ListDocuments, true>({
  q: Joi.string().trim().max(200),
  kind: Joi.string().valid(...documentKinds),
  topic: Joi.string().max(60),
  state: Joi.string().valid(...documentStates),
  on: dayField(),
  sort: Joi.string().valid('number', '-number').default('number'),
  ...pagingFields,
});

/** Numbers of documents: a list, or lines of text as a form sends them. */
function numbersField() {
  return Joi.array<string[]>()
    .items(Joi.string().trim().max(3000))
    .single()
    .custom((texts: string[]) =>
      texts
        .flatMap((text) => text.split(/[\r\n;]+/))
        .map((each) => each.trim())
        .filter(Boolean),
    );
}

/** Adopted standards; the rows of a form that were left empty are no rows, a half row is refused. */
function adoptionsField() {
  const degree = Joi.string().valid(...adoptionDegrees);
  const adoption = Joi.object<Partial<Adoption>>({
    number: identityField(120),
    degree: degree.when('number', { is: Joi.exist(), then: Joi.required() }),
  }).custom((row: Partial<Adoption>, helpers) => {
    if (!row.degree || row.number) return row;
    return helpers.error('any.required', {}, helpers.state.localize?.([...(helpers.state.path ?? []), 'number']));
  });
  return Joi.array<Adoption[]>()
    .items(adoption)
    .custom((rows: Partial<Adoption>[]) => rows.filter(({ number }) => number !== undefined));
}
