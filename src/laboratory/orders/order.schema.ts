import type BaseJoi from 'joi';
import { verificationModes, type VerificationMode } from '../centres';
import { recordKinds, type RecordKind } from '../certificates';
import { dayField, idField, integerField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { placeKinds, type Expected, type PlaceKind } from './order.model';
import { registerOrganizationSchema } from '../../register/organizations';
import { orderTexts as texts } from './order.messages';
import { orderStatuses, type OrderStatus } from './order.states';
import { amountField } from './price-list.schema';

/** Who asks for work, how to reach them, which work it is and where. */
export interface AskedInput {
  readonly customerName: string;
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly kind: RecordKind;
  readonly placeKind: PlaceKind;
  readonly address?: string;
  readonly communeId?: string;
  readonly expected: readonly Expected[];
  readonly note?: string;
}

/** What a clerk says of an order. One of the two names the customer. */
export interface OrderInput extends Omit<AskedInput, 'customerName'> {
  readonly customerId?: string;
  readonly customerName?: string;
  readonly mode?: VerificationMode;
  /** Instruments of the customer that are registered. */
  readonly instrumentIds: readonly string[];
  readonly requestId?: string;
}

export const expectedField = Joi.array()
  .max(100)
  .items(
    Joi.object<Expected>({
      typeCode: Joi.string().trim().max(20),
      description: Joi.string().trim().max(300).required(),
      count: integerField({ min: 1, max: 100_000 }).required(),
    }),
  );

/** Of a request too. */
export const askedFields = {
  customerName: Joi.string().trim().max(300),
  contactName: Joi.string().trim().max(200),
  phone: registerOrganizationSchema.extract('phone'),
  email: registerOrganizationSchema.extract('email'),
  kind: Joi.string().valid(...recordKinds),
  placeKind: Joi.string().valid(...placeKinds),
  address: Joi.string().trim().max(500),
  communeId: idField(),
  note: Joi.string().trim().max(2000),
};

const ids = Joi.array().items(idField()).single().max(2000);
const fields = {
  ...askedFields,
  customerId: idField(),
  mode: Joi.string().valid(...verificationModes),
};

export const beginOrderSchema = Joi.object<OrderInput>({
  ...fields,
  kind: fields.kind.required(),
  placeKind: fields.placeKind.required(),
  instrumentIds: ids.default([]),
  expected: expectedField.default([]),
  requestId: idField(),
});

const cleared = (field: BaseJoi.Schema) => field.empty().allow(null, '');

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeOrderSchema = Joi.object<Partial<OrderInput>>({
  ...fields,
  customerId: cleared(fields.customerId),
  contactName: cleared(fields.contactName),
  phone: cleared(fields.phone),
  email: cleared(fields.email),
  mode: cleared(fields.mode),
  address: cleared(fields.address),
  communeId: cleared(fields.communeId),
  note: cleared(fields.note),
  instrumentIds: ids,
  expected: expectedField,
});

/** The fee lines, sent whole: those of the price list by its line, travel and discounts as they are typed. */
export interface FeesInput {
  readonly listed: readonly { readonly priceLineId: string; readonly quantity: number }[];
  readonly typed: readonly {
    readonly kind: 'travel' | 'discount';
    readonly label: string;
    readonly amount: number;
  }[];
}

export const feesSchema = Joi.object<FeesInput>({
  listed: Joi.array()
    .max(100)
    .items(
      Joi.object({
        priceLineId: idField().required(),
        quantity: integerField({ min: 1, max: 100_000 }).required(),
      }),
    )
    .default([]),
  typed: Joi.array()
    .max(20)
    .items(
      Joi.object({
        kind: Joi.string().valid('travel', 'discount').required(),
        label: Joi.string().trim().max(300).required(),
        amount: amountField().required(),
      }),
    )
    .default([]),
});

/** When it is done, by whom, and with which standards. */
export interface PlanInput {
  readonly on: Day;
  readonly from: string;
  readonly until: string;
  readonly verifierIds: readonly string[];
  readonly standardIds: readonly string[];
}

/** `8:00` is `08:00`. */
const hourField = () =>
  Joi.string()
    .trim()
    .custom((typed: string, helpers) => {
      const [, hours = '', minutes = ''] = /^(\d{1,2})[:hg.](\d{2})$/.exec(typed) ?? [];
      const isHour = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
      return isHour ? `${hours.padStart(2, '0')}:${minutes}` : helpers.error('hour', { text: texts.notAnHour });
    });

export const planSchema = Joi.object<PlanInput>({
  on: dayField().required(),
  from: hourField().required(),
  until: hourField().required(),
  verifierIds: Joi.array().items(idField()).single().max(50).default([]),
  standardIds: Joi.array().items(idField()).single().max(200).default([]),
});

/** A step with the reason that some of them ask for. */
export interface StepInput {
  readonly reason?: string;
}
export const stepSchema = Joi.object<StepInput>({ reason: Joi.string().trim().max(1000) });

export interface OrderFilter {
  readonly q?: string;
  readonly status?: OrderStatus;
  readonly kind?: RecordKind;
  readonly customerId?: string;
  /** The day of the appointment. */
  readonly on?: Day;
  readonly verifierId?: string;
}
export type ListOrders = Paging & OrderFilter;
const orderFilterFields = {
  q: Joi.string().trim().max(200),
  status: Joi.string().valid(...orderStatuses),
  kind: Joi.string().valid(...recordKinds),
  customerId: idField(),
  on: dayField(),
  verifierId: idField(),
};
export const listOrdersSchema = Joi.object<ListOrders, true>({ ...orderFilterFields, ...pagingFields });

/** The sheet holds the whole list. */
export const orderSheetSchema = Joi.object<OrderFilter>(orderFilterFields);

/** The address of an empty form: whose order it is, or of which request. */
export interface NewOrder {
  readonly customerId?: string;
  readonly requestId?: string;
}
export const newOrderSchema = Joi.object<NewOrder>({ customerId: idField(), requestId: idField() });
