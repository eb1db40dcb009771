import {
  algorithmA,
  enNumber,
  needsZPrime,
  performanceByEn,
  performanceByScore,
  zetaScore,
  zPrimeScore,
  zScore,
} from '../comparisons';
import { checksOf, type Check, type Stated, type Tolerances } from './check';

/** A case as `comparison-cases.json` has them. */
export type ComparisonCase = Stated & { readonly kind: string };

const number = (given: Stated, name: string): number => given[name] as number;

const outputs: Readonly<Record<string, (given: ComparisonCase) => Stated>> = {
  en: (given) => {
    const at = (k: number, U: string) => number(given, U) / k;
    const [laboratory, reference] = [1, 2].map((k) => [
      { value: number(given, 'x'), uncertainty: at(k, 'U') },
      { value: number(given, 'X'), uncertainty: at(k, 'Uref') },
    ]) as [Pair, Pair];
    const En = enNumber(...laboratory);
    return { En, zeta: zetaScore(...reference), performance: performanceByEn(En) };
  },
  zeta: (given) => {
    const stated = (value: string, u: string) => ({ value: number(given, value), uncertainty: number(given, u) });
    const zeta =
      typeof given['spread'] === 'number'
        ? zScore(number(given, 'x'), number(given, 'X'), given['spread'])
        : zetaScore(stated('x', 'u'), stated('X', 'uref'));
    return { zeta, performance: performanceByScore(zeta) };
  },
  z: (given) => {
    const [x, X, sigma] = [number(given, 'x'), number(given, 'X'), number(given, 'sigma')];
    const uX = typeof given['uX'] === 'number' ? given['uX'] : 0;
    const [z, zPrime] = [zScore(x, X, sigma), zPrimeScore(x, { value: X, uncertainty: uX }, sigma)];
    return { z, zPrime, performance: performanceByScore(needsZPrime(uX, sigma) ? zPrime : z) };
  },
  algorithmA: (given) => ({ ...algorithmA(given['values'] as number[]) }),
};

type Pair = [{ value: number; uncertainty: number }, { value: number; uncertainty: number }];

export const comparisonKinds: readonly string[] = Object.keys(outputs);

/** Each figure that a case of interlaboratory statistics states, beside ours. Throws a RangeError for an unknown kind. */
export function comparisonChecks(given: ComparisonCase): Check[] {
  const calculate = outputs[given.kind];
  if (!calculate) throw new RangeError(`No case of comparisons is of the kind ${given.kind}.`);
  return checksOf((given['expected'] ?? {}) as Stated, calculate(given), given as Tolerances);
}
