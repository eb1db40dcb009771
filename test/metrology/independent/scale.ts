import { fraction, type Fraction } from './fraction';

/**
 * What a whole verification of a non-automatic scale must hold, stated a second time from the notes of R 76-1:2006
 * (Tables 3 and 6, 3.6, 4.5.2, 4.6.3, 3.8.2.2, A.4): fractions of grams, nothing shared with the code that judges.
 */
export interface ScaleCase {
  readonly accuracyClass: 'I' | 'II' | 'III' | 'IIII';
  /** Grams. */
  readonly max: string;
  readonly min: string | null;
  readonly e: string;
  readonly d: string;
  readonly supports: number;
  readonly kind: 'digital' | 'analogue' | 'none';
  /** Read mark by mark: a mark and tenths of an interval beyond it. */
  readonly byMarks?: boolean;
  /** A dial of ĐLVN 30:2019 is of class IIII and of at most 200 kg; it has no d of its own. */
  readonly isDial?: boolean;
  /** All hangs on one hook: nothing lies off centre. */
  readonly hangs?: boolean;
  /** The load off centre is a vehicle that drives over, one way or both. */
  readonly drives?: 'oneWay' | 'bothWays';
  readonly hasTare: boolean;
  readonly inService: boolean;
  readonly accuracy: readonly Reading[];
  readonly repeatability: readonly Reading[];
  readonly eccentricity: readonly Reading[];
  readonly tare: readonly (Reading & { readonly tareLoad: string })[];
  readonly discrimination: readonly { readonly load: string; readonly addedMass: string }[];
  readonly displacement?: readonly { readonly load: string; readonly addedMass: string; readonly moved: string }[];
  /** Repeated weighings of the load that was substituted. */
  readonly substitution?: readonly Reading[];
}

export interface Reading {
  readonly load: string;
  readonly indication: string;
  readonly additionalLoad?: string;
  /** Tenths of an interval beyond the mark. */
  readonly fraction?: string;
  /** The part of the load that is no standard weight. */
  readonly substitutionLoad?: string;
}

/** What a record deserves: a failed one need not be whole, so where it is not either answer does. */
export type Deserved = readonly ('passes' | 'fails' | 'refused')[];

/** Table 3: class, e from and up to, least Min in e, n from and up to. */
const table3: readonly (readonly [string, string, string | null, string, string, string | null])[] = [
  ['I', '0.001', null, '100', '50000', null],
  ['II', '0.001', '0.05', '20', '100', '100000'],
  ['II', '0.1', null, '50', '5000', '100000'],
  ['III', '0.1', '2', '20', '100', '10000'],
  ['III', '5', null, '20', '500', '10000'],
  ['IIII', '5', null, '10', '100', '1000'],
];

/** Table 6: loads in e up to which the limit is half of e, and one e; above, one and a half. */
const table6 = { I: ['50000', '200000'], II: ['5000', '20000'], III: ['500', '2000'], IIII: ['50', '200'] } as const;

const f = fraction;
const near = (load: Fraction, named: Fraction) =>
  load
    .minus(named)
    .size()
    .atMost(named.times(f('0.1')));

export function scaleDeserves(scale: ScaleCase): Deserved {
  if (!isPossible(scale) || !isJudgeable(scale)) return ['refused'];
  const fails = failsSomewhere(scale);
  if (isWhole(scale)) return [fails ? 'fails' : 'passes'];
  return fails ? ['fails', 'refused'] : ['refused'];
}

function rowOf({ accuracyClass, e }: ScaleCase) {
  return table3.find(
    ([ofRow, from, upTo]) => ofRow === accuracyClass && f(from).atMost(f(e)) && (upTo === null || f(e).atMost(f(upTo))),
  );
}

/** Of an interval, e and d alike. */
const isOneTwoFive = (interval: string) => /^0*\.?0*[125]0*\.?0*$/.test(interval);

