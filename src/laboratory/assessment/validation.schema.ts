import { Joi, pagingFields, type Paging } from '../../platform/http';

/** Which cases of a run are asked for: all, or those that did not come out as published. */
export interface ShowRun {
  readonly verdict?: 'failed';
}

export const showRunSchema = Joi.object<ShowRun, true>({ verdict: Joi.string().valid('failed') });

export type ListRuns = Paging;
export const listRunsSchema = Joi.object<ListRuns, true>({ ...pagingFields });

export const caseOrigins = ['published', 'own'] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

/** Which cases to run; those of one's own come as a file with the form, or to the API as the text of the file. */
export interface StartForm {
  readonly cases: CaseOrigin;
}
export interface StartRun extends StartForm {
  readonly name?: string;
  readonly text?: string;
}

const cases = Joi.string()
  .valid(...caseOrigins)
  .required();
export const startFormSchema = Joi.object<StartForm, true>({ cases });

const twoMegabytes = 2 * 1024 * 1024;

export const startRunSchema = Joi.object<StartRun, true>({
  cases,
  name: Joi.string().trim().max(200),
  text: Joi.string().max(twoMegabytes),
});
