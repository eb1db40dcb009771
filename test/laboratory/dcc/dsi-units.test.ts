import { dsiFromUcum, ucumFromDsi } from '../../../src/laboratory/dcc/dsi.units';
import { units } from '../../../src/metrology';

describe('units in D-SI notation', () => {
  it.each(units)('%s is written in D-SI and read back the same', (unit) => {
    const written = dsiFromUcum(unit);
    expect(written).toMatch(/^(?:\\[A-Za-z]+(?:\{-?\d+\})?)+$/);
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
    ['\\per\\second', '1/s'],
    ['\\second\\tothe{-1}', '1/s'],
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
    ['1/s', '\\second\\tothe{-1}'],
    ['mm[Hg]', '\\mmHg'],
  ])('%s is written %s', (ucum, dsi) => expect(dsiFromUcum(ucum)).toBe(dsi));

  it('a unit without D-SI words is refused, not written wrong', () => {
    expect(() => dsiFromUcum('[ft_i]')).toThrow(RangeError);
  });
});
