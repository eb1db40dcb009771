import type { Language } from '../text';
import { formatDecimal, readTypedNumber } from './decimal';
import { decimalText, exact, roundDecimal, type Decimal } from './exact';

/** UCUM codes of the units in use, with the factor to the first unit of their dimension and the printed symbol. */
const unitTable = {
  g: { dimension: 'mass', factor: '1', symbol: 'g' },
  mg: { dimension: 'mass', factor: '0.001', symbol: 'mg' },
  kg: { dimension: 'mass', factor: '1000', symbol: 'kg' },
  t: { dimension: 'mass', factor: '1000000', symbol: 't' },
  L: { dimension: 'volume', factor: '1', symbol: 'L' },
  mL: { dimension: 'volume', factor: '0.001', symbol: 'mL' },
  m3: { dimension: 'volume', factor: '1000', symbol: 'm³' },
  'L/h': { dimension: 'flow', factor: '1', symbol: 'L/h' },
  'm3/h': { dimension: 'flow', factor: '1000', symbol: 'm³/h' },
  A: { dimension: 'electricCurrent', factor: '1', symbol: 'A' },
  mA: { dimension: 'electricCurrent', factor: '0.001', symbol: 'mA' },
  V: { dimension: 'voltage', factor: '1', symbol: 'V' },
  kV: { dimension: 'voltage', factor: '1000', symbol: 'kV' },
  kPa: { dimension: 'pressure', factor: '1', symbol: 'kPa' },
  MPa: { dimension: 'pressure', factor: '1000', symbol: 'MPa' },
  bar: { dimension: 'pressure', factor: '100', symbol: 'bar' },
  Cel: { dimension: 'temperature', factor: '1', symbol: '°C' },
  '%': { dimension: 'ratio', factor: '1', symbol: '%' },
} as const;

export type Unit = keyof typeof unitTable;

/** What a unit measures: mass, volume, flow … */
export type Dimension = (typeof unitTable)[Unit]['dimension'];

/** A measured value: canonical decimal text with a UCUM unit, such as `{ value: '15.02', unit: 'kg' }`. */
export interface Quantity {
  value: string;
  unit: Unit;
}

export const dimensions: readonly Dimension[] = [
  ...new Set(Object.values(unitTable).map(({ dimension }) => dimension)),
];

export const units = Object.keys(unitTable) as readonly Unit[];

export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(unitTable, value);
}

export function unitSymbol(unit: Unit): string {
  return unitTable[unit].symbol;
}

export function dimensionOf(unit: Unit): Dimension {
  return unitTable[unit].dimension;
}

/** The unit that a person wrote: its printed symbol or its UCUM code; null when it is none of ours. */
export function readUnit(typed: string): Unit | null {
  return units.find((unit) => unit === typed || unitTable[unit].symbol === typed) ?? null;
}

/** A value with its unit as people write it, `0,5 mg`; null when it is not one, or can be read in two ways (`1.500 kg`). */
export function readQuantity(typed: string): Quantity | null {
  const [, figures = '', symbol = ''] = /^([^\p{L}%°]+)(.+)$/u.exec(typed.trim()) ?? [];
  const [read, unit] = [readTypedNumber(figures), readUnit(symbol.trim())];
  return read.kind === 'number' && unit ? { value: read.value, unit } : null;
}

export function quantity(value: string | Decimal, unit: Unit): Quantity {
  return { value: typeof value === 'string' ? value : decimalText(value), unit };
}

/** The value in another unit of the same dimension, exact. Throws a RangeError across dimensions. */
export function valueIn(measured: Quantity, unit: Unit): Decimal {
  const [from, to] = [unitTable[measured.unit], unitTable[unit]];
  if (from.dimension !== to.dimension) throw new RangeError(`${measured.unit} cannot be expressed in ${unit}.`);
  return exact(measured.value).times(from.factor).div(to.factor);
}

export function convertQuantity(measured: Quantity, unit: Unit): Quantity {
  return measured.unit === unit ? measured : quantity(valueIn(measured, unit), unit);
}

/** Negative when `a` is less than `b`, zero when they are equal, positive when it is more. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  return exact(a.value).comparedTo(valueIn(b, a.unit));
}

/** `15,02 kg`; with `decimals`, rounded for print. */
export function formatQuantity(measured: Quantity, language: Language, decimals?: number): string {
  const value = decimals === undefined ? measured.value : roundDecimal(measured.value, decimals);
  const symbol = unitSymbol(measured.unit);
  return `${formatDecimal(value, language)} ${symbol}`;
}
