import { dayField, idField, integerField, Joi, pagingFields, type Paging } from '../../platform/http';
import {
  maintenanceKinds,
  maintenanceResults,
  type MaintenanceKind,
  type MaintenanceResult,
} from './maintenance.model';

/** A task of the plan. */
export interface TaskInput {
  readonly what: string;
  readonly everyMonths?: number;
  readonly dueOn: string;
}

const what = () => Joi.string().trim().max(300);

export const taskSchema = Joi.object<TaskInput>({
  what: what().required(),
  everyMonths: integerField({ min: 1, max: 240 }),
  dueOn: dayField().required(),
});

export interface TaskEndInput {
  readonly taskId: string;
  readonly reason: string;
}

export const taskEndSchema = Joi.object<TaskEndInput>({
  taskId: idField().required(),
  reason: Joi.string().trim().max(1000).required(),
});

/** What a person types after something was done to a standard. */
export interface MaintenanceInput {
  readonly taskId?: string;
  readonly what?: string;
  readonly kind: MaintenanceKind;
  readonly performedOn: string;
  readonly performedBy: string;
  readonly result: MaintenanceResult;
  readonly remark?: string;
}

const fields = {
  taskId: idField(),
  what: what(),
  kind: Joi.string()
    .valid(...maintenanceKinds)
    .required(),
  performedOn: dayField().required(),
  performedBy: Joi.string().trim().max(300).required(),
  result: Joi.string()
    .valid(...maintenanceResults)
    .required(),
  remark: Joi.string().trim().max(1000),
};

export const maintenanceSchema = Joi.object<MaintenanceInput>(fields);

/** As the API takes it: with the document's content in base64. */
export interface MaintenanceWithFile extends MaintenanceInput {
  readonly document?: { readonly name: string; readonly content: string };
}

export const maintenanceApiSchema = Joi.object<MaintenanceWithFile>({
  ...fields,
  document: Joi.object({
    name: Joi.string().trim().max(200).required(),
    content: Joi.string().base64().max(2_000_000).required(),
  }),
});

export interface MaintenanceFilter {
  readonly standardId?: string;
  readonly kind?: MaintenanceKind;
}
export type ListMaintenance = Paging & MaintenanceFilter;
export const listMaintenanceSchema = Joi.object<ListMaintenance, true>({
  ...pagingFields,
  standardId: idField(),
  kind: Joi.string().valid(...maintenanceKinds),
});
