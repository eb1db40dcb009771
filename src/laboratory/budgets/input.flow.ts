import {
  decimalText,
  differenceIn,
  dimensionOf,
  exact,
  formatDecimal,
  isUnit,
  quantity,
  seriesStatistics,
  valueIn,
  type Quantity,
  type Unit,
} from '../../metrology';
import { defineTexts, fill, type Text } from '../../platform/i18n';
import { contributionAt } from '../standards';
import type { BudgetInput, InputSource } from './budget.shape';
import type { PointFacts } from './point.facts';

const texts = defineTexts({
  readings: { vi: 's = {s} của {n} số đọc', en: 's = {s} of {n} readings' },
  pooled: {
    vi: 's gộp = {s} từ {records} biên bản đã duyệt, ν = {freedom}',
    en: 'pooled s = {s} of {records} approved records, ν = {freedom}',
  },
  certificate: { vi: 'giấy chứng nhận của {codes}: U = {U}, k = {k}', en: 'certificate of {codes}: U = {U}, k = {k}' },
  drift: { vi: 'các giấy chứng nhận của {codes}: ±{a}', en: 'certificates of {codes}: ±{a}' },
  standardClass: { vi: 'cấp của {codes}: ±{a}', en: 'class of {codes}: ±{a}' },
  resolution: { vi: 'd = {d} của phương tiện đo', en: 'd = {d} of the instrument' },
  typed: { vi: 'như ghi trong bảng tính', en: 'as the budget states' },
  noReadings: {
    vi: '{name}: điểm này có chưa đến hai số đọc, và tổ chức chưa có đủ {least} biên bản đã duyệt với các lần đo lặp lại tại điểm này (mức tối thiểu do phần mềm đặt). Đo lặp lại điểm này, hoặc ghi s vào bảng tính.',
    en: '{name}: the point has fewer than two readings, and the centre has fewer than {least} approved records with repeated readings at it (the registry’s own least). Repeat the point, or state s in the budget.',
  },
  noHistory: {
    vi: '{name}: tổ chức chưa có đủ {least} biên bản đã duyệt với các lần đo lặp lại tại điểm này (mức tối thiểu do phần mềm đặt). Ghi s vào bảng tính.',
    en: '{name}: the centre has fewer than {least} approved records with repeated readings at this point (the registry’s own least). State s in the budget.',
  },
  noCertificate: {
    vi: '{name}: giấy chứng nhận của chuẩn đã chọn không nêu U tại giá trị này.',
    en: '{name}: the certificates of the standards chosen state no U at this value.',
  },
  noDrift: {
    vi: '{name}: chuẩn đã chọn có chưa đến hai giấy chứng nhận với giá trị tìm được.',
    en: '{name}: the standard chosen has fewer than two certificates with a value found.',
  },
  noClass: {
    vi: '{name}: chuẩn đã chọn không có cấp chính xác biết giới hạn.',
    en: '{name}: no limit is known of the class of the standard chosen.',
  },
  noResolution: {
    vi: '{name}: phương tiện đo không ghi đặc trưng này.',
    en: '{name}: the instrument has no such characteristic.',
  },
  otherUnit: {
    vi: '{name}: đơn vị {unit} không đo cùng đại lượng với điểm đo.',
    en: '{name}: the unit {unit} does not measure what the point does.',
  },
});

/** The registry's own: s of fewer records than these says nothing of how a centre works, and is no history. */
export const leastRecords = 3;

/** An input with the figures that the record gives it, and where they were found. */
export interface FilledInput {
  readonly input: BudgetInput;
  readonly basis: Text;
}

/** Where a record finds no figure, that of the budget stands; where there is none either, it is said why. */
export type Filled = FilledInput | { readonly why: Text };

export function fillInput(given: BudgetInput, facts: PointFacts): Filled {
  const { name, source, unit, spread } = given;
  try {
    const input = withValue(given, facts);
    const found = flows[source]?.(input, facts);
    if (found) return found;
    const isOpen = spread === undefined && source !== 'constant' && source !== 'environment';
    return isOpen
      ? { why: fill(missing[source] ?? texts.typed, { name, least: leastRecords }) }
      : { input, basis: texts.typed };
  } catch (error) {
    // Units that measure different things.
    if (error instanceof RangeError) return { why: fill(texts.otherUnit, { name, unit }) };
    throw error;
  }
}

const missing: Partial<Record<InputSource, Text>> = {
  readings: texts.noReadings,
  history: texts.noHistory,
  certificate: texts.noCertificate,
  drift: texts.noDrift,
  standardClass: texts.noClass,
  resolution: texts.noResolution,
};

type Flow = (input: BudgetInput, facts: PointFacts) => FilledInput | undefined;

const flows: Partial<Record<InputSource, Flow>> = {
  readings: (input, facts) => fromReadings(input, facts) ?? fromHistory(input, facts),
  history: fromHistory,
  certificate: fromCertificate,
  drift: (input, facts) => fromBounds(input, facts, 'drift'),
  standardClass: (input, facts) => fromBounds(input, facts, 'classLimit'),
  resolution: fromResolution,
};

function withValue(input: BudgetInput, { point }: PointFacts): BudgetInput {
  const { value, unit } = input;
  if (value === 'given') return input;
  const taken = value === 'reference' ? point.reference : (point.indication ?? point.reference);
  return { ...input, estimate: decimalText(valueIn(taken, unitOf(unit))) };
}

