import { comparisonChecks, comparisonKinds } from '../../../src/metrology/validation/comparisons';
import { intervalChecks, intervalKinds } from '../../../src/metrology/validation/intervals';
import comparisonFile from '../../../src/metrology/validation/comparison-cases.json';
import intervalFile from '../../../src/metrology/validation/interval-cases.json';

const intervals = intervalFile.cases as unknown as (Parameters<typeof intervalChecks>[0] & { readonly id: string })[];
const comparisons = comparisonFile.cases as unknown as (Parameters<typeof comparisonChecks>[0] & {
  readonly id: string;
})[];

it.each([
  ...intervals.map((each) => [each.id, () => intervalChecks(each)] as const),
  ...comparisons.map((each) => [each.id, () => comparisonChecks(each)] as const),
])('%s comes out as printed', (_id, checks) => {
  expect(checks().length).toBeGreaterThan(0);
  expect(checks().filter(({ passed }) => !passed)).toEqual([]);
});

it('the cases stand for every kind that is checked', () => {
  expect(new Set(intervals.map(({ kind }) => kind))).toEqual(new Set(intervalKinds));
  expect(new Set(comparisons.map(({ kind }) => kind))).toEqual(new Set(comparisonKinds));
});
