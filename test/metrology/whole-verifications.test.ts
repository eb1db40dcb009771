import { findProcedure, type EvaluationInput } from '../../src/metrology';
import { diceOf } from './independent/dice';
import { fraction } from './independent/fraction';
import { randomScale, scaleEntry, scaleKinds } from './independent/random-scales';
import { randomWaterMeter, waterMeterEntry } from './independent/random-water-meters';
import { comparisonEntry, randomComparison } from './independent/random-weight-cycles';
import { randomWeights, weightEntry } from './independent/random-weights';
import { scaleDeserves } from './independent/scale';
import { waterMeterDeserves } from './independent/water-meter';
import { comparedWeightsDeserve, foundOf, type CyclesCase } from './independent/weight-cycles';
import { weightsDeserve, type WeightCase } from './independent/weight';

/** What the registry makes of an entry. */
function verdictOf(procedure: string, entry: EvaluationInput): 'passes' | 'fails' | 'refused' {
  const { evaluation } = findProcedure(procedure)!.evaluate(entry);
  if (!evaluation) return 'refused';
  return evaluation.passed ? 'passes' : 'fails';
}

/** As many as a run of all tests has time for; `TRIES=10 npm test -- whole-verifications` tries ten times as many. */
const times = Number(process.env['TRIES'] ?? '1');

/** Entries whose verdict differs from what a second statement of the standard says they deserve. */
function tried<T>(
  howMany: number,
  procedure: string,
  {
    make,
    enter,
    deserves,
  }: {
    make: (dice: ReturnType<typeof diceOf>) => T;
    enter: (made: T) => EvaluationInput;
    deserves: (made: T) => readonly string[];
  },
) {
  const counts: Record<string, number> = { passes: 0, fails: 0, refused: 0 };
  const wrong: { verdict: string; deserved: readonly string[]; made: T }[] = [];
  for (let seed = 1; seed <= howMany * times; seed += 1) {
    const made = make(diceOf(seed));
    const verdict = verdictOf(procedure, enter(made));
    const deserved = deserves(made);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (!deserved.includes(verdict)) wrong.push({ verdict, deserved, made });
  }
  return { counts, wrong };
}

describe('whole verifications near the limits, held against a second statement of the standard', () => {
  it('of scales (R 76-1): none passes or fails that should not', () => {
    const { counts, wrong } = tried(600, 'platformScale', {
      ...{ make: randomScale, enter: scaleEntry, deserves: scaleDeserves },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(40);
  }, 300_000);

  it.each(scaleKinds)(
    'of $procedure (R 76-1): none passes or fails that should not',
    ({ procedure, asked, said }) => {
      const { counts, wrong } = tried(200, procedure, {
        make: (dice) => randomScale(dice, asked),
        enter: (scale) => scaleEntry(scale, said),
        deserves: scaleDeserves,
      });
      expect(wrong.slice(0, 2)).toEqual([]);
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
    },
    300_000,
  );

  it('of weights (R 111-1): none passes or fails that should not', () => {
    const { counts, wrong } = tried(600, 'weights', {
      ...{ make: randomWeights, enter: weightEntry, deserves: (made: WeightCase) => [weightsDeserve(made)] },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(40);
  }, 300_000);

  it('of weights compared in cycles (R 111-1, annex C): none passes or fails that should not', () => {
    const { counts, wrong } = tried(200, 'weightCycles', {
      ...{ make: randomComparison, enter: comparisonEntry },
      deserves: (made: CyclesCase) => [comparedWeightsDeserve(made)],
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  }, 300_000);

  it('of weights compared in cycles have the conventional mass and the U of the second statement', () => {
    for (let seed = 1; seed <= 40 * times; seed += 1) {
      const made = randomComparison(diceOf(seed));
      const { evaluation } = findProcedure('weightCycles')!.evaluate(comparisonEntry(made));
      for (const { row, error, uncertainty } of evaluation?.points ?? []) {
        const found = foundOf(made.rows[row!]!, made);
        const apart = fraction(error.value).minus(found.error).size();
        expect(apart.atMost(fraction('0.0000000001'))).toBe(true);
        expect(fraction(uncertainty!.expanded.value).equals(found.expanded)).toBe(true);
      }
    }
  });

  it('of cold-water meters (R 49): none passes or fails that should not', () => {
    const { counts, wrong } = tried(600, 'coldWaterMeter', {
      ...{ make: randomWaterMeter, enter: waterMeterEntry, deserves: waterMeterDeserves },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(40);
  }, 300_000);
});