function unitOf(unit: string): Unit {
  if (!isUnit(unit)) throw new RangeError(`${unit} is no unit`);
  return unit;
}

function fromReadings(input: BudgetInput, facts: PointFacts): FilledInput | undefined {
  const [step, field] = input.series?.split('.') ?? [];
  const own = { values: facts.errors.map((each) => inUnit(each, input, facts)), unit: input.unit };
  const series = step && field ? facts.seriesOf(step, field) : own;
  if (!series || series.values.length < 2) return undefined;
  const { deviation, degreesOfFreedom } = seriesStatistics(series.values);
  const s = inUnit({ value: text(deviation), unit: unitOf(series.unit) }, input, facts);
  const count = input.result === 'single' ? 1 : series.values.length;
  const basis = fill(texts.readings, { s: said(s, input), n: series.values.length });
  return { input: withDeviation(input, s, { degreesOfFreedom, count }), basis };
}

function fromHistory(input: BudgetInput, facts: PointFacts): FilledInput | undefined {
  const { pooled, errors, point } = facts;
  if (!pooled || input.series) return undefined;
  const { deviation, degreesOfFreedom, records } = pooled;
  const s = inUnit({ value: text(deviation), unit: point.error.unit }, input, facts);
  const count = input.result === 'single' ? 1 : Math.max(1, errors.length);
  const basis = fill(texts.pooled, { s: said(s, input), records, freedom: degreesOfFreedom });
  return { input: withDeviation(input, s, { degreesOfFreedom, count }), basis };
}

/** s of one reading; with degrees of freedom the distribution is known as such, whatever was chosen. */
function withDeviation(
  { k: _k, isPercent: _percent, shape: _shape, ...input }: BudgetInput,
  s: number,
  { degreesOfFreedom, count }: { degreesOfFreedom: number; count: number },
): BudgetInput {
  const known = { spread: text(s), degreesOfFreedom: String(degreesOfFreedom), count: String(count) };
  return { ...input, ...known, distribution: 'normal' };
}

function fromCertificate(input: BudgetInput, facts: PointFacts): FilledInput | undefined {
  const { certificate, percent, codes } = contributionOf(facts);
  const found = certificate
    ? { U: inUnit(atReference(certificate.expanded, facts), input, facts), k: certificate.k }
    : percent && input.unit === '%'
      ? { U: percent.expanded, k: percent.k }
      : undefined;
  if (!found) return undefined;
  const { isPercent: _percent, ...rest } = input;
  const filled: BudgetInput = { ...rest, distribution: 'normal', spread: text(found.U), k: found.k };
  const words = { codes: codes.join(', '), U: said(found.U, input), k: inWords(found.k) };
  return { input: filled, basis: fill(texts.certificate, words) };
}

function fromBounds(input: BudgetInput, facts: PointFacts, what: 'drift' | 'classLimit'): FilledInput | undefined {
  const contribution = contributionOf(facts);
  const found = contribution[what];
  if (found === undefined) return undefined;
  const width = inUnit(atReference(found, facts), input, facts);
  const { isPercent: _percent, ...rest } = input;
  const words = { codes: contribution.codes.join(', '), a: said(width, input) };
  const basis = fill(what === 'drift' ? texts.drift : texts.standardClass, words);
  return { input: { ...rest, spread: text(width) }, basis };
}

/** Half of what the instrument resolves. */
function fromResolution(input: BudgetInput, facts: PointFacts): FilledInput | undefined {
  const d = input.characteristic ? facts.characteristics[input.characteristic] : undefined;
  if (!d || typeof d === 'string') return undefined;
  const width = inUnit(d, input, facts) / 2;
  const { isPercent: _percent, ...rest } = input;
  return { input: { ...rest, spread: text(width) }, basis: fill(texts.resolution, { d: said(width * 2, input) }) };
}

function contributionOf({ standards, point, day }: PointFacts) {
  return contributionAt(standards, point.reference, day);
}

const atReference = (value: number, { point }: PointFacts): Quantity => quantity(text(value), point.reference.unit);

/** A difference in the unit of the input; of an input in % as a part of the value of the standard at the point. */
function inUnit(difference: Quantity, { unit }: BudgetInput, { point: { reference } }: PointFacts): number {
  if (unit !== '%' || difference.unit === '%') return differenceIn(difference, unitOf(unit)).toNumber();
  if (dimensionOf(difference.unit) !== dimensionOf(reference.unit)) throw new RangeError('no part of the reference');
  const whole = Math.abs(Number(reference.value));
  return (differenceIn(difference, reference.unit).toNumber() / whole) * 100;
}

/** Decimal text of fifteen digits, never with an exponent. */
function text(value: number): string {
  return exact(value.toPrecision(15)).toFixed();
}

function said(value: number, { unit }: BudgetInput): Text {
  const figure = exact(value.toPrecision(3)).toFixed();
  return { vi: `${formatDecimal(figure, 'vi')} ${unit}`, en: `${formatDecimal(figure, 'en')} ${unit}` };
}

const inWords = (figure: string): Text => ({ vi: formatDecimal(figure, 'vi'), en: formatDecimal(figure, 'en') });
