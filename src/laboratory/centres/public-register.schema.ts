import { dayField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** What somebody without an account asks the public register. */
export interface AskedOfRegister extends Paging {
  /** What is to be verified, or words of a body or decision. */
  readonly q?: string;
  readonly typeCode?: string;
  /** Commune, province or other words of the place. */
  readonly where?: string;
  /** Today unless said. */
  readonly on?: Day;
}

export const publicRegisterSchema = Joi.object<AskedOfRegister, true>({
  q: Joi.string().trim().max(200),
  typeCode: Joi.string().trim().uppercase().max(20),
  where: Joi.string().trim().max(200),
  on: dayField(),
  ...pagingFields,
});

/** As which day a record is looked at: today unless said. */
export const onDaySchema = Joi.object<{ readonly on?: Day }, true>({ on: dayField() });
