import { reachOf, type Actor } from '../../access';
import { InvalidInputError, type Refusal } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { criterionNames, roundTexts as texts } from './round.messages';
import type { ComparisonRound, Participant, RoundPoint } from './round.model';
import { referenceOf, resultAt, scoresOf } from './score.rules';

/** A participant as a reader may know it: others’ names stay with the department (ISO/IEC 17043, confidentiality). */
export interface ShownParticipant extends Pick<Participant, 'code' | 'results'> {
  readonly isOwn: boolean;
  /** Null: only the code is shown. */
  readonly centreId: string | null;
  readonly name: string | null;
}

/** Those who see all centres see who is who; a centre knows its own code. */
export function shownTo(actor: Actor, { participants }: Pick<ComparisonRound, 'participants'>): ShownParticipant[] {
  const seesAll = reachOf(actor, 'comparisons.read') === 'all';
  return participants.map(({ code, results, centreId, name }) => {
    const isOwn = centreId !== undefined && String(centreId) === actor.organizationId;
    const known = seesAll || isOwn;
    return {
      ...{ code, results, isOwn },
      centreId: known && centreId ? String(centreId) : null,
      name: known ? (name ?? null) : null,
    };
  });
}

/** Why a round cannot be closed yet: empty where it can. */
export function closingRefusals(round: Pick<ComparisonRound, 'points' | 'participants' | 'criterion'>): Refusal[] {
  const { points, participants, criterion } = round;
  const refusals: Refusal[] = [];
  if (points.length === 0) refusals.push({ rule: 'round.noPoint', text: texts.noPoint, remedy: texts.noPointRemedy });
  if (!participants.some(({ results }) => results.length > 0))
    refusals.push({ rule: 'round.noResult', text: texts.noResult, remedy: texts.noResultRemedy });
  points.forEach(({ label }, at) => {
    if (!referenceOf(round, at) && participants.some((each) => resultAt(each, at)))
      refusals.push({
        rule: `round.noReference.${at}`,
        text: fill(texts.noReference, { point: label }),
        remedy: texts.noReferenceRemedy,
      });
  });
  for (const { code, point, performance } of scoresOf(round)) {
    if (performance) continue;
    refusals.push({
      rule: `round.unjudged.${code}.${point}`,
      text: fill(texts.unjudged, { code, point: points[point]?.label ?? '', score: criterionNames[criterion] }),
      remedy: texts.unjudgedRemedy,
    });
  }
  return refusals;
}

/**
 * The results where the points were sent anew: each follows its point by the label, or stays in its place where the
 * point there was renamed. Throws an InvalidInputError for results that would be left without their point.
 */
export function resultsMoved(
  participants: readonly Participant[],
  earlier: readonly RoundPoint[],
  points: readonly RoundPoint[],
): Participant[] {
  const placeOf = (point: number): number => {
    const label = earlier[point]?.label ?? '';
    const found = points.findIndex((each) => each.label === label);
    if (found >= 0) return found;
    const there = points[point];
    if (there && !earlier.some((each) => each.label === there.label)) return point;
    throw new InvalidInputError({ points: fill(texts.pointHasResults, { point: label }) });
  };
  return participants.map((each) => ({
    ...each,
    results: each.results.map((result) => ({ ...result, point: placeOf(result.point) })),
  }));
}
