import { errorsAt } from '../../../src/laboratory/budgets/alike.rules';
import { budgetFor, pooledAt } from '../../../src/laboratory/budgets/budgeted.rules';

type Point = Parameters<typeof errorsAt>[0];

const point = (value: string, error: string, changes: object = {}) =>
  ({
    ...{ step: 'points', row: 0, reference: { value, unit: 'g' }, error: { value: error, unit: 'g' } },
    ...changes,
  }) as Point;

describe('the budget of a step', () => {
  it('is its own, else that of every step', () => {
    const budgets = [{ step: '' }, { step: 'points' }] as never;
    expect(budgetFor(budgets, 'points')).toEqual({ step: 'points' });
    expect(budgetFor(budgets, 'others')).toEqual({ step: '' });
    expect(budgetFor([{ step: 'points' }] as never, 'others')).toBeUndefined();
  });
});

describe('the readings at one point', () => {
  const here = point('100', '0.1');

  it.each<[string, Point, boolean]>([
    ['of the very same value', point('100', '0.2'), true],
    ['of the same value in another unit', point('0.1', '0.2', { reference: { value: '0.1', unit: 'kg' } }), true],
    ['two parts in a hundred off', point('102', '0.2'), true],
    ['two parts in a hundred below', point('98', '0.2'), true],
    ['further off', point('102.1', '0.2'), false],
    ['further below', point('97.9', '0.2'), false],
    ['of another step', point('100', '0.2', { step: 'others' }), false],
    ['that sum up a step', point('100', '0.2', { row: null }), false],
    ['whose error has another unit', point('100', '0.2', { error: { value: '0.2', unit: 'kg' } }), false],
    ['of another quantity', point('100', '0.2', { reference: { value: '100', unit: 'mm' } }), false],
  ])('are those %s: %s', (_what, other, isSame) => {
    expect(errorsAt(here, [other])).toEqual(isSame ? [other.error] : []);
  });

  it('at zero and below it are told apart alike', () => {
    expect(errorsAt(point('0', '0.1'), [point('0.00', '0.2'), point('0.01', '0.3')])).toHaveLength(1);
    expect(errorsAt(point('-100', '0.1'), [point('-101', '0.2'), point('101', '0.3')])).toHaveLength(1);
  });
});

describe('the repeatability of past records', () => {
  const record = (...errors: string[]) => errors.map((error) => point('100', error));

  it('is pooled over those that read the point twice or more', () => {
    const read = [record('1', '3'), record('5'), record('2', '2', '2'), record('4', '4')];
    const pooled = pooledAt(point('100', '0'), read);
    expect(pooled).toMatchObject({ records: 3, degreesOfFreedom: 4 });
    expect(JSON.stringify(pooled)).toContain(String(Math.sqrt(2 / 4)).slice(0, 8));
  });

  it('is not known from single readings, from two records, nor from other points', () => {
    expect(pooledAt(point('100', '0'), [record('1', '3'), record('2', '2')])).toBeUndefined();
    expect(pooledAt(point('100', '0'), [record('1'), record('2')])).toBeUndefined();
    expect(pooledAt(point('500', '0'), [record('1', '3')])).toBeUndefined();
    expect(pooledAt(point('100', '0'), [])).toBeUndefined();
  });
});
