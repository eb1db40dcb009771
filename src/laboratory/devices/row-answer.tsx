import type { Request } from 'express';
import type { Language, Text } from '../../platform/i18n';
import { rehearse } from '../../platform/web';
import { ChangedMeanwhile } from './meanwhile.views';
import type { RowAnswer } from './receive.service';

/** What the device is told of a row, in the words of its reader. */
export function presentAnswer(req: Request, answer: RowAnswer): Record<string, unknown> {
  const { state } = answer;
  if (state === 'changed') {
    const { seen, ...meanwhile } = answer.meanwhile;
    return { state, seen, shown: rehearse(req, <ChangedMeanwhile {...meanwhile} />) };
  }
  if (state === 'refused') return { state, ...saidOf(answer.refused, req.language) };
  return { state, href: `/verifications/${answer.recordId}` };
}

function saidOf(
  { errors, questions, refusals }: Extract<RowAnswer, { state: 'refused' }>['refused'],
  language: Language,
) {
  const of = (text: Text) => text[language];
  return {
    faults: [
      ...Object.entries(errors).map(([field, text]) => ({ field, said: of(text) })),
      ...refusals.map(({ text, remedy }) => ({ field: '', said: `${of(text)} ${of(remedy)}` })),
    ],
    questions: Object.entries(questions).map(([field, { key, ...text }]) => ({ field, key, said: of(text) })),
  };
}
