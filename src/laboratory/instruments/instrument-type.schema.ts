import type { Confidence } from '../../metrology';
import { dayField, identityField, Joi } from '../../platform/http';
import type { RuleOfLaw } from './instrument-type.model';

const mode = () => Joi.boolean().allow(null).default(null);

export const proposeRuleSchema = Joi.object<RuleOfLaw, true>({
  effectiveFrom: dayField().required(),
  legalBasis: identityField(100).required(),
  patternApproval: mode(),
  initial: mode(),
  periodic: mode(),
  afterRepair: mode(),
  periodMonths: Joi.number().integer().min(1).max(600).allow(null).default(null),
  source: Joi.string().trim().max(500).required(),
});

export interface ListInstrumentTypes {
  readonly q?: string;
  readonly field?: string;
  readonly confidence?: Confidence | 'partly';
  readonly procedure?: 'with' | 'without';
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;
}

export const listInstrumentTypesSchema = Joi.object<ListInstrumentTypes, true>({
  q: Joi.string().trim().max(200),
  field: Joi.string().max(100),
  confidence: Joi.string().valid('confirmed', 'partly', 'unconfirmed'),
  procedure: Joi.string().valid('with', 'without'),
  limit: Joi.number().integer().min(1).max(200).default(100),
  cursor: Joi.string(),
  after: Joi.string(),
  before: Joi.string(),
});
