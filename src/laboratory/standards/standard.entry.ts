import { ambiguousNumber, readQuantity, readTypedNumber, typedText, type Quantity } from '../../metrology';
import type { Text } from '../../platform/i18n';
import type { ReceivedDigital } from './received-digital.shape';
import type {
  CertifiedValue,
  MeasurementStandardRecord,
  Nominal,
  StandardCertificate,
  StandardRange,
} from './standard.model';

/** `(1 ÷ 500) g`, `(1 g ÷ 20 kg)`: from and to, with one unit for both or one for each. */
export function readRange(typed: string): StandardRange | null {
  const [, first = '', last = ''] = /^(.+?)\s*(?:÷|\.\.\.|…|–|~)\s*(.+)$/u.exec(withoutBrackets(typed)) ?? [];
  const to = readQuantity(last);
  const from = to && (readQuantity(first) ?? inUnitOf(first, to));
  return from && to ? { from, to } : null;
}

/** One nominal value a line: `20 kg × 10`, or `500 g` for a single piece. */
export function readNominals(typed: string): Nominal[] | null {
  return readLines(typed, (line) => {
    const [, value = '', count] = /^(.+?)(?:\s*[×xX*]\s*(\d{1,4}))?$/u.exec(line) ?? [];
    const nominal = readQuantity(value);
    return nominal && count !== '0' ? { ...nominal, count: Number(count ?? 1) } : null;
  });
}

/** One value a line, as certificates list them: nominal; value found; U. A value that is not stated leaves its place empty. */
export function readValues(typed: string): CertifiedValue[] | null {
  return readLines(typed, (line) => {
    const written = line.split(';').map((cell) => cell.trim());
    const [nominal, value, uncertainty] = written.map((cell) => readQuantity(cell));
    if (written.length !== 3 || !nominal || !uncertainty) return null;
    if (written[1] === '') return { nominal, uncertainty };
    return value ? { nominal, value, uncertainty } : null;
  });
}

/** The first number in what was written that can be read in two ways, said as a question; undefined when there is none. */
export function doubtIn(written: string): Text | undefined {
  for (const figures of written.match(/\d[\d.,]*/g) ?? []) {
    const read = readTypedNumber(figures);
    if (read.kind === 'ambiguous') return ambiguousNumber(figures, read);
  }
  return undefined;
}

/** As a form holds it, with a decimal comma. */
function typedRange({ from, to }: StandardRange): string {
  return from.unit === to.unit
    ? `(${typedText(from.value)} ÷ ${typedText(to.value)}) ${to.unit}`
    : `(${typedQuantity(from)} ÷ ${typedQuantity(to)})`;
}

function typedNominals(nominals: readonly Nominal[]): string {
  return nominals.map((each) => `${typedQuantity(each)}${each.count > 1 ? ` × ${each.count}` : ''}`).join('\n');
}

function typedValues(values: readonly CertifiedValue[]): string {
  return values
    .map(({ nominal, value, uncertainty }) =>
      [nominal, value, uncertainty].map((each) => (each ? typedQuantity(each) : '')).join('; '),
    )
    .join('\n');
}

/** A standard as its form holds it. */
export function standardValues(standard: MeasurementStandardRecord): Record<string, unknown> {
  const { range, nominals } = standard;
  return { ...standard, range: range && typedRange(range), nominals: typedNominals(nominals) };
}

/** A certificate as its form holds it. */
export function certificateValues(certificate: Partial<StandardCertificate>): Record<string, unknown> {
  const { calibratedAgainstId, uncertainty, values, digital } = certificate;
  return {
    ...certificate,
    calibratedAgainstId: calibratedAgainstId?.toHexString(),
    uncertainty: uncertainty && typedQuantity(uncertainty),
    values: values && typedValues(values),
    digital: undefined,
    digitalFileId: digital && String(digital.fileId),
  };
}

/** What was read of a digital certificate, as the form of the certificate holds it; the day it is valid until is typed. */
export function valuesFromDigital(digital: ReceivedDigital | undefined): Record<string, unknown> {
  if (!digital) return {};
  const { number, issuer, issuedOn, recalibrateBy, coverageFactor, confidenceLevel, values } = digital.reading;
  return certificateValues({
    ...{ kind: 'calibration', number, issuer, digital: digital.file },
    ...(issuedOn && { issuedOn }),
    ...(recalibrateBy && { validUntil: recalibrateBy }),
    ...(coverageFactor && { coverageFactor }),
    ...(confidenceLevel && { confidenceLevel }),
    ...(values.length > 0 && { values }),
  });
}

function typedQuantity({ value, unit }: Quantity): string {
  return `${typedText(value)} ${unit}`;
}

/** `(1 ÷ 500) g` is written with its unit outside the brackets, `(1 g ÷ 20 kg)` with both inside. */
function withoutBrackets(typed: string): string {
  const [, inside, unit = ''] = /^\(([^()]+)\)\s*(\S*)$/u.exec(typed.trim()) ?? [];
  return inside === undefined ? typed.trim() : `${inside} ${unit}`.trim();
}

function inUnitOf(figures: string, { unit }: Quantity): Quantity | null {
  const read = readTypedNumber(figures);
  return read.kind === 'number' ? { value: read.value, unit } : null;
}

function readLines<T>(typed: string, read: (line: string) => T | null): T[] | null {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(read);
  return lines.every((line) => line !== null) ? lines : null;
}
