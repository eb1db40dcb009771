import type { Confidence } from '../../metrology';
import { dayField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { RuleOfLaw } from './instrument-type.model';

/** The registry's own bound against slips of the finger: the longest period in the law's list is 72 months. */
const longestPeriod = 120;

const mode = () => Joi.boolean().allow(null).default(null);

export const proposeRuleSchema = Joi.object<RuleOfLaw, true>({
  effectiveFrom: dayField().required(),
  legalBasis: identityField(100).required(),
  patternApproval: mode(),
  initial: mode(),
  periodic: mode(),
  afterRepair: mode(),
  periodMonths: Joi.number().integer().min(1).max(longestPeriod).allow(null).default(null),
  source: Joi.string().trim().max(500).required(),
});

export interface ListInstrumentTypes extends Paging {
  readonly q?: string;
  readonly field?: string;
  readonly confidence?: Confidence | 'partly';
  readonly procedure?: 'with' | 'without';
}

export const listInstrumentTypesSchema = Joi.object<ListInstrumentTypes, true>({
  q: Joi.string().trim().max(200),
  field: Joi.string().max(100),
  confidence: Joi.string().valid('confirmed', 'partly', 'unconfirmed'),
  procedure: Joi.string().valid('with', 'without'),
  ...pagingFields,
  limit: pagingFields.limit.default(100),
});
