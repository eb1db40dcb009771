import { dayField, idField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { givenVerdicts, verdicts, type GivenVerdict, type Verdict } from './affected.model';
import { impactStatuses, type ImpactStatus } from './impact.model';

/** As many as one judgement takes at once; more are judged in turns (the registry's own rule). */
export const mostJudged = 200;

const words = (most: number) => Joi.string().trim().max(most);

/** What was found. Without `goodOn` the day that the register knows holds; another one needs `goodReason`. */
export interface OpenInput {
  readonly found: string;
  readonly foundOn: Day;
  readonly goodOn?: Day;
  readonly goodReason?: string;
  readonly doubtedUntil?: Day;
  readonly document?: string;
}
export const openSchema = Joi.object<OpenInput, true>({
  found: words(2000).required(),
  foundOn: dayField().required(),
  goodOn: dayField(),
  goodReason: words(1000),
  doubtedUntil: dayField(),
  document: words(300),
});

/** Up to which day of use is looked; absent: up to now. */
export interface LookInput {
  readonly doubtedUntil?: Day;
}
export const lookSchema = Joi.object<LookInput, true>({ doubtedUntil: dayField() });

export interface JudgeInput {
  /** Ids of affected work. */
  readonly affected: readonly string[];
  readonly verdict: GivenVerdict;
  readonly reason: string;
}
const judged = {
  verdict: Joi.string()
    .valid(...givenVerdicts)
    .required(),
  reason: words(2000).required(),
};
export const judgeSchema = Joi.object<JudgeInput>({
  affected: Joi.array().items(idField().required()).min(1).max(mostJudged).unique().required(),
  ...judged,
});

/** The page's own form: what is ticked, or all that was shown. */
export interface JudgeForm extends Omit<JudgeInput, 'affected'> {
  readonly affected: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, string>>;
  readonly all: boolean;
}
const ids = Joi.object<Record<string, string>>()
  .pattern(/^[0-9a-f]{24}$/, Joi.string().max(10))
  .max(mostJudged)
  .default({});
export const judgeFormSchema = Joi.object<JudgeForm>({
  ...{ affected: ids, shown: ids, ...judged },
  all: Joi.boolean().truthy('on').default(false),
});

export interface CloseInput {
  readonly conclusion: string;
  readonly leftReason?: string;
}
export const closeSchema = Joi.object<CloseInput, true>({
  conclusion: words(2000).required(),
  leftReason: words(2000),
});

export interface ReopenInput {
  readonly reason: string;
}
export const reopenSchema = Joi.object<ReopenInput, true>({ reason: words(1000).required() });

export interface ImpactFilter {
  readonly status?: ImpactStatus;
  readonly standardId?: string;
}
export type ListImpacts = Paging & ImpactFilter;
export const listImpactsSchema = Joi.object<ListImpacts, true>({
  ...pagingFields,
  status: Joi.string().valid(...impactStatuses),
  standardId: idField(),
});

export interface AffectedFilter {
  readonly verdict?: Verdict;
}
const affectedFields = { verdict: Joi.string().valid(...verdicts) };
export const filterAffectedSchema = Joi.object<AffectedFilter, true>(affectedFields);
export type ListAffected = Paging & AffectedFilter;
export const listAffectedSchema = Joi.object<ListAffected, true>({ ...pagingFields, ...affectedFields });
