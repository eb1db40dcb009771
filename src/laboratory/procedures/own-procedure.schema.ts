import { idField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { ProcedureDeclaration } from '../../metrology';
import { ownProcedureStates, type OwnProcedureState } from './own-procedure.model';

/** What a person writes of an edition. The declaration is held against its own shape, with its own words. */
export interface OwnProcedureInput {
  readonly declaration: ProcedureDeclaration;
  readonly template?: string;
  readonly fitness?: string;
}

const fields = { declaration: Joi.object().unknown(), fitness: Joi.string().trim().max(2000) };

export const beginOwnProcedureSchema = Joi.object<OwnProcedureInput>({
  ...fields,
  declaration: fields.declaration.required(),
  template: Joi.string().trim().max(60),
});

/** A field absent stays as it is; `null` removes it. */
export interface OwnProcedureChange {
  readonly declaration?: ProcedureDeclaration;
  readonly fitness?: string | null;
}

export const changeOwnProcedureSchema = Joi.object<OwnProcedureChange>({
  ...fields,
  fitness: fields.fitness.allow(null),
});

export const fitnessSchema = Joi.object<{ readonly fitness?: string }>({ fitness: fields.fitness });

export const reasonSchema = Joi.object<{ readonly reason: string }, true>({
  reason: Joi.string().trim().max(1000).required(),
});

export interface ListOwnProcedures extends Paging {
  readonly q?: string;
  readonly centreId?: string;
  readonly state?: OwnProcedureState;
}

export const listOwnProceduresSchema = Joi.object<ListOwnProcedures, true>({
  q: Joi.string().trim().max(200),
  centreId: idField(),
  state: Joi.string().valid(...ownProcedureStates),
  ...pagingFields,
});
