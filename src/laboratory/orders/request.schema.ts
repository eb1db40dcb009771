import { dayField, idField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { askedFields, expectedField, type AskedInput } from './order.schema';
import { requestStatuses, requestWays, type RequestStatus, type RequestWay } from './request.model';

/** What a customer asks for. */
export interface RequestInput extends AskedInput {
  readonly wishedOn?: Day;
}

const fields = {
  ...askedFields,
  customerName: askedFields.customerName.required(),
  kind: askedFields.kind.required(),
  placeKind: askedFields.placeKind.required(),
  wishedOn: dayField(),
  expected: expectedField.default([]),
};

export const enterRequestSchema = Joi.object<RequestInput>(fields);

/** The public form names the centre too. */
export interface PublicRequest extends RequestInput {
  readonly centreId: string;
}
export const publicRequestSchema = Joi.object<PublicRequest>({ ...fields, centreId: idField().required() });

export const refuseRequestSchema = Joi.object<{ readonly reason: string }, true>({
  reason: Joi.string().trim().max(1000).required(),
});

export interface RequestFilter {
  readonly q?: string;
  readonly status?: RequestStatus;
  readonly way?: RequestWay;
}
export type ListRequests = Paging & RequestFilter;
export const listRequestsSchema = Joi.object<ListRequests, true>({
  ...pagingFields,
  q: Joi.string().trim().max(200),
  status: Joi.string().valid(...requestStatuses),
  way: Joi.string().valid(...requestWays),
});
