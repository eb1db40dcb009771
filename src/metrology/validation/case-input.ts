import {
  exactQuantity,
  fromDistribution,
  fromExpanded,
  fromReadings,
  fromStandard,
  type InputQuantity,
} from '../uncertainty';
import { numberOf, statedDistribution, statedFreedom, textOf } from './case-distribution';
import type { Stated } from './check';

/** Says why a case cannot be calculated. */
export class CaseProblem extends Error {}

/** Whether the u of a t-distributed input is its standard deviation (as NIST has it) or its scale (JCGM 101, 6.4.9). */
export type StudentConvention = 'deviation' | 'scale';

const series = (given: Stated) =>
  ['readings', 'observations', 'series', 'data'].map((name) => given[name]).find(Array.isArray) as number[] | undefined;

/** An input of a case, from whatever the case says of it. Throws a CaseProblem where that is not enough. */
export function readInput(given: Stated, convention: StudentConvention): InputQuantity {
  const name = textOf(given['name']);
  const readings = series(given);
  if (readings) return fromReadings(name, readings);
  const estimate = numberOf(given, 'value', 'estimate', 'x', 'mean') ?? middleOf(given);
  if (estimate === undefined) throw new CaseProblem(`input ${name} has no value`);
  if (given['constant'] === true) return exactQuantity(name, estimate);
  const stated = numberOf(given, 'standardUncertainty', 'u', 'std', 'sigma');
  const derived = derivedInput(name, estimate, given);
  // What the source says of an input counts before a u that somebody worked out from it, unless they contradict.
  const agrees = derived && (stated === undefined || Math.abs(derived.standardUncertainty / stated - 1) < 0.02);
  const degreesOfFreedom = statedFreedom(given);
  if (derived && agrees) return degreesOfFreedom === undefined ? derived : { ...derived, degreesOfFreedom };
  if (stated === undefined) throw new CaseProblem(`input ${name} has no uncertainty`);
  const input = fromStandard({ name, estimate, standardUncertainty: stated, degreesOfFreedom });
  const isStudent = /^t\b/.test(textOf(given['distribution'])) && degreesOfFreedom !== undefined;
  if (derived && !isStudent) return { ...input, distribution: derived.distribution };
  if (isStudent && convention === 'deviation' && degreesOfFreedom > 2) {
    const scale = stated * Math.sqrt((degreesOfFreedom - 2) / degreesOfFreedom);
    return { ...input, distribution: { kind: 't', location: estimate, scale, degreesOfFreedom } };
  }
  return isStudent ? input : { ...input, distribution: { kind: 'normal', mean: estimate, deviation: stated } };
}

function middleOf(given: Stated): number | undefined {
  const [lower, upper] = [numberOf(given, 'lower', 'a', 'min'), numberOf(given, 'upper', 'b', 'max')];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

/** u from a certificate's U, from bounds, or from a pooled s. */
function derivedInput(name: string, estimate: number, given: Stated): InputQuantity | null {
  const said = { ...given, ...(typeof given['given'] === 'object' ? (given['given'] as Stated) : {}) };
  const expandedUncertainty = numberOf(said, 'expanded', 'U', 'expandedUncertainty');
  const coverageFactor = numberOf(said, 'k', 'coverageFactor');
  const probability = numberOf(said, 'confidence', 'probability', 'p');
  if (expandedUncertainty !== undefined && (coverageFactor ?? probability) !== undefined) {
    const known = { name, estimate, expandedUncertainty, coverageFactor, probability };
    return normal(
      fromExpanded({ ...known, degreesOfFreedom: coverageFactor === undefined ? statedFreedom(given) : undefined }),
    );
  }
  const distribution = statedDistribution(given, estimate);
  if (distribution) return fromDistribution(name, distribution, { estimate });
  const [pooled, count] = [numberOf(said, 'sp', 'pooled s', 'pooledS', 's'), numberOf(said, 'n', 'count')];
  if (pooled === undefined || count === undefined) return null;
  const resolution = numberOf(said, 'resolution') ?? 0;
  const standardUncertainty = Math.sqrt(pooled ** 2 / count + resolution ** 2 / 12);
  return normal(fromStandard({ name, estimate, standardUncertainty, evaluation: 'A' }));
}

function normal(input: InputQuantity): InputQuantity {
  const { estimate, standardUncertainty } = input;
  return { ...input, distribution: { kind: 'normal', mean: estimate, deviation: standardUncertainty } };
}
