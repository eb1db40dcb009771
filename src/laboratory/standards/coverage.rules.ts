import {
  compareQuantities,
  convertQuantity,
  differenceIn,
  statedAt95,
  weightLimit,
  type NeededValue,
  type Quantity,
} from '../../metrology';
import type { MeasurementStandard, StandardCertificate } from './standard.model';

/** A standard with the certificate that holds on the day of work. */
export interface CertifiedStandard {
  readonly standard: Pick<MeasurementStandard, 'code' | 'quantity' | 'range' | 'nominals' | 'accuracyClass'>;
  readonly certificate: StandardCertificate;
}

/** A piece of a set, how many there are, and how far it may err; null where neither class nor U says it. */
interface Piece {
  readonly size: number;
  readonly count: number;
  readonly error: number | null;
}

/** How a set makes a value: the sum of what its pieces may err. */
export interface Made {
  /** In the unit of the value; null where a piece has neither class nor U. */
  readonly error: number | null;
}

/** A vessel of nominal 10 L is read on its neck: volumes near the nominal are covered. The register's own rule. */
const neckShare = 0.05;

/** Steps after which a set is taken not to make the load: real sets need a few dozen. */
const patience = 50_000;

/** How far a standard may err at a value, or one of its pieces, in the unit of the value; null where nothing says it. */
type ErrorAt<T> = (standard: T, value: Quantity) => number | null;

/**
 * How weights make each load together: undefined for a load that they do not make. Sizes are compared in the unit of the
 * load, and the pieces are laid out once for all loads in one unit. What has no class errs by its U unless said otherwise.
 * Which of several alike was taken nobody knows: the worst counts, and first the one of which nothing is known.
 */
export function togetherOf<T extends CertifiedStandard>(
  standards: readonly T[],
  errorAt: ErrorAt<T> = comparedUncertaintyAt,
): (load: Quantity) => Made | undefined {
  const laidOut = new Map<Quantity['unit'], readonly Piece[]>();
  const piecesIn = (unit: Quantity['unit']) => {
    const pieces =
      laidOut.get(unit) ??
      standards
        .flatMap((each) => piecesOf(each, unit, errorAt))
        .sort((a, b) => b.size - a.size || worstFirst(a.error, b.error));
    laidOut.set(unit, pieces);
    return pieces;
  };
  return (load) => {
    const pieces = piecesIn(load.unit);
    if (pieces.length > 0) return combine(pieces, Number(load.value));
    const errors = standards.filter(({ standard }) => inRange(standard, load)).map((each) => errorAt(each, load));
    const [error] = errors.sort(worstFirst);
    return error === undefined ? undefined : { error };
  };
}

function worstFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return b - a;
}

/** Is the value one that a single standard shows: a piece of its set, a vessel near its nominal, a point of its range? */
export function showsAlone({ standard }: CertifiedStandard, value: Quantity): boolean {
  const { quantity, nominals } = standard;
  if (nominals.length === 0) return inRange(standard, value);
  if (quantity === 'volume') return nominals.some((nominal) => isNear(nominal, value));
  return nominals.some((nominal) => compareQuantities(nominal, value) === 0);
}

/** Expanded uncertainty of a standard at a value, in the unit of the value: of the row with the nearest nominal, else of the range. */
export function uncertaintyAt({ certificate }: CertifiedStandard, value: Quantity): number | null {
  const { values = [], uncertainty } = certificate;
  const [nearest] = [...values].sort((a, b) => distance(a.nominal, value) - distance(b.nominal, value));
  const stated = nearest?.uncertainty ?? uncertainty;
  return stated ? differenceAt(stated, value) : null;
}

/** A certificate that states no k means 2. */
export const usualFactor = '2';

/** The same as it is held against a part of a limit: one of a k below 2 at about 95 %, any other as it stands. */
export function comparedUncertaintyAt(certified: CertifiedStandard, value: Quantity): number | null {
  const { coverageFactor: k = usualFactor, confidenceLevel: probability } = certified.certificate;
  const expanded = uncertaintyAt(certified, value);
  if (expanded === null || Number(k) >= Number(usualFactor)) return expanded;
  return expanded * statedAt95({ expanded: '1', k, probability }).toNumber();
}

/** A difference stated in % is a part of the value, but of a value in % itself: 2 % at 50 % of humidity are 2 %. */
function differenceAt(stated: Quantity, value: Quantity): number {
  if (stated.unit === '%' && value.unit !== '%') return (Math.abs(Number(value.value)) * Number(stated.value)) / 100;
  return differenceIn(stated, value.unit).toNumber();
}

