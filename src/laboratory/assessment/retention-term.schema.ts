import { integerField, Joi, secretField } from '../../platform/http';
import { termKeys, type TermKey } from './retention-term.model';

export interface ProposeTerm {
  readonly recordClass: TermKey;
  readonly years: number;
  readonly document: string;
}

export const proposeTermSchema = Joi.object<ProposeTerm, true>({
  recordClass: Joi.string()
    .valid(...termKeys)
    .required(),
  years: integerField({ min: 1, max: 100 }).required(),
  document: Joi.string().trim().max(300).required(),
});

export const confirmTermSchema = Joi.object<{ readonly password: string }, true>({
  password: secretField().max(200).required(),
});
