import { fitDrift, intervalForReliability, intervalForUncertainty, reliabilityInterval } from '../intervals';
import { checksOf, type Check, type Stated, type Tolerances } from './check';

/** A case as `interval-cases.json` has them. */
export type IntervalCase = Stated & { readonly kind: string };

/** Far beyond every published interval, in the unit of the case. */
const horizon = 100_000;

const number = (given: Stated, name: string): number => given[name] as number;
const optional = (given: Stated, name: string) => given[name] as number | undefined;

const outputs: Readonly<Record<string, (given: IntervalCase) => Stated>> = {
  reliabilityTarget: (given) => {
    const { interval, rejection, range } = reliabilityInterval(
      { inTolerance: number(given, 'intol'), n: number(given, 'n'), last: number(given, 'I0') },
      {
        ...{ target: number(given, 'target'), confidence: number(given, 'conf') },
        ...{ largestFactor: 2, smallestChange: 0, shortest: 1, longest: horizon },
      },
    );
    return { interval, rejection, low: range[0], high: range[1] };
  },
  drift: (given) => {
    const { coefficients, covariance, scatter } = fitted(given);
    const [[cov11, cov12] = [], [, cov22] = []] = covariance;
    return { b1: coefficients[0], b2: coefficients[1], cov11, cov12, cov22, syx: scatter };
  },
  uncertaintyTarget: (given) => ({
    interval: intervalForUncertainty(fitted(given), number(given, 'u0'), number(given, 'uTarget'), horizon / 50),
  }),
  variablesReliability: (given) => ({
    interval: intervalForReliability(
      fitted(given),
      { value: number(given, 'y0'), uncertainty: number(given, 'u0') },
      {
        ...{ lower: optional(given, 'LL'), upper: optional(given, 'UL') },
        ...{ confidence: number(given, 'confidence'), factor: optional(given, 'k') },
      },
      horizon / 50,
    ),
  }),
};

function fitted(given: Stated) {
  return fitDrift(given['dt'] as number[], given['delta'] as number[], given['order'] === 1 ? 1 : 2);
}

export const intervalKinds: readonly string[] = Object.keys(outputs);

/** Each figure that a case of calibration intervals states, beside ours. Throws a RangeError for an unknown kind. */
export function intervalChecks(given: IntervalCase): Check[] {
  const calculate = outputs[given.kind];
  if (!calculate) throw new RangeError(`No case of intervals is of the kind ${given.kind}.`);
  return checksOf((given['expected'] ?? {}) as Stated, calculate(given), given as Tolerances);
}
