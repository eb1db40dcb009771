import { dayField, idField, Joi, pagingFields, type Paging } from '../../platform/http';

/** What was counted of each lot; a lot that is not named was found to have none. */
export interface CountLines {
  readonly lines: readonly { readonly lotId: string; readonly numbers?: string }[];
}
/** Whose stamps were counted, and at the end of which day. */
export interface CountInput extends CountLines {
  readonly holderId?: string;
  readonly day: string;
}

const lines = Joi.array()
  .max(500)
  .items(Joi.object({ lotId: idField().required(), numbers: Joi.string().trim().max(2000) }))
  .default([]);

export const countSchema = Joi.object<CountInput>({ holderId: idField(), day: dayField().required(), lines });
export const countLinesSchema = Joi.object<CountLines>({ lines });

export interface CloseCount {
  readonly explanation?: string;
}
export const closeCountSchema = Joi.object<CloseCount, true>({ explanation: Joi.string().trim().max(2000) });

export const listCountsSchema = Joi.object<Paging, true>(pagingFields);
