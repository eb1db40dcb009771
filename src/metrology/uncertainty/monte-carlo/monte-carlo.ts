import { text } from '../../text';
import type { Matrix } from '../correlation';
import type { MeasurementModel, ModelProblem } from '../model';
import { trialRegionFactors, type RegionFactors } from './coverage-region';
import { numericalTolerance } from './numerical-tolerance';
import { planTrials, runBlock, type TrialPlan } from './plan';
import { seededRandom } from './random';
import { covarianceMatrix, meanAndDeviation, summarize, type OutputSummary } from './summary';

/** How many trials: a number chosen beforehand, or as many as the digits that count ask for (JCGM 101:2008, 7.9). */
export type TrialCount =
  { readonly trials: number } | { readonly significantDigits: 1 | 2; readonly mostTrials?: number | undefined };

export type MonteCarloOptions = TrialCount & {
  readonly seed: number;
  /** Of the coverage intervals; 0.95 unless said. */
  readonly probability?: number | undefined;
};

export interface MonteCarloResult {
  readonly trials: number;
  /** Whether the adaptive procedure came to rest; true for a number of trials chosen beforehand. */
  readonly settled: boolean;
  readonly probability: number;
  readonly outputs: readonly OutputSummary[];
  readonly covariance: Matrix;
  /** For several outputs (JCGM 102:2011); null for one. */
  readonly region: RegionFactors | null;
}

export type MonteCarlo =
  { readonly ok: true; readonly result: MonteCarloResult } | { readonly ok: false; readonly problem: ModelProblem };

/** How far a run has come; `of` is unknown while the adaptive procedure may ask for more. */
export interface MonteCarloProgress {
  readonly trials: number;
  readonly of: number | null;
}

/** The size of a block of the adaptive procedure (JCGM 101:2008, 7.9.4 b). */
const blockSize = (probability: number) => Math.max(10_000, Math.ceil(100 / (1 - probability)));
/** Small enough that a block of every quantity stays near the processor. */
const fixedBlock = 4096;
/** The deviation of fewer means is itself too doubtful to stop by. */
const fewestBlocks = 10;
const mostTrialsUnlessSaid = 5_000_000;

/** Propagates distributions through a model (JCGM 101:2008, clause 7; several outputs: JCGM 102:2011, clause 7). */
export function monteCarlo(model: MeasurementModel, options: MonteCarloOptions): MonteCarlo {
  const steps = monteCarloSteps(model, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one block, so that whoever runs it can tell how far it is, and leave it. */
export function* monteCarloSteps(
  model: MeasurementModel,
  options: MonteCarloOptions,
): Generator<MonteCarloProgress, MonteCarlo, void> {
  const plan = planTrials(model);
  if ('words' in plan) return { ok: false, problem: plan };
  const { probability = 0.95 } = options;
  const { blocks, settled } = yield* 'trials' in options
    ? fixedBlocks(plan, options.seed, options.trials)
    : adaptiveBlocks(plan, { ...options, probability });
  const names = Object.keys(model.outputs);
  const values = names.map((_name, output) => joined(blocks.map((block) => block[output]!)));
  const lost = lostTrials(values);
  if (lost) return { ok: false, problem: lost };
  const covariance = covarianceMatrix(values);
  return {
    ok: true,
    result: {
      trials: values[0]?.length ?? 0,
      settled,
      probability,
      outputs: values.map((each, output) => summarize(names[output]!, each, probability)),
      covariance,
      region: names.length > 1 ? trialRegionFactors(values, covariance, probability) : null,
    },
  };
}

interface Blocks {
  readonly blocks: readonly Float64Array[][];
  readonly settled: boolean;
}

function* fixedBlocks(plan: TrialPlan, seed: number, trials: number): Generator<MonteCarloProgress, Blocks, void> {
  if (!Number.isSafeInteger(trials) || trials < 2) throw new RangeError('A Monte Carlo run has two trials or more.');
  const random = seededRandom(seed);
  const blocks: Float64Array[][] = [];
  for (let done = 0; done < trials;) {
    const size = Math.min(fixedBlock, trials - done);
    blocks.push(runBlock(plan, random, size));
    done += size;
    yield { trials: done, of: trials };
  }
  return { blocks, settled: true };
}

function* adaptiveBlocks(
  plan: TrialPlan,
  options: { seed: number; probability: number; significantDigits: 1 | 2; mostTrials?: number | undefined },
): Generator<MonteCarloProgress, Blocks, void> {
  const random = seededRandom(options.seed);
  const size = blockSize(options.probability);
  const most = Math.max(fewestBlocks, Math.floor((options.mostTrials ?? mostTrialsUnlessSaid) / size));
  const blocks: Float64Array[][] = [];
  const summaries: OutputSummary[][] = [];
  while (blocks.length < most) {
    const block = runBlock(plan, random, size);
    blocks.push(block);
    summaries.push(block.map((values) => summarize('', values, options.probability)));
    yield { trials: blocks.length * size, of: null };
    if (isSettled(summaries, options.significantDigits)) return { blocks, settled: true };
  }
  return { blocks, settled: false };
}

/** Whether twice the standard deviation of each figure's mean over the blocks is within δ (JCGM 101:2008, 7.9.4 i). */
function isSettled(summaries: readonly (readonly OutputSummary[])[], significantDigits: number): boolean {
  if (summaries.length < fewestBlocks) return false;
  return summaries[0]!.every((_first, output) => {
    const each = summaries.map((block) => block[output]!);
    const pooled = Math.sqrt(each.reduce((total, { standardUncertainty: u }) => total + u * u, 0) / each.length);
    const tolerance = numericalTolerance(pooled, significantDigits);
    const figures = [
      each.map(({ estimate }) => estimate),
      each.map(({ standardUncertainty }) => standardUncertainty),
      each.map(({ symmetric }) => symmetric[0]),
      each.map(({ symmetric }) => symmetric[1]),
    ];
    return figures.every((figure) => 2 * deviationOfMean(figure) <= tolerance);
  });
}

const deviationOfMean = (figures: readonly number[]) =>
  meanAndDeviation(Float64Array.from(figures)).deviation / Math.sqrt(figures.length);

function joined(blocks: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(blocks.reduce((total, { length }) => total + length, 0));
  let place = 0;
  for (const block of blocks) {
    whole.set(block, place);
    place += block.length;
  }
  return whole;
}

/** Trials in which the model has no value would be missing from every figure. */
function lostTrials(outputs: readonly Float64Array[]): ModelProblem | null {
  const lost = Math.max(...outputs.map((values) => values.filter((value) => !Number.isFinite(value)).length));
  if (lost === 0) return null;
  const all = outputs[0]?.length ?? 0;
  return {
    words: text(
      `Mô hình không có giá trị trong ${lost} trên ${all} lần thử (chẳng hạn căn của số âm). Hãy xem lại mô hình hoặc phân bố của đầu vào.`,
      `The model has no value in ${lost} of ${all} trials (the root of a negative number, say). Look at the model or at the distributions of its inputs.`,
    ),
  };
}
