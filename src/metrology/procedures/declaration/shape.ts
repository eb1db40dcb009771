import Joi from 'joi';
import { dimensions } from '../../quantity';
import { workKinds } from '../procedure-description';
import { aggregateFunctions } from './declaration';
import { formulaNames } from './formulas';
import { mostListed, mostRepeats, mostRows } from './sizes';

const list = (items: Joi.Schema) => Joi.array().items(items).max(mostListed);
const word = Joi.string().max(600);
const decimal = Joi.string()
  .max(100)
  .pattern(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'decimal');
/** What every object has: a value of that name would always seem to be there. */
const ofEveryObject = Object.getOwnPropertyNames(Object.prototype);
const name = Joi.string()
  .max(60)
  .invalid(...ofEveryObject)
  .pattern(/^[A-Za-z][A-Za-z0-9_]*$/, 'name');
const words = Joi.object({ vi: Joi.string().max(600).required(), en: Joi.string().max(600).required() });
const formula = Joi.alternatives().conditional(Joi.object(), {
  then: Joi.object({
    use: Joi.string()
      .valid(...formulaNames)
      .required(),
    with: Joi.object().pattern(name, Joi.string().max(4000)).max(mostListed),
  }),
  otherwise: Joi.string().max(4000),
});
const unit = Joi.alternatives().conditional(Joi.object(), {
  then: Joi.object({ sameAs: name, cell: name }).xor('sameAs', 'cell'),
  otherwise: Joi.string().max(40),
});
const mark = Joi.string().valid('read', 'read-secondary', 'derived', 'general', 'unsure');
const source = Joi.object({
  document: word.required(),
  edition: word.allow(null).required(),
  clause: word.allow(null).required(),
});

const interval = Joi.object({ from: decimal.required(), to: decimal.required() });
const bounds = Joi.object({
  ...{ within: interval, usual: interval },
  digits: list(word),
  usualDigits: list(word),
  source: source.allow(null).required(),
});

const choice = Joi.object({ value: word.required(), label: words.required() });
const ofEveryField = {
  kind: Joi.string().valid('quantity', 'number', 'choice', 'text').required(),
  ...{ name: name.required(), label: words.required(), hint: words, required: Joi.boolean().required() },
  ...{ bounds, whenBlank: formula, asAbove: Joi.valid(true) },
};
const onlyFor = (kind: string, schema: Joi.Schema) =>
  Joi.when('kind', { is: kind, then: schema.required(), otherwise: Joi.forbidden() });
const field = Joi.object({
  ...ofEveryField,
  units: onlyFor('quantity', list(word).min(1)),
  unit: onlyFor('number', unit.allow(null)),
  choices: onlyFor(
    'choice',
    Joi.alternatives().conditional(Joi.array(), {
      then: list(choice).min(1),
      otherwise: Joi.valid('units'),
    }),
  ),
});
const condition = field.keys({
  permitted: interval.keys({ source: source.required(), mark: mark.required() }),
});

const among = list(word).min(1).required();
const compared = Joi.object({
  ...{ left: formula.required(), is: Joi.valid('<', '<=', '=', '>=', '>').required(), right: formula.required() },
});
const holds = Joi.alternatives().conditional(Joi.object({ choice: Joi.exist() }).unknown(), {
  then: Joi.object({ choice: name.required(), in: among }),
  otherwise: Joi.alternatives().conditional(Joi.object({ unitOf: Joi.exist() }).unknown(), {
    then: Joi.object({ unitOf: name.required(), in: among }),
    otherwise: compared,
  }),
});
const conditions = list(holds);
const rule = Joi.object({
  ...{ name: name.required(), when: conditions, holds: conditions.min(1).required(), at: word.required() },
  ...{ refusal: words.required(), source: source.allow(null).required(), mark: mark.required() },
});
const over = Joi.string().valid('row', 'point', 'step').required();
const kindsOfWork = list(Joi.valid(...workKinds)).min(1);
const stepRule = rule.keys({
  ...{ over, kinds: kindsOfWork },
  each: Joi.when('over', { is: 'step', then: list(name).min(1), otherwise: Joi.forbidden() }),
});

