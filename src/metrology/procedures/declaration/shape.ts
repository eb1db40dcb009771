import Joi from 'joi';
import { dimensions } from '../../quantity';
import { workKinds } from '../procedure';
import { aggregateFunctions } from './declaration';
import { formulaNames } from './formulas';

const decimal = Joi.string().pattern(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'decimal');
const name = Joi.string()
  .max(60)
  .pattern(/^[A-Za-z][A-Za-z0-9_]*$/, 'name');
const words = Joi.object({ vi: Joi.string().max(600).required(), en: Joi.string().max(600).required() });
const formula = Joi.alternatives().conditional(Joi.object(), {
  then: Joi.object({
    use: Joi.string()
      .valid(...formulaNames)
      .required(),
    with: Joi.object().pattern(name, Joi.string()),
  }),
  otherwise: Joi.string().max(4000),
});
const unit = Joi.alternatives().conditional(Joi.object(), {
  then: Joi.object({ sameAs: name, cell: name }).xor('sameAs', 'cell'),
  otherwise: Joi.string().max(40),
});
const mark = Joi.string().valid('read', 'read-secondary', 'derived', 'general', 'unsure');
const source = Joi.object({
  document: Joi.string().required(),
  edition: Joi.string().allow(null).required(),
  clause: Joi.string().allow(null).required(),
});

const interval = Joi.object({ from: decimal.required(), to: decimal.required() });
const bounds = Joi.object({
  ...{ within: interval, usual: interval },
  digits: Joi.array().items(Joi.string()),
  usualDigits: Joi.array().items(Joi.string()),
  source: source.allow(null).required(),
});

const choice = Joi.object({ value: Joi.string().required(), label: words.required() });
const ofEveryField = {
  kind: Joi.string().valid('quantity', 'number', 'choice', 'text').required(),
  ...{ name: name.required(), label: words.required(), hint: words, required: Joi.boolean().required() },
  ...{ bounds, whenBlank: formula, asAbove: Joi.valid(true) },
};
const onlyFor = (kind: string, schema: Joi.Schema) =>
  Joi.when('kind', { is: kind, then: schema.required(), otherwise: Joi.forbidden() });
const field = Joi.object({
  ...ofEveryField,
  units: onlyFor('quantity', Joi.array().items(Joi.string()).min(1)),
  unit: onlyFor('number', unit.allow(null)),
  choices: onlyFor(
    'choice',
    Joi.alternatives().conditional(Joi.array(), {
      then: Joi.array().items(choice).min(1),
      otherwise: Joi.valid('units'),
    }),
  ),
});
const condition = field.keys({
  permitted: interval.keys({ source: source.required(), mark: mark.required() }),
});

const holds = Joi.alternatives().conditional(Joi.object({ choice: Joi.exist() }).unknown(), {
  then: Joi.object({ choice: name.required(), in: Joi.array().items(Joi.string()).min(1).required() }),
  otherwise: Joi.object({
    ...{ left: formula.required(), is: Joi.valid('<', '<=', '=', '>=', '>').required(), right: formula.required() },
  }),
});
const conditions = Joi.array().items(holds);
const ofRule = {
  ...{ name: name.required(), when: conditions, holds: conditions.min(1).required(), at: Joi.string().required() },
  ...{ refusal: words.required(), source: source.allow(null).required(), mark: mark.required() },
};
const rule = Joi.object(ofRule);
const over = Joi.string().valid('row', 'point', 'step').required();

const ofReckoned = { value: formula.required(), unit, decimals: Joi.number().integer().min(0).max(12) };
const reckoned = Joi.object(ofReckoned);
const tableConditions = Joi.object().pattern(
  Joi.string(),
  Joi.object({ value: formula, unit: unit.allow(null), choice: name, is: Joi.string() }).xor('value', 'choice', 'is'),
);
const limitCase = Joi.object({
  when: conditions,
  value: Joi.when('table', { is: Joi.exist(), then: Joi.forbidden(), otherwise: formula.required() }),
  ...{ source, mark: Joi.when('source', { is: Joi.exist(), then: mark.required(), otherwise: Joi.forbidden() }) },
  ...{ figure: name, cells: Joi.object({ document: name.required(), clause: name }) },
  table: Joi.string().max(60),
  given: Joi.when('table', { is: Joi.exist(), then: tableConditions.required(), otherwise: Joi.forbidden() }),
}).xor('source', 'figure', 'cells', 'table');
const limit = Joi.object({
  ...{ unit, at: name, neededFor: Joi.array().items(Joi.valid(...workKinds)) },
  cases: Joi.array().items(limitCase).min(1).required(),
});
const result = Joi.object({
  ...{ name: name.required(), over, when: conditions, label: words.required() },
  ...{ reference: reckoned.required(), indication: reckoned, error: reckoned.required(), limit },
  uncertainty: Joi.object({ expanded: reckoned.required(), k: formula.required(), probability: formula }),
  conditions: Joi.array().items(Joi.object({ name: name.required(), label: words.required(), ...ofReckoned })),
  ...{ notes: Joi.array().items(words), rules: Joi.array().items(rule) },
});

