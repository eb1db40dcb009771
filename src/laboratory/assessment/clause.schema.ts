import { Joi } from '../../platform/http';
import { shares, type Share } from './clause.rules';

/** Which clauses are asked for; all where nothing is said. */
export interface ListClauses {
  readonly share?: Share;
}

export const listClausesSchema = Joi.object<ListClauses, true>({ share: Joi.string().valid(...shares) });
