import type { Distribution, DistributionKind, Of } from '../distribution';
import type { Random } from './random';

type Draws = { readonly [Kind in DistributionKind]: (known: Of<Kind>, random: Random, block: Float64Array) => void };

/** How each distribution is drawn from (JCGM 101:2008, 6.4 and annex C). */
const draws: Draws = {
  normal: ({ mean, deviation }, random, block) => {
    fillNormal(random, block);
    for (let trial = 0; trial < block.length; trial += 1) block[trial] = mean + deviation * block[trial]!;
  },
  t: ({ location, scale, degreesOfFreedom }, random, block) => {
    fillStudent(degreesOfFreedom, random, block);
    for (let trial = 0; trial < block.length; trial += 1) block[trial] = location + scale * block[trial]!;
  },
  rectangular: ({ lower, upper }, random, block) => {
    const width = upper - lower;
    for (let trial = 0; trial < block.length; trial += 1) block[trial] = lower + width * random();
  },
  triangular: ({ lower, upper }, random, block) => fillTrapezoid(lower, upper, { topRatio: 0, random, block }),
  trapezoidal: ({ lower, upper, topRatio }, random, block) => fillTrapezoid(lower, upper, { topRatio, random, block }),
  curvilinearTrapezoid: ({ lower, upper, inexactness }, random, block) => {
    for (let trial = 0; trial < block.length; trial += 1) {
      const from = lower - inexactness + 2 * inexactness * random();
      block[trial] = from + (lower + upper - 2 * from) * random();
    }
  },
  arcsine: ({ lower, upper }, random, block) => {
    const [middle, reach] = [(lower + upper) / 2, (upper - lower) / 2];
    for (let trial = 0; trial < block.length; trial += 1)
      block[trial] = middle + reach * Math.sin(2 * Math.PI * random());
  },
  exponential: ({ mean }, random, block) => {
    for (let trial = 0; trial < block.length; trial += 1) block[trial] = -mean * Math.log(random());
  },
  gamma: ({ shape, rate }, random, block) => fillGamma(shape, rate, { random, block }),
};

/** Fills a block with independent draws from a distribution. */
export function fillFrom(distribution: Distribution, random: Random, block: Float64Array): void {
  const fill = draws[distribution.kind] as (known: Distribution, random: Random, block: Float64Array) => void;
  fill(distribution, random, block);
}

/** Standard normal values, two at a time, by the polar method of Marsaglia. */
export function fillNormal(random: Random, block: Float64Array): void {
  for (let trial = 0; trial < block.length; trial += 2) {
    let x = 0;
    let y = 0;
    let square = 0;
    do {
      x = 2 * random() - 1;
      y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    block[trial] = x * factor;
    // Past the end of an odd block this writes nothing.
    block[trial + 1] = y * factor;
  }
}

/** Values of the t-distribution, by the polar method of Bailey. */
function fillStudent(degreesOfFreedom: number, random: Random, block: Float64Array): void {
  const exponent = -2 / degreesOfFreedom;
  for (let trial = 0; trial < block.length; trial += 1) {
    let x = 0;
    let square = 0;
    do {
      x = 2 * random() - 1;
      const y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    block[trial] = x * Math.sqrt((degreesOfFreedom * (Math.exp(exponent * Math.log(square)) - 1)) / square);
  }
}

/** JCGM 101:2008, 6.4.4.4 and 6.4.5.4. */
function fillTrapezoid(
  lower: number,
  upper: number,
  { topRatio, random, block }: { topRatio: number; random: Random; block: Float64Array },
): void {
  const half = (upper - lower) / 2;
  const [wide, narrow] = [half * (1 + topRatio), half * (1 - topRatio)];
  for (let trial = 0; trial < block.length; trial += 1) block[trial] = lower + wide * random() + narrow * random();
}

/** Values of the gamma distribution, by the method of Marsaglia and Tsang; a shape below one is raised and scaled. */
export function fillGamma(
  shape: number,
  rate: number,
  { random, block }: { random: Random; block: Float64Array },
): void {
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const normal = new Float64Array(2);
  for (let trial = 0; trial < block.length; trial += 1) {
    for (;;) {
      fillNormal(random, normal);
      const x = normal[0]!;
      const cube = (1 + c * x) ** 3;
      if (cube > 0 && Math.log(random()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) {
        block[trial] = ((d * cube) / rate) * (raised === shape ? 1 : random() ** (1 / shape));
        break;
      }
    }
  }
}
