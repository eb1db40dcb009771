import {
  algorithmA,
  enNumber,
  needsZPrime,
  performanceByEn,
  performanceByScore,
  zetaScore,
  zPrimeScore,
  zScore,
  type Performance,
} from '../../metrology';
import type {
  ComparisonRound,
  Criterion,
  Participant,
  PointResult,
  RoundPoint,
  Score,
  StatedValue,
} from './round.model';

/** What the results of a point are held against, in the unit of the round. */
export interface Reference {
  readonly value: number;
  /** u(X), standard; absent where the organizer states none. */
  readonly standardUncertainty?: number;
  /** σ_pt: stated, or s* of the consensus. */
  readonly sigma?: number;
  /** How many results the consensus was made of; absent where the value is the organizer’s. */
  readonly consensusOf?: number;
}

type Compared = Pick<ComparisonRound, 'points' | 'participants' | 'criterion'>;

/**
 * The assigned value of a point: the organizer’s, or the robust mean of all results with u(X) = 1.25 s* over √p
 * (ISO 13528:2022, 7.7 and annex C.3). Null where there are fewer than two results to make it of.
 */
export function referenceOf(round: Pick<Compared, 'points' | 'participants'>, at: number): Reference | null {
  const point = round.points[at];
  if (!point) return null;
  const sigma = point.sigma === undefined ? undefined : Number(point.sigma);
  if (point.value !== undefined) {
    const standardUncertainty = standardOf(point);
    return {
      value: Number(point.value),
      ...(standardUncertainty !== undefined && { standardUncertainty }),
      ...(sigma !== undefined && { sigma }),
    };
  }
  const values = round.participants.flatMap((each) => resultAt(each, at)?.value ?? []).map(Number);
  if (values.length < 2) return null;
  const { mean, uncertainty, deviation, count } = algorithmA(values);
  return { value: mean, standardUncertainty: uncertainty, sigma: sigma ?? deviation, consensusOf: count };
}

/** Every score of every result, in the order of points and participants; one that cannot be judged has no performance. */
export function scoresOf(round: Compared): (Omit<Score, 'performance'> & { performance?: Performance })[] {
  return round.points.flatMap((_, point) => {
    const reference = referenceOf(round, point);
    return round.participants.flatMap((participant) => {
      const result = resultAt(participant, point);
      if (!result || !reference) return [];
      const scores = scoresAgainst(result, reference);
      const judged = judgingScore(scores, round.criterion);
      const performance = judged && performanceOf(judged);
      return [{ code: participant.code, point, ...scores, ...(performance && { performance }) }];
    });
  });
}

export function resultAt({ results }: Participant, point: number): PointResult | undefined {
  return results.find((each) => each.point === point);
}

type Scores = Pick<Score, 'en' | 'z' | 'zPrime' | 'zeta'>;

function scoresAgainst(result: PointResult, { value: assigned, standardUncertainty, sigma }: Reference): Scores {
  const value = Number(result.value);
  const own = standardOf(result);
  const both = own !== undefined && standardUncertainty !== undefined;
  const pair = (times: number) =>
    [
      { value, uncertainty: times * (own ?? 0) },
      { value: assigned, uncertainty: times * (standardUncertainty ?? 0) },
    ] as const;
  const counts = sigma !== undefined && sigma > 0;
  return {
    ...(both && own + standardUncertainty > 0 && { en: enNumber(...pair(2)), zeta: zetaScore(...pair(1)) }),
    ...(counts && { z: zScore(value, assigned, sigma) }),
    ...(counts &&
      standardUncertainty !== undefined &&
      needsZPrime(standardUncertainty, sigma) && {
        zPrime: zPrimeScore(value, { value: assigned, uncertainty: standardUncertainty }, sigma),
      }),
  };
}

/** The score that judges, by its name; undefined where the figures do not allow it. */
export function judgingScore(scores: Scores, criterion: Criterion): { name: keyof Scores; score: number } | undefined {
  const name = criterion === 'z' && scores.zPrime !== undefined ? 'zPrime' : criterion;
  const score = scores[name];
  return score === undefined ? undefined : { name, score };
}

function performanceOf({ name, score }: { name: keyof Scores; score: number }): Performance {
  return name === 'en' ? performanceByEn(score) : performanceByScore(score);
}

/** u = U/k; undefined where no U is stated. */
function standardOf({ uncertainty, coverageFactor = '2' }: Partial<StatedValue> | RoundPoint): number | undefined {
  return uncertainty === undefined ? undefined : Number(uncertainty) / Number(coverageFactor);
}
