import { readUcum } from './ucum';

/**
 * The units that are offered to people, by what they measure, as UCUM codes. `var` is ours: UCUM has no unit of reactive
 * power; `{NTU}` is a note, as UCUM has none of turbidity. An equal dimension is not one quantity: a torque is no energy.
 */
const unitsByDimension = {
  mass: ['g', 'mg', 'kg', 't', 'ug'],
  length: ['m', 'mm', 'cm', 'km', 'um', 'nm', '[in_i]'],
  area: ['m2', 'cm2', 'mm2'],
  volume: ['L', 'mL', 'm3', 'uL', 'cm3', 'dm3'],
  flow: ['L/h', 'm3/h', 'L/min', 'L/s', 'mL/min', 'm3/s'],
  massFlow: ['kg/h', 'kg/min', 't/h'],
  density: ['kg/m3', 'g/cm3', 'g/mL', 'kg/L'],
  massConcentration: ['mg/L', 'ug/L', 'g/L', 'mg/(100.mL)', 'mg/m3', 'ug/m3'],
  electricCurrent: ['A', 'mA', 'uA', 'kA'],
  voltage: ['V', 'kV', 'mV', 'uV'],
  resistance: ['Ohm', 'mOhm', 'kOhm', 'MOhm', 'GOhm'],
  capacitance: ['F', 'uF', 'nF', 'pF'],
  inductance: ['H', 'mH'],
  power: ['W', 'kW', 'mW', 'MW'],
  reactivePower: ['var', 'kvar'],
  apparentPower: ['V.A', 'kV.A'],
  energy: ['kW.h', 'W.h', 'MW.h', 'J', 'kJ', 'MJ'],
  reactiveEnergy: ['kvar.h', 'var.h'],
  electricField: ['V/m', 'kV/m'],
  conductivity: ['uS/cm', 'mS/cm', 'S/m'],
  pressure: ['kPa', 'MPa', 'bar', 'Pa', 'mbar', 'mm[Hg]', 'kgf/cm2', 'att', '[psi]', 'mm[H2O]', 'hPa', 'atm'],
  force: ['N', 'kN', 'MN', 'kgf', 'gf'],
  torque: ['N.m', 'kN.m', 'kgf.m', 'kgf.cm', 'cN.m'],
  temperature: ['Cel', 'K', '[degF]'],
  ratio: ['%', '1', '[ppth]', '[ppm]', '[ppb]'],
  time: ['s', 'min', 'h', 'd', 'ms', 'us'],
  frequency: ['Hz', 'kHz', 'MHz', 'GHz', '/min'],
  speed: ['km/h', 'm/s', 'm/min', 'cm/s', 'mm/s'],
  acceleration: ['m/s2', 'mm/s2'],
  angle: ['deg', "'", "''", 'rad', 'mrad'],
  level: ['dB'],
  illuminance: ['lx', 'klx'],
  luminance: ['cd/m2'],
  irradiance: ['W/m2', 'mW/cm2', 'uW/cm2'],
  refractivePower: ['[diop]'],
  ph: ['[pH]'],
  turbidity: ['{NTU}'],
  viscosity: ['mPa.s', 'Pa.s'],
} as const;

/** What a unit measures: mass, volume, flow … */
export type Dimension = keyof typeof unitsByDimension;
type OfferedUnit = (typeof unitsByDimension)[Dimension][number];
declare const ucumCode: unique symbol;

/** A UCUM code that has been read: one of those offered, or any other that `isUnit` took. */
export type Unit = OfferedUnit | (string & { readonly [ucumCode]: true });

/** Symbols in common use that do not follow from the code. */
const usualSymbols: Readonly<Record<string, string>> = {
  'kW.h': 'kWh',
  'W.h': 'Wh',
  'MW.h': 'MWh',
  'kvar.h': 'kvarh',
  'var.h': 'varh',
  'V.A': 'VA',
  'kV.A': 'kVA',
  'mg/(100.mL)': 'mg/100 mL',
  '{NTU}': 'NTU',
  '/min': 'min⁻¹',
};

/** What people write for some units beside their symbols. */
const otherSpellings: Readonly<Record<string, Unit>> = {
  l: 'L',
  ml: 'mL',
  'l/h': 'L/h',
  'l/min': 'L/min',
  'l/s': 'L/s',
  'mg/l': 'mg/L',
  'ug/l': 'ug/L',
  oC: 'Cel',
  oF: '[degF]',
  at: 'att',
  'kG/cm2': 'kgf/cm2',
  'kG/cm²': 'kgf/cm2',
  kG: 'kgf',
  kWh: 'kW.h',
  '"': "''",
};

export const dimensions = Object.keys(unitsByDimension) as readonly Dimension[];

/** The units that are offered to people, those of one dimension together. */
export const units: readonly Unit[] = Object.values(unitsByDimension).flat();

const dimensionByUnit = new Map<string, Dimension>(
  dimensions.flatMap((dimension) => unitsByDimension[dimension].map((unit) => [unit, dimension] as const)),
);

const unitBySpelling = new Map<string, Unit>([
  ...Object.entries(otherSpellings).map(([spelling, unit]) => [plain(spelling), unit] as const),
  ...units.flatMap((unit) => [[plain(unitSymbol(unit)), unit] as const, [plain(unit), unit] as const]),
]);

/** True for a UCUM code. */
export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && (dimensionByUnit.has(value) || readUcum(value) !== null);
}

/** `μS/cm`, `kgf/cm²`, `°C`. */
export function unitSymbol(unit: Unit): string {
  return usualSymbols[unit] ?? readUcum(unit)?.symbol ?? unit;
}

/** What an offered unit measures; null for any other. */
export function dimensionOf(unit: Unit): Dimension | null {
  return dimensionByUnit.get(unit) ?? null;
}

/** The offered unit that a person wrote: its printed symbol, its UCUM code or another usual spelling; else null. */
export function readUnit(typed: string): Unit | null {
  return unitBySpelling.get(plain(typed)) ?? null;
}

/** One spelling for `µ` and `μ`, `m³` and `m3`, `℃` and `°C`. */
function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/^u(?=[A-Za-z])/u, 'μ')
    .replaceAll('·', '.');
}
