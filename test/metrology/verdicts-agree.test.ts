import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decided,
  findProcedure,
  lawRule,
  procedures,
  type Evaluation,
  type EvaluationInput,
} from '../../src/metrology';
import { diceOf } from './independent/dice';
import { randomScale, scaleEntry } from './independent/random-scales';
import { randomWaterMeter, waterMeterEntry } from './independent/random-water-meters';
import { comparisonEntry, randomComparison } from './independent/random-weight-cycles';
import { randomWeights, weightEntry } from './independent/random-weights';

const sampleOf = (code: string) =>
  (JSON.parse(readFileSync(join(__dirname, 'samples', `${code}.json`), 'utf8')) as { input: EvaluationInput }).input;

/** A verification as it is stored: judged, and decided by the rule of its procedure. Null where it is refused. */
function stored(code: string, input: EvaluationInput): Evaluation | null {
  const procedure = findProcedure(code)!;
  const { evaluation } = procedure.evaluate(input);
  if (!evaluation) return null;
  const { characteristics, readings } = evaluation.entered;
  const { rule } = lawRule(procedure, procedure.standardNeed(characteristics, readings));
  return decided(evaluation, { rule }, { byLaw: true });
}

const meant = (passed: boolean | null) => (passed === null ? undefined : passed ? 'pass' : 'fail');

/** Where the two words for one thing differ: of the points, and of the whole. */
function contradictions({ points, passed, decision }: Evaluation) {
  const ofPoints = points.filter((point) => point.decision && point.decision.verdict !== meant(point.passed));
  return [...ofPoints, ...(decision && decision.verdict !== meant(passed) ? [{ passed, decision }] : [])];
}

/** How many were stored, and how many points of them were decided by a rule. */
function walked(code: string, inputs: readonly EvaluationInput[]) {
  const made = inputs.flatMap((input) => stored(code, input) ?? []);
  const points = made.flatMap((each) => each.points).filter(({ decision }) => decision);
  return { stored: made.length, decided: points.length, wrong: made.flatMap(contradictions).slice(0, 2) };
}

const randomly = (make: (seed: number) => EvaluationInput) => Array.from({ length: 150 }, (_, seed) => make(seed + 1));

describe('what a verification says of passing and its decision never contradict each other', () => {
  it.each(procedures.map(({ code }) => code))('in the sample of %s', (code) => {
    const found = walked(code, [sampleOf(code)]);
    expect(found.stored).toBe(1);
    expect(found.wrong).toEqual([]);
  });

  it.each<[string, boolean, (seed: number) => EvaluationInput]>([
    ['platformScale', false, (seed) => scaleEntry(randomScale(diceOf(seed)))],
    ['coldWaterMeter', false, (seed) => waterMeterEntry(randomWaterMeter(diceOf(seed)))],
    ['weights', true, (seed) => weightEntry(randomWeights(diceOf(seed)))],
    ['weightCycles', true, (seed) => comparisonEntry(randomComparison(diceOf(seed)))],
  ])('in random verifications by %s near the limits', (code, hasUncertainty, make) => {
    const found = walked(code, randomly(make));
    expect(found.stored).toBeGreaterThan(20);
    expect(found.decided > 0).toBe(hasUncertainty);
    expect(found.wrong).toEqual([]);
  });
});
