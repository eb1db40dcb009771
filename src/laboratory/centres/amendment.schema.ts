import { dayField, identityField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { amendmentKinds, type AmendmentKind } from './amendment.model';
import { scopeLineSchema } from './designation.schema';
import type { ScopeLine } from './scope-line.model';

/** What an officer types of an amendment. */
export interface AmendmentInput {
  readonly kind: AmendmentKind;
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn?: Day;
  readonly from: Day;
  readonly validFrom?: Day;
  readonly validUntil?: Day;
  readonly reason: string;
  readonly document: string;
  /** Absent: as the scope is on the day `from`. */
  readonly scopeLines?: readonly ScopeLine[];
}

const always = {
  kind: Joi.string().valid(...amendmentKinds),
  from: dayField(),
  reason: Joi.string().trim().max(1000),
  document: Joi.string().trim().max(500),
};
const sometimes = {
  number: identityField(100),
  issuer: identityField(300),
  issuedOn: dayField(),
  validFrom: dayField(),
  validUntil: dayField(),
};
const scopeLines = Joi.array().items(scopeLineSchema).max(500);

export const draftAmendmentSchema = Joi.object<AmendmentInput>({
  ...Object.fromEntries(Object.entries(always).map(([name, field]) => [name, field.required()])),
  ...sometimes,
  scopeLines,
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. Scope lines sent replace all of them. */
export const changeAmendmentSchema = Joi.object<Partial<AmendmentInput>>({
  ...always,
  ...Object.fromEntries(Object.entries(sometimes).map(([name, field]) => [name, field.empty().allow(null, '')])),
  scopeLines,
});
