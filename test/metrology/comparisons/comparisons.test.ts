import * as fc from 'fast-check';
import {
  algorithmA,
  enNumber,
  median,
  needsZPrime,
  performanceByEn,
  performanceByScore,
  zetaScore,
  zPrimeScore,
  zScore,
} from '../../../src/metrology/comparisons';

describe('the scores', () => {
  it('zeta is twice En where both state U with k = 2', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (x, U) => {
          const reference = { value: 0.3, uncertainty: 0.2 };
          const zeta = zetaScore({ value: x, uncertainty: U / 2 }, { ...reference, uncertainty: 0.1 });
          expect(zeta).toBeCloseTo(2 * enNumber({ value: x, uncertainty: U }, reference), 9);
        },
      ),
    );
  });

  it('z′ is z where the assigned value is exact, and takes its place from 0.3 σ on', () => {
    expect(zPrimeScore(5, { value: 3, uncertainty: 0 }, 0.5)).toBe(zScore(5, 3, 0.5));
    expect([needsZPrime(0.3, 1), needsZPrime(0.31, 1)]).toEqual([false, true]);
  });

  it.each([
    [1, 'satisfactory', 'satisfactory'],
    [-1.0001, 'unsatisfactory', 'satisfactory'],
    [2, 'unsatisfactory', 'satisfactory'],
    [-2.0001, 'unsatisfactory', 'questionable'],
    [3, 'unsatisfactory', 'unsatisfactory'],
  ] as const)('of %s: En is %s, z is %s', (score, byEn, byScore) => {
    expect([performanceByEn(score), performanceByScore(score)]).toEqual([byEn, byScore]);
  });

  it('are not given without an uncertainty', () => {
    expect(() => enNumber({ value: 1, uncertainty: 0 }, { value: 1, uncertainty: 0 })).toThrow(RangeError);
    expect(() => zScore(1, 1, 0)).toThrow(RangeError);
  });
});

describe('algorithm A', () => {
  it('is moved little by one wild value, however wild', () => {
    const good = [10.1, 9.9, 10, 10.05, 9.95, 10.02, 9.97];
    for (const wild of [12, 1e6, 1e12]) {
      const { mean, deviation } = algorithmA([...good, wild]);
      expect(Math.abs(mean - 10)).toBeLessThan(0.05);
      expect(deviation).toBeLessThan(0.15);
    }
  });

  it('stands still at its end: another turn changes nothing, and shifts and scales with its values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(values, (whole) => {
        const { mean, deviation } = algorithmA(whole);
        const clipped = whole.map((each) => Math.min(mean + 1.5 * deviation, Math.max(mean - 1.5 * deviation, each)));
        const average = clipped.reduce((sum, each) => sum + each, 0) / clipped.length;
        expect(average).toBeCloseTo(mean, 6);
        const moved = algorithmA(whole.map((each) => 3 * each + 7));
        expect(moved.mean).toBeCloseTo(3 * mean + 7, 5);
        expect(moved.deviation).toBeCloseTo(3 * deviation, 5);
      }),
    );
  });

  it('knows no deviation of equal values, survives a majority of equal ones, and refuses one alone', () => {
    expect(algorithmA([5, 5, 5])).toMatchObject({ mean: 5, deviation: 0, uncertainty: 0 });
    expect(Number.isFinite(algorithmA([1, 1, 1, 1, 9]).mean)).toBe(true);
    expect(() => algorithmA([1])).toThrow(RangeError);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
