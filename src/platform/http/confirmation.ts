import type { ArraySchema } from 'joi';
import { unusualSpans, type StatedDays } from '../../metrology';
import type { Text } from '../i18n';
import type { DayFields } from './days';
import { NeedsConfirmationError, type Question } from './errors';
import { Joi } from './parse';

/** Something improbable, kept on the record with the words in which somebody was asked about it and said yes. */
export const confirmedFields = [{ _id: false, rule: String, key: String, vi: String, en: String }];

/** The improbable things that the sender has been asked about and said yes to, by their keys (`NeedsConfirmationError`). */
export function confirmedField(): ArraySchema {
  return Joi.array().items(Joi.string().max(400)).max(200).single();
}

/** A question about the value in a field; who changes the value is asked anew. */
export function questionAt(
  rule: string,
  field: string,
  value: string,
  text: Text,
  links?: Question['links'],
): Record<string, Question> {
  return { [field]: { rule, key: `${field}=${value}`, vi: text.vi, en: text.en, ...(links && { links }) } };
}

/** Spans of days that are longer than usual, asked about at the field of their end. */
export function spanQuestions(days: StatedDays, fields: DayFields): Record<string, Question> {
  const asked = unusualSpans(days).map(({ span, message }) =>
    questionAt('unusualSpan', fields[span.to] ?? span.to, days[span.to] ?? '', message),
  );
  return Object.assign({}, ...asked) as Record<string, Question>;
}

/** What was said yes to, now or before, as the record keeps it; what is no longer so leaves it. */
export function keptConfirmed(
  questions: Readonly<Record<string, Question>>,
  sent: readonly string[] = [],
  before: readonly Question[] = [],
): { confirmed?: Question[] } {
  const kept = confirmedAmong(questions, [...before.map(({ key }) => key), ...sent]);
  return kept.length > 0 ? { confirmed: kept } : {};
}

/** Asks about what nobody has said yes to yet; else gives what was confirmed, to be kept on the record. */
export function confirmedAmong(
  questions: Readonly<Record<string, Question>>,
  confirmed: readonly string[] = [],
): Question[] {
  const open = Object.entries(questions).filter(([, { key }]) => !confirmed.includes(key));
  if (open.length > 0) throw new NeedsConfirmationError(Object.fromEntries(open));
  return Object.values(questions);
}
