import { confirmedField, dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import { organizationTexts as texts } from './organization.messages';
import { agencyKinds, organizationKinds, type AgencyKind, type OrganizationKind } from './organization.model';

/** What a person types to register or change an organization. */
export interface OrganizationInput {
  readonly kind: OrganizationKind;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn?: string;
  readonly agencyKind?: AgencyKind;
  readonly parentId?: string;
  readonly communeId?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly taxCode?: string;
  readonly registrationMark?: string;
  readonly validFrom?: string;
  readonly legalBasis?: string;
  /** The keys of the near matches that the sender was asked about and confirmed. */
  readonly confirmed?: string[];
}

/**
 * Ten digits of an enterprise, with three more for its branch, or the twelve of a person's number for a household. The
 * registry's own rule: the text of thông tư 105/2020/TT-BTC was not read.
 */
const taxCodeShape = /^(\d{10}|\d{10}-?\d{3}|\d{12})$/;

/** Figures as people group them, with an extension; at most fifteen (ITU-T E.164), and three as of emergency numbers. */
const phoneShape = /^\+?[\d\s().-]+(?:(?:máy lẻ|nội bộ|ext\.?)\s*\d{1,6})?$/iu;

function isPhone(typed: string): boolean {
  return typed.split(/[,;/]/).every((part) => {
    const number = part.trim();
    const figures = number.replace(/\p{L}.*$/u, '').replace(/\D/g, '').length;
    return phoneShape.test(number) && figures >= 3 && figures <= 15;
  });
}

const fields = {
  nameVi: Joi.string().trim().max(300),
  nameEn: Joi.string().trim().max(300),
  agencyKind: Joi.string().valid(...agencyKinds),
  parentId: idField(),
  communeId: idField(),
  address: Joi.string().trim().max(500),
  email: Joi.string().trim().email({ tlds: false }),
  phone: Joi.string()
    .trim()
    .max(50)
    .custom((typed: string, helpers) => (isPhone(typed) ? typed : helpers.error('phone', { text: texts.notAPhone }))),
  taxCode: identityField(20).custom((typed: string, helpers) =>
    taxCodeShape.test(typed.replace(/\s+/gu, '')) ? typed : helpers.error('taxCode', { text: texts.notATaxCode }),
  ),
  registrationMark: identityField(50),
  validFrom: dayField(),
  legalBasis: Joi.string().trim().max(300),
};

export const registerOrganizationSchema = Joi.object<OrganizationInput, true>({
  ...fields,
  kind: Joi.string()
    .valid(...organizationKinds)
    .required(),
  code: Joi.string()
    .trim()
    .uppercase()
    .pattern(/^[A-Z0-9-]+$/)
    .max(40)
    .required(),
  nameVi: fields.nameVi.required(),
  confirmed: confirmedField(),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeOrganizationSchema = Joi.object<Partial<OrganizationInput>>({
  ...Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, name === 'nameVi' ? field : field.empty().allow(null, '')]),
  ),
  confirmed: confirmedField(),
});

export interface EndOrganization {
  readonly validUntil: string;
  readonly successorIds: readonly string[];
  readonly legalBasis: string;
}

export const endOrganizationSchema = Joi.object<EndOrganization>({
  validUntil: dayField().required(),
  successorIds: Joi.array().items(idField()).single().default([]),
  legalBasis: Joi.string().trim().max(300).required(),
});

export interface ListOrganizations extends Paging {
  readonly q?: string;
  readonly kind?: OrganizationKind;
  readonly sort: 'nameVi' | '-nameVi';
}

export const listOrganizationsSchema = Joi.object<ListOrganizations, true>({
  q: Joi.string().trim().max(200),
  kind: Joi.string().valid(...organizationKinds),
  sort: Joi.string().valid('nameVi', '-nameVi').default('nameVi'),
  ...pagingFields,
});
