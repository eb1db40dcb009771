import fc from 'fast-check';
import {
  compareQuantities,
  convertQuantity,
  differenceIn,
  dimensionNames,
  dimensionOf,
  dimensions,
  formatQuantity,
  isUnit,
  readQuantity,
  readUcum,
  units,
  unitSymbol,
  valueIn,
  type Unit,
} from '../../src/metrology';

const unit = (code: string): Unit => {
  if (!isUnit(code)) throw new Error(`${code} is no unit.`);
  return code;
};

describe('a unit in UCUM', () => {
  it.each([
    ['kkg'],
    ['mmin'],
    ['kg..m'],
    ['kg/'],
    ['m('],
    ['(m'],
    ['m)'],
    ['m 2'],
    ['m0'],
    ['m99'],
    ['0.m'],
    [''],
    ['{'],
    ['KG'],
    ['foo'],
    ['constructor'],
    ['__proto__'],
    ['m'.padEnd(121, '.m')],
  ])('is not “%s”', (code) => expect(isUnit(code)).toBe(false));

  it.each([
    ['m/s.h', '3600', 'm'],
    ['m/(s.h)', '1', 'm/s/h'],
    ['mg/100.mL', '0.01', 'mg.mL'],
    ['mg/(100.mL)', '10', 'mg/L'],
    ['10*3/m3', '1000', '/m3'],
    ['kg.m-3', '1', 'g/L'],
    ['/min', '60', '/h'],
    ['V.A{apparent}', '1', 'V.A'],
    ['2.m', '200', 'cm'],
  ])('groups %s from left to right: %s %s', (code, value, to) =>
    expect(convertQuantity({ value: '1', unit: unit(code) }, unit(to)).value).toBe(value),
  );

  it.each([
    ['kgf/cm2', 'kgf/cm²'],
    ['uS/cm', 'μS/cm'],
    ['Cel', '°C'],
    ['m3', 'm³'],
    ['mm[Hg]', 'mmHg'],
    ['N.m', 'N·m'],
    ['kW.h', 'kWh'],
    ['mg/(100.mL)', 'mg/100 mL'],
    ['MOhm', 'MΩ'],
    ["''", '″'],
    ['m-1', 'm⁻¹'],
    ['g/(m2.d)', 'g/(m²·d)'],
  ])('%s is printed %s', (code, symbol) => expect(unitSymbol(unit(code))).toBe(symbol));

  it('is reduced to its base units', () => {
    expect(readUcum('Pa')?.powers).toEqual({ g: 1, m: -1, s: -2 });
    expect(readUcum('rad/deg')?.pi).toBe(-1);
  });
});

describe('the units that are offered', () => {
  it('are all read, each once, with a symbol of its own', () => {
    expect(units.filter((each) => !readUcum(each))).toEqual([]);
    expect(new Set(units.map(unitSymbol)).size).toBe(units.length);
  });

  it('have a dimension with a name, and those of one can be expressed in each other', () => {
    for (const each of units) {
      const dimension = dimensionOf(each);
      const first = units.find((other) => dimensionOf(other) === dimension);
      expect(dimension && dimensionNames[dimension].vi).toBeTruthy();
      expect(valueIn({ value: '1000', unit: each }, first ?? each).gt(0)).toBe(true);
    }
    expect(dimensions).toHaveLength(new Set(units.map(dimensionOf)).size);
  });

  it('are read back from what is printed', () => {
    for (const each of units.filter((one) => one !== '1')) {
      expect(readQuantity(formatQuantity({ value: '12.50', unit: each }, 'vi'))).toEqual({
        value: '12.50',
        unit: each,
      });
    }
  });

  it.each([
    ['5 kG/cm2', '5', 'kgf/cm2'],
    ['5 µS/cm', '5', 'uS/cm'],
    ['12 ℃', '12', 'Cel'],
    ['12 oC', '12', 'Cel'],
    ['3 m3/h', '3', 'm3/h'],
    ['3 l/min', '3', 'L/min'],
    ['0,25 mg/100 mL', '0.25', 'mg/(100.mL)'],
    ["5'", '5', "'"],
    ['20"', '20', "''"],
    ['4 \u2126', '4', 'Ohm'],
    ['7,01 pH', '7.01', '[pH]'],
  ])('are read as people write them: %s', (typed, value, code) =>
    expect(readQuantity(typed)).toEqual({ value, unit: code }),
  );
});