/** Min counts in e, or in d where an auxiliary device shows it. */
function intervalOfMin({ accuracyClass, e, d }: ScaleCase): Fraction {
  const hasAuxiliary = (accuracyClass === 'I' || accuracyClass === 'II') && !f(e).atMost(f(d));
  return hasAuxiliary ? f(d) : f(e);
}

const isPowerOfTen = (interval: string) => /^0*\.?0*10*\.?0*$/.test(interval);

/**
 * Table 3 and 3.4: an auxiliary device, by which d is less than e, belongs to classes I and II alone; e is then a power
 * of ten and at most 10 d, or 1 mg where d of class I is below 0.1 mg, and Min counts in d.
 */
function isPossible(scale: ScaleCase): boolean {
  const { max, min, e, d, accuracyClass, isDial } = scale;
  if (isDial && (accuracyClass !== 'IIII' || !f(max).atMost(f('200000')))) return false;
  const row = rowOf(scale);
  if (!row || !isOneTwoFive(e)) return false;
  const [, , , leastMin, nFrom, nUpTo] = row;
  const n = f(max).dividedBy(f(e));
  const isFinest = accuracyClass === 'I' && !f('0.0001').atMost(f(d)) && !f(e).atMost(f(d));
  if ((!isFinest && !f(nFrom).atMost(n)) || (nUpTo !== null && !n.atMost(f(nUpTo)))) return false;
  if (min !== null && (!f(leastMin).times(intervalOfMin(scale)).atMost(f(min)) || f(max).atMost(f(min)))) return false;
  if (f(d).equals(f(e))) return true;
  if (!f(d).atMost(f(e)) || !isOneTwoFive(d) || accuracyClass === 'III' || accuracyClass === 'IIII') return false;
  return isFinest ? f(e).equals(f('0.001')) : isPowerOfTen(e) && f(e).atMost(f('10').times(f(d)));
}

function limitAt({ accuracyClass, e, inService }: ScaleCase, load: string): Fraction {
  const [first, second] = table6[accuracyClass];
  const m = f(load).dividedBy(f(e));
  const times = m.atMost(f(first)) ? '0.5' : m.atMost(f(second)) ? '1' : '1.5';
  return f(times)
    .times(f(e))
    .times(f(inService ? '2' : '1'));
}

function errorOf({ d }: ScaleCase, { load, indication, additionalLoad, fraction = '0' }: Reading): Fraction {
  const plain = f(indication)
    .plus(f(d).times(f(fraction)))
    .minus(f(load));
  return additionalLoad === undefined ? plain : plain.plus(f(d).times(f('0.5'))).minus(f(additionalLoad));
}

const isInteger = (value: Fraction) => value.under === 1n;

/**
 * ΔL is needed for digits coarser than a fifth of e, and foreign to a pointer; a dial has marks alone, and tenths between;
 * digits go by d.
 */
function isReadRightly({ kind, d, e, byMarks }: ScaleCase, rows: readonly Reading[]): boolean {
  const corrected = rows.filter(({ additionalLoad }) => additionalLoad !== undefined).length;
  const isTenth = ({ fraction = '0' }: Reading) => f(fraction).sign() >= 0 && f(fraction).atMost(f('0.9'));
  const isOnD = rows.every(({ indication }) => isInteger(f(indication).dividedBy(f(d))));
  if ((byMarks || kind === 'digital') && !isOnD) return false;
  if (byMarks && !rows.every(isTenth)) return false;
  if (kind !== 'digital') return corrected === 0;
  return f(d).atMost(f(e).times(f('0.2'))) ? corrected === 0 || corrected === rows.length : corrected === rows.length;
}

const minOf = (scale: ScaleCase): Fraction =>
  scale.min === null ? f(rowOf(scale)?.[3] ?? '0').times(intervalOfMin(scale)) : f(scale.min);

/** Only digits may be tracked to zero, and are read at a load beyond it. */
function isZero(scale: ScaleCase, load: string): boolean {
  if (f(load).sign() === 0) return true;
  if (scale.kind !== 'digital') return false;
  return f(load).atMost(f('10').times(f(scale.e))) && !minOf(scale).atMost(f(load));
}

