import { dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import { movementKinds, movementRules, type MovementKind } from './stamp.rules';

/** The kinds of movement that people enter. */
export const enteredKinds = movementKinds.filter((kind) => !movementRules[kind].byProgram);

/** What a person says of a movement. */
export interface MovementInput {
  readonly lotId: string;
  readonly kind: MovementKind;
  readonly day: string;
  /** Of one stamp alone the last number is left out. */
  readonly firstNumber: string;
  readonly lastNumber?: string;
  /** `00007, 00009-00011` */
  readonly exceptions?: string;
  readonly holderId?: string;
  readonly reason?: string;
  readonly document?: string;
  readonly witnesses?: string;
}

export const movementSchema = Joi.object<MovementInput, true>({
  lotId: idField().required(),
  kind: Joi.string()
    .valid(...enteredKinds)
    .required(),
  day: dayField().required(),
  firstNumber: identityField(40).required(),
  lastNumber: identityField(40),
  exceptions: Joi.string().trim().max(2000),
  holderId: idField(),
  reason: Joi.string().trim().max(1000),
  document: Joi.string().trim().max(300),
  witnesses: Joi.string().trim().max(500),
});

export interface MovementFilter {
  readonly kind?: MovementKind;
  readonly lotId?: string;
}
export type ListMovements = Paging & MovementFilter;
export const listMovementsSchema = Joi.object<ListMovements, true>({
  ...pagingFields,
  kind: Joi.string().valid(...movementKinds),
  lotId: idField(),
});
