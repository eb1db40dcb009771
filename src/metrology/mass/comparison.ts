import chiSquaredQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { decimalText, exact, roundDecimal, roundToUncertainty, type Decimal } from '../quantity';
import { expand, seriesStatistics } from '../uncertainty';
import type { Buoyancy } from './buoyancy';
import { meanOf } from './weighing-cycles';

/** The reference weight: conventional mass less nominal mass, and what its certificate and its past say of it. */
export interface Reference {
  readonly correction: Decimal;
  readonly expandedUncertainty: number;
  readonly coverageFactor: number;
  /** Half the width within which it may have drifted since its certificate. */
  readonly drift: number;
}

/** What is known of the comparator, in the unit of the masses. */
export interface Comparator {
  readonly interval: number;
  /** s of one difference, from many series before. */
  readonly pooledDeviation: number | null;
  /** Half-widths. */
  readonly eccentricity: number;
  readonly magnetism: number;
  /** Relative standard uncertainty of the sensitivity: 0.01 for 1 %. */
  readonly sensitivity: number;
}

/** One comparison of a weight with a reference; every mass in one unit. */
export interface Comparison {
  /** ΔI of each cycle. */
  readonly differences: readonly Decimal[];
  readonly reference: Reference;
  readonly comparator: Comparator;
  readonly buoyancy: Buoyancy;
}

/** What an uncertainty of a conventional mass is made of (OIML R 111-1:2004, C.6). */
export type MassSource =
  'weighing' | 'reference' | 'drift' | 'buoyancy' | 'resolution' | 'sensitivity' | 'eccentricity' | 'magnetism';

export interface MassContribution {
  readonly source: MassSource;
  readonly standardUncertainty: number;
  readonly degreesOfFreedom: number;
}

/** Conventional mass less nominal mass with its U, in the unit of the comparison. */
export interface ConventionalMass {
  /** Exact but for thirds and the like; never rounded here. */
  readonly error: Decimal;
  /** ΔI, the mean over the cycles. */
  readonly meanDifference: Decimal;
  readonly contributions: readonly MassContribution[];
  readonly standardUncertainty: number;
  /** U to two significant digits, rounded up (GUM 7.2.6), with k and the coverage probability in %: decimal text. */
  readonly expanded: string;
  readonly k: string;
  readonly probability: string;
  /** Effective, whole; Infinity where nothing in it comes from few cycles. */
  readonly degreesOfFreedom: number;
}

/** k = 2 of a normal distribution holds this much: 95.45 %. */
const coverage = 0.9545;
const usualFactor = 2;

/** m_ct = m_cr + Δm, less the nominal mass (OIML R 111-1:2004, C.5.2 and C.6; EA-4/02, S2). */
export function compareWeights(comparison: Comparison): ConventionalMass {
  const { differences, reference, buoyancy } = comparison;
  const meanDifference = meanOf(differences);
  const contributions = contributionsOf(comparison, meanDifference);
  const variance = contributions.reduce((sum, { standardUncertainty: u }) => sum + u ** 2, 0);
  const standardUncertainty = Math.sqrt(variance);
  const { expandedUncertainty, coverageFactor, degreesOfFreedom } = expanded(standardUncertainty, contributions);
  return {
    error: reference.correction.plus(meanDifference).plus(buoyancy.correction),
    meanDifference,
    contributions,
    standardUncertainty,
    expanded: roundToUncertainty(0, expandedUncertainty, { way: 'up' }).uncertainty,
    k: decimalText(exact(roundDecimal(String(coverageFactor), 2))),
    probability: decimalText(exact(coverage).times(100)),
    degreesOfFreedom,
  };
}

function contributionsOf(
  { differences, reference, comparator, buoyancy }: Comparison,
  mean: Decimal,
): readonly MassContribution[] {
  const known = (source: MassSource, standardUncertainty: number): MassContribution => ({
    ...{ source, standardUncertainty, degreesOfFreedom: Infinity },
  });
  const within = (source: MassSource, halfWidth: number) => known(source, halfWidth / Math.sqrt(3));
  return [
    weighing(differences, comparator),
    known('reference', reference.expandedUncertainty / reference.coverageFactor),
    within('drift', reference.drift),
    known('buoyancy', buoyancy.standardUncertainty),
    // Two readings, each rounded to d (C.6.4.3).
    known('resolution', (comparator.interval / 2 / Math.sqrt(3)) * Math.SQRT2),
    known('sensitivity', Math.abs(mean.toNumber()) * comparator.sensitivity),
    within('eccentricity', comparator.eccentricity),
    within('magnetism', comparator.magnetism),
  ];
}

/**
 * u_w (C.6.1): s/√n of s known from many series, else of the series itself. Throws a RangeError for a single cycle where
 * nothing is known.
 */
function weighing(differences: readonly Decimal[], { pooledDeviation }: Comparator): MassContribution {
  const root = Math.sqrt(differences.length);
  if (pooledDeviation !== null)
    return { source: 'weighing', standardUncertainty: pooledDeviation / root, degreesOfFreedom: Infinity };
  const { deviation, degreesOfFreedom } = seriesStatistics(differences.map((each) => each.toNumber()));
  return { source: 'weighing', standardUncertainty: deviation / root, degreesOfFreedom };
}

/**
 * True where the cycles scatter more than a pooled s lets them: s²(n − 1)/s_p² above the 99 % quantile of chi-square with
 * n − 1 degrees of freedom. That a series is held against the pooled s, and at 1 %, is the registry's own rule.
 */
export function contradictsPooled(differences: readonly Decimal[], pooledDeviation: number): boolean {
  if (differences.length < 2) return false;
  const { deviation, degreesOfFreedom } = seriesStatistics(differences.map((each) => each.toNumber()));
  const ratio = (deviation / pooledDeviation) ** 2 * degreesOfFreedom;
  return ratio > chiSquaredQuantile(0.99, degreesOfFreedom);
}

/** k = 2, or that of the t-distribution where few cycles make a good part of u (GUM G.4.1, G.6.4). */
function expanded(standardUncertainty: number, contributions: readonly MassContribution[]) {
  const doubt = contributions.reduce((sum, { standardUncertainty: u, degreesOfFreedom }) => {
    return sum + u ** 4 / degreesOfFreedom;
  }, 0);
  const degreesOfFreedom = doubt === 0 ? Infinity : standardUncertainty ** 4 / doubt;
  const isKnown = degreesOfFreedom === Infinity;
  const wanted = isKnown ? { coverageFactor: usualFactor } : { probability: coverage };
  return expand({ standardUncertainty, degreesOfFreedom }, wanted);
}
