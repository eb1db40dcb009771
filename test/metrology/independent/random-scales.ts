import Decimal from 'decimal.js';
import type { EvaluationInput, Quantity } from '../../../src/metrology';
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
/** Each kind of scale as the law's list knows it, and what the register says of one. */
export const scaleKinds: readonly {
  readonly procedure: string;
  readonly asked: Asked;
  readonly said: readonly Said[];
}[] = [
  {
    procedure: 'dialScale',
    asked: {
      ...{ reading: 'marks', isDial: true, indications: ['analogue'], hangs: 0.4 },
      kinds: [
        ['IIII', '10', [100, 200, 230, 1000]],
        ['IIII', '200', [100, 300, 500, 1000]],
        ['IIII', '500', [120, 400, 401]],
        ['III', '50', [500]],
      ],
    },
    said: ['loadReceptor'],
  },
  {
    procedure: 'hangingScale',
    asked: {
      ...{ reading: 'marks', indications: ['analogue', 'none'], hangs: 0.6 },
      kinds: [
        ['IIII', '10', [100, 200, 230, 1000]],
        ['III', '5', [500, 600, 3000]],
        ['III', '50', [500, 3000]],
      ],
    },
    said: ['indicationKind', 'loadReceptor'],
  },
  {
    procedure: 'craneScale',
    asked: { hangs: 1, substitutes: true, indications: ['digital', 'digital', 'analogue'] },
    said: ['d', 'indicationKind'],
  },
  ...['vehicleScale', 'railScale'].map((procedure) => ({
    procedure,
    asked: {
      ...{ drives: true, substitutes: true, indications: ['digital', 'digital', 'digital', 'none'] },
      kinds: [
        ['III', '20000', [500, 3000, 4000]],
        ['III', '10000', [600, 2000, 6000]],
        ['IIII', '50000', [100, 1000]],
      ],
    } satisfies Asked,
    said: ['d', 'supports', 'indicationKind', 'eccentricLoading'] as const,
  })),
  {
    procedure: 'balance',
    asked: {
      kinds: [
        ['II', '0.01', [100, 3000, 5000, 6000, 50000]],
        ['I', '0.001', [50000, 60000, 220000, 300000]],
        ['I', '0.01', [50000, 100000]],
      ],
    },
    said: ['d', 'supports', 'indicationKind'],
  },
];
const edges: Readonly<Record<Class, readonly number[]>> = {
  ...{ I: [50000, 200000], II: [5000, 20000] },
  ...{ III: [500, 2000], IIII: [50, 200] },
};
const leastMin: Readonly<Record<Class, number>> = { I: 100, II: 50, III: 20, IIII: 10 };

/** What scales of one kind are like; a platform scale unless said otherwise. */
export interface Asked {
  readonly kinds?: readonly (readonly [Class, e: string, n: readonly number[]])[];
  readonly indications?: readonly ScaleCase['kind'][];
  readonly reading?: 'marks';
  readonly isDial?: true;
  /** How often one hangs on a hook. */
  readonly hangs?: number;
  readonly drives?: true;
  readonly substitutes?: true;
}

/** A verification near the limits, mostly whole, sometimes lacking one thing. */
export function randomScale(dice: Dice, asked: Asked = {}): ScaleCase {
  const known = asked.kinds ?? kinds;
  const [accuracyClass, e, ns] = dice.happens(0.95) ? dice.oneOf(known) : dice.oneOf(unknownKinds);
  const n = dice.oneOf(ns);
  const min = dice.happens(0.4)
    ? null
    : leastMin[accuracyClass] + dice.oneOf([0, 0, 0, 0, 5, dice.happens(0.2) ? -1 : 0]);
  const kind: ScaleCase['kind'] = asked.indications
    ? dice.oneOf(asked.indications)
    : dice.happens(0.7)
      ? 'digital'
      : 'analogue';
  const mayBeFine = accuracyClass === 'I' || accuracyClass === 'II' || dice.happens(0.04);
  const parts = kind === 'digital' && mayBeFine ? dice.oneOf([1, 1, 5, 2, 2, dice.oneOf([2, 4])]) : 1;
  const base = {
    ...{ accuracyClass, kind, supports: dice.oneOf([4, 4, 3, 6, 8]), hasTare: dice.happens(0.6) },
    inService: dice.happens(0.15),
    ...{ max: grams(e, n), min: min === null ? null : grams(e, min), e, d: grams(e, 1 / parts) },
    ...(asked.reading && { byMarks: true, supports: 4 }),
    ...(asked.isDial && { isDial: true }),
    ...(asked.hangs && { hangs: dice.happens(asked.hangs) }),
    ...(asked.drives && dice.happens(0.4) && { drives: dice.oneOf(['oneWay', 'bothWays'] as const) }),
  } as const;
  const size = { n, min: min ?? leastMin[accuracyClass], parts, substitutes: asked.substitutes && dice.happens(0.6) };
  return lacking(dice, { ...base, ...readings(dice, base, size) });
}