const ofReckoned = { value: formula.required(), unit, decimals: Joi.number().integer().min(0).max(12) };
const reckoned = Joi.object(ofReckoned);
const tableConditions = Joi.object()
  .pattern(
    word,
    Joi.object({ value: formula, unit: unit.allow(null), choice: name, is: word }).xor('value', 'choice', 'is'),
  )
  .max(mostListed);
const limitCase = Joi.object({
  when: conditions,
  value: Joi.when('table', { is: Joi.exist(), then: Joi.forbidden(), otherwise: formula.required() }),
  ...{ source, mark: Joi.when('source', { is: Joi.exist(), then: mark.required(), otherwise: Joi.forbidden() }) },
  ...{ figure: name, cells: Joi.object({ document: name.required(), clause: name }) },
  table: Joi.string().max(60),
  given: Joi.when('table', { is: Joi.exist(), then: tableConditions.required(), otherwise: Joi.forbidden() }),
}).xor('source', 'figure', 'cells', 'table');
const limit = Joi.object({
  ...{ unit, at: name, neededFor: list(Joi.valid(...workKinds)) },
  cases: list(limitCase).min(1).required(),
});
const result = Joi.object({
  ...{ name: name.required(), over, when: conditions, label: words.required() },
  ...{ reference: reckoned.required(), indication: reckoned, error: reckoned.required(), limit },
  uncertainty: Joi.object({ expanded: reckoned.required(), k: formula.required(), probability: formula }),
  withoutUncertainty: Joi.valid(true),
  conditions: list(Joi.object({ name: name.required(), label: words.required(), ...ofReckoned })),
  ...{ notes: list(words), rules: list(rule) },
});

const repeats = Joi.number().integer().min(1).max(mostRepeats);
const order = Joi.string().valid('up', 'down', 'upThenDown');
const step = Joi.object({
  ...{ name: name.required(), label: words.required(), hint: words, when: conditions },
  fields: list(field).min(1).required(),
  points: list(
    Joi.object({
      field: name.required(),
      values: list(formula).min(1).required(),
      order,
      multipleOf: formula,
    }),
  ),
  ...{ repeats, leastRepeats: repeats },
  ...{ minRows: Joi.number().integer().min(0).max(mostRows).required(), mayAddRows: Joi.boolean().required() },
  order: Joi.object({ field: name.required(), direction: order.required() }),
  unit: unit.allow(null).required(),
  interpolations: list(
    Joi.object({
      ...{ name: name.required(), table: name.required(), from: name.required(), to: name.required() },
      ...{ at: formula.required(), otherwise: formula },
    }),
  ),
  quantities: list(Joi.object({ name: name.required(), value: formula.required() })),
  groupBy: list(name),
  aggregates: list(
    Joi.object({
      ...{ name: name.required(), function: Joi.valid(...aggregateFunctions).required(), of: formula.required() },
      ...{ over: Joi.valid('point', 'step').required(), where: conditions },
    }),
  ),
  rules: list(stepRule),
  results: list(result).required(),
  judgedField: name.required(),
  columns: Joi.object({ reference: words.required(), indication: words.allow(null).required() }).required(),
  errorDecimals: Joi.number().integer().min(0).max(12).allow(null).required(),
  withoutUncertainty: Joi.valid(true),
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
      number: word.allow(null).required(),
      edition: word.allow(null).required(),
      confidence,
      note: words,
    },
  }).required(),
  basis: list(source.keys({ confidence, note: words })),
  instrumentTypeCodes: list(Joi.string().max(20)).required(),
  kinds: kindsOfWork.required(),
  characteristics: list(field).required(),
  requirements: list(rule),
  lookups: list(
    Joi.object({
      name: name.required(),
      by: name.required(),
      values: Joi.object().pattern(word, decimal).max(mostListed).required(),
    }),
  ),
  figures: list(
    Joi.object({ name: name.required(), label: words.required(), hint: words, unit: unit.required(), bounds }),
  ),
  decidedByChecks: Joi.valid(true),
  environment: list(condition).required(),
  checks: list(Joi.object({ name: name.required(), label: words.required() })).required(),
  steps: list(step).min(1).required(),
  standards: list(need),
  remarks: list(words.keys({ doubt: Joi.valid(true) })),
}).required();
