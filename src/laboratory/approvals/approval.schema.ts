import { dayField, idField, Joi, pagingFields, secretField, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { recordKinds, type RecordKind } from '../certificates';

/** A lorry of meters: more is signed in lots one after another. */
export const mostRecords = 200;

/** Which of the records that wait are looked through. */
export interface ReviewChoice {
  readonly run?: string;
  readonly kind?: RecordKind;
  readonly typeCode?: string;
  readonly verifierId?: string;
  readonly from?: Day;
  readonly until?: Day;
}

export const reviewSchema = Joi.object<ReviewChoice, true>({
  run: Joi.string().uuid(),
  kind: Joi.string().valid(...recordKinds),
  typeCode: Joi.string().trim().max(20),
  verifierId: idField(),
  from: dayField(),
  until: dayField(),
});

/** A record with the version in which it was shown. */
export interface ShownRecord {
  readonly id: string;
  readonly version: number;
}

export interface SignLot {
  readonly records: readonly ShownRecord[];
  readonly password?: string;
}

const version = Joi.number().integer().min(0).required();

export const signLotSchema = Joi.object<SignLot>({
  records: Joi.array()
    .items(Joi.object<ShownRecord, true>({ id: idField().required(), version }))
    .min(1)
    .max(mostRecords)
    .unique('id')
    .required(),
  password: secretField(),
});

/** The page's own form: what is ticked, each with the version that stood beside it. */
export interface SignForm {
  readonly records: Readonly<Record<string, number>>;
  readonly password?: string;
}

export const signFormSchema = Joi.object<SignForm>({
  records: Joi.object<Record<string, number>>()
    .pattern(/^[0-9a-f]{24}$/, version)
    .max(mostRecords)
    .default({}),
  password: secretField(),
});

export interface CancelLot {
  readonly reason?: string;
}

export const cancelLotSchema = Joi.object<CancelLot, true>({ reason: Joi.string().trim().max(500) });

export type ListApprovals = Paging;
export const listApprovalsSchema = Joi.object<ListApprovals, true>({ ...pagingFields });
