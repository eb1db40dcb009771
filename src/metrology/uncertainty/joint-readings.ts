import type { Correlation } from './correlation';
import type { InputQuantity } from './input';
import { correlationOfReadings, fromReadings } from './readings';

/** Quantities that were read together, in sets of one reading each. */
export interface JointReadings {
  readonly inputs: readonly InputQuantity[];
  readonly correlations: readonly Correlation[];
}

/**
 * The means of quantities that were read together, with their correlations (GUM 5.2.3, H.2). For a Monte Carlo they
 * follow a joint t-distribution of n − N degrees of freedom (JCGM 102:2011, 5.3.2), where there are sets enough for one.
 */
export function fromJointReadings(series: Readonly<Record<string, readonly number[]>>): JointReadings {
  const entries = Object.entries(series);
  const correlations = entries.flatMap(([first, readings], index) =>
    entries.slice(index + 1).map(([second, others]): Correlation => ({
      between: [first, second],
      coefficient: correlationOfReadings(readings, others),
    })),
  );
  const inputs = entries.map(([name, readings]) => withJointDistribution(fromReadings(name, readings), entries.length));
  return { inputs, correlations };
}

function withJointDistribution(input: InputQuantity, quantities: number): InputQuantity {
  const { estimate, standardUncertainty, degreesOfFreedom } = input;
  const joint = degreesOfFreedom + 1 - quantities;
  if (joint < 1) return input;
  const scale = standardUncertainty * Math.sqrt(degreesOfFreedom / joint);
  return { ...input, distribution: { kind: 't', location: estimate, scale, degreesOfFreedom: joint } };
}
