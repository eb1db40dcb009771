import { dimensionNames, dimensionOf, exact, isUnit, type Dimension, type Unit } from '../../metrology';
import { defineTexts, fill } from '../../platform/i18n';
import { isNumberText, wordsIn, type ReadCertificate, type Series, type StatedUncertainty } from '../dcc';
import { faultOfFile as fault, type DigitalFault, type DigitalReading } from './received-digital.shape';
import type { CertifiedValue } from './standard.model';

const texts = defineTexts({
  otherQuantity: {
    vi: 'Không kết quả nào của giấy thuộc đại lượng của chuẩn ({quantity}): không điền được giá trị, U, k và P. Kiểm tra giấy có phải của chuẩn này không.',
    en: 'No result of the certificate is of the quantity of the standard ({quantity}): values, U, k and P are not filled in. See whether the certificate is of this standard.',
  },
  rowLeftOut: {
    vi: 'Hàng {row} của bảng kết quả ({entries}) có phần không đọc được nên không điền vào bảng giá trị.',
    en: 'Row {row} of the table of results ({entries}) cannot be read as a whole and is left out of the values.',
  },
  unmatchedRows: {
    vi: 'Các cột của bảng kết quả không có cùng số giá trị nên không ghép được thành hàng: bảng giá trị không được điền.',
    en: 'The columns of the table of results are not equally long and make no rows: the values are not filled in.',
  },
});

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
  const read = tables.map((series) => valuesIn(series, quantity));
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
    values: read.flatMap(({ values }) => values),
    ...coverageIn(read.flatMap(({ uncertainty }) => uncertainty ?? [])),
    faults: [
      ...problems.map(({ code, severity, line, element, text: { vi, en } }) => ({
        ...{ code, severity, line, ...(element && { element }), vi, en },
      })),
      ...quantityFault(tables.flat(), quantity),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

/** What was read of the tables of results. */
interface ReadTable {
  readonly values: readonly CertifiedValue[];
  /** What the uncertainty of these values is stated with. */
  readonly uncertainty?: StatedUncertainty;
  readonly faults: readonly DigitalFault[];
}

/** The rows of a table: what each was held against, what was found, and the expanded uncertainty of that. */
function valuesIn(table: readonly Series[], quantity: Dimension): ReadTable {
  const own = table.filter((series) => isOf(series, quantity));
  const stated = own.find(({ uncertainty }) => uncertainty);
  if (!stated?.uncertainty) return { values: [], faults: [] };
  const { uncertainty, units } = stated;
  const named = (...words: readonly string[]) =>
    own.find(({ meaning }) => words.some((word) => meaning?.split(/\s+/).includes(word)));
  const reference = named('basic_nominalValue', 'basic_referenceValue');
  const found = named('basic_measuredValue') ?? (/Error|Deviation/.test(stated.meaning ?? '') ? undefined : stated);
  const nominal = reference ?? found ?? stated;
  const value = found === nominal ? undefined : found;
  const columns = { nominal, ...(value && { value }), uncertainty: { values: uncertainty.values, units } };
  const { rows, faults } = rowsOf(columns, stated.values.length);
  return { values: rows, ...(rows.length > 0 && { uncertainty }), faults };
}

function isOf({ units: [unit] }: Series, quantity: Dimension): boolean {
  return isUnit(unit) && dimensionOf(unit) === quantity;
}

type Column = Pick<Series, 'values' | 'units'>;
type Columns = Readonly<Record<'nominal' | 'uncertainty', Column> & Partial<Record<'value', Column>>>;

/** A row is whole or left out and told of: what is left of it would stand in the place of what could not be read. */
function rowsOf(columns: Columns, count: number) {
  const all = Object.values<Column>(columns);
  const longest = Math.max(count, ...all.map(({ values }) => values.length));
  if (all.some(({ values }) => values.length > 1 && values.length !== longest))
    return { rows: [], faults: [fault('unmatchedRows', texts.unmatchedRows)] };
  const rows = Array.from({ length: longest }, (_each, at) => rowAt(columns, at));
  const faults = rows.flatMap((row, at) => {
    const entries = all.map(({ values }) => entryAt(values, at) ?? '').join('; ');
    return row ? [] : [fault('rowLeftOut', fill(texts.rowLeftOut, { row: at + 1, entries }))];
  });
  return { rows: rows.filter((row) => row !== undefined), faults };
}

function rowAt(columns: Columns, at: number): CertifiedValue | undefined {
  const [nominal, uncertainty] = [quantityAt(columns.nominal, at), quantityAt(columns.uncertainty, at)];
  const value = columns.value && quantityAt(columns.value, at);
  if (!nominal || !uncertainty || exact(uncertainty.value).lt(0) || (columns.value && !value)) return undefined;
  return { nominal, ...(value && { value }), uncertainty };
}

function quantityAt({ values, units }: Column, at: number) {
  const [value, unit] = [entryAt(values, at), entryAt(units, at)];
  if (value === undefined || !isNumberText(value) || !isUnit(unit)) return undefined;
  return { value: exact(value).toFixed(), unit: unit satisfies Unit };
}

/** One entry stands for all, where there is but one. */
function entryAt(entries: readonly string[], at: number): string | undefined {
  return entries.length === 1 ? entries[0] : entries[at];
}

/** Of a certificate whose results are all of other quantities: it is not for this standard, or not read as such. */
function quantityFault(all: readonly Series[], quantity: Dimension): DigitalFault[] {
  if (all.some((series) => isOf(series, quantity))) return [];
  return [fault('quantity', fill(texts.otherQuantity, { quantity: dimensionNames[quantity] }))];
}

/** k and p, where the certificate states one of each for all values that were read. */
function coverageIn(stated: readonly StatedUncertainty[]): Pick<DigitalReading, 'coverageFactor' | 'confidenceLevel'> {
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
