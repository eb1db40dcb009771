import {
  addDays,
  daysBetween,
  differenceIn,
  dimensionOf,
  exact,
  quantity,
  straightLine,
  twoSidedFactor,
  units,
  valueIn,
  weightLimit,
  type Line,
  type Quantity,
  type Unit,
} from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { CertifiedValue, MeasurementStandard, StandardCertificate } from './standard.model';

/** What one certificate says of one nominal value. */
export interface DriftRow {
  readonly number: string;
  readonly issuedOn: Day;
  /** Value found less nominal, decimal text in the unit of the drift. */
  readonly deviation: string;
  /** U brought to k = 2, in the same unit. */
  readonly uncertainty: number;
  /** En against the certificate before: more than 1 says that the standard itself has changed. */
  readonly change?: number;
}

/** What is expected on a day, with U (95 %) of the line's prediction and the last certificate together. */
export interface DriftForecast {
  readonly on: Day;
  readonly deviation: number;
  readonly uncertainty: number;
}

/** One nominal value, or one piece of it, over the certificates of a standard. */
export interface NominalDrift {
  readonly nominal: Quantity;
  /** Which piece, counted from 1, where the set has several of one nominal value. */
  readonly piece: number;
  readonly unit: Unit;
  readonly rows: readonly DriftRow[];
  /** The straight line through three values or more, t in days from the last certificate. */
  readonly line?: Line;
  readonly forecast: readonly DriftForecast[];
  /** The largest deviation allowed, in the unit of the drift: the centre's own, or that of the class. */
  readonly limit?: number;
}

type Watched = Pick<MeasurementStandard, 'certificates' | 'quantity' | 'accuracyClass' | 'monitoring'>;

/** The certificates that count, oldest first. */
export function countedCertificates({ certificates }: Pick<Watched, 'certificates'>): StandardCertificate[] {
  return certificates
    .filter(({ review }) => review !== 'rejected')
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));
}

/** Every nominal value that some certificate gives a value of, in the order of the newest certificate that has it. */
export function driftsOf(standard: Watched, today: Day): NominalDrift[] {
  const certificates = countedCertificates(standard);
  const pieces = new Map<string, Found[]>();
  for (const certificate of certificates.toReversed())
    for (const found of foundIn(certificate)) {
      const key = `${valueIn(found.nominal, unitOf(found.nominal)).toString()} ${found.piece}`;
      pieces.set(key, [found, ...(pieces.get(key) ?? [])]);
    }
  return [...pieces.values()].map((found) => driftOf(standard, found, today));
}

interface Found {
  readonly certificate: StandardCertificate;
  readonly nominal: Quantity;
  readonly piece: number;
  readonly value: Quantity;
  readonly uncertainty: Quantity;
}

/** The values a certificate states, each with its piece. */
function foundIn(certificate: StandardCertificate): Found[] {
  const counts = new Map<string, number>();
  return (certificate.values ?? []).flatMap(({ nominal, value, uncertainty }: CertifiedValue) => {
    if (!value) return [];
    const key = valueIn(nominal, unitOf(nominal)).toString();
    const piece = (counts.get(key) ?? 0) + 1;
    counts.set(key, piece);
    return [{ certificate, nominal, piece, value, uncertainty }];
  });
}

/** One unit for all values of a dimension, to compare them in. */
function unitOf({ unit }: Quantity): Unit {
  return units.find((each) => dimensionOf(each) === dimensionOf(unit)) ?? unit;
}

function driftOf(standard: Watched, found: readonly Found[], today: Day): NominalDrift {
  const newest = found.at(-1) as Found;
  const { nominal, piece, uncertainty } = newest;
  const unit = uncertainty.unit === '%' && nominal.unit !== '%' ? nominal.unit : uncertainty.unit;
  const rows = rowsOf(found, unit);
  const points = rows.map(
    (row) => [daysBetween(newest.certificate.issuedOn, row.issuedOn), Number(row.deviation)] as const,
  );
  const mayFit = new Set(points.map(([t]) => t)).size >= 3;
  const line = mayFit ? straightLine(points) : undefined;
  const limit = limitOf(standard, nominal, unit);
  return {
    ...{ nominal, piece, unit, rows },
    ...(line && { line }),
    forecast: line ? forecastOf(line, newest.certificate, rows.at(-1)?.uncertainty ?? 0, today) : [],
    ...(limit !== undefined && { limit }),
  };
}

function rowsOf(found: readonly Found[], unit: Unit): DriftRow[] {
  return found.reduce<DriftRow[]>((rows, { certificate, nominal, value, uncertainty }) => {
    const deviation = valueIn(value, unit).minus(valueIn(nominal, unit));
    const U = expandedTwo(certificate, absolute(uncertainty, nominal), unit);
    const before = rows.at(-1);
    const spread = before && Math.hypot(U, before.uncertainty);
    const row = {
      ...{ number: certificate.number, issuedOn: certificate.issuedOn },
      ...{ deviation: quantity(deviation, unit).value, uncertainty: U },
      ...(before && spread && { change: deviation.minus(before.deviation).toNumber() / spread }),
    };
    return [...rows, row];
  }, []);
}

/** U in % is of the nominal value. */
function absolute(uncertainty: Quantity, nominal: Quantity): Quantity {
  if (uncertainty.unit !== '%' || nominal.unit === '%') return uncertainty;
  return quantity(exact(nominal.value).times(uncertainty.value).div(100), nominal.unit);
}

/** U of k = 2; of the k that a certificate does not state, 2 is taken, as certificates mean it. */
export function expandedTwo(
  { coverageFactor }: Pick<StandardCertificate, 'coverageFactor'>,
  uncertainty: Quantity,
  unit: Unit,
): number {
  const U = differenceIn(uncertainty, unit);
  return (coverageFactor ? U.times(2).div(coverageFactor) : U).toNumber();
}

/** Today, and the last day of the certificate or a year after it was issued, whichever is later. */
function forecastOf(line: Line, { issuedOn, validUntil }: StandardCertificate, U: number, today: Day): DriftForecast[] {
  const yearOn = addDays(issuedOn, 365);
  const end = validUntil > yearOn ? validUntil : yearOn;
  const k = twoSidedFactor(0.95, line.degreesOfFreedom);
  return [...new Set([issuedOn, ...(today > issuedOn && today < end ? [today] : []), end])].map((on) => {
    const t = daysBetween(issuedOn, on);
    return { on, deviation: line.at(t), uncertainty: Math.hypot(k * line.predictionUncertainty(t), U) };
  });
}

function limitOf(
  { monitoring, quantity: kind, accuracyClass }: Watched,
  nominal: Quantity,
  unit: Unit,
): number | undefined {
  const own = monitoring?.limit;
  if (own) return differenceIn(absolute(own, nominal), unit).toNumber();
  if (kind !== 'mass' || !accuracyClass) return undefined;
  const { limit } = weightLimit(accuracyClass, nominal);
  return limit ? differenceIn(limit, unit).toNumber() : undefined;
}
