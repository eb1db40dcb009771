import { dimensionOf, exact, isUnit, type Dimension, type Unit } from '../../metrology';
import { wordsIn, type ReadCertificate, type Series } from '../dcc';
import type { DigitalReading } from './received-digital.shape';
import type { CertifiedValue } from './standard.model';

/** The reading of a certificate for a standard of that quantity; results of other quantities stay in the file. */
export function readingOf(
  {
    certificate,
    signature,
    problems,
  }: ReadCertificate & { readonly certificate: NonNullable<ReadCertificate['certificate']> },
  quantity: Dimension,
): DigitalReading {
  const { uniqueId: number, laboratory, performedUntil, issuedOn, items, statements, measurements } = certificate;
  const recalibrateBy = statements.find(({ meaning }) => meaning === 'basic_recalibration')?.date;
  const tables = measurements.flatMap(({ results }) => results.map(({ series }) => series));
  const signer = signature.checks[0]?.signer?.subject;
  return {
    number,
    issuer: wordsIn(laboratory.name, 'vi', 'en') ?? '',
    ...(performedUntil && { performedUntil }),
    ...(issuedOn && { issuedOn }),
    ...(recalibrateBy && { recalibrateBy }),
    identifications: [...new Set(items.flatMap(({ identifications }) => identifications.map(({ value }) => value)))],
    signature: signature.state,
    ...(signer && { signer }),
    values: tables.flatMap((series) => valuesIn(series, quantity)),
    ...coverageIn(tables.flat()),
    faults: problems.map(({ code, severity, line, element, text: { vi, en } }) => ({
      ...{ code, severity, line, ...(element && { element }), vi, en },
    })),
  };
}

/** The rows of a table: what each was held against, what was found, and the expanded uncertainty of that. */
function valuesIn(table: readonly Series[], quantity: Dimension): CertifiedValue[] {
  const own = table.filter(({ units: [unit] }) => isUnit(unit) && dimensionOf(unit) === quantity);
  const stated = own.find(({ uncertainty }) => uncertainty);
  if (!stated?.uncertainty) return [];
  const named = (...words: readonly string[]) =>
    own.find(({ meaning }) => words.some((word) => meaning?.split(/\s+/).includes(word)));
  const reference = named('basic_nominalValue', 'basic_referenceValue');
  const found = named('basic_measuredValue') ?? (/Error|Deviation/.test(stated.meaning ?? '') ? undefined : stated);
  const { values: uncertainties } = stated.uncertainty;
  return stated.values.flatMap((_value, at): CertifiedValue[] => {
    const nominal = quantityAt(reference ?? found ?? stated, at);
    const value = found && found !== (reference ?? found) ? quantityAt(found, at) : undefined;
    const uncertainty = quantityAt({ values: uncertainties, units: stated.units }, at);
    return nominal && uncertainty ? [{ nominal, ...(value && { value }), uncertainty }] : [];
  });
}

/** One entry stands for all, where there is but one. */
function quantityAt({ values, units }: Pick<Series, 'values' | 'units'>, at: number) {
  const [value, unit] = [values[at] ?? (values.length === 1 ? values[0] : undefined), units[at] ?? units[0]];
  if (value === undefined || !Number.isFinite(Number(value)) || !isUnit(unit)) return undefined;
  return { value: exact(value).toFixed(), unit: unit satisfies Unit };
}

/** k and p, where the certificate states one of each for everything. */
function coverageIn(series: readonly Series[]): Pick<DigitalReading, 'coverageFactor' | 'confidenceLevel'> {
  const stated = series.flatMap(({ uncertainty }) => (uncertainty ? [uncertainty] : []));
  const [factor, otherFactor] = [...new Set(stated.flatMap(({ coverageFactors }) => coverageFactors))];
  const [probability, otherProbability] = [
    ...new Set(stated.flatMap(({ coverageProbabilities }) => coverageProbabilities)),
  ];
  return {
    ...(factor && !otherFactor && Number(factor) >= 1 && { coverageFactor: factor }),
    ...(probability &&
      !otherProbability &&
      Number(probability) <= 1 && {
        confidenceLevel: exact(probability).times(100).toFixed(),
      }),
  };
}
