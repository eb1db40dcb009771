import { compareQuantities, daysBetween, differenceIn, dimensionOf, valueIn, type Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { togetherOf, uncertaintyAt, usualFactor, type CertifiedStandard } from './coverage.rules';
import { driftsOf, type NominalDrift } from './drift.rules';
import type { MeasurementStandardRecord } from './standard.model';
import { certificateOn } from './standard.rules';

/** What the standards of a piece of work bring into its uncertainty at one value, in the unit of that value. */
export interface StandardContribution {
  /**
   * U of the certificate with its k; of weights put together the sum of their U, as one certificate binds them. Where
   * several standards show the value, the largest U, at the k of the first.
   */
  readonly certificate?: { readonly expanded: number; readonly k: string };
  /** The limit of the class; of weights put together the sum of their limits. */
  readonly classLimit?: number;
  /** How far the standard may have moved since it was certified. */
  readonly drift?: number;
  /** The U that a certificate states in %, where the standard is of another quantity than the value. */
  readonly percent?: { readonly expanded: number; readonly k: string };
  readonly codes: readonly string[];
}

/** A standard with the certificate that held on the day of the work. */
export interface StandardAtWork extends CertifiedStandard {
  readonly standard: MeasurementStandardRecord;
}

/** The standards of the work that had a certificate on its day. */
export function standardsAtWork(standards: readonly MeasurementStandardRecord[], day: Day): StandardAtWork[] {
  return standards.flatMap((standard) => {
    const certificate = certificateOn(standard, day);
    return certificate ? [{ standard, certificate }] : [];
  });
}

export function contributionAt(standards: readonly StandardAtWork[], value: Quantity, day: Day): StandardContribution {
  const own = standards.filter(({ standard }) => standard.quantity === dimensionOf(value.unit));
  const percent = percentOf(standards);
  const [first] = own;
  if (!first) return { codes: standards.map(({ standard }) => standard.code), ...(percent && { percent }) };
  const k = factorOf(first);
  const expanded = togetherOf(own.map(withoutClass), atFactor(k))(value)?.error;
  const classLimit = own.some(({ standard }) => standard.accuracyClass && standard.quantity === 'mass')
    ? togetherOf(own)(value)?.error
    : undefined;
  const drift = driftAt(own, value, day);
  return {
    codes: own.map(({ standard }) => standard.code),
    ...(isKnown(expanded) && { certificate: { expanded, k } }),
    ...(isKnown(classLimit) && { classLimit }),
    ...(drift !== undefined && { drift }),
    ...(percent && { percent }),
  };
}

const factorOf = ({ certificate }: Pick<CertifiedStandard, 'certificate'>) => certificate.coverageFactor ?? usualFactor;

/** U of each standard as it would be with one k for all. */
const atFactor = (k: string) => (certified: CertifiedStandard, value: Quantity) => {
  const expanded = uncertaintyAt(certified, value);
  return expanded === null ? null : expanded / (Number(factorOf(certified)) / Number(k));
};

/** A load of nothing needs no weight, and brings nothing. */
const isKnown = (found: number | null | undefined): found is number => found !== null && found !== undefined;

function percentOf(standards: readonly StandardAtWork[]): StandardContribution['percent'] {
  const stated = standards.find(({ certificate }) => certificate.uncertainty?.unit === '%')?.certificate;
  return stated?.uncertainty && { expanded: Number(stated.uncertainty.value), k: factorOf({ certificate: stated }) };
}

/** Of its pieces only what their certificates state counts. */
function withoutClass({ standard, certificate }: StandardAtWork): CertifiedStandard {
  const { accuracyClass: _class, ...rest } = standard;
  return { standard: rest, certificate };
}

/**
 * The largest change of the value between two certificates on end, or what the straight line through them says of the
 * days since the last, whichever is more; of weights put together the sum. Undefined before there are two certificates,
 * of every piece of a set that makes the value. The registry's own rule: no text that was read gives one.
 */
function driftAt(standards: readonly StandardAtWork[], value: Quantity, day: Day): number | undefined {
  const watched = standards.map((at) => ({ ...withoutClass(at), drifts: driftsOf(at.standard, day) }));
  const made = togetherOf(watched, ({ standard: { nominals }, drifts }, of) =>
    nominals.length > 0 ? widthOfPieces(drifts, of, day) : widthNear(drifts, of, day),
  )(value);
  return made?.error ?? undefined;
}

/** Of the pieces of one nominal value nobody knows which is taken: the one that has moved most counts. */
function widthOfPieces(drifts: readonly NominalDrift[], nominal: Quantity, day: Day): number | null {
  const pieces = drifts.filter((drift) => compareQuantities(drift.nominal, nominal) === 0);
  const widths = pieces.map((piece) => widthOf(piece, nominal, day));
  return widths.length === 0 || widths.includes(null) ? null : Math.max(...widths.filter((each) => each !== null));
}

/** Of a standard with a range: that of the nearest value of which two certificates are known. */
function widthNear(drifts: readonly NominalDrift[], value: Quantity, day: Day): number | null {
  const away = ({ nominal }: NominalDrift) => Math.abs(valueIn(nominal, value.unit).minus(value.value).toNumber());
  const [nearest] = drifts.filter(({ rows }) => rows.length >= 2).toSorted((a, b) => away(a) - away(b));
  return nearest ? widthOf(nearest, value, day) : null;
}

/** In the unit of the value; null before there are two certificates. */
function widthOf({ rows, line, unit }: NominalDrift, value: Quantity, day: Day): number | null {
  if (rows.length < 2) return null;
  const found = rows.map(({ deviation }) => Number(deviation));
  const changes = found.slice(1).map((each, at) => Math.abs(each - found[at]!));
  const since = Math.max(0, daysBetween(rows.at(-1)!.issuedOn, day));
  const width = Math.max(...changes, line ? Math.abs(line.slope) * since : 0);
  return differenceIn({ value: width.toFixed(15), unit }, value.unit).toNumber();
}
