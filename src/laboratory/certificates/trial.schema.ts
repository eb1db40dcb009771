import { Joi } from '../../platform/http';
import { workKinds, type Characteristics, type EvaluationInput } from '../../metrology';
import type { RecordKind } from './work-kinds';

/** What is typed to try a procedure on: as for a record, and what an instrument is beside it. */
export interface TrialInput extends Pick<EvaluationInput, 'environment' | 'checks' | 'readings'> {
  readonly kind: RecordKind;
  readonly characteristics: Characteristics;
}

const name = Joi.string().max(60);
const cell = Joi.string().trim().max(100);
const cells = Joi.object().pattern(name, cell);
const quantity = Joi.object({ value: cell, unit: cell });

export const trialSchema = Joi.object<TrialInput>({
  kind: Joi.string()
    .valid(...workKinds)
    .required(),
  characteristics: Joi.object()
    .pattern(name, Joi.alternatives().conditional(Joi.object(), { then: quantity, otherwise: cell }))
    .default({}),
  environment: cells.default({}),
  checks: cells.default({}),
  readings: Joi.object().pattern(name, Joi.array().items(cells).max(500)).default({}),
});