const order = Joi.string().valid('up', 'down', 'upThenDown');
const step = Joi.object({
  ...{ name: name.required(), label: words.required(), hint: words, when: conditions },
  fields: Joi.array().items(field).min(1).required(),
  points: Joi.array().items(
    Joi.object({
      field: name.required(),
      values: Joi.array().items(formula).min(1).required(),
      order,
      multipleOf: formula,
    }),
  ),
  ...{ repeats: Joi.number().integer().min(1), leastRepeats: Joi.number().integer().min(1) },
  ...{ minRows: Joi.number().integer().min(0).required(), mayAddRows: Joi.boolean().required() },
  order: Joi.object({ field: name.required(), direction: order.required() }),
  unit: unit.allow(null).required(),
  interpolations: Joi.array().items(
    Joi.object({
      ...{ name: name.required(), table: name.required(), from: name.required(), to: name.required() },
      ...{ at: formula.required(), otherwise: formula },
    }),
  ),
  quantities: Joi.array().items(Joi.object({ name: name.required(), value: formula.required() })),
  groupBy: Joi.array().items(name),
  aggregates: Joi.array().items(
    Joi.object({
      ...{ name: name.required(), function: Joi.valid(...aggregateFunctions).required(), of: formula.required() },
      ...{ over: Joi.valid('point', 'step').required(), where: conditions },
    }),
  ),
  rules: Joi.array().items(Joi.object({ ...ofRule, over })),
  results: Joi.array().items(result).required(),
  judgedField: name.required(),
  columns: Joi.object({ reference: words.required(), indication: words.allow(null).required() }).required(),
  errorDecimals: Joi.number().integer().min(0).max(12).allow(null).required(),
});

const need = Joi.object({
  ...{ quantity: Joi.valid(...dimensions).required(), together: Joi.boolean().required(), step: name.required() },
  ...{ value: reckoned.required(), against: name.required() },
  adequacy: Joi.object({
    ...{ of: Joi.valid('error', 'uncertainty').required(), parts: Joi.number().min(1).required() },
    ...{ source: source.required(), mark: mark.required() },
  }).required(),
});

const confidence = Joi.valid('confirmed', 'unconfirmed').required();

/** The shape of a declaration; what its names mean is asked elsewhere. */
export const declarationShape = Joi.object({
  ...{ code: name.required(), edition: Joi.string().max(20).required(), name: words.required() },
  document: Joi.object({
    ...{
      number: Joi.string().allow(null).required(),
      edition: Joi.string().allow(null).required(),
      confidence,
      note: words,
    },
  }).required(),
  basis: Joi.array().items(source.keys({ confidence, note: words })),
  instrumentTypeCodes: Joi.array().items(Joi.string().max(20)).required(),
  kinds: Joi.array()
    .items(Joi.valid(...workKinds))
    .min(1)
    .required(),
  characteristics: Joi.array().items(field).required(),
  requirements: Joi.array().items(rule),
  lookups: Joi.array().items(
    Joi.object({
      name: name.required(),
      by: name.required(),
      values: Joi.object().pattern(Joi.string(), decimal).required(),
    }),
  ),
  figures: Joi.array().items(
    Joi.object({ name: name.required(), label: words.required(), hint: words, unit: unit.required() }),
  ),
  decidedByChecks: Joi.valid(true),
  environment: Joi.array().items(condition).required(),
  checks: Joi.array()
    .items(Joi.object({ name: name.required(), label: words.required() }))
    .required(),
  steps: Joi.array().items(step).min(1).required(),
  standards: Joi.array().items(need),
  remarks: Joi.array().items(words.keys({ doubt: Joi.valid(true) })),
}).required();
