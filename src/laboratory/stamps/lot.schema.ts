import type BaseJoi from 'joi';
import { dayField, identityField, integerField, Joi, pagingFields, type Paging } from '../../platform/http';
import { lotStatuses, stampUses, type LotStatus, type StampUse } from './lot.model';

/** What a person says when stamps are ordered. */
export interface OrderInput {
  readonly use: StampUse;
  readonly supplier: string;
  readonly orderDocument?: string;
  readonly orderedOn: string;
  readonly orderedQuantity: number;
  readonly note?: string;
}

/** Lots larger than this are a slip of the finger: the registry's own bound. */
const atMost = 10_000_000;
const fields = {
  use: Joi.string().valid(...stampUses),
  supplier: Joi.string().trim().max(300),
  orderDocument: Joi.string().trim().max(300),
  orderedOn: dayField(),
  orderedQuantity: integerField({ min: 1, max: atMost }),
  note: Joi.string().trim().max(1000),
};

export const orderSchema = Joi.object<OrderInput, true>({
  ...fields,
  use: fields.use.required(),
  supplier: fields.supplier.required(),
  orderedOn: fields.orderedOn.required(),
  orderedQuantity: fields.orderedQuantity.required(),
});

const cleared = (field: BaseJoi.Schema) => field.empty().allow(null, '');

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeLotSchema = Joi.object<Partial<OrderInput>>({
  ...fields,
  orderDocument: cleared(fields.orderDocument),
  note: cleared(fields.note),
});

/** What came: the series and its first and last number as they are printed. */
export interface ReceiptInput {
  readonly series?: string;
  readonly firstNumber: string;
  readonly lastNumber: string;
  readonly receivedOn: string;
  readonly receiptDocument?: string;
}

export const receiptSchema = Joi.object<ReceiptInput, true>({
  series: identityField(20),
  firstNumber: identityField(12).required(),
  lastNumber: identityField(12).required(),
  receivedOn: dayField().required(),
  receiptDocument: Joi.string().trim().max(300),
});

export const cancelLotSchema = Joi.object<{ readonly reason: string }, true>({
  reason: Joi.string().trim().max(1000).required(),
});

export interface LotFilter {
  readonly status?: LotStatus;
}
export type ListLots = Paging & LotFilter;
export const listLotsSchema = Joi.object<ListLots, true>({
  ...pagingFields,
  status: Joi.string().valid(...lotStatuses),
});
