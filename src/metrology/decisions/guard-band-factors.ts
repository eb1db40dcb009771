import { exact, type Decimal } from '../quantity';

/**
 * Ways to draw acceptance limits in by the test uncertainty ratio TUR = tolerance/U (95 %): the factor multiplies the
 * ± tolerance. Formulae as Sandia's suncal has them (guardband_tur); none was read in its own document.
 */
export const guardBandFactors = {
  test95: (tur: number) => 1 - 1 / tur,
  rp10: (tur: number) => (tur <= 4 ? 1.25 - 1 / tur : 1),
  rss: (tur: number) => (tur > 1 ? Math.sqrt(1 - tur ** -2) : 0),
  dobbert: (tur: number) => Math.min(1, 1 - (1.04 - Math.exp(0.38 * Math.log(tur) - 0.54)) / tur),
} as const;

export type GuardBandFactor = keyof typeof guardBandFactors;

/** The width w of the guard band that a factor gives: half the tolerance times (1 − factor), never more than all of it. */
export function widthByFactor(method: GuardBandFactor, half: Decimal, expandedUncertainty: Decimal): Decimal {
  const factor = guardBandFactors[method](half.div(expandedUncertainty).toNumber());
  return half.times(exact(1).minus(Math.max(0, factor)));
}
