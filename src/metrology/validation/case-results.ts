import {
  evaluateBudgets,
  expand,
  monteCarlo,
  normalRegionFactors,
  validateGum,
  type Budget,
  type MeasurementModel,
} from '../uncertainty';
import { CaseProblem } from './case-input';

/** A figure of ours; `spread` is how far a Monte Carlo figure may lie off by chance. */
export interface Figure {
  readonly value: number;
  readonly spread: number;
}

/** What one method finds for one output. */
export interface MethodResult {
  readonly estimate: Figure;
  readonly standardUncertainty: Figure;
  readonly budget: Budget | null;
  /** The interval of a coverage probability; a Monte Carlo has two. */
  interval(probability: number, kind: 'shortest' | 'symmetric'): readonly [Figure, Figure];
}

export type Method = 'gum' | 'higherOrder' | 'trials';

/** Everything that the methods find for a case, worked out when it is asked for. */
export interface CaseResults {
  readonly outputs: readonly string[];
  of(method: Method, output: string): MethodResult;
  /** r(a, b) of two outputs. */
  correlation(method: Method, first: string, second: string): Figure;
  /** k_p and k_q of several outputs by the trials, or as if they were jointly normal. */
  region(method: Method, probability: number): { ellipsoid: number | null; rectangle: number };
  validation(framework: 'gum' | 'higherOrder', output: string): ReturnType<typeof validateGum>;
}

const exactly = (value: number): Figure => ({ value, spread: 0 });
const trialsOfAll = 1_000_000;
const parts = 5;

export function caseResults(model: MeasurementModel): CaseResults {
  const budgets = { gum: lazy(() => budgetsOf(model, false)), higherOrder: lazy(() => budgetsOf(model, true)) };
  const runs = new Map<number, ReturnType<typeof runsOf>>();
  const run = (probability: number) => {
    const present = runs.get(probability) ?? runsOf(model, probability);
    runs.set(probability, present);
    return present;
  };
  const outputs = Object.keys(model.outputs);
  const at = (output: string) => outputs.indexOf(output);
  return {
    outputs,
    of: (method, output) =>
      method === 'trials' ? ofTrials(run, at(output)) : ofBudget(budgets[method]().budgets[at(output)]!),
    correlation: (method, first, second) =>
      method === 'trials'
        ? overParts(run(0.95), ({ covariance }) => coefficient(covariance, at(first), at(second)))
        : exactly(coefficient(budgets[method]().covariance, at(first), at(second))),
    region: (method, probability) =>
      method === 'trials' ? run(probability)[0]!.region! : normalRegionFactors(outputs.length, probability),
    validation: (framework, output) => {
      const trial = run(0.95)[0]!.outputs[at(output)]!;
      const [low, high] = ofBudget(budgets[framework]().budgets[at(output)]!).interval(0.95, 'symmetric');
      const { standardUncertainty, shortest } = trial;
      return validateGum([low.value, high.value], { standardUncertainty, interval: shortest }, 1);
    },
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function budgetsOf(model: MeasurementModel, higherOrder: boolean) {
  const evaluated = evaluateBudgets(model, { higherOrder });
  if (!evaluated.ok) throw new CaseProblem(evaluated.problem.words.en);
  return evaluated;
}

/** One run with all trials, then some with a part of them each, which tell how far chance goes. */
function runsOf(model: MeasurementModel, probability: number) {
  const sizes = [trialsOfAll, ...Array.from({ length: parts }, () => trialsOfAll / parts)];
  return sizes.map((trials, seed) => {
    const ran = monteCarlo(model, { seed, trials, probability });
    if (!ran.ok) throw new CaseProblem(ran.problem.words.en);
    return ran.result;
  });
}

type Run = ReturnType<typeof runsOf>[number];

/** The figure of the whole run, with four standard deviations of it and of a published one of as many trials. */
function overParts([whole, ...others]: readonly Run[], figure: (run: Run) => number): Figure {
  const figures = others.map(figure);
  const mean = figures.reduce((total, each) => total + each, 0) / parts;
  const variance = figures.reduce((total, each) => total + (each - mean) ** 2, 0) / (parts - 1) / parts;
  return { value: figure(whole!), spread: 4 * Math.sqrt(2 * variance) };
}

function ofTrials(run: (probability: number) => readonly Run[], output: number): MethodResult {
  const figure = (probability: number, of: (summary: Run['outputs'][number]) => number) =>
    overParts(run(probability), ({ outputs }) => of(outputs[output]!));
  return {
    estimate: figure(0.95, ({ estimate }) => estimate),
    standardUncertainty: figure(0.95, ({ standardUncertainty }) => standardUncertainty),
    budget: null,
    interval: (probability, kind) => [
      figure(probability, (summary) => summary[kind][0]),
      figure(probability, (summary) => summary[kind][1]),
    ],
  };
}

function ofBudget(budget: Budget): MethodResult {
  const { estimate, standardUncertainty } = budget;
  return {
    estimate: exactly(estimate),
    standardUncertainty: exactly(standardUncertainty),
    budget,
    interval: (probability) => {
      const { expandedUncertainty: U } = expand(budget, { probability });
      return [exactly(estimate - U), exactly(estimate + U)];
    },
  };
}

function coefficient(covariance: readonly (readonly number[])[], i: number, j: number): number {
  return covariance[i]![j]! / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!);
}
