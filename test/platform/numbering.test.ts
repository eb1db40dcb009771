import mongoose from 'mongoose';
import {
  beginNumberingAnew,
  continueNumbering,
  findSeries,
  inTransaction,
  nextNumber,
  takeTurn,
  tellTakenNumbers,
} from '../../src/platform/database';
import { useRegistry } from '../support/registry';

useRegistry();

const next = (series: string) => inTransaction((session) => nextNumber(series, session));

describe('the numbers of a series', () => {
  it('begin at 1 and follow one another, in each series for itself', async () => {
    expect([await next('a'), await next('a'), await next('b'), await next('a')]).toEqual([1, 2, 1, 3]);
    const kept = await mongoose.connection
      .collection('counters')
      .find({ _id: { $in: ['a', 'b'] as never[] } })
      .toArray();
    expect(kept).toEqual(
      expect.arrayContaining([
        { _id: 'a', last: 3 },
        { _id: 'b', last: 1 },
      ]),
    );
  });

  it('have no gap where a transaction failed after it took one', async () => {
    await next('failed');
    const failing = inTransaction(async (session) => {
      expect(await nextNumber('failed', session)).toBe(2);
      throw new Error('no paper');
    });
    await expect(failing).rejects.toThrow('no paper');
    expect(await next('failed')).toBe(2);
  });

  it('are given once, however many ask at once', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => next('asked')));
    expect([...given].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('go on after those that were given elsewhere, and never back', async () => {
    await continueNumbering('old', 41);
    expect(await next('old')).toBe(42);
    await continueNumbering('old', 7);
    expect(await next('old')).toBe(43);
  });
});

describe('a turn', () => {
  it('lets the second transaction see what the first has saved, and uses up no number', async () => {
    const seen: string[] = [];
    const one = (name: string) =>
      inTransaction(async (session) => {
        await takeTurn('rule', session);
        const marks = mongoose.connection.collection('marks');
        const earlier = await marks.countDocuments({}, { session });
        await new Promise((done) => setTimeout(done, 30));
        if (earlier === 0) await marks.insertOne({ name }, { session });
        return earlier;
      }).then((earlier) => seen.push(`${earlier}`));
    await Promise.all([one('a'), one('b')]);
    expect(seen.sort()).toEqual(['0', '1']);
    expect(await next('rule')).toBe(1);
  });
});

it('the numbers that a transaction took are told once, in their order, without those of another', async () => {
  await inTransaction(async (session) => {
    expect(tellTakenNumbers(session)).toEqual([]);
    await nextNumber('told', session);
    await nextNumber('also told', session);
    await nextNumber('told', session);
    await inTransaction(async (other) => {
      await nextNumber('of another', other);
      expect(tellTakenNumbers(other)).toEqual([{ series: 'of another', value: 1 }]);
    });
    expect(tellTakenNumbers(session)).toEqual([
      { series: 'told', value: 1 },
      { series: 'also told', value: 1 },
      { series: 'told', value: 2 },
    ]);
    expect(tellTakenNumbers(session)).toEqual([]);
  });
});

it('every series stands with its last number, by its name; a turn is none, and all begin at 1 again', async () => {
  await beginNumberingAnew();
  expect(await findSeries()).toEqual([]);
  await inTransaction((session) => takeTurn('rule', session));
  for (const series of ['z', 'a turn of the year', 'z', 'm']) await next(series);
  expect(await findSeries()).toEqual([
    { series: 'a turn of the year', value: 1 },
    { series: 'm', value: 1 },
    { series: 'z', value: 2 },
  ]);
  await beginNumberingAnew();
  expect(await findSeries()).toEqual([]);
  expect(await next('z')).toBe(1);
});
