import Decimal from 'decimal.js';
import type { EvaluationInput } from '../../../src/metrology';
import type { Dice } from './dice';
import type { Reading, ScaleCase } from './scale';

type Class = ScaleCase['accuracyClass'];

/** Possible scales and, now and then, one that Table 3 does not know. */
const kinds: readonly (readonly [Class, e: string, n: readonly number[]])[] = [
  ['III', '5', [500, 600, 2000, 2100, 3000, 9999, 10000]],
  ['III', '50', [500, 3000, 5000]],
  ['III', '0.2', [100, 480, 550, 3000]],
  ['III', '2', [100, 2500, 6000]],
  ['IIII', '10', [100, 200, 230, 1000]],
  ['II', '0.01', [100, 3000, 5000, 6000, 50000]],
  ['II', '1', [5000, 6000, 30000, 100000]],
  ['I', '0.001', [50000, 60000, 220000, 300000]],
];
const unknownKinds: typeof kinds = [
  ['III', '0.05', [1000]],
  ['III', '3', [1000]],
  ['IIII', '2', [500]],
  ['III', '5', [499, 10001]],
  ['IIII', '10', [99, 1001]],
  ['II', '1', [4999, 100001]],
  ['I', '0.001', [49999]],
];
const edges: Readonly<Record<Class, readonly number[]>> = {
  ...{ I: [50000, 200000], II: [5000, 20000] },
  ...{ III: [500, 2000], IIII: [50, 200] },
};
const leastMin: Readonly<Record<Class, number>> = { I: 100, II: 50, III: 20, IIII: 10 };

/** A verification near the limits, mostly whole, sometimes lacking one thing. */
export function randomScale(dice: Dice): ScaleCase {
  const [accuracyClass, e, ns] = dice.happens(0.95) ? dice.oneOf(kinds) : dice.oneOf(unknownKinds);
  const n = dice.oneOf(ns);
  const min = dice.happens(0.4)
    ? null
    : leastMin[accuracyClass] + dice.oneOf([0, 0, 0, 0, 5, dice.happens(0.2) ? -1 : 0]);
  const kind: ScaleCase['kind'] = dice.happens(0.7) ? 'digital' : 'analogue';
  const parts = kind === 'digital' ? dice.oneOf([1, 1, 1, 5, 2]) : 1;
  const base = {
    ...{ accuracyClass, kind, supports: dice.oneOf([4, 4, 3, 6, 8]), hasTare: dice.happens(0.6) },
    inService: dice.happens(0.15),
    ...{ max: grams(e, n), min: min === null ? null : grams(e, min), e, d: grams(e, 1 / parts) },
  } as const;
  return lacking(dice, { ...base, ...readings(dice, base, { n, min: min ?? leastMin[accuracyClass], parts }) });
}

const grams = (e: string, times: number) => new Decimal(e).times(times).toFixed();

interface Size {
  readonly n: number;
  readonly min: number;
  readonly parts: number;
}

