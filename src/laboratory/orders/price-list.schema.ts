import { recordKinds, type RecordKind } from '../certificates';
import { dayField, integerField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { priceListStatuses, type PriceListStatus } from './price-list.model';

export interface PriceLineInput {
  readonly kind: RecordKind;
  readonly typeCode?: string;
  readonly label: string;
  readonly range?: string;
  readonly unit: string;
  readonly amount: number;
}

/** What a person says of a price list; its lines are sent whole. */
export interface PriceListInput {
  readonly validFrom: Day;
  readonly document: string;
  readonly note?: string;
  readonly lines: readonly PriceLineInput[];
}

/** No amount of the trade comes near it. The registry's own bound. */
export const amountField = () => integerField({ max: 100_000_000_000 });

const lines = Joi.array()
  .max(500)
  .items(
    Joi.object<PriceLineInput>({
      kind: Joi.string()
        .valid(...recordKinds)
        .required(),
      typeCode: Joi.string().trim().max(20),
      label: Joi.string().trim().max(300).required(),
      range: Joi.string().trim().max(200),
      unit: Joi.string().trim().max(50).required(),
      amount: amountField().required(),
    }),
  );
const fields = {
  validFrom: dayField(),
  document: Joi.string().trim().max(300),
  note: Joi.string().trim().max(1000),
};

export const registerPriceListSchema = Joi.object<PriceListInput>({
  ...fields,
  validFrom: fields.validFrom.required(),
  document: fields.document.required(),
  lines: lines.default([]),
});

/** A field absent stays as it is; `null` (or an empty form field) removes the note. */
export const changePriceListSchema = Joi.object<Partial<PriceListInput>>({
  ...fields,
  note: fields.note.empty().allow(null, ''),
  lines,
});

export interface PriceListFilter {
  readonly status?: PriceListStatus;
}
export type ListPriceLists = Paging & PriceListFilter;
export const listPriceListsSchema = Joi.object<ListPriceLists, true>({
  ...pagingFields,
  status: Joi.string().valid(...priceListStatuses),
});
