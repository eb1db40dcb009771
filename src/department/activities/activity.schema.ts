import {
  confirmedField,
  dayField,
  integerField,
  Joi,
  moneyField,
  pagingFields,
  type Paging,
} from '../../platform/http';
import { activityDetails, activityKinds } from './activity.rules';

/** What a person types to enter or change an activity. */
export interface ActivityInput {
  readonly kind: string;
  readonly detail?: string;
  readonly year: number;
  readonly heldOn?: string;
  readonly titleVi: string;
  readonly titleEn?: string;
  readonly count?: number;
  readonly unit?: string;
  readonly participants?: number;
  readonly participantsText?: string;
  readonly amountMillionVnd?: string;
  readonly documents: readonly string[];
  readonly countsFor996: boolean;
  readonly note?: string;
  /** The keys of the improbable things that the sender was asked about and confirmed. */
  readonly confirmed?: readonly string[];
}

/** A list in the API; one line separated by semicolons in a form. */
const documentsField = Joi.alternatives(
  Joi.array().items(Joi.string().trim().max(60)).max(30),
  Joi.string()
    .max(1000)
    .custom((typed: string) =>
      typed
        .split(/[;\n]/)
        .map((each) => each.trim())
        .filter(Boolean),
    ),
);

const optional = {
  detail: Joi.string().valid(...activityDetails),
  heldOn: dayField(),
  titleEn: Joi.string().trim().max(300),
  count: Joi.number().min(0).max(1e9),
  unit: Joi.string().trim().max(40),
  participants: integerField(),
  participantsText: Joi.string().trim().max(40),
  amountMillionVnd: moneyField(),
  note: Joi.string().trim().max(1000),
};

const needed = {
  kind: Joi.string().valid(...activityKinds),
  year: integerField({ min: 2018, max: 2100 }),
  titleVi: Joi.string().trim().max(300),
};

export const registerActivitySchema = Joi.object<ActivityInput>({
  ...optional,
  kind: needed.kind.required(),
  year: needed.year.required(),
  titleVi: needed.titleVi.required(),
  documents: documentsField.default([]),
  countsFor996: Joi.boolean().default(false),
  confirmed: confirmedField(),
});

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeActivitySchema = Joi.object<Partial<ActivityInput>>({
  ...needed,
  ...Object.fromEntries(Object.entries(optional).map(([name, field]) => [name, field.empty().allow(null, '')])),
  documents: documentsField.empty().allow(null, ''),
  countsFor996: Joi.boolean(),
  confirmed: confirmedField(),
});

export interface RemoveActivity {
  readonly reason: string;
}

export const removeActivitySchema = Joi.object<RemoveActivity>({
  reason: Joi.string().trim().min(5).max(500).required(),
});

export interface ListActivities extends Paging {
  readonly q?: string;
  readonly kind?: string;
  readonly year?: number;
  readonly countsFor996?: boolean;
  readonly sort: 'year' | '-year';
}

export const listActivitiesSchema = Joi.object<ListActivities, true>({
  q: Joi.string().trim().max(200),
  kind: needed.kind,
  year: needed.year,
  countsFor996: Joi.boolean(),
  sort: Joi.string().valid('year', '-year').default('-year'),
  ...pagingFields,
});
