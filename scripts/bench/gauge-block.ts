import { parseExpression } from '../../src/metrology/expression';
import {
  fromDistribution,
  fromStandard,
  type InputQuantity,
  type MeasurementModel,
} from '../../src/metrology/uncertainty';

const standard = (name: string, estimate: number, standardUncertainty: number, degreesOfFreedom?: number) =>
  fromStandard({ name, estimate, standardUncertainty, degreesOfFreedom });

/** The gauge block of JCGM 101:2008, 9.5: Table 10 and the approximate model (37), in nanometres. */
export function gaugeBlock(): MeasurementModel {
  return modelOf('Ls + D + d1 + d2 - Ls*(dalpha*(theta0 + Delta) + alphas*dtheta) - 50000000', [
    standard('Ls', 50_000_623, 25, 18),
    standard('D', 215, 6, 24),
    standard('d1', 0, 4, 5),
    standard('d2', 0, 7, 8),
    fromDistribution('alphas', { kind: 'rectangular', lower: 9.5e-6, upper: 13.5e-6 }),
    standard('theta0', -0.1, 0.2),
    fromDistribution('Delta', { kind: 'arcsine', lower: -0.5, upper: 0.5 }),
    fromDistribution('dalpha', { kind: 'curvilinearTrapezoid', lower: -1e-6, upper: 1e-6, inexactness: 1e-7 }),
    fromDistribution('dtheta', { kind: 'curvilinearTrapezoid', lower: -0.05, upper: 0.05, inexactness: 0.025 }),
  ]);
}

/** A budget of thirty inputs, none of them linear. */
export function thirtyInputs(): MeasurementModel {
  const inputs = Array.from({ length: 30 }, (_none, index) =>
    standard(`x${index}`, index + 1, 0.01 * (index + 1), index + 4),
  );
  return modelOf(inputs.map(({ name }) => `${name}*ln(${name})`).join(' + '), inputs);
}

function modelOf(written: string, inputs: readonly InputQuantity[]): MeasurementModel {
  const read = parseExpression(
    written,
    inputs.map(({ name }) => name),
  );
  if (!read.ok) throw new Error(read.problem.words.en);
  return { inputs, outputs: { y: read.expression } };
}
