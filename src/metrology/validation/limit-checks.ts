import { weighingLimit, weightLimit, weightNominals } from '../limits';
import { compareQuantities, exact, type Quantity } from '../quantity';
import type { Check, Stated } from './check';

/** Rules that a standard states of its own tables, held against the tables that the registry judges by. */
export const limitKinds: Readonly<Record<string, (given: Stated) => Check[]>> = {
  tenfoldClasses: (given) => {
    const from: Quantity = { value: (given['fromGrams'] as number).toString(), unit: 'g' };
    const nominals = weightNominals.filter((nominal) => compareQuantities(nominal, from) >= 0);
    return (given['pairs'] as [string, string][]).flatMap(([finer, coarser]) =>
      nominals.flatMap((nominal) => tenfold(nominal, finer, coarser)),
    );
  },
  weighingBands: (given) =>
    (given['rows'] as [string, string, number][]).map(([accuracyClass, load, expected]) => {
      const e: Quantity = { value: '1', unit: 'g' };
      const { limit } = weighingLimit({ accuracyClass, e, load: { value: load, unit: 'g' }, regime: 'verification' });
      const got = limit ? Number(limit.value) : null;
      return { quantity: `${accuracyClass}, m = ${load} e`, expected, got, tolerance: 0, passed: got === expected };
    }),
};

/** Nothing where the table has no figure for one of the two classes. */
function tenfold(nominal: Quantity, finer: string, coarser: string): Check[] {
  const [fine, coarse] = [weightLimit(finer, nominal).limit, weightLimit(coarser, nominal).limit];
  if (!fine || !coarse) return [];
  const expected = exact(fine.value).times(10);
  const passed = expected.eq(coarse.value);
  const quantity = `${coarser}, ${nominal.value} ${nominal.unit}`;
  return [{ quantity, expected: expected.toNumber(), got: Number(coarse.value), tolerance: 0, passed }];
}
