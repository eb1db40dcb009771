import { isUnit } from '../../metrology';

/** Prefixes of D-SI and their UCUM signs (D-SI XML scheme 2.2.1; SI Brochure, table 7). */
const prefixes: Readonly<Record<string, string>> = {
  ...{
    deca: 'da',
    hecto: 'h',
    kilo: 'k',
    mega: 'M',
    giga: 'G',
    tera: 'T',
    peta: 'P',
    exa: 'E',
    zetta: 'Z',
    yotta: 'Y',
  },
  ...{ deci: 'd', centi: 'c', milli: 'm', micro: 'u', nano: 'n', pico: 'p', femto: 'f', atto: 'a', zepto: 'z' },
  ...{ yocto: 'y' },
};

/** Units of D-SI and their UCUM codes; of two that mean the same the first is written. */
const unitCodes: Readonly<Record<string, string>> = {
  ...{ metre: 'm', kilogram: 'kg', gram: 'g', second: 's', ampere: 'A', kelvin: 'K', mole: 'mol' },
  ...{ candela: 'cd', one: '1', percent: '%', degreecelsius: 'Cel', radian: 'rad', steradian: 'sr' },
  ...{ hertz: 'Hz', newton: 'N', pascal: 'Pa', joule: 'J', watt: 'W', coulomb: 'C', volt: 'V', farad: 'F' },
  ...{ ohm: 'Ohm', siemens: 'S', weber: 'Wb', tesla: 'T', henry: 'H', lumen: 'lm', lux: 'lx', becquerel: 'Bq' },
  ...{ gray: 'Gy', sievert: 'Sv', katal: 'kat', minute: 'min', hour: 'h', day: 'd', year: 'a', degree: 'deg' },
  ...{ arcminute: "'", arcsecond: "''", litre: 'L', tonne: 't', hectare: 'har', bar: 'bar', mmHg: 'mm[Hg]' },
  ...{ electronvolt: 'eV', dalton: 'u', astronomicalunit: 'AU', neper: 'Np', bel: 'B', angstrom: 'Ao' },
  ...{ barn: 'b', knot: '[kn_i]', nauticalmile: '[nmi_i]', ppm: '[ppm]', bit: 'bit', byte: 'By', meter: 'm' },
  ...{ liter: 'L' },
};

const ucumOf = new Map(Object.entries(unitCodes));
const dsiOf = new Map([...ucumOf].reverse().map(([dsi, ucum]) => [ucum, dsi]));
const dsiPrefixOf = new Map(Object.entries(prefixes).map(([name, sign]) => [sign, name]));

interface Factor {
  readonly ucum: string;
  readonly exponent: number;
}

/**
 * The UCUM code of a unit in D-SI notation: `\\milli\\gram` is `mg`, `\\metre\\tothe{3}\\per\\hour` is `m3/h`. One
 * that D-SI has no words for stands after a bar, `|kgf/cm2`. Undefined when it is neither.
 */
export function ucumFromDsi(written: string): string | undefined {
  if (written.startsWith('|')) return isUnit(written.slice(1)) ? written.slice(1) : undefined;
  const words = written.trim().match(/\\[A-Za-z]+|\{-?\d+(?:\.\d+)?\}/g) ?? [];
  if (words.length === 0 || words.join('') !== written.trim()) return undefined;
  const factors: Factor[] = [];
  let prefix = '';
  let below = false;
  for (let at = 0; at < words.length; at += 1) {
    const name = (words[at] ?? '').slice(1);
    if (name === 'per' && !below && !prefix) below = true;
    else if (name in prefixes && !prefix) prefix = prefixes[name] ?? '';
    else {
      const unit = ucumOf.get(name);
      const power = words[at + 1] === '\\tothe' ? /^\{(-?\d+)\}$/.exec(words[at + 2] ?? '')?.[1] : '1';
      if (unit === undefined || power === undefined || (prefix && unit === 'kg')) return undefined;
      if (words[at + 1] === '\\tothe') at += 2;
      factors.push({ ucum: `${prefix}${unit}`, exponent: below ? -Number(power) : Number(power) });
      prefix = '';
    }
  }
  return prefix || factors.length === 0 ? undefined : ucumText(factors);
}

function ucumText(factors: readonly Factor[]): string {
  const written = ({ ucum, exponent }: Factor) => {
    const power = Math.abs(exponent) === 1 ? '' : String(Math.abs(exponent));
    return `${exponent < 0 ? '/' : '.'}${ucum}${power}`;
  };
  const above = factors.filter(({ exponent }) => exponent > 0).map(written);
  const below = factors.filter(({ exponent }) => exponent < 0).map(written);
  return `${above.join('').slice(1)}${below.join('')}`;
}

/**
 * D-SI notation of a UCUM code, powers with their signs: `m3/h` is `\\metre\\tothe{3}\\hour\\tothe{-1}`. What D-SI has
 * no words for stands after a bar as it is, which is how D-SI tells a unit from outside the SI.
 */
export function dsiFromUcum(code: string): string {
  const parts = [...code.matchAll(/([./]?)([^./]+)/g)];
  const factors = parts.map(([, sign = '', part = '']) => dsiFactor(part, sign === '/' ? -1 : 1));
  return factors.every((factor) => factor !== undefined) ? factors.join('') : `|${code}`;
}

function dsiFactor(part: string, sign: number): string | undefined {
  const [, symbol = '', power = '1'] = /^(.*?[^\d-]|1)(-?\d+)?$/.exec(part) ?? [];
  const exponent = sign * Number(power);
  const name = dsiName(symbol);
  return exponent === 1 ? name : name && `${name}\\tothe{${exponent}}`;
}

function dsiName(symbol: string): string | undefined {
  const whole = dsiOf.get(symbol);
  if (whole) return `\\${whole}`;
  for (const length of [1, 2]) {
    const prefix = dsiPrefixOf.get(symbol.slice(0, length));
    const unit = dsiOf.get(symbol.slice(length));
    if (prefix && unit) return `\\${prefix}\\${unit}`;
  }
  return undefined;
}
