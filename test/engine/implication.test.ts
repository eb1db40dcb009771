import { compileFilter } from '../../src/engine/query/filter';
import { implies } from '../../src/engine/query/implication';

/** A partial index may be read only by a query whose every answer is in it. */
const yes = [
  [{ a: { $gt: 5 } }, { a: { $gt: 3 } }],
  [{ a: { $gt: 5 } }, { a: { $gt: 5 } }],
  [{ a: { $gt: 5 } }, { a: { $gte: 5 } }],
  [{ a: { $gte: 5 } }, { a: { $gte: 5 } }],
  [{ a: { $lt: 5 } }, { a: { $lt: 7 } }],
  [{ a: { $lt: 5 } }, { a: { $lte: 5 } }],
  [{ a: 4 }, { a: { $gt: 3 } }],
  [{ a: { $in: [4, 5] } }, { a: { $gt: 3 } }],
  [{ a: { $in: [4, 5] } }, { a: { $in: [3, 4, 5] } }],
  [{ a: { $gt: 5 } }, { a: { $exists: true } }],
  [{ a: 'x' }, { a: { $type: 'string' } }],
  [{ a: 4, b: 1 }, { $or: [{ a: 7 }, { b: 1 }] }],
  [{ a: 4, b: 1 }, { $and: [{ a: 4 }, { b: { $lt: 2 } }] }],
] as const;
const no = [
  [{ a: { $gt: 3 } }, { a: { $gt: 5 } }],
  [{ a: { $gte: 5 } }, { a: { $gt: 5 } }],
  [{ a: { $lte: 5 } }, { a: { $lt: 5 } }],
  [{ a: { $lt: 5 } }, { a: { $gt: 1 } }],
  [{ a: { $gt: 5 } }, { a: { $lt: 9 } }],
  [{ a: { $gt: 5 } }, { a: { $gt: 'text' } }],
  [{ a: { $in: [2, 5] } }, { a: { $gt: 3 } }],
  [{ a: { $ne: 4 } }, { a: { $gt: 3 } }],
  [{ a: 4 }, { a: { $ne: 5 } }],
  [{ a: null }, { a: { $exists: true } }],
  [{ a: [4] }, { a: { $gt: 3 } }],
  [{ b: 4 }, { a: { $gt: 3 } }],
  [{ $or: [{ a: 4 }, { b: 1 }] }, { a: 4 }],
  [{ a: 4 }, { $and: [{ a: 4 }, { b: 1 }] }],
] as const;

it.each(yes)('whatever %j accepts, %j accepts', (filter, wanted) => {
  expect(implies(compileFilter(filter), compileFilter(wanted))).toBe(true);
});

it.each(no)('not all that %j accepts is sure to be accepted by %j', (filter, wanted) => {
  expect(implies(compileFilter(filter), compileFilter(wanted))).toBe(false);
});
