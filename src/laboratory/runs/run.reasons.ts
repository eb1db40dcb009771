import type { Procedure } from '../../metrology';
import { InvalidInputError, NeedsConfirmationError, RefusedError, UserFacingError } from '../../platform/http';
import { fieldInRun, questionInRun, type RefusedMember } from './run.rules';

/** What a person can understand and mend of a record by itself, where its own form has its place. */
export function reasonsOfRecord(error: unknown): ReturnType<typeof reasonsOf> {
  const none = { errors: {}, questions: {}, refusals: [] };
  if (error instanceof InvalidInputError) return { ...none, errors: error.fields, refusals: error.refusals };
  if (error instanceof NeedsConfirmationError) return { ...none, questions: error.questions };
  if (error instanceof RefusedError) return { ...none, refusals: error.refusals };
  if (error instanceof UserFacingError) return { ...none, errors: { '': error.text } };
  throw error;
}

/** What a person can understand and mend is said, where the form of the run has its place; anything else is a bug. */
export function reasonsOf(
  error: unknown,
  key: string,
  procedure?: Procedure,
): Pick<RefusedMember, 'errors' | 'questions' | 'refusals'> {
  const at = (field: string) => (procedure ? fieldInRun(field, key, procedure) : `members[${key}]`);
  const none = { errors: {}, questions: {}, refusals: [] };
  if (error instanceof InvalidInputError) {
    const errors = Object.entries(error.fields).map(([field, fault]) => [at(field), fault] as const);
    return { ...none, errors: Object.fromEntries(errors), refusals: error.refusals };
  }
  if (error instanceof NeedsConfirmationError) {
    const questions = Object.entries(error.questions).map(
      // What is shared by instruments that are registered together is asked once, as what is of the run.
      ([field, question]) =>
        [at(field), questionInRun(question, procedure || field === 'serial' ? at(field) : field, key)] as const,
    );
    return { ...none, questions: Object.fromEntries(questions) };
  }
  if (error instanceof RefusedError) return { ...none, refusals: error.refusals };
  if (error instanceof UserFacingError) return { ...none, errors: { [`members[${key}]`]: error.text } };
  throw error;
}
