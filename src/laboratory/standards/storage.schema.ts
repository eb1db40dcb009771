import { readQuantity, type Quantity } from '../../metrology';
import { dayField, idField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { StorageBounds, StoragePlace } from './keeping.model';
import { readRange } from './standard.entry';
import { quantityField, written } from './standard.schema';
import { storageTexts as texts } from './storage.messages';

const boundsField = () =>
  written<StorageBounds>(
    readRange,
    texts.boundsUnread,
    Joi.object({ from: quantityField.required(), to: quantityField.required() }),
  );

/** Where a standard is kept from a day on. */
export const storagePlaceSchema = Joi.object<StoragePlace>({
  since: dayField().required(),
  place: Joi.string().trim().max(300).required(),
  temperature: boundsField(),
  humidity: boundsField(),
});

/** What a person reads there. */
export interface ReadingInput {
  readonly on: string;
  readonly temperature?: Quantity;
  readonly humidity?: Quantity;
  readonly action?: string;
}

const valueField = () => written<Quantity>(readQuantity, texts.valueUnread, quantityField);

export const storageReadingSchema = Joi.object<ReadingInput>({
  on: dayField().required(),
  temperature: valueField(),
  humidity: valueField(),
  action: Joi.string().trim().max(1000),
});

export interface ReadingFilter {
  readonly standardId?: string;
}
export type ListReadings = Paging & ReadingFilter;
export const listReadingsSchema = Joi.object<ListReadings, true>({ ...pagingFields, standardId: idField() });
