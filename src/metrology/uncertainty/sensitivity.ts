import { seriesAlong, type Expression } from '../expression';
import type { InputQuantity } from './input';

/** The model's value and its partial derivatives ∂f/∂x at the estimates, in the order of the inputs. */
export function sensitivities(
  model: Expression,
  inputs: readonly InputQuantity[],
): { estimate: number; coefficients: readonly number[] } {
  const at = estimatesOf(inputs);
  const [estimate] = seriesAlong(model, at, {});
  return { estimate, coefficients: inputs.map(({ name }) => seriesAlong(model, at, { [name]: 1 })[1]) };
}

export function estimatesOf(inputs: readonly InputQuantity[]): Record<string, number> {
  return Object.fromEntries(inputs.map(({ name, estimate }) => [name, estimate]));
}
