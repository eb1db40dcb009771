import { dayField, idField, InvalidQueryError, Joi } from '../../platform/http';
import { fill, type Day } from '../../platform/i18n';
import { recordKinds, type RecordKind } from '../certificates';
import { labelTexts as texts } from './label.messages';
import { labelSizes, media, placesOf, sizeNamed, type Medium } from './label.rules';

/** Of which certificates labels are printed, and how. */
export interface LabelChoice {
  readonly certificateId?: string;
  /** Those of a lot, in its order. */
  readonly approvalId?: string;
  readonly q?: string;
  readonly kind?: RecordKind;
  readonly typeCode?: string;
  /** First and last day of issue. */
  readonly from?: Day;
  readonly until?: Day;
  readonly size: string;
  readonly medium: Medium;
  /** The place on the first sheet at which to begin; 1 is its top left. */
  readonly first: number;
}

export const labelChoiceSchema = Joi.object<LabelChoice, true>({
  certificateId: idField(),
  approvalId: idField(),
  q: Joi.string().trim().max(200),
  kind: Joi.string().valid(...recordKinds),
  typeCode: Joi.string().trim().max(20),
  from: dayField(),
  until: dayField(),
  size: Joi.string()
    .valid(...labelSizes.map(({ code }) => code))
    .default('label'),
  medium: Joi.string()
    .valid(...media)
    .default('sheet'),
  first: Joi.number().integer().min(1).max(500).default(1),
});

/** @throws InvalidQueryError where the sheet has no such place */
export function understandChoice(choice: LabelChoice): LabelChoice {
  const most = placesOf(sizeNamed(choice.size));
  if (choice.medium === 'sheet' && choice.first > most)
    throw new InvalidQueryError({ first: fill(texts.placeRange, { most: String(most) }) });
  return choice;
}
