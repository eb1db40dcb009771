import { decimalField, integerField, Joi, pagingFields, type Paging } from '../../platform/http';
import { budgetStatuses, type Budget, type BudgetStatus } from './budget.model';
import {
  inputDistributions,
  inputSources,
  inputValues,
  statedResults,
  type BudgetCorrelation,
  type BudgetInput,
} from './budget.shape';
import { correlationsIn, correlationText } from './budget.typed';

/** What is entered of a budget. */
export type BudgetEntry = Pick<
  Budget,
  'name' | 'procedureCode' | 'step' | 'basis' | 'output' | 'unit' | 'model' | 'inputs' | 'correlations' | 'probability'
> & { readonly template?: string; readonly procedureEdition?: number };

const mostInputs = 40;
const symbol = () => Joi.string().trim().max(20);

const inputFields = {
  name: symbol().required(),
  labelVi: Joi.string().trim().max(200).required(),
  labelEn: Joi.string().trim().max(200),
  unit: symbol().required(),
  source: Joi.string()
    .valid(...inputSources)
    .required(),
  value: Joi.string()
    .valid(...inputValues)
    .default('given'),
  estimate: decimalField(),
  distribution: Joi.string()
    .valid(...inputDistributions)
    .required(),
  spread: decimalField({ min: '0' }),
  isPercent: Joi.boolean(),
  k: decimalField({ above: '0' }),
  shape: decimalField({ min: '0' }),
  degreesOfFreedom: decimalField({ above: '0' }),
  count: decimalField({ min: '1', max: '1000' }),
  result: Joi.string().valid(...statedResults),
  series: Joi.string()
    .trim()
    .pattern(/^\w{1,40}\.\w{1,40}$/),
  characteristic: Joi.string().trim().max(40),
} as const satisfies Record<keyof BudgetInput, unknown>;

const correlation = Joi.object<BudgetCorrelation, true>({
  first: symbol().required(),
  second: symbol().required(),
  coefficient: decimalField({ min: '-1', max: '1' }).required(),
});

/** A program sends a list; a page sends one coefficient a line. */
const correlationsField = Joi.when(Joi.array(), {
  then: Joi.array().items(correlation).max(200),
  otherwise: Joi.string().custom(
    (typed: string, helpers) => correlationsIn(typed) ?? helpers.error('number.text', { text: correlationText }),
  ),
}).default([]);

export const budgetSchema = Joi.object<BudgetEntry>({
  name: Joi.string().trim().max(200).required(),
  procedureCode: Joi.string().trim().max(50).required(),
  procedureEdition: integerField({ min: 1, max: 9999 }),
  step: Joi.string().trim().max(50).default(''),
  basis: Joi.string().trim().max(500).required(),
  template: Joi.string().trim().max(50),
  output: symbol().required(),
  unit: symbol().required(),
  model: Joi.string().trim().max(2000).required(),
  probability: decimalField({ above: '0', max: '99.99' }).default('95.45'),
  inputs: Joi.array().items(Joi.object<BudgetInput>(inputFields)).min(1).max(mostInputs).required(),
  correlations: correlationsField,
});

export const returnBudgetSchema = Joi.object<{ readonly reason: string }>({
  reason: Joi.string().trim().max(500).required(),
});

export interface ListBudgets extends Paging {
  readonly procedureCode?: string;
  readonly status?: BudgetStatus;
  readonly sort: 'procedureCode' | '-procedureCode';
}

export const listBudgetsSchema = Joi.object<ListBudgets, true>({
  procedureCode: Joi.string().trim().max(50),
  status: Joi.string().valid(...budgetStatuses),
  sort: Joi.string().valid('procedureCode', '-procedureCode').default('procedureCode'),
  ...pagingFields,
});

/** The address of an empty form: begun from a template, or from an edition before. */
export interface NewBudget {
  readonly template?: string;
  readonly from?: string;
}

export const newBudgetSchema = Joi.object<NewBudget>({
  template: Joi.string().trim().max(50),
  from: Joi.string().hex().length(24),
});
