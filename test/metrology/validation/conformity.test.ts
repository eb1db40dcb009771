import { conformityChecks, conformityKinds } from '../../../src/metrology/validation/conformity';
import { checksOf } from '../../../src/metrology/validation/check';
import file from '../../../src/metrology/validation/conformity-cases.json';

type Case = Parameters<typeof conformityChecks>[0] & { readonly id: string };

const cases = file.cases as Case[];

describe('the published cases of conformity', () => {
  it.each(cases.map((each) => [each.id, each] as const))('%s comes out as printed', (_id, each) => {
    const checks = conformityChecks(each);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('stand for every kind that is checked', () => {
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(conformityKinds));
  });
});

describe('a check', () => {
  it('does not pass beyond the last printed digit, nor where nothing is calculated', () => {
    const passed = (expected: number, got: object) =>
      checksOf({ x: expected }, got as never).every((each) => each.passed);
    expect(passed(0.92, { x: 0.9249 })).toBe(true);
    expect(passed(0.92, { x: 0.926 })).toBe(false);
    expect(passed(0.92, {})).toBe(false);
    expect(passed(0.92, { x: NaN })).toBe(false);
  });

  it('refuses a kind that nobody knows', () => {
    expect(() => conformityChecks({ kind: 'horoscope' })).toThrow(RangeError);
  });
});
