import { expandUncertainty, evaluateBudgets, monteCarloSteps, validateGum } from '../../metrology';
import { modelOf } from './budget.calculation';
import type { BudgetFigures } from './budget.shape';

/** What a Monte Carlo of a budget found, and whether the GUM's interval agrees with it (JCGM 101:2008, clause 8). */
export interface BudgetTrial {
  readonly seed: number;
  readonly trials: number;
  readonly estimate: number;
  readonly standardUncertainty: number;
  /** Both probabilistically symmetric, of the probability of the budget. */
  readonly interval: readonly [number, number];
  readonly gumInterval: readonly [number, number];
  readonly tolerance: number;
  readonly isValidated: boolean;
}

/** Of u(y), as U is stated with two. */
const significantDigits = 2;
/** Enough for the ends of an interval to be known well within the tolerance (JCGM 101:2008, 7.2.2). */
const trialCount = 1_000_000;

/** The trial in steps, for a thread of its own. The figures are those of a budget that has a result. */
export function* trialSteps(figures: BudgetFigures, seed: number): Generator<number, BudgetTrial, void> {
  const model = modelOf(figures);
  if ('words' in model) throw new Error(model.words.en);
  const probability = Number(figures.probability) / 100;
  const steps = monteCarloSteps(model, { seed, probability, trials: trialCount });
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield step.value.trials;
  const evaluated = evaluateBudgets(model);
  if (!step.value.ok || !evaluated.ok) throw new Error('The model has no value in some trials.');
  const [budget] = evaluated.budgets;
  const [output] = step.value.result.outputs;
  const { estimate } = budget!;
  const { expandedUncertainty: U } = expandUncertainty(budget!, { probability });
  const gumInterval = [estimate - U, estimate + U] as const;
  const { tolerance, validated } = validateGum(
    gumInterval,
    { standardUncertainty: output!.standardUncertainty, interval: output!.symmetric },
    significantDigits,
  );
  const { trials } = step.value.result;
  return {
    ...{ seed, trials, estimate: output!.estimate, standardUncertainty: output!.standardUncertainty },
    ...{ interval: output!.symmetric, gumInterval, tolerance, isValidated: validated },
  };
}
