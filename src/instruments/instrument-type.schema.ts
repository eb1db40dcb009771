import type { Confidence } from '../metrology';
import { dayField, Joi } from '../platform/http';
import type { Day } from '../platform/i18n';

/** What a person reads in the text of the law for one period. Null: the text does not say. */
export interface RuleInput {
  readonly legalBasis: string;
  readonly patternApproval: boolean | null;
  readonly initial: boolean | null;
  readonly periodic: boolean | null;
  readonly afterRepair: boolean | null;
  readonly periodMonths: number | null;
  /** Where it was read: document, article, row. */
  readonly source: string;
}

export type NewRule = RuleInput & { readonly effectiveFrom: Day };

const mode = () => Joi.boolean().allow(null).default(null);

const ruleFields = {
  legalBasis: Joi.string().trim().max(100).required(),
  patternApproval: mode(),
  initial: mode(),
  periodic: mode(),
  afterRepair: mode(),
  periodMonths: Joi.number().integer().min(1).max(600).allow(null).default(null),
  source: Joi.string().trim().max(500).required(),
};

export const confirmRuleSchema = Joi.object<RuleInput, true>(ruleFields);
export const newRuleSchema = Joi.object<NewRule, true>({ ...ruleFields, effectiveFrom: dayField().required() });

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
