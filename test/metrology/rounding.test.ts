import fc from 'fast-check';
import Decimal from 'decimal.js';
import { roundDecimal, roundToUncertainty } from '../../src/metrology';

describe('a result for paper (GUM 7.2.6)', () => {
  it.each([
    ['1.23456', '0.0995', '1.23', '0.10'],
    ['1.23456', '0.09949', '1.235', '0.099'],
    ['10.05762', '0.027', '10.058', '0.027'],
    ['12345', '1234', '12300', '1200'],
    ['12345', '995', '12300', '1000'],
    ['12345', '9950', '12000', '10000'],
    ['100.02147', '0.000352', '100.02147', '0.00035'],
    ['5', '0.12', '5.00', '0.12'],
    ['-0.004', '0.99', '0.00', '0.99'],
    ['49.5', '105', '50', '110'],
    ['-2.345', '0.10', '-2.35', '0.10'],
    ['0.2345', '0.0125', '0.235', '0.013'],
  ])('%s with U = %s is printed %s ± %s', (value, uncertainty, printed, ofIt) =>
    expect(roundToUncertainty(value, uncertainty)).toEqual({ value: printed, uncertainty: ofIt }),
  );

  it('takes a half to the even digit, or every digit up, where that is asked', () => {
    expect(roundToUncertainty('0.2345', '0.0125', { way: 'halfEven' })).toEqual({
      value: '0.234',
      uncertainty: '0.012',
    });
    expect(roundToUncertainty('2', '0.01047', { way: 'up' })).toEqual({ value: '2.000', uncertainty: '0.011' });
    expect(roundToUncertainty('2', '0.0991', { way: 'up' })).toEqual({ value: '2.00', uncertainty: '0.10' });
    expect(roundToUncertainty('28.049', '0.26', { digits: 1 })).toEqual({ value: '28.0', uncertainty: '0.3' });
  });

  it('rounds once: 0.1145 is not first 0.115 and then 0.12', () => {
    expect(roundToUncertainty('1', '0.1145').uncertainty).toBe('0.11');
    expect(roundToUncertainty('2.3449', '0.11').value).toBe('2.34');
  });

  it('reads a double as the decimal it stands for', () => {
    expect(roundToUncertainty(0.1 + 0.2, 0.0985 + 0.001)).toEqual({ value: '0.30', uncertainty: '0.10' });
  });

  it.each(['0', '-0.1', 'NaN', 'Infinity'])('refuses U = %s', (uncertainty) =>
    expect(() => roundToUncertainty('1', uncertainty)).toThrow(RangeError),
  );

  const figures = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -9, max: 4 }));

  it('changes U by less than 5 % and the value by at most half its last place, always to one place', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -999_999, max: 999_999 }), ([digits, power], value) => {
        const uncertainty = new Decimal(digits).times(new Decimal(10).pow(power));
        const computed = new Decimal(value).times(new Decimal(10).pow(-4));
        const printed = roundToUncertainty(computed, uncertainty);
        const place = (text: string) => text.split('.')[1]?.length ?? 0;
        const step = new Decimal(10).pow(new Decimal(printed.uncertainty).e - 1);
        expect(place(printed.value)).toBe(printed.value === '0' ? 0 : place(printed.uncertainty));
        expect(new Decimal(printed.uncertainty).div(uncertainty).minus(1).abs().lt('0.05')).toBe(true);
        expect(new Decimal(printed.value).minus(computed).abs().lte(step.div(2))).toBe(true);
        expect(new Decimal(printed.value).mod(step).isZero()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decimals for print', () => {
  it('have no negative zero', () => expect(roundDecimal('-0.004', 2)).toBe('0.00'));
});
