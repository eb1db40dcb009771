import type { Characteristics } from '../../metrology';
import {
  confirmedField,
  dayField,
  idField,
  identityField,
  integerField,
  Joi,
  pagingFields,
  type Paging,
} from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { instrumentStatuses, type InstrumentStatus } from './instrument.model';
import type { OwnerFilter } from './owner.filter';
import { legalStates, type LegalState } from './legal-state.words';

/** What a person types of an instrument. Characteristics are read by the procedure of its type. */
export interface InstrumentInput {
  readonly typeCode: string;
  readonly ownerId: string;
  /** Day since which its first owner has it; today when absent from what is registered. */
  readonly ownedFrom?: Day;
  readonly communeId?: string | null;
  readonly place?: string | null;
  readonly maker?: string | null;
  readonly model?: string | null;
  readonly serial?: string | null;
  readonly yearMade?: number | null;
  readonly inventoryNumber?: string | null;
  readonly typeApproval?: string | null;
  readonly note?: string | null;
  readonly characteristics?: Characteristics;
  /** The keys of the improbable things that the sender was asked about and confirmed. */
  readonly confirmed?: string[];
}

export type InstrumentChange = Omit<InstrumentInput, 'typeCode' | 'ownerId'>;

const words = (max: number) => Joi.string().trim().max(max);

const fields = {
  communeId: idField(),
  place: words(300),
  maker: words(200),
  model: words(200),
  serial: identityField(100),
  yearMade: integerField({ min: 1900, max: 2100 }),
  inventoryNumber: identityField(100),
  typeApproval: identityField(100),
  note: words(1000),
};

/** `{ max: { value, unit }, accuracyClass: 'III' }`: only its shape; its procedure judges the rest. */
const characteristics = Joi.object().pattern(
  Joi.string().max(40),
  Joi.alternatives(
    Joi.string().empty().allow('').max(200),
    Joi.object({ value: Joi.string().empty().allow('').max(40), unit: Joi.string().empty().allow('').max(10) }),
  ),
);

export const registerInstrumentSchema = Joi.object<InstrumentInput, true>({
  ...fields,
  typeCode: Joi.string().max(20).required(),
  ownerId: idField().required(),
  ownedFrom: dayField(),
  characteristics: characteristics.default({}),
  confirmed: confirmedField(),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeInstrumentSchema = Joi.object<InstrumentChange>({
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.empty().allow(null, '')])),
  ownedFrom: dayField(),
  characteristics,
  confirmed: confirmedField(),
});

export interface OwnerChange {
  readonly ownerId: string;
  readonly from: Day;
  readonly reason?: string;
}

export const ownerChangeSchema = Joi.object<OwnerChange, true>({
  ownerId: idField().required(),
  from: dayField().required(),
  reason: words(300),
});

export interface StatusChange {
  readonly to: InstrumentStatus;
  readonly reason: string;
}

export const statusChangeSchema = Joi.object<StatusChange, true>({
  to: Joi.string()
    .valid(...instrumentStatuses)
    .required(),
  reason: words(300).required(),
});

export type InstrumentSort = 'code' | '-code' | 'dueOn';

export interface InstrumentFilter extends OwnerFilter {
  readonly q?: string;
  readonly centreId?: string;
  readonly typeCode?: string;
  readonly communeId?: string;
  readonly status?: InstrumentStatus;
  /** The legal state of today. */
  readonly state?: LegalState;
  /** By code when absent; those in a state by their due day. */
  readonly sort?: InstrumentSort;
}

export interface ListInstruments extends InstrumentFilter, Paging {}

const filters = {
  q: words(200),
  centreId: idField(),
  typeCode: Joi.string().max(20),
  communeId: idField(),
  owner: words(200),
  ownerId: idField(),
  status: Joi.string().valid(...instrumentStatuses),
  state: Joi.string().valid(...legalStates),
  sort: Joi.string().valid('code', '-code', 'dueOn'),
};

export const filterInstrumentsSchema = Joi.object<InstrumentFilter, true>(filters);

export const listInstrumentsSchema = Joi.object<ListInstruments, true>({
  ...filters,
  ...pagingFields,
});
