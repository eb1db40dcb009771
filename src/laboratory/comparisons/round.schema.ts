import type BaseJoi from 'joi';
import { units, type Unit } from '../../metrology';
import {
  dayField,
  decimalField,
  idField,
  identityField,
  integerField,
  Joi,
  pagingFields,
  type Paging,
} from '../../platform/http';
import { criteria, roundStatuses, type Criterion, type RoundStatus } from './round.model';
import type { PointResult, RoundPoint } from './round.model';

/** What a person says of a round. */
export interface RoundInput {
  readonly name: string;
  readonly scheme?: string;
  readonly organizer: string;
  readonly item: string;
  readonly unit: Unit;
  readonly beginsOn: string;
  readonly endsOn?: string;
  readonly criterion: Criterion;
  readonly note?: string;
}

const fields = {
  name: Joi.string().trim().max(300),
  scheme: Joi.string().trim().max(300),
  organizer: Joi.string().trim().max(300),
  item: Joi.string().trim().max(500),
  unit: Joi.string().valid(...units),
  beginsOn: dayField(),
  endsOn: dayField(),
  criterion: Joi.string().valid(...criteria),
  note: Joi.string().trim().max(1000),
};

export const registerRoundSchema = Joi.object<RoundInput, true>({
  ...fields,
  name: fields.name.required(),
  organizer: fields.organizer.required(),
  item: fields.item.required(),
  unit: fields.unit.required(),
  beginsOn: fields.beginsOn.required(),
  criterion: fields.criterion.required(),
});

const cleared = (field: BaseJoi.Schema) => field.empty().allow(null, '');

/** A field absent stays as it is; `null` (or an empty form field) removes it. */
export const changeRoundSchema = Joi.object<Partial<RoundInput>>({
  ...fields,
  scheme: cleared(fields.scheme),
  endsOn: cleared(fields.endsOn),
  note: cleared(fields.note),
});

/** The points of a round, sent whole. */
export interface PointsInput {
  readonly points: readonly RoundPoint[];
}

const uncertainty = decimalField({ above: '0' });
const coverageFactor = decimalField({ min: '1', max: '20' });

export const pointsSchema = Joi.object<PointsInput>({
  points: Joi.array()
    .max(50)
    .items(
      Joi.object<RoundPoint>({
        label: Joi.string().trim().max(100).required(),
        value: decimalField(),
        ...{ uncertainty, coverageFactor },
        sigma: decimalField({ above: '0' }),
      }),
    )
    .default([]),
});

/** Who takes part, sent whole; the results of a code that stays are kept. */
export interface ParticipantsInput {
  readonly participants: readonly { readonly code: string; readonly centreId?: string; readonly name?: string }[];
}

export const participantsSchema = Joi.object<ParticipantsInput>({
  participants: Joi.array()
    .max(200)
    .items(
      Joi.object({
        code: identityField(30).required(),
        centreId: idField(),
        name: Joi.string().trim().max(300),
      }).without('centreId', 'name'),
    )
    .default([]),
});

export type SentResult = Pick<PointResult, 'point'> & Partial<PointResult>;

/** The results of one participant, sent whole. */
export interface ResultsInput {
  readonly code: string;
  /** Where no value is stated there is no result. */
  readonly results: readonly SentResult[];
}

export const resultsSchema = Joi.object<ResultsInput>({
  code: Joi.string().trim().max(30).required(),
  results: Joi.array()
    .max(50)
    .items(
      Joi.object<SentResult>({
        point: integerField({ max: 49 }).required(),
        value: decimalField(),
        ...{ uncertainty, coverageFactor },
      }),
    )
    .unique('point')
    .default([]),
});

export interface ReopenInput {
  readonly reason: string;
}
export const reopenSchema = Joi.object<ReopenInput, true>({ reason: Joi.string().trim().max(1000).required() });

export interface RoundFilter {
  readonly status?: RoundStatus;
}
export type ListRounds = Paging & RoundFilter;
export const listRoundsSchema = Joi.object<ListRounds, true>({
  ...pagingFields,
  status: Joi.string().valid(...roundStatuses),
});
