import { legalStates, type LegalState, type OwnerFilter } from '../instruments';
import { dayField, idField, Joi, monthField, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { noticeStages, type NoticeStage } from './schedule-run.model';

/** What is asked of the list: the instruments in a legal state; without one, those that fall due, by stage, month or day. */
export interface DueFilter extends OwnerFilter {
  readonly q?: string;
  readonly centreId?: string;
  readonly typeCode?: string;
  readonly communeId?: string;
  readonly state?: LegalState;
  readonly stage?: NoticeStage;
  /** `2026-11`. */
  readonly month?: string;
  readonly on?: Day;
}

export interface ListDue extends DueFilter, Paging {}

const filters = {
  q: Joi.string().trim().max(200),
  centreId: idField(),
  typeCode: Joi.string().max(20),
  communeId: idField(),
  owner: Joi.string().trim().max(200),
  ownerId: idField(),
};

/** A state is of today and is asked for by itself: it takes no stretch of days. */
export const listDueSchema = Joi.object<ListDue, true>({
  ...filters,
  state: Joi.string().valid(...legalStates),
  stage: Joi.string().valid(...noticeStages),
  month: monthField(),
  on: dayField(),
  ...pagingFields,
}).without('state', ['stage', 'month', 'on']);

export const statesSchema = Joi.object<DueFilter>(filters);

export const calendarSchema = Joi.object<DueFilter>({ ...filters, month: monthField() });

export interface ListRuns {
  readonly limit: number;
  readonly cursor?: Day;
  readonly after?: Day;
}

/** Runs are paged by their day. */
export const listRunsSchema = Joi.object<ListRuns, true>({
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: dayField(),
  after: dayField(),
});
