import Fraction from 'fraction.js';
import { baseAtoms, metricAtoms, plainAtoms, prefixes, printedAtoms, printedPrefixes, zeroPoints } from './ucum-atoms';

/** A unit of measurement: how many of its base units it is, exactly. */
export interface UcumUnit {
  /** The ratio to the product of base units, apart from the powers of π and of the base units. */
  readonly ratio: Fraction;
  readonly pi: number;
  /** The powers of the base units, those of zero left out: `{ g: 1, m: -1, s: -2 }` for the pascal. */
  readonly powers: Readonly<Record<string, number>>;
  /** The place of its zero in kelvins for a unit of temperature that stands alone; null for every other unit. */
  readonly zero: Fraction | null;
  /** As people write it: `kgf/cm²`. */
  readonly symbol: string;
}

type Fraction = InstanceType<typeof Fraction>;

const longestCode = 120;
const largestExponent = 30;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const one: UcumUnit = { ratio: new Fraction(1), pi: 0, powers: {}, zero: null, symbol: '1' };
const atoms = new Map<string, UcumUnit>();
const read = new Map<string, UcumUnit | null>();
const mostRead = 1000;

/** The case-sensitive UCUM code of a unit, read: `kg/m3`, `mm[Hg]`, `mg/(100.mL)`. Null when it is none. */
export function readUcum(code: string): UcumUnit | null {
  const known = read.get(code);
  if (known !== undefined || code === '' || code.length > longestCode) return known ?? null;
  if (read.size >= mostRead) read.clear();
  const unit = parsed(code);
  read.set(code, unit);
  return unit;
}

function parsed(code: string): UcumUnit | null {
  const reading: Reading = { code, at: 0 };
  const unit = code.startsWith('/') ? rest(reading, { ...one, symbol: '' }) : term(reading);
  return unit && reading.at === code.length ? unit : null;
}

/** True when the two can be expressed in each other. */
export function isCommensurable(a: UcumUnit, b: UcumUnit): boolean {
  const names = Object.keys(a.powers);
  return names.length === Object.keys(b.powers).length && names.every((name) => a.powers[name] === b.powers[name]);
}

interface Reading {
  readonly code: string;
  at: number;
}

/** Components joined by `.` and `/`, read from left to right: `a/b.c` is `(a/b).c`. */
function term(reading: Reading): UcumUnit | null {
  const first = component(reading);
  return first && rest(reading, first);
}

function rest(reading: Reading, first: UcumUnit): UcumUnit | null {
  let product = first;
  for (let sign = reading.code[reading.at]; sign === '.' || sign === '/'; sign = reading.code[reading.at]) {
    reading.at += 1;
    const next = component(reading);
    if (!next) return null;
    product = sign === '.' ? times(product, next, 1) : times(product, next, -1);
  }
  return product;
}

function component(reading: Reading): UcumUnit | null {
  if (reading.code[reading.at] === '(') {
    reading.at += 1;
    const inner = term(reading);
    if (!inner || reading.code[reading.at] !== ')') return null;
    reading.at += 1;
    return { ...inner, zero: null, symbol: `(${inner.symbol})` };
  }
  const simple = taken(reading, /(?:\[[^\]]*\]|[^.(){}/[\]\s])+/y);
  const note = taken(reading, /\{[^{}]*\}/y);
  if (simple === '') return note === '' ? null : { ...one, symbol: note.slice(1, -1) };
  return simpleUnit(simple);
}

function taken(reading: Reading, shape: RegExp): string {
  shape.lastIndex = reading.at;
  const found = shape.exec(reading.code)?.[0] ?? '';
  reading.at += found.length;
  return found;
}

/** A whole number, or an atom with its prefix and exponent. */
function simpleUnit(written: string): UcumUnit | null {
  if (/^\d{1,12}$/.test(written))
    return Number(written) > 0 ? { ...one, ratio: new Fraction(written), symbol: written } : null;
  const [, name = '', exponent] = /^(10[*^]|.*?[^\d+-])([+-]?\d+)?$/.exec(written) ?? [];
  const unit = prefixed(name);
  if (!unit || exponent === undefined) return unit;
  const power = Number(exponent);
  return power === 0 || Math.abs(power) > largestExponent ? null : raised(unit, power);
}

function prefixed(name: string): UcumUnit | null {
  const atom = atomOf(name);
  if (atom) return atom;
  for (const length of [1, 2]) {
    const [prefix, rest] = [name.slice(0, length), name.slice(length)];
    const power = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
    const unit = power === undefined || !isMetric(rest) ? null : atomOf(rest);
    if (!unit || power === undefined) continue;
    const symbol = (printedPrefixes[prefix] ?? prefix) + unit.symbol;
    return { ...unit, ratio: unit.ratio.mul(new Fraction(10).pow(power)), symbol };
  }
  return null;
}

function isMetric(name: string): boolean {
  return baseAtoms.includes(name) || Object.hasOwn(metricAtoms, name);
}

function atomOf(name: string): UcumUnit | null {
  const known = atoms.get(name);
  if (known) return known;
  const found = defined(name);
  if (found) atoms.set(name, found);
  return found;
}

function defined(name: string): UcumUnit | null {
  const symbol = printedAtoms[name] ?? name;
  if (name === '[pi]') return { ...one, pi: 1, symbol: 'π' };
  if (baseAtoms.includes(name)) return { ...one, powers: { [name]: 1 }, symbol };
  const definition = Object.hasOwn(metricAtoms, name)
    ? metricAtoms[name]
    : Object.hasOwn(plainAtoms, name) && plainAtoms[name];
  if (!definition) return null;
  const [number = '', code = ''] = definition.split(' ');
  const unit = readUcum(code);
  const zero = zeroPoints[name] === undefined ? null : new Fraction(zeroPoints[name]);
  return unit && { ...unit, ratio: unit.ratio.mul(number), zero, symbol };
}

function times(a: UcumUnit, b: UcumUnit, power: 1 | -1): UcumUnit {
  const powers = { ...a.powers };
  for (const [name, exponent] of Object.entries(b.powers)) powers[name] = (powers[name] ?? 0) + power * exponent;
  return {
    ratio: power === 1 ? a.ratio.mul(b.ratio) : a.ratio.div(b.ratio),
    pi: a.pi + power * b.pi,
    powers: Object.fromEntries(Object.entries(powers).filter(([, exponent]) => exponent !== 0)),
    zero: null,
    symbol: `${a.symbol}${power === 1 ? '·' : '/'}${b.symbol}`,
  };
}

function raised(unit: UcumUnit, power: number): UcumUnit {
  return {
    ratio: unit.ratio.pow(power),
    pi: unit.pi * power,
    powers: Object.fromEntries(Object.entries(unit.powers).map(([name, exponent]) => [name, exponent * power])),
    zero: null,
    symbol: unit.symbol + raisedFigures(power),
  };
}

function raisedFigures(power: number): string {
  const figures = [...String(Math.abs(power))].map((figure) => superscripts[Number(figure)]).join('');
  return power < 0 ? `⁻${figures}` : figures;
}
