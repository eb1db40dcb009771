import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** Seals are paged by their day. */
export interface ListSeals {
  readonly limit: number;
  readonly cursor?: Day;
  readonly after?: Day;
}

export const listSealsSchema = Joi.object<ListSeals, true>({
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: dayField(),
  after: dayField(),
});
