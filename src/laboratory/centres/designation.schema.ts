import { isUnit, units } from '../../metrology';
import {
  confirmedField,
  dayField,
  decimalField,
  idField,
  identityField,
  Joi,
  pagingFields,
  type Paging,
} from '../../platform/http';
import type { Capability } from './cmc.rules';
import type { Text } from '../../platform/i18n';
import { designationTexts as texts } from './designation.messages';
import {
  designationKinds,
  scopeActivities,
  validFromBases,
  verificationModes,
  type DesignationKind,
  type ScopeLine,
  type ValidFromBasis,
} from './designation.model';
import { rangeFault, unitFault } from './measured-quantities';

/** What a person types to register or change a designation. */
export interface DesignationInput {
  readonly centreId: string;
  readonly kind: DesignationKind;
  readonly number?: string;
  readonly mark?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly validFrom: string;
  readonly validFromBasis?: ValidFromBasis;
  readonly validUntil?: string;
  readonly note?: string;
  readonly provisional?: boolean;
  readonly scopeLines: readonly ScopeLine[];
  readonly confirmed?: readonly string[];
}

/** Values of one field, separated by semicolons in a form, a list in the API. */
function listField() {
  return Joi.array()
    .items(Joi.string().trim().max(100))
    .single()
    .custom((typed: string[]) => typed.flatMap((each) => each.split(';').map((part) => part.trim())).filter(Boolean))
    .default([]);
}

const limitField = Joi.object({
  value: decimalField({ above: '0' }),
  unit: Joi.string().valid(...units),
}).custom(({ value, unit }: { value?: string; unit?: string }, helpers) => {
  if (value && unit) return { value, unit };
  if (!value && !unit) return undefined;
  return helpers.error(
    'limit',
    { text: texts.upToIncomplete },
    helpers.state.localize?.([...(helpers.state.path ?? []), value ? 'unit' : 'value']),
  );
});

/** All or nothing: a capability says how much, in which unit, and by which document. */
const capabilityField = Joi.object<Capability>({
  value: decimalField({ min: '0' }),
  unit: Joi.string().valid(...units),
  slope: decimalField({ min: '0' }),
  source: Joi.string().trim().max(300),
}).custom((typed: Partial<Capability>, helpers) => {
  if (Object.keys(typed).length === 0) return undefined;
  const missing = (['value', 'unit', 'source'] as const).find((name) => typed[name] === undefined);
  if (missing === undefined) return typed;
  const place = helpers.state.localize?.([...(helpers.state.path ?? []), missing]);
  return helpers.error('limit', { text: texts.cmcIncomplete }, place);
});

export const scopeLineSchema = Joi.object<ScopeLine>({
  activity: Joi.string()
    .valid(...scopeActivities)
    .required(),
  typeCode: Joi.string().trim().uppercase().max(20),
  subject: Joi.string().trim().max(300).required(),
  range: Joi.string().trim().max(200),
  upTo: limitField,
  cmc: capabilityField,
  accuracyClasses: listField(),
  modes: Joi.array()
    .items(Joi.string().valid(...verificationModes))
    .single()
    .default([]),
}).custom((line: ScopeLine, helpers) => {
  const [place, text] = wrongQuantity(line) ?? [];
  if (!place || !text) return line;
  return helpers.error('limit', { text }, helpers.state.localize?.([...(helpers.state.path ?? []), ...place]));
});

/** Where a line of the scope is in another quantity than its instruments measure, and why. */
function wrongQuantity({ typeCode, range, upTo }: ScopeLine): [place: string[], fault: Text] | undefined {
  if (!typeCode) return undefined;
  const ofRange = range && rangeFault(typeCode, range);
  if (ofRange) return [['range'], ofRange];
  const ofLimit = upTo && isUnit(upTo.unit) && unitFault(typeCode, upTo.unit);
  return ofLimit ? [['upTo', 'unit'], ofLimit] : undefined;
}

const fields = {
  kind: Joi.string().valid(...designationKinds),
  number: identityField(100),
  mark: identityField(50),
  issuer: identityField(300),
  issuedOn: dayField(),
  validFrom: dayField(),
  validFromBasis: Joi.string().valid(...validFromBases),
  validUntil: dayField(),
  note: Joi.string().trim().max(1000),
  provisional: Joi.boolean(),
};

export const registerDesignationSchema = Joi.object<DesignationInput>({
  ...fields,
  centreId: idField().required(),
  kind: fields.kind.required(),
  number: fields.number.required(),
  validFrom: fields.validFrom.required(),
  scopeLines: Joi.array().items(scopeLineSchema).max(500).default([]),
  confirmed: confirmedField(),
});

const required = ['kind', 'number', 'validFrom'];

/** A field absent stays as it is; `null` (or an empty form field) removes it. Scope lines sent replace all of them. */
export const changeDesignationSchema = Joi.object<Partial<DesignationInput>>({
  ...Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      required.includes(name) ? field : field.empty().allow(null, ''),
    ]),
  ),
  scopeLines: Joi.array().items(scopeLineSchema).max(500),
  confirmed: confirmedField(),
});

export interface DesignationActInput {
  readonly on: string;
  readonly reason: string;
  /** The decision by which it is done: number, day, issuer. */
  readonly document?: string;
}

export const designationActSchema = Joi.object<DesignationActInput>({
  on: dayField().required(),
  reason: Joi.string().trim().max(1000).required(),
  document: Joi.string().trim().max(500),
});

export interface ListDesignations extends Paging {
  readonly q?: string;
  readonly centreId?: string;
  readonly kind?: DesignationKind;
  readonly inForceOn?: string;
  /** The day the states are shown for: today unless said. */
  readonly on?: string;
  /** Something of it waits for a second officer. */
  readonly waits?: boolean;
  readonly sort: '-validFrom' | 'validFrom';
}

export const listDesignationsSchema = Joi.object<ListDesignations, true>({
  q: Joi.string().trim().max(200),
  centreId: idField(),
  kind: Joi.string().valid(...designationKinds),
  inForceOn: dayField(),
  on: dayField(),
  waits: Joi.boolean(),
  sort: Joi.string().valid('-validFrom', 'validFrom').default('-validFrom'),
  ...pagingFields,
});
