import {
  compareQuantities,
  convertQuantity,
  formatDecimal,
  formatQuantity,
  parseDecimal,
  roundDecimal,
} from '../../src/metrology';

describe('numbers as people type them', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1234.5', '1234.5'],
    ['1.234', '1.234'],
    ['1.234.567', '1234567'],
    ['12.345.678,90', '12345678.90'],
    ['15,00', '15.00'],
    [' ,5 ', '0.5'],
    ['-0,5', '-0.5'],
    ['−0,5', '-0.5'],
    ['+007', '7'],
    ['-0,0', '0.0'],
  ])('reads %s as %s', (typed, canonical) => expect(parseDecimal(typed)).toBe(canonical));

  it.each([
    '',
    'abc',
    '1,2,3',
    '1.23,4',
    '1.23.456',
    '1234.567,8',
    '1,',
    '1.',
    '.',
    ',',
    '1e3',
    '1 234',
    '5kg',
    '--5',
    '1,234.5',
  ])('does not take “%s” for a number', (typed) => expect(parseDecimal(typed)).toBeNull());

  it('reads its own canonical text unchanged', () => {
    for (const value of ['1234.5', '-0.001', '1234567', '0', '15.00']) expect(parseDecimal(value)).toBe(value);
  });
});

describe('numbers in print', () => {
  it('groups by three and uses the comma in Vietnamese', () => {
    expect(formatDecimal('1234567.5', 'vi')).toBe('1.234.567,5');
    expect(formatDecimal('-1234.50', 'vi')).toBe('\u22121.234,50');
    expect(formatDecimal('1234567.5', 'en')).toBe('1,234,567.5');
    expect(formatDecimal('999', 'vi')).toBe('999');
  });

  it('rounds halves away from zero', () => {
    expect(roundDecimal('2.345', 2)).toBe('2.35');
    expect(roundDecimal('-2.345', 2)).toBe('-2.35');
  });

  it('prints a quantity with its symbol', () => {
    expect(formatQuantity({ value: '15.02', unit: 'kg' }, 'vi')).toBe('15,02 kg');
    expect(formatQuantity({ value: '2.5', unit: 'm3/h' }, 'vi', 2)).toBe('2,50 m³/h');
  });
});

describe('units', () => {
  it('converts exactly', () => {
    expect(convertQuantity({ value: '0.1', unit: 'kg' }, 'mg')).toEqual({ value: '100000', unit: 'mg' });
    expect(convertQuantity({ value: '1', unit: 'mg' }, 't')).toEqual({ value: '0.000000001', unit: 't' });
    expect(convertQuantity({ value: '31.25', unit: 'L/h' }, 'm3/h')).toEqual({ value: '0.03125', unit: 'm3/h' });
  });

  it('compares across units of one dimension only', () => {
    expect(compareQuantities({ value: '0.3', unit: 'kg' }, { value: '300.0', unit: 'g' })).toBe(0);
    expect(() => compareQuantities({ value: '1', unit: 'kg' }, { value: '1', unit: 'L' })).toThrow(RangeError);
  });
});