const grams = (e: string, times: number) => new Decimal(e).times(times).toFixed();

interface Size {
  readonly n: number;
  readonly min: number;
  readonly parts: number;
  readonly substitutes?: boolean | undefined;
}

function readings(dice: Dice, base: Omit<ScaleCase, keyof Read>, { n, min, parts, substitutes }: Size): Read {
  const { accuracyClass, e, supports, inService, hasTare, kind, byMarks, hangs, drives } = base;
  const isDigital = kind === 'digital';
  const hasAdded = isDigital && (parts < 5 || dice.happens(0.5));
  const edge = dice.between(0, 40);
  /** The finest step that a reading tells, in hundredths of e. */
  const step = byMarks ? 10 : 1;
  let count = 0;
  /** E in hundredths of e, spread into indication and ΔL, or into a mark and tenths. */
  const row = (load: number, error: number): Reading => {
    if (byMarks) {
      const tenths = load * 10 + Math.round(error / 10);
      const mark = Math.floor(tenths / 10);
      const fraction = { fraction: new Decimal(tenths - mark * 10).div(10).toFixed() };
      return { load: grams(e, load), indication: grams(e, mark), ...(fraction.fraction !== '0' && fraction) };
    }
    const d = 100 / parts;
    const steps = isDigital ? Math.round(error / d) : 0;
    const between = dice.happens(0.003) ? 0.01 : 0;
    const indication = new Decimal(load).plus(isDigital ? new Decimal(steps).div(parts).plus(between) : error / 100);
    const added = new Decimal(d / 2).minus(error).plus(steps * d);
    return {
      ...{ load: grams(e, load), indication: indication.times(e).toFixed() },
      ...(hasAdded && { additionalLoad: added.div(100).times(e).toFixed() }),
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
    const critical = count === edge ? limit + step * dice.oneOf([-1, 0, 0, 1]) : dice.between(0, Math.floor(limit / 3));
    return row(load, corrected + (dice.happens(0.5) ? 1 : -1) * critical);
  };
  const between = Math.floor(n * 0.55);
  const weights = substitutes ? Math.ceil(n * dice.oneOf([0.5, 0.5, 0.34, 0.2, 0.49, 0.3, 0.19])) : n;
  const exchanged = Array.from({ length: Math.ceil(n / weights) - 1 }, (_, index) => (index + 1) * weights);
  const ascending = [
    ...new Set([min, ...edges[accuracyClass].filter((at) => at < n), between, Math.floor(n * 0.9), ...exchanged, n]),
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
  const net = [Math.floor(n / 3), n - Math.floor(n / 4) + (dice.happens(0.03) ? 1 : 0)];
  const noticed = (load: number) => ({
    load: grams(e, load),
    addedMass:
      kind === 'none'
        ? grams(e, ((dice.oneOf([30, 39, 40]) + (dice.happens(0.02) ? 1 : 0)) * limitOf(load)) / 10_000)
        : grams(e, (dice.oneOf([100, 130, 139, 140]) + (dice.happens(0.02) ? 1 : 0)) / 100 / parts),
  });
  const followed = (load: number) => {
    const added = (limitOf(load) * (dice.happens(0.04) ? dice.oneOf([102, 80, 50]) : 100)) / 10_000;
    const share = dice.oneOf([70, 71, 100, 110]) - (dice.happens(0.02) ? 1 : 0);
    return { load: grams(e, load), addedMass: grams(e, added), moved: grams(e, (added * share) / 100) };
  };
  /** What is beyond the weights at hand is what they were exchanged for. */
  const weighed = (load: number) => {
    const part = exchanged.filter((each) => each < load).at(-1);
    return { ...reading(load), ...(part !== undefined && { substitutionLoad: grams(e, part) }) };
  };
  const spread = dice.oneOf([0, 20, 20, 21, 30, 30, 31, 49]);
  const vehicle = () =>
    dice.oneOf([Math.ceil(n / 3), Math.floor(n * 0.5), Math.floor(n * 0.8)]) + dice.oneOf([0, 0, 1]);
  const places = drives ? (drives === 'oneWay' ? 3 : 6) : Math.max(4, supports);
  const tried = [min, Math.round(n / 2), n];
  return {
    accuracy: [
      row(0, zero),
      ...ascending.map((load) => weighed(load)),
      ...ascending
        .slice(0, -1)
        .reverse()
        .map((load) => weighed(load)),
      row(0, zero + dice.oneOf([0, 10, -10])),
    ],
    repeatability: Array.from({ length: times }, () => weighed(repeatedAt)),
    eccentricity: hangs ? [] : Array.from({ length: places }, () => reading(drives ? vehicle() : eccentricAt)),
    tare: hasTare
      ? [row(0, tareZero), ...net.map((load) => reading(load, tareZero))].map((each) => ({ ...each, tareLoad }))
      : [],
    discrimination: kind === 'analogue' ? [] : tried.map(noticed),
    displacement: kind === 'analogue' ? tried.map(followed) : [],
    substitution:
      exchanged.length > 0 && dice.happens(0.7)
        ? [0, spread, Math.floor(spread / 2)].map((at) => row(weights, at))
        : [],
  };
}

type Read = Pick<
  ScaleCase,
  'accuracy' | 'repeatability' | 'eccentricity' | 'tare' | 'discrimination' | 'displacement' | 'substitution'
>;

const without = <T>(rows: readonly T[], at: number) => rows.filter((_, index) => index !== at);

/** One in three lacks something. */
function lacking(dice: Dice, scale: ScaleCase): ScaleCase {
  const { accuracy, repeatability, eccentricity, tare, discrimination, displacement = [], substitution = [] } = scale;
  const lacks: readonly (() => Partial<ScaleCase>)[] = [
    () => ({ accuracy: without(accuracy, dice.between(0, accuracy.length - 1)) }),
    () => ({ accuracy: accuracy.slice(0, Math.ceil(accuracy.length / 2)) }),
    () => ({ repeatability: without(repeatability, 0) }),
    () => ({ eccentricity: without(eccentricity, 1) }),
    () => ({ tare: tare.slice(0, 1) }),
    () => ({ discrimination: without(discrimination, dice.between(0, 2)) }),
    () => ({ displacement: without(displacement, dice.between(0, 2)) }),
    () => ({ substitution: without(substitution, 0) }),
    () => ({ accuracy: scale.byMarks ? accuracy.map((row) => ({ ...row, fraction: '0.95' })) : [] }),
    () => ({ eccentricity: eccentricity.map(({ additionalLoad: _none, ...row }) => row) }),
    () => ({ accuracy: accuracy.map(({ additionalLoad: _none, ...row }) => row) }),
  ];
  return dice.happens(0.25) ? { ...scale, ...dice.oneOf(lacks)() } : scale;
}

/** What is said of a scale in the register, kind by kind. */
type Said = 'd' | 'supports' | 'indicationKind' | 'loadReceptor' | 'eccentricLoading';

/** The same as a technician enters it. */
export function scaleEntry(
  scale: ScaleCase,
  said: readonly Said[] = ['d', 'supports', 'indicationKind'],
): EvaluationInput {
  const mass = (value: string) => ({ value, unit: 'g' }) as const;
  const cells = (rows: readonly object[]) => rows.map((row) => ({ ...row }));
  const loading = { oneWay: 'rollingOneWay', bothWays: 'rollingBothWays', none: 'supports' }[scale.drives ?? 'none'];
  const more: Readonly<Record<Said, Quantity | string>> = {
    ...{ d: mass(scale.d), supports: String(scale.supports), indicationKind: scale.kind },
    ...{ loadReceptor: scale.hangs ? 'hook' : 'pan', eccentricLoading: loading },
  };
  return {
    characteristics: {
      ...{ max: mass(scale.max), e: mass(scale.e), accuracyClass: scale.accuracyClass },
      ...(scale.min !== null && { min: mass(scale.min) }),
      ...{ tareDevice: scale.hasTare ? 'yes' : 'no', ...Object.fromEntries(said.map((name) => [name, more[name]])) },
    },
    environment: { temperature: '25', humidity: '60' },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass', sealing: 'pass' },
    regime: scale.inService ? 'inService' : 'verification',
    readings: Object.fromEntries(
      Object.entries({
        accuracy: cells(scale.accuracy),
        repeatability: cells(scale.repeatability),
        eccentricity: cells(scale.eccentricity.map((row, at) => ({ ...row, position: String(at + 1) }))),
        tare: cells(scale.tare),
        discrimination: cells(scale.discrimination),
        displacement: (scale.displacement ?? []).map(({ moved, ...row }) => ({ ...row, displacement: moved })),
        substitution: cells(scale.substitution ?? []),
      }).filter(([, rows]) => rows.length > 0),
    ),
  };
}
