import { globalRisks, guardBandForConsumerRisk, type Prior } from '../../../src/metrology/decisions';

const limits = { lower: -1, upper: 1 };
const priors: readonly Prior[] = [
  { kind: 'normal', mean: 0.1, standardDeviation: 0.6 },
  { kind: 'uniform', from: -1.5, to: 1.2 },
  { kind: 'triangular', from: -2, mode: 0.3, to: 2 },
  { kind: 't', mean: 0, scale: 0.4, degreesOfFreedom: 4 },
  { kind: 'lognormal', logMean: -0.5, logDeviation: 0.5 },
  { kind: 'gamma', shape: 4, rate: 4 },
];

describe('the global risks', () => {
  it.each(priors.map((prior) => [prior.kind, prior] as const))('of a %s prior add up to the whole', (_kind, prior) => {
    const problem = { prior, measurementUncertainty: 0.2, tolerance: limits };
    const { consumer, producer, conforming, accepted } = globalRisks({ ...problem, acceptance: limits });
    const all = globalRisks({ ...problem, acceptance: {} });
    expect(all.accepted).toBeCloseTo(1, 9);
    expect(all.consumer).toBeCloseTo(1 - conforming, 9);
    expect(accepted).toBeCloseTo(conforming - producer + consumer, 12);
  });

  it('agree with drawing pairs at random', () => {
    const { consumer, producer } = globalRisks({
      prior: { kind: 'normal', mean: 0.1, standardDeviation: 0.6 },
      ...{ measurementUncertainty: 0.2, tolerance: limits, acceptance: { lower: -0.9, upper: 0.9 } },
    });
    const drawn = drawPairs(400_000);
    expect(consumer).toBeCloseTo(drawn.consumer, 2.6);
    expect(producer).toBeCloseTo(drawn.producer, 2.6);
  });

  it('vanish as the measurement gets better', () => {
    const { consumer, producer } = globalRisks({
      prior: { kind: 'normal', mean: 0, standardDeviation: 1 },
      ...{ measurementUncertainty: 1e-6, tolerance: limits, acceptance: limits },
    });
    expect(Math.max(consumer, producer)).toBeLessThan(1e-6);
  });

  it('of the consumer decide the guard band; what no guard band gives is null', () => {
    const problem = {
      prior: { kind: 'gamma', shape: 4, rate: 4 } as const,
      ...{ measurementUncertainty: 0.25, tolerance: { upper: 2 } },
    };
    expect(guardBandForConsumerRisk(problem, 0.001)).toBeCloseTo(0.6563, 4);
    expect(guardBandForConsumerRisk(problem, 0.5)).toBeNull();
  });
});

/** A small seeded generator (mulberry32) and Box–Muller: independent of the quadrature. */
function drawPairs(count: number) {
  let state = 7;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  let [consumer, producer] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const value = 0.1 + 0.6 * normal();
    const [conforms, accepted] = [Math.abs(value) <= 1, Math.abs(value + 0.2 * normal()) <= 0.9];
    if (accepted && !conforms) consumer += 1 / count;
    if (conforms && !accepted) producer += 1 / count;
  }
  return { consumer, producer };
}
