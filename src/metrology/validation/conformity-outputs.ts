import {
  capabilityIndex,
  conformance,
  coverageProbability,
  decide,
  decisionRules,
  gammaOfMoments,
  globalRisks,
  guardBandFactors,
  guardBandForConsumerRisk,
  normalOfReliability,
  posterior,
  rejectionLimit,
  rejectionLimitRelative,
  standardQuantile,
  type GlobalRisks,
  type Interval,
  type Prior,
} from '../decisions';
import type { Stated } from './check';

/** A case as files of cases have it: figures by the names that JCGM 106 gives them. */
export type ConformityCase = Stated & { readonly kind: string };

const number = (given: Stated, name: string, otherwise = NaN): number => {
  const value = given[name];
  return typeof value === 'number' ? value : otherwise;
};
const optional = (given: Stated, ...names: readonly string[]): number | undefined =>
  names.map((name) => given[name]).find((value) => typeof value === 'number');
const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

const toleranceOf = (given: Stated): Interval => ({
  lower: optional(given, 'TL', 'LL'),
  upper: optional(given, 'TU', 'UL', 'T'),
});
const decimalTolerance = (given: Stated) => {
  const { lower, upper } = toleranceOf(given);
  return { lower: text(lower), upper: text(upper) };
};
const uncertaintyOf = (given: Stated) => optional(given, 'u', 'um') ?? number(given, 'U') / number(given, 'k', 2);

/** p_c, the risk on either side of it, z to the nearer limit, C_m and C_pk of one result. */
export function resultOutputs(given: Stated): Stated {
  const [estimate, standardUncertainty] = [number(given, 'y'), uncertaintyOf(given)];
  const { lower = -Infinity, upper = Infinity } = toleranceOf(given);
  const known = { estimate, standardUncertainty, degreesOfFreedom: optional(given, 'dof') };
  const { probability, nonConformance } = conformance(decimalTolerance(given), known);
  const z = Math.min(upper - estimate, estimate - lower) / standardUncertainty;
  const Cm = capabilityIndex(decimalTolerance(given), standardUncertainty);
  return { pc: probability, risk: nonConformance, pcNon: nonConformance, z, cpk: z / 3, Cm };
}

/** The verdict of every ready rule, by its id, and of the rule that the case brings along. */
export function decisionOutputs(given: Stated): Stated {
  const result = {
    value: String(number(given, 'y')),
    expandedUncertainty: String(optional(given, 'U') ?? 2 * number(given, 'u')),
    coverageFactor: String(number(given, 'k', 2)),
    degreesOfFreedom: optional(given, 'dof'),
  };
  const tolerance = decimalTolerance(given);
  const both = tolerance.lower !== undefined && tolerance.upper !== undefined;
  const rules = decisionRules.filter(({ kind }) => both || kind !== 'verification');
  const verdicts = rules.map((rule) => [rule.id, decide(rule, tolerance, result).verdict ?? 'undecided'] as const);
  return { ...resultOutputs(given), ...Object.fromEntries(verdicts) };
}

/** Global risks with a prior: of named distributions, or normal by `y0` and `u0`; limits given, or by `w` or `r`. */
export function globalRiskOutputs(given: Stated): Stated {
  const tolerance = toleranceOf(given);
  const measurementUncertainty = optional(given, 'um', 'u') ?? number(given, 'Um') / 2;
  const problem = { prior: priorOf(given), measurementUncertainty, tolerance };
  const stated = acceptanceOf(given, tolerance, measurementUncertainty);
  if (stated) return riskFigures(globalRisks({ ...problem, acceptance: stated }), stated);
  const expected = given['expected'] as Stated | undefined;
  const target = optional(given, 'targetRC', 'RC') ?? number(expected ?? {}, 'RC');
  const r = guardBandForConsumerRisk(problem, target);
  if (r === null) return {};
  const acceptance = inwards(tolerance, 2 * r * measurementUncertainty);
  return { ...riskFigures(globalRisks({ ...problem, acceptance }), acceptance), r };
}

function acceptanceOf(given: Stated, tolerance: Interval, u: number): Interval | null {
  const [lower, upper] = [optional(given, 'AL'), optional(given, 'AU', 'A')];
  if (upper !== undefined || (lower !== undefined && tolerance.upper === undefined)) return { lower, upper };
  const w = optional(given, 'w') ?? 2 * u * number(given, 'r');
  return Number.isNaN(w) ? null : { ...inwards(tolerance, w), ...(lower !== undefined && { lower }) };
}

function inwards({ lower, upper }: Interval, w: number): Interval {
  return { lower: lower === undefined ? undefined : lower + w, upper: upper === undefined ? undefined : upper - w };
}

function riskFigures(risks: GlobalRisks, acceptance: Interval): Stated {
  const { consumer, producer, conforming, accepted, consumerOfAccepted, producerOfRejected } = risks;
  return {
    ...{ RC: consumer, RP: producer, pcProcess: conforming, pcNon: 1 - conforming, accepted },
    ...{ conditionalRC: consumerOfAccepted, conditionalRP: producerOfRejected },
    per100: countsOf100(risks),
    ...{ A: acceptance.upper ?? acceptance.lower, AL: acceptance.lower, AU: acceptance.upper },
  };
}

