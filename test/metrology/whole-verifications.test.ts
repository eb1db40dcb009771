import { findProcedure, type EvaluationInput } from '../../src/metrology';
import { diceOf } from './independent/dice';
import { randomScale, scaleEntry, scaleKinds } from './independent/random-scales';
import { randomWaterMeter, waterMeterEntry } from './independent/random-water-meters';
import { randomWeights, weightEntry } from './independent/random-weights';
import { scaleDeserves } from './independent/scale';
import { waterMeterDeserves } from './independent/water-meter';
import { weightsDeserve, type WeightCase } from './independent/weight';

/** What the registry makes of an entry. */
function verdictOf(procedure: string, entry: EvaluationInput): 'passes' | 'fails' | 'refused' {
  const { evaluation } = findProcedure(procedure)!.evaluate(entry);
  if (!evaluation) return 'refused';
  return evaluation.passed ? 'passes' : 'fails';
}

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
  for (let seed = 1; seed <= howMany; seed += 1) {
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
    const { counts, wrong } = tried(4000, 'platformScale', {
      ...{ make: randomScale, enter: scaleEntry, deserves: scaleDeserves },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(400);
  }, 300_000);

  it.each(scaleKinds)(
    'of $procedure (R 76-1): none passes or fails that should not',
    ({ procedure, asked, said }) => {
      const { counts, wrong } = tried(1500, procedure, {
        make: (dice) => randomScale(dice, asked),
        enter: (scale) => scaleEntry(scale, said),
        deserves: scaleDeserves,
      });
      expect(wrong.slice(0, 2)).toEqual([]);
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
    },
    300_000,
  );

  it('of weights (R 111-1): none passes or fails that should not', () => {
    const { counts, wrong } = tried(3000, 'weights', {
      ...{ make: randomWeights, enter: weightEntry, deserves: (made: WeightCase) => [weightsDeserve(made)] },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(300);
  }, 300_000);

  it('of cold-water meters (R 49): none passes or fails that should not', () => {
    const { counts, wrong } = tried(4000, 'coldWaterMeter', {
      ...{ make: randomWaterMeter, enter: waterMeterEntry, deserves: waterMeterDeserves },
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(400);
  }, 300_000);
});