/** Exact by definition of the units; psi and °F in kPa and °C to the digits shown. */
describe('conversion', () => {
  it.each([
    ['1', 'kgf/cm2', '98.0665', 'kPa'],
    ['1', 'att', '1', 'kgf/cm2'],
    ['120', 'mm[Hg]', '15.99864', 'kPa'],
    ['1', '[psi]', '6.89475729316836', 'kPa'],
    ['1', 'atm', '1013.25', 'mbar'],
    ['10', 'bar', '1', 'MPa'],
    ['90', 'km/h', '25', 'm/s'],
    ['1', 'kW.h', '3.6', 'MJ'],
    ['20', 'Cel', '293.15', 'K'],
    ['68', '[degF]', '20', 'Cel'],
    ['-40', '[degF]', '-40', 'Cel'],
    ['1', 'deg', '3600', "''"],
    ['180', 'deg', '3.14159265358979', 'rad'],
    ['1', 'kgf.m', '9.80665', 'N.m'],
    ['0.25', 'mg/L', '250', 'ug/L'],
    ['50', 'mg/(100.mL)', '500', 'mg/L'],
    ['1', '%', '10000', '[ppm]'],
    ['1500', 'L/h', '25', 'L/min'],
    ['1', 'mS/cm', '1000', 'uS/cm'],
    ['1', '[in_i]', '25.4', 'mm'],
  ])('%s %s is %s %s', (value, from, converted, to) => {
    expect(convertQuantity({ value, unit: unit(from) }, unit(to))).toEqual({ value: converted, unit: to });
  });

  it.each([
    ['0.50', 'kg', '500', 'g'],
    ['5.0', 'mg', '0.0050', 'g'],
    ['1.50', 'bar', '0.150', 'MPa'],
    ['1000.0', 'L/h', '1.0000', 'm3/h'],
    ['500', 'g', '0.5', 'kg'],
  ])('keeps the zeros that say how finely %s %s was read: %s %s', (value, from, converted, to) =>
    expect(convertQuantity({ value, unit: unit(from) }, unit(to)).value).toBe(converted),
  );

  it.each([
    ['N.m', 'J'],
    ['var', 'W'],
    ['var.h', 'kW.h'],
    ['V.A', 'W'],
    ['kg', 'L'],
    ['[pH]', '1'],
    ['dB', '%'],
    ['Hz', '1'],
  ])('refuses %s in %s', (from, to) =>
    expect(() => valueIn({ value: '1', unit: unit(from) }, unit(to))).toThrow(RangeError),
  );

  it('leaves the zero of a scale out of a difference', () => {
    expect(differenceIn({ value: '0.2', unit: 'Cel' }, 'K').toString()).toBe('0.2');
    expect(differenceIn({ value: '1.8', unit: '[degF]' }, 'Cel').toString()).toBe('1');
  });

  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
    .map(([figures, decimals]) => {
      const digits = String(figures < 0n ? -figures : figures).padStart(decimals + 1, '0');
      const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
      return figures < 0n ? `-${text}` : text;
    });
  const pair = fc
    .constantFrom(...units)
    .chain((from) =>
      fc.tuple(fc.constant(from), fc.constantFrom(...units.filter((to) => dimensionOf(to) === dimensionOf(from)))),
    );

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(decimal, pair, (value, [from, to]) => {
        const there = valueIn({ value, unit: from }, to);
        const back = valueIn({ value: there.toFixed(), unit: to }, from);
        expect(back.toSignificantDigits(30).minus(value).abs().lte('1e-20')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the order of values, and an equal one equal', () => {
    fc.assert(
      fc.property(decimal, decimal, pair, (a, b, [from, to]) => {
        const order = Math.sign(compareQuantities({ value: a, unit: from }, { value: b, unit: from }));
        const there = valueIn({ value: b, unit: from }, to);
        if (there.precision() <= 30) {
          expect(Math.sign(compareQuantities({ value: a, unit: from }, { value: there.toFixed(), unit: to }))).toBe(
            order,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