/** Counted as JCGM 106:2012, 9.5.3 does: conforming and wrongly judged pieces in whole numbers, the others from them. */
function countsOf100({ conforming, consumer, producer }: GlobalRisks): Stated {
  const [conform, falselyRejected, falselyAccepted] = [conforming, producer, consumer].map((each) =>
    Math.round(100 * each),
  ) as [number, number, number];
  const accepted = conform - falselyRejected + falselyAccepted;
  return { conform, falselyRejected, falselyAccepted, accepted, rejected: 100 - accepted };
}

function priorOf(given: Stated): Prior {
  const prior = (given['prior'] ?? {}) as Stated;
  const { gamma, lognormal, uniform, normal, t } = prior as Readonly<Record<string, Stated | undefined>>;
  if (gamma)
    return {
      kind: 'gamma',
      shape: optional(gamma, 'alpha', 'shape') ?? NaN,
      rate: optional(gamma, 'lambda', 'rate') ?? NaN,
    };
  if (lognormal)
    return {
      kind: 'lognormal',
      logMean: optional(lognormal, 'mu') ?? NaN,
      logDeviation: optional(lognormal, 'sigma') ?? NaN,
    };
  if (uniform)
    return { kind: 'uniform', from: optional(uniform, 'a', 'from') ?? NaN, to: optional(uniform, 'b', 'to') ?? NaN };
  if (t)
    return {
      kind: 't',
      mean: number(t, 'mean', 0),
      scale: number(t, 'scale', 1),
      degreesOfFreedom: optional(t, 'dof', 'df') ?? NaN,
    };
  const source = normal ?? given;
  return {
    kind: 'normal',
    mean: optional(source, 'y0', 'mean', 'mu') ?? NaN,
    standardDeviation: optional(source, 'u0', 'sd', 'sigma') ?? NaN,
  };
}

/** False acceptance in percent for a process known by the part in tolerance (±1), by simple acceptance. */
export function reliabilityOutputs(inTolerance: number, ratio: number): Stated {
  const prior = normalOfReliability(inTolerance, 1);
  const limits = { lower: -1, upper: 1 };
  const risks = globalRisks({
    ...{ prior, tolerance: limits, acceptance: limits },
    measurementUncertainty: prior.standardDeviation / ratio,
  });
  return { unconditional: 100 * risks.consumer, conditional: 100 * risks.consumerOfAccepted };
}

export function exceedingOutputs(given: Stated): Stated {
  const probability = optional(given, 'pc', 'p') ?? NaN;
  const proof = { limit: optional(given, 'v0', 'T') ?? NaN, probability, degreesOfFreedom: optional(given, 'dof') };
  const relative = optional(given, 'uRel');
  if (relative !== undefined) {
    const vmax = rejectionLimitRelative(proof, relative);
    return { vmax, A: vmax, z: standardQuantile(probability, proof.degreesOfFreedom) };
  }
  const { quantile, guardBand, limit } = rejectionLimit(proof, optional(given, 's', 'u') ?? NaN);
  return { t: quantile, z: quantile, g: guardBand, A: limit };
}

export function factorOutputs(given: Stated): Stated {
  return Object.fromEntries(Object.entries(guardBandFactors).map(([name, of]) => [name, of(number(given, 'tur'))]));
}

export function posteriorOutputs(given: Stated): Stated {
  const { estimate, standardUncertainty } = posterior(
    { estimate: number(given, 'y0'), standardUncertainty: number(given, 'u0') },
    { estimate: optional(given, 'ym', 'etam') ?? NaN, standardUncertainty: number(given, 'um') },
  );
  return { y: estimate, u: standardUncertainty };
}

export function gammaOutputs(given: Stated): Stated {
  const { shape, rate } = gammaOfMoments(optional(given, 'mean', 'y0') ?? NaN, optional(given, 'sd', 'u0') ?? NaN);
  return { alpha: shape, lambda: rate };
}

export function coverageOutputs(given: Stated): Stated {
  return { p: coverageProbability(number(given, 'k'), optional(given, 'dof')) };
}

/** JCGM 106, 8.2.3: U of a third of E_max is the most with which verification decides, and then C_m = 3. */
export function verificationOutputs(): Stated {
  const rule = decisionRules.find(({ kind }) => kind === 'verification');
  if (!rule) return {};
  const at = (U: string) =>
    decide(rule, { lower: '-3', upper: '3' }, { value: '3', expandedUncertainty: U, coverageFactor: '2' });
  return {
    'U = Emax/3': at('1').verdict ?? 'undecided',
    'U > Emax/3': at('1.000001').verdict ?? 'undecided',
    Cm: capabilityIndex({ lower: '-3', upper: '3' }, 0.5),
  };
}
