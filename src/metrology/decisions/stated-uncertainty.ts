import type { Decimal } from '../quantity';
import { expandedAt95 } from './acceptance';
import { isAbout95, standardCdf, standardQuantile } from './conformance';
import type { MeasuredResult } from './tolerance';

/** An expanded uncertainty as its statement reads: decimal text, the probability in %. */
export interface StatedUncertainty {
  readonly expanded: string;
  readonly k: string;
  readonly probability?: string | undefined;
  /** Effective degrees of freedom, where the statement gives them. */
  readonly degreesOfFreedom?: number | undefined;
}

type Coverage = Omit<MeasuredResult, 'value'>;

/** What k = 2 of a normal distribution holds: the k of few degrees of freedom is taken for as much (EA-4/02, annex E). */
const usual = { factor: 2, probability: 0.9545 } as const;

/** k is stated to two decimals. */
const halfDigit = 0.005;

/**
 * What a statement of U says of the distribution behind it, read strictly: a k above that of a normal distribution comes
 * from t, with the degrees of freedom that give this k for the probability stated (JCGM 106:2012, 7.2.3). Where none is
 * stated, a k above 2 is read as one of t for 95.45 %. A U stated for about 95 % counts as it stands, whatever its k.
 */
export function coverageOf({ expanded, k, probability, degreesOfFreedom }: StatedUncertainty): Coverage {
  const part = probability === undefined ? undefined : Number(probability) / 100;
  const stated = part !== undefined && part > 0 && part < 1 ? part : undefined;
  const freedom = degreesOfFreedom ?? freedomBehind(Number(k), stated);
  return {
    ...{ expandedUncertainty: expanded, coverageFactor: k },
    ...(stated !== undefined && { coverageProbability: stated }),
    ...(freedom !== undefined && { degreesOfFreedom: freedom }),
  };
}

/**
 * U at 95 % of a stated one, in its unit, by which guard bands are drawn and U is compared with a part of a limit. It is
 * made smaller only where a stated probability above 95 % shows that it is larger than that; a U with a k above 2 and no
 * probability counts as it stands, since that k may come from t. A k below 2 without a probability is expanded to 2.
 */
export function statedAt95(stated: StatedUncertainty): Decimal {
  return expandedAt95(coverageOf(stated));
}

/** Undefined for the normal distribution. */
function freedomBehind(k: number, stated: number | undefined): number | undefined {
  const isUsual = stated === undefined || isAbout95(stated);
  const p = (1 + (isUsual ? usual.probability : stated)) / 2;
  const normal = isUsual ? usual.factor : standardQuantile(p);
  if (k <= normal + halfDigit) return undefined;
  let [few, many] = [0.1, 1e6];
  for (let step = 0; step < 100; step += 1) {
    const middle = Math.sqrt(few * many);
    if (standardCdf(k, middle) < p) few = middle;
    else many = middle;
  }
  return many;
}
