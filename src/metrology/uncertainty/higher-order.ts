import { seriesAlong, type Expression } from '../expression';
import type { InputQuantity } from './input';
import { estimatesOf } from './sensitivity';

/** What a pair of inputs adds to u²(y) beyond the first order. */
export interface HigherOrderTerm {
  readonly between: readonly [string, string];
  /** In the squared unit of the output; may be negative. */
  readonly variance: number;
}

/**
 * The terms of next higher order of a model that is not nearly linear (GUM 5.1.2, note):
 * Σᵢ Σⱼ [½ (∂²f/∂xᵢ∂xⱼ)² + ∂f/∂xᵢ · ∂³f/∂xᵢ∂xⱼ²] u²(xᵢ) u²(xⱼ). Holds for inputs that are symmetric and independent.
 */
export function higherOrderTerms(model: Expression, inputs: readonly InputQuantity[]): HigherOrderTerm[] {
  const doubtful = inputs.filter(({ standardUncertainty }) => standardUncertainty > 0);
  const at = estimatesOf(inputs);
  // Along each input by its own u, every derivative below is already multiplied by the uncertainties it belongs to.
  const along = (...steps: readonly (readonly [InputQuantity, number])[]) =>
    seriesAlong(
      model,
      at,
      Object.fromEntries(steps.map(([input, sign]) => [input.name, sign * input.standardUncertainty])),
    );
  const alone = doubtful.map((input) => along([input, 1]));
  return doubtful.flatMap((first, i) =>
    doubtful.slice(i).map((second, offset): HigherOrderTerm => {
      const between = [first.name, second.name] as const;
      const [, a1, a2, a3] = alone[i]!;
      if (offset === 0) return { between, variance: 2 * a2 ** 2 + 6 * a1 * a3 };
      const [, b1, b2, b3] = alone[i + offset]!;
      const [, , c2, c3] = along([first, 1], [second, 1]);
      const [, , , d3] = along([first, 1], [second, -1]);
      // Polarization: the mixed derivatives from those along the sum and the difference of the two directions.
      const [mixed, firstSecondTwice, firstTwiceSecond] = [c2 - a2 - b2, c3 + d3 - 2 * a3, c3 - d3 - 2 * b3];
      return { between, variance: mixed ** 2 + a1 * firstSecondTwice + b1 * firstTwiceSecond };
    }),
  );
}