/** Readings that can be judged at all: zero first, no gross load above Max, and freed of rounding as the indication asks. */
function isJudgeable(scale: ScaleCase): boolean {
  const { accuracy, repeatability, eccentricity, tare } = scale;
  const [first] = accuracy;
  if (!first || !isZero(scale, first.load)) return false;
  if (!tare.every(({ tareLoad, load }) => f(tareLoad).plus(f(load)).atMost(f(scale.max)))) return false;
  if (scale.kind === 'analogue' && !isPutOnByLimit(scale)) return false;
  return [accuracy, repeatability, eccentricity, tare, scale.substitution ?? []].every((rows) =>
    isReadRightly(scale, rows),
  );
}

/** A.4.8.1: what a pointer is to follow is the limit itself; in service the limit of verification, half as large, will do. */
function isPutOnByLimit(scale: ScaleCase): boolean {
  const asked = (load: string) => [limitAt(scale, load), limitAt({ ...scale, inService: false }, load)];
  return (scale.displacement ?? []).every(({ load, addedMass }) =>
    asked(load).some((mass) => mass.equals(f(addedMass))),
  );
}

/** Any point beyond its limit. */
function failsSomewhere(scale: ScaleCase): boolean {
  const { accuracy, repeatability, eccentricity, substitution = [] } = scale;
  const [first, ...others] = accuracy;
  const quarter = f('0.25').times(f(scale.e));
  const zeroError = first ? errorOf(scale, first) : f('0');
  const beyond = (reading: Reading, zero: Fraction) =>
    !errorOf(scale, reading).minus(zero).size().atMost(limitAt(scale, reading.load));
  return [
    !zeroError.size().atMost(quarter),
    [...others, ...repeatability, ...eccentricity].some((reading) => beyond(reading, zeroError)),
    spreadsTooFar(scale, repeatability),
    spreadsTooFar(scale, substitution),
    scale.hasTare && failsTare(scale, beyond, quarter),
    isInsensitive(scale),
  ].some(Boolean);
}

/** Digits by 1.4 d, a beam by 0.4 of the limit; a pointer that lags by more than 0.3 of what was added. */
function isInsensitive(scale: ScaleCase): boolean {
  const { kind, d, discrimination, displacement = [] } = scale;
  if (kind === 'analogue') {
    return displacement.some(
      (row) =>
        !f(row.addedMass)
          .minus(f(row.moved))
          .atMost(f('0.3').times(f(row.addedMass))),
    );
  }
  const most = (load: string) => (kind === 'digital' ? f('1.4').times(f(d)) : f('0.4').times(limitAt(scale, load)));
  return discrimination.some((row) => !f(row.addedMass).atMost(most(row.load)));
}

function spreadsTooFar(scale: ScaleCase, rows: readonly Reading[]): boolean {
  const errors = rows.map((row) => errorOf(scale, row));
  return errors.some((a) => errors.some((b) => !a.minus(b).atMost(limitAt(scale, rows[0]?.load ?? '0'))));
}

function failsTare(
  scale: ScaleCase,
  beyond: (reading: Reading, zero: Fraction) => boolean,
  quarter: Fraction,
): boolean {
  const [zero, ...net] = scale.tare;
  if (!zero) return false;
  const zeroError = errorOf(scale, zero);
  return !zeroError.size().atMost(quarter) || net.some((reading) => beyond(reading, zeroError));
}

