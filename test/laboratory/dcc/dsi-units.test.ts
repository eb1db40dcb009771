import { dsiFromUcum, ucumFromDsi } from '../../../src/laboratory/dcc/dsi.units';
import { units } from '../../../src/metrology';

describe('units in D-SI notation', () => {
  it.each(units)('%s is written in D-SI and read back the same', (unit) => {
    const written = dsiFromUcum(unit);
    expect(written).toMatch(/^(?:(?:\\[A-Za-z]+(?:\{-?\d+\})?)+|\|\S+)$/);
    expect(ucumFromDsi(written)).toBe(unit);
  });

  const known: [dsi: string, ucum: string][] = [
    ['\\kilogram', 'kg'],
    ['\\kilo\\gram', 'kg'],
    ['\\milli\\gram', 'mg'],
    ['\\one', '1'],
    ['\\degreecelsius', 'Cel'],
    ['\\metre\\tothe{3}\\per\\hour', 'm3/h'],
    ['\\metre\\tothe{3}\\hour\\tothe{-1}', 'm3/h'],
    ['\\newton\\metre', 'N.m'],
    ['\\per\\second', '/s'],
    ['\\second\\tothe{-1}', '/s'],
    ['|kgf/cm2', 'kgf/cm2'],
    ['\\kilogram\\metre\\tothe{2}\\per\\second\\tothe{2}', 'kg.m2/s2'],
    ['\\micro\\metre\\per\\metre', 'um/m'],
  ];
  it.each(known)('%s is %s', (dsi, ucum) => expect(ucumFromDsi(dsi)).toBe(ucum));

  it.each([
    'kg',
    '',
    '\\',
    '\\kilo',
    '\\kilo\\kilogram',
    '\\furlong',
    '\\metre\\tothe',
    '\\metre \\second',
    '\\metre\\tothe{a}',
    '\\per',
    '\\milli\\milli\\gram',
    'mg/L',
  ])('%p is no D-SI', (written) => expect(ucumFromDsi(written)).toBeUndefined());

  it.each([
    ['m3/h', '\\metre\\tothe{3}\\hour\\tothe{-1}'],
    ['kPa', '\\kilo\\pascal'],
    ['/s', '\\second\\tothe{-1}'],
    ['[ft_i]', '|[ft_i]'],
    ['{NTU}', '|{NTU}'],
    ['mm[Hg]', '\\mmHg'],
  ])('%s is written %s', (ucum, dsi) => expect(dsiFromUcum(ucum)).toBe(dsi));
});
