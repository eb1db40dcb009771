import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** A device as its owner names it. */
export interface RegisterDevice {
  readonly name: string;
  readonly until: Day;
}

export const registerDeviceSchema = Joi.object<RegisterDevice, true>({
  name: Joi.string().trim().max(80).required(),
  until: dayField().required(),
});

/** A secret of 32 bytes, as the registry gave it. */
const device = Joi.string().max(60).required();
const run = Joi.string().uuid().required();
const key = Joi.string()
  .pattern(/^\w{1,40}$/)
  .required();

/** Which lot a device takes along. */
export interface TakeLot {
  readonly device: string;
  readonly run: string;
  /** The query of `/verifications/runs/new`, or of `/verifications/new` for one record by itself. */
  readonly address: string;
  readonly form: TakenForm;
}

/** A lot of instruments in its grid, or one record in the form of its own. */
export type TakenForm = 'lot' | 'record';

const form = Joi.string().valid('lot', 'record').default('lot');

export const takeLotSchema = Joi.object<TakeLot, true>({
  ...{ device, run },
  address: Joi.string().max(30_000).required(),
  form,
});

/** Of which row of a lot something comes back. */
export interface RowNamed {
  readonly device: string;
  readonly run: string;
  readonly key: string;
}

/** `decided`: which state of the register the person has seen beside the own readings, and wants the record all the same. */
export const rowSchema = Joi.object<RowNamed & { readonly decided?: string }>({
  ...{ device, run, key },
  decided: Joi.string().hex().length(64),
});

export const photoSchema = Joi.object<RowNamed, true>({ device, run, key });

export const stateSchema = Joi.object<{ readonly device: string }, true>({ device });

/** What is to be taken along: the instruments of an order, else those that the address names. */
export const takePageSchema = Joi.object<{ readonly orderId?: string; readonly form: TakenForm }>({
  orderId: Joi.string().hex().length(24),
  form,
}).unknown();