function readings(dice: Dice, base: Omit<ScaleCase, keyof Read>, { n, min, parts }: Size): Read {
  const { accuracyClass, e, supports, inService, hasTare, kind } = base;
  const needsAdded = kind === 'digital' && parts < 5;
  const edge = dice.between(0, 40);
  let count = 0;
  /** E in hundredths of e, spread into indication and ΔL. */
  const row = (load: number, error: number): Reading => {
    const d = 100 / parts;
    const steps = needsAdded ? Math.round(error / d) : 0;
    const indication = new Decimal(load).plus(needsAdded ? new Decimal(steps).div(parts) : error / 100);
    const added = new Decimal(d / 2).minus(error).plus(steps * d);
    return {
      ...{ load: grams(e, load), indication: indication.times(e).toFixed() },
      ...(needsAdded && { additionalLoad: added.div(100).times(e).toFixed() }),
    };
  };
  const limitOf = (load: number) => {
    const [first = 0, second = 0] = edges[accuracyClass];
    return (load <= first ? 50 : load <= second ? 100 : 150) * (inService ? 2 : 1);
  };
  const zero = dice.oneOf([0, 0, 10, -20, 25, -25, 24, dice.oneOf([25, 26]), -20]);
  const reading = (load: number, corrected = zero) => {
    const limit = limitOf(load);
    count += 1;
    const critical = count === edge ? limit + dice.oneOf([-1, 0, 0, 1]) : dice.between(0, Math.floor(limit / 3));
    return row(load, corrected + (dice.happens(0.5) ? 1 : -1) * critical);
  };
  const between = Math.floor(n * 0.55);
  const ascending = [
    ...new Set([min, ...edges[accuracyClass].filter((at) => at < n), between, Math.floor(n * 0.9), n]),
  ];
  ascending.sort((a, b) => a - b);
  const nearby = (load: number, share: number) => Math.max(1, Math.round(load * (1 + share)));
  const repeatedAt = nearby(n * 0.8, dice.oneOf([0, 0, 0, 0, 0, 0.05, -0.09, dice.happens(0.3) ? 0.11 : 0]));
  const times = accuracyClass === 'I' || accuracyClass === 'II' ? 6 : 3;
  const eccentricAt = nearby(
    n / (supports > 4 ? supports - 1 : 3),
    dice.oneOf([0, 0, 0, 0, 0.04, -0.08, dice.happens(0.3) ? -0.13 : 0]),
  );
  const tareZero = dice.oneOf([0, 5, -25, 25, dice.oneOf([25, 26])]);
  const tareLoad = grams(e, Math.floor(n / 4));
  const net = [Math.floor(n / 3), n - Math.floor(n / 4)];
  const noticed = (load: number) => ({
    load: grams(e, load),
    addedMass: grams(e, (dice.oneOf([100, 130, 139, 140]) + (dice.happens(0.02) ? 1 : 0)) / 100 / parts),
  });
  return {
    accuracy: [
      row(0, zero),
      ...ascending.map((load) => reading(load)),
      ...ascending
        .slice(0, -1)
        .reverse()
        .map((load) => reading(load)),
      row(0, zero + dice.oneOf([0, 10, -10])),
    ],
    repeatability: Array.from({ length: times }, () => reading(repeatedAt)),
    eccentricity: Array.from({ length: Math.max(4, supports) }, () => reading(eccentricAt)),
    tare: hasTare
      ? [row(0, tareZero), ...net.map((load) => reading(load, tareZero))].map((each) => ({ ...each, tareLoad }))
      : [],
    discrimination: kind === 'digital' ? [min, Math.round(n / 2), n].map(noticed) : [],
  };
}

type Read = Pick<ScaleCase, 'accuracy' | 'repeatability' | 'eccentricity' | 'tare' | 'discrimination'>;

const without = <T>(rows: readonly T[], at: number) => rows.filter((_, index) => index !== at);

/** One in three lacks something. */
function lacking(dice: Dice, scale: ScaleCase): ScaleCase {
  const { accuracy, repeatability, eccentricity, tare, discrimination } = scale;
  const lacks: readonly (() => Partial<ScaleCase>)[] = [
    () => ({ accuracy: without(accuracy, dice.between(0, accuracy.length - 1)) }),
    () => ({ accuracy: accuracy.slice(0, Math.ceil(accuracy.length / 2)) }),
    () => ({ repeatability: without(repeatability, 0) }),
    () => ({ eccentricity: without(eccentricity, 1) }),
    () => ({ tare: tare.slice(0, 1) }),
    () => ({ discrimination: without(discrimination, dice.between(0, 2)) }),
    () => ({ eccentricity: eccentricity.map(({ additionalLoad: _none, ...row }) => row) }),
    () => ({ accuracy: accuracy.map(({ additionalLoad: _none, ...row }) => row) }),
  ];
  return dice.happens(0.25) ? { ...scale, ...dice.oneOf(lacks)() } : scale;
}

/** The same as a technician enters it. */
export function scaleEntry(scale: ScaleCase): EvaluationInput {
  const mass = (value: string) => ({ value, unit: 'g' }) as const;
  const cells = (rows: readonly object[]) => rows.map((row) => ({ ...row }));
  return {
    characteristics: {
      ...{ max: mass(scale.max), e: mass(scale.e), d: mass(scale.d), accuracyClass: scale.accuracyClass },
      ...(scale.min !== null && { min: mass(scale.min) }),
      ...{ supports: String(scale.supports), indicationKind: scale.kind, tareDevice: scale.hasTare ? 'yes' : 'no' },
    },
    environment: { temperature: '25', humidity: '60' },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass', sealing: 'pass' },
    regime: scale.inService ? 'inService' : 'verification',
    readings: {
      accuracy: cells(scale.accuracy),
      repeatability: cells(scale.repeatability),
      eccentricity: cells(scale.eccentricity.map((row, at) => ({ ...row, position: String(at + 1) }))),
      tare: cells(scale.tare),
      discrimination: cells(scale.discrimination),
    },
  };
}
