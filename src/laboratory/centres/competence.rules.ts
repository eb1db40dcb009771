import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { fold } from '../../platform/text';
import type { Competence } from './competence.model';

/** How many days before its end a training or authorization is told of: the registry's own rule. */
export const competenceWarningDays = 60;

export type CompetenceState = 'inForce' | 'ending' | 'over' | 'notYet';

/** What it is on a day; its last day is included. */
export function competenceStateOn(
  { on, validUntil }: Pick<Competence, 'on' | 'validUntil'>,
  day: Day,
): CompetenceState {
  if (day < on) return 'notYet';
  if (!validUntil) return 'inForce';
  if (day > validUntil) return 'over';
  return validUntil <= addDays(day, competenceWarningDays) ? 'ending' : 'inForce';
}

/** Those that end soon, or have ended, and that nothing of the same kind and subject outlasts. */
export function endingCompetences(competences: readonly Competence[], day: Day): readonly Competence[] {
  const isSame = (one: Competence, other: Competence) =>
    one.kind === other.kind && fold(one.subject).trim() === fold(other.subject).trim();
  const outlasts = (other: Competence, { validUntil = '' }: Competence) =>
    other.validUntil === undefined || other.validUntil > validUntil;
  return competences.filter(
    (each) =>
      ['ending', 'over'].includes(competenceStateOn(each, day)) &&
      !competences.some((other) => isSame(each, other) && outlasts(other, each)),
  );
}
