import { agencyKinds, type AgencyKind } from '../../register/organizations';
import { confirmedField, dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import { dayPrecisions, type Day, type DayPrecision } from '../../platform/i18n';
import { qualityStages, yearlyDuties, type QualityStage, type YearlyDuty } from './quality-system.model';

/** What a person types to register an agency's system. */
export interface QualitySystemInput {
  readonly agencyId: string;
  readonly editionNumber: string;
  readonly proceduresCovered?: number;
  readonly proceduresPublished?: number;
}

/** A field absent stays as it is; `null` (or nothing typed) removes it. */
export interface QualitySystemChange {
  readonly editionNumber?: string;
  readonly proceduresCovered?: number | null | '';
  readonly proceduresPublished?: number | null | '';
}

export interface StageInput {
  readonly stage: QualityStage;
  readonly on: Day;
  /** How closely the source states the day; absent: the very day. */
  readonly precision?: DayPrecision;
  readonly editionNumber: string;
  readonly decisionNumber?: string;
  readonly note?: string;
  readonly confirmed?: readonly string[];
}

export interface DutyInput {
  readonly year: number;
  readonly duty: YearlyDuty;
  readonly doneOn: Day;
  readonly documentNumber?: string;
  readonly confirmed?: readonly string[];
}

const edition = Joi.string().trim().max(120);
const count = Joi.number().integer().min(0).max(100_000);
const year = Joi.number().integer().min(2000).max(2100);

export const registerQualitySystemSchema = Joi.object<QualitySystemInput, true>({
  agencyId: idField().required(),
  editionNumber: edition.required(),
  proceduresCovered: count,
  proceduresPublished: count,
});

export const changeQualitySystemSchema = Joi.object<QualitySystemChange>({
  editionNumber: edition,
  proceduresCovered: count.empty().allow(null, ''),
  proceduresPublished: count.empty().allow(null, ''),
});

export const recordStageSchema = Joi.object<StageInput>({
  stage: Joi.string()
    .valid(...qualityStages)
    .required(),
  on: dayField().required(),
  precision: Joi.string().valid(...dayPrecisions),
  editionNumber: edition.required(),
  decisionNumber: identityField(120),
  note: Joi.string().trim().max(1000),
  confirmed: confirmedField(),
});

export const recordDutySchema = Joi.object<DutyInput>({
  year: year.required(),
  duty: Joi.string()
    .valid(...yearlyDuties)
    .required(),
  doneOn: dayField().required(),
  documentNumber: identityField(120),
  confirmed: confirmedField(),
});

export interface ListQualitySystems extends Paging {
  readonly q?: string;
  readonly kind?: AgencyKind;
  readonly edition?: string;
  readonly sort: 'agencyName' | '-agencyName';
}

export const listQualitySystemsSchema = Joi.object<ListQualitySystems, true>({
  q: Joi.string().trim().max(200),
  kind: Joi.string().valid(...agencyKinds),
  edition,
  sort: Joi.string().valid('agencyName', '-agencyName').default('agencyName'),
  ...pagingFields,
});

/** The year a page shows; this year when none is asked for. */
export const yearSchema = Joi.object<{ readonly year?: number }>({ year });