function isWhole(scale: ScaleCase): boolean {
  const { max, accuracyClass, accuracy, repeatability, tare } = scale;
  const loads = accuracy.map(({ load }) => f(load));
  const top = loads.findIndex((load) => load.equals(f(max)));
  const [up, down] = [loads.slice(0, top + 1), loads.slice(top + 1)];
  const edges = table6[accuracyClass].map((edge) => f(edge).times(f(scale.e))).filter((edge) => !f(max).atMost(edge));
  const wanted = [minOf(scale), ...edges];
  const last = accuracy.at(-1);
  const times = accuracyClass === 'I' || accuracyClass === 'II' ? 6 : 3;
  return [
    top >= 4,
    wanted.every((load) => has(up, load)),
    wanted.every((load) => has(down, load) || near(load, f(max))),
    last !== undefined && down.length > 0 && isZero(scale, last.load),
    repeatability.length >= times,
    repeatability.every(({ load }) => near(f(load), f(max).times(f('0.8')))),
    scale.hangs || isTriedOffCentre(scale),
    !scale.hasTare || (tare.length >= 2 && tare.some(({ load }) => !isZero(scale, load))),
    isTriedForSensitivity(scale),
    isSubstitutedRightly(scale),
  ].every(Boolean);
}

const has = (list: readonly Fraction[], named: Fraction) => list.some((load) => near(load, named));

/** Weights near Max/3, or Max/(n − 1) over more than 4 supports; a vehicle at least so heavy and of at most 0.8 Max. */
function isTriedOffCentre({ max, supports, eccentricity, drives }: ScaleCase): boolean {
  const parts = f(String(supports > 4 ? supports - 1 : 3));
  if (!drives) {
    const isNear = eccentricity.every(({ load }) => near(f(load).times(parts), f(max)));
    return isNear && eccentricity.length >= Math.max(4, supports);
  }
  const mayDrive = ({ load }: Reading) => f(max).atMost(f(load).times(parts)) && f(load).atMost(f('0.8').times(f(max)));
  return eccentricity.every(mayDrive) && eccentricity.length >= (drives === 'oneWay' ? 3 : 6);
}

/** At Min, half of Max and Max. */
function isTriedForSensitivity(scale: ScaleCase): boolean {
  const { kind, d, max, discrimination, displacement = [] } = scale;
  const tried = [minOf(scale), f(max).times(f('0.5')), f(max)];
  const at = (rows: readonly { readonly load: string }[]) =>
    tried.every((load) =>
      has(
        rows.map((row) => f(row.load)),
        load,
      ),
    );
  if (kind !== 'analogue') return (kind === 'digital' && !f('0.005').atMost(f(d))) || at(discrimination);
  return at(displacement);
}

/** R 76-1, 3.7.3: weights of Max/2, or of Max/3 or Max/5 where three weighings agree within 0.3 e or 0.2 e. */
function isSubstitutedRightly(scale: ScaleCase): boolean {
  const { accuracy, substitution = [], max, e } = scale;
  const parts = accuracy.map(({ substitutionLoad = '0' }) => f(substitutionLoad));
  const isKnown = (part: Fraction, at: number) =>
    part.sign() === 0 ||
    (part.atMost(f(accuracy[at]!.load)) && accuracy.slice(0, at).some(({ load }) => f(load).equals(part)));
  if (!parts.every(isKnown)) return false;
  const isOfTest = (part: string) => f(part).sign() === 0 || accuracy.some(({ load }) => f(load).equals(f(part)));
  if (!scale.repeatability.every(({ substitutionLoad = '0' }) => isOfTest(substitutionLoad))) return false;
  const isNearOne = ({ load }: Reading) => parts.some((part) => part.sign() !== 0 && near(f(load), part));
  if (substitution.length > 0 && (substitution.length < 3 || !substitution.every(isNearOne))) return false;
  if (parts.every((part) => part.sign() === 0)) return true;
  const errors = substitution.map((row) => errorOf(scale, row));
  const agree = (share: string) =>
    errors.length >= 3 && errors.every((a) => errors.every((b) => a.minus(b).atMost(f(share).times(f(e)))));
  const share = agree('0.2') ? '5' : agree('0.3') ? '3' : '2';
  return accuracy.some(({ load }, at) => f(max).atMost(f(load).minus(parts[at]!).times(f(share))));
}
