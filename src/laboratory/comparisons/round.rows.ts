import type { ComparisonRound, PointResult, Score } from './round.model';
import type { ShownParticipant } from './round.rules';
import { scoresOf } from './score.rules';

/** A result with its scores and whose it is, as a reader may know it. */
export interface ResultRow {
  readonly participant: ShownParticipant;
  readonly result: PointResult;
  /** Absent while it cannot be judged. */
  readonly score: Partial<Score> | undefined;
}

/** The results of a point in the order of the participants: scored as frozen, or as they stand while the round is open. */
export function rowsOf(round: ComparisonRound, shown: readonly ShownParticipant[], point: number): ResultRow[] {
  const scores: readonly Partial<Score>[] = round.status === 'closed' ? round.scores : scoresOf(round);
  return shown.flatMap((participant) => {
    const result = participant.results.find((each) => each.point === point);
    const score = scores.find((each) => each.code === participant.code && each.point === point);
    return result ? [{ participant, result, score }] : [];
  });
}