/** A part of the limit of its class that the U (k = 2) of a weight may be: R 111-1, 5.2 (general knowledge, not read). */
export const partsOfClassLimit = 3;

/** The first weight whose stated U is too large for its class; what the table of classes does not hold is not judged. */
export function unfitForClass(certified: CertifiedStandard): (NeededValue & { readonly found: number }) | undefined {
  const { quantity, accuracyClass } = certified.standard;
  if (quantity !== 'mass' || !accuracyClass) return undefined;
  return statedFor(certified)
    .flatMap((nominal) => {
      const { limit } = weightLimit(accuracyClass, nominal);
      const stated = uncertaintyAt(certified, nominal);
      if (!limit || stated === null) return [];
      const found = (stated * 2) / Number(certified.certificate.coverageFactor ?? usualFactor);
      return [{ value: nominal, limit: { value: limit.value, unit: limit.unit }, found }];
    })
    .find(({ found, ...weight }) => found * partsOfClassLimit > (limitAt(weight) ?? Infinity) * (1 + 1e-9));
}

/** The weights of which a U is stated: one by one, or else one U for all, which is no larger than the largest bears. */
function statedFor({ standard: { nominals, range }, certificate }: CertifiedStandard): readonly Quantity[] {
  if (certificate.values?.length) return certificate.values.map(({ nominal }) => nominal);
  const largest = nominals
    .map(({ value, unit }): Quantity => ({ value, unit }))
    .sort(compareQuantities)
    .at(-1);
  return [largest ?? range?.to].filter((each) => each !== undefined);
}

/** The limit of a needed value in the unit of the value, from one in % or in another unit. */
export function limitAt({ value, limit }: NeededValue): number | null {
  return limit ? differenceAt({ value: limit.value, unit: limit.unit }, value) : null;
}

function inRange({ range }: CertifiedStandard['standard'], value: Quantity): boolean {
  return !!range && compareQuantities(value, range.from) >= 0 && compareQuantities(value, range.to) <= 0;
}

function isNear(nominal: Quantity, value: Quantity): boolean {
  const size = Number(convertQuantity(nominal, value.unit).value);
  return Math.abs(Number(value.value) - size) <= size * neckShare;
}

function distance(nominal: Quantity, value: Quantity): number {
  return Math.abs(Number(convertQuantity(nominal, value.unit).value) - Number(value.value));
}

/** A weight of a class errs by at most its limit (R 111-1, 5.1); without a class, what its certificate says counts. */
function piecesOf<T extends CertifiedStandard>(certified: T, unit: Quantity['unit'], errorAt: ErrorAt<T>): Piece[] {
  const { nominals, accuracyClass = '' } = certified.standard;
  return nominals.map(({ value, unit: ofNominal, count }) => {
    const nominal = { value, unit: ofNominal };
    const size = Number(convertQuantity(nominal, unit).value);
    const { limit } = weightLimit(accuracyClass, nominal);
    const error = limit ? Number(convertQuantity({ value: limit.value, unit: limit.unit }, unit).value) : null;
    return { size, count, error: error ?? errorAt(certified, convertQuantity(nominal, unit)) };
  });
}

/** Largest pieces first, fewer of them when the rest does not come out even; the error is the sum of the pieces' errors. */
function combine(pieces: readonly Piece[], wanted: number): Made | undefined {
  const tolerance = Math.max(wanted, 1) * 1e-12;
  const left = pieces.map((_, index) => pieces.slice(index).reduce((sum, { size, count }) => sum + size * count, 0));
  let steps = 0;
  const fill = (index: number, rest: number): Made | undefined => {
    if (Math.abs(rest) <= tolerance) return { error: 0 };
    const piece = pieces[index];
    if (!piece || rest > (left[index] ?? 0) + tolerance || (steps += 1) > patience) return undefined;
    const most = Math.min(piece.count, Math.floor((rest + tolerance) / piece.size));
    for (let used = most; used >= 0; used -= 1) {
      const others = fill(index + 1, rest - used * piece.size);
      if (others) return { error: used === 0 ? others.error : sumOf(others.error, piece.error, used) };
    }
    return undefined;
  };
  return fill(0, wanted);
}

function sumOf(others: number | null, error: number | null, used: number): number | null {
  return others === null || error === null ? null : others + error * used;
}
