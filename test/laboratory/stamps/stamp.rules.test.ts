import {
  lotKeyOf,
  numberIn,
  spansIn,
  spansText,
  stampKeyIn,
  stampText,
} from '../../../src/laboratory/stamps/series.rules';
import { common, countOf, firstNumbers, joined, without, type Span } from '../../../src/laboratory/stamps/span.rules';
import { differencesOf, moved, segmentsOn, type Move, type Segment } from '../../../src/laboratory/stamps/stamp.rules';

const spans = (...pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([first, last]) => ({ first, last }));

describe('spans of numbers', () => {
  it.each([
    ['what touches is one', joined(spans([1, 5], [6, 9])), spans([1, 9])],
    ['what overlaps is one', joined(spans([4, 9], [1, 5])), spans([1, 9])],
    ['a gap stays', joined(spans([7, 9], [1, 5])), spans([1, 5], [7, 9])],
    ['an exception splits', without(spans([1, 10]), spans([4, 5])), spans([1, 3], [6, 10])],
    ['an exception at each end', without(spans([1, 10]), spans([1, 1], [10, 12])), spans([2, 9])],
    ['exceptions that take all', without(spans([1, 10]), spans([1, 4], [5, 20])), []],
    ['exceptions outside', without(spans([1, 10]), spans([11, 20])), spans([1, 10])],
    ['what is common', common(spans([1, 5], [8, 12]), spans([4, 9])), spans([4, 5], [8, 9])],
  ])('%s', (_, found, wanted) => {
    expect(found).toEqual(wanted);
  });

  it('are counted and read one by one', () => {
    expect(countOf(spans([1, 10], [12, 12]))).toBe(11);
    expect(firstNumbers(spans([3, 4], [9, 20]), 4)).toEqual([3, 4, 9, 10]);
    expect(firstNumbers(spans([3, 4]), 9)).toEqual([3, 4]);
  });

  it('show what a count misses and what it has too much', () => {
    expect(differencesOf(spans([1, 10]), spans([1, 4], [6, 11]))).toEqual({
      missing: spans([5, 5]),
      extra: spans([11, 11]),
    });
  });
});

const lot = { series: '26V', digits: 5, stem: '26v', width: 5, from: 1 };

describe('the number on a stamp', () => {
  it.each(['26V00123', '26 v 00123', '26v-00123', '26V.00123'])('%s is one stamp, however it is typed', (typed) => {
    expect(stampKeyIn(typed)).toEqual({ stem: '26v', width: 5, number: 123 });
    expect(numberIn(lot, typed)).toBe(123);
  });

  it('keeps its zeros', () => {
    expect(stampText(lot, 123)).toBe('26V00123');
    expect(stampKeyIn('26V123')).not.toEqual(stampKeyIn('26V00123'));
    expect(numberIn(lot, '26V123')).toBeUndefined();
  });

  it('is read by its figures alone within its lot, and not from another series', () => {
    expect([numberIn(lot, '123'), numberIn(lot, '00123')]).toEqual([123, 123]);
    expect([numberIn(lot, '25V00123'), numberIn(lot, '123456'), numberIn(lot, 'abc')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may stand after a series of figures', () => {
    const key = lotKeyOf('2026-', { first: '0001', last: '0200' });
    expect(key).toEqual({ stem: '', width: 8, first: 20260001, last: 20260200, digits: 4 });
    const figures = { series: '2026-', digits: 4, stem: '', width: 8, from: 20260001 };
    expect([numberIn(figures, '2026-0005'), numberIn(figures, '5')]).toEqual([20260005, 20260005]);
    expect(stampText(figures, 20260005)).toBe('2026-0005');
  });

  it.each([
    [{ first: '00001', last: '200' }, 'digits'],
    [{ first: '00200', last: '00001' }, 'order'],
    [{ first: '00001x', last: '00200x' }, 'digits'],
  ])('of a lot from %j is refused: %s', (ends, fault) => {
    expect(lotKeyOf('26V', ends)).toBe(fault);
  });

  it('reads ranges with single numbers, and names what it cannot read', () => {
    expect(spansIn(lot, '00007, 9-11; 26V00012–26V00014')).toEqual(spans([7, 7], [9, 14]));
    expect(spansIn(lot, '7, 25V00009')).toEqual({ unread: '25V00009' });
    expect(spansIn(lot, '11-9')).toEqual({ unread: '11-9' });
    expect(spansIn(lot, ' ')).toEqual([]);
    expect(spansText(lot, spans([1, 100], [105, 105]))).toBe('26V00001–26V00100, 26V00105');
  });
});

const received: Move = { kind: 'received', day: '2026-01-05', spans: spans([1, 100]) };
const handed: Move = { kind: 'handed', day: '2026-01-10', spans: spans([1, 40]), toHolderId: 'an' };
const begun = segmentsOn([received, handed]);

function after(segments: readonly Segment[], move: Move): readonly Segment[] {
  const made = moved(segments, move);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.segments;
}

function faults(segments: readonly Segment[], move: Move): string[] {
  const made = moved(segments, move);
  return 'faults' in made ? made.faults.map(({ kind }) => kind) : [];
}

describe('the life of a stamp', () => {
  it('goes from the store to a person, to an instrument, and splits its range', () => {
    const used = after(begun, { kind: 'used', day: '2026-02-01', spans: spans([5, 5]), ofHolderId: 'an' });
    expect(used).toEqual([
      { first: 1, last: 4, state: 'held', holderId: 'an', since: '2026-01-10' },
      { first: 5, last: 5, state: 'used', holderId: 'an', since: '2026-02-01' },
      { first: 6, last: 40, state: 'held', holderId: 'an', since: '2026-01-10' },
      { first: 41, last: 100, state: 'inStock', since: '2026-01-05' },
    ]);
  });

  const usedFive = after(begun, { kind: 'used', day: '2026-02-01', spans: spans([5, 5]) });
  const day = '2026-03-01';
  it.each<readonly [string, readonly Segment[], Move, readonly string[]]>([
    ['received twice', begun, { kind: 'received', day, spans: spans([90, 120]) }, ['state']],
    ['handed twice', begun, { kind: 'handed', day, spans: spans([30, 50]), toHolderId: 'bình' }, ['state']],
    ['outside the lot', begun, { kind: 'handed', day, spans: spans([90, 101]), toHolderId: 'an' }, ['unknown']],
    [
      'given back by who does not hold it',
      begun,
      { kind: 'returned', day, spans: spans([1, 9]), ofHolderId: 'bình' },
      ['notTheirs'],
    ],
    ['given back from the store', begun, { kind: 'returned', day, spans: spans([41, 42]) }, ['state']],
    ['used from the store', begun, { kind: 'used', day, spans: spans([41, 41]) }, ['state']],
    ['used twice', usedFive, { kind: 'used', day, spans: spans([5, 5]) }, ['state']],
    ['spoilt after use', usedFive, { kind: 'spoilt', day, spans: spans([4, 6]) }, ['state']],
    ['voided before use', usedFive, { kind: 'voided', day, spans: spans([4, 5]) }, ['state']],
    ['spoilt of two hands at once', begun, { kind: 'spoilt', day, spans: spans([40, 41]) }, ['mixed']],
    ['before it was handed over', begun, { kind: 'returned', day: '2026-01-09', spans: spans([1, 2]) }, ['day']],
    ['on the very day', begun, { kind: 'returned', day: '2026-01-10', spans: spans([1, 2]) }, []],
    ['with an exception', usedFive, { kind: 'returned', day, spans: spans([1, 4], [6, 40]) }, []],
    ['destroyed while held', begun, { kind: 'destroyed', day, spans: spans([1, 1]) }, ['state']],
    ['destroyed from the store', begun, { kind: 'destroyed', day, spans: spans([99, 100]) }, []],
    ['struck from the store', begun, { kind: 'struck', day, spans: spans([99, 100]) }, []],
  ])('%s', (_, segments, move, wanted) => {
    expect(faults(segments, move)).toEqual(wanted);
  });

  it('tells who used what was voided, and forgets the hands of what came back to the store', () => {
    const voided = after(usedFive, { kind: 'voided', day, spans: spans([5, 5]) });
    expect(voided[1]).toMatchObject({ state: 'voided', holderId: 'an' });
    const lost = after(begun, { kind: 'lost', day, spans: spans([1, 1]) });
    const found = after(lost, { kind: 'restored', day, spans: spans([1, 1]) });
    expect([lost[0], found[0]]).toEqual([
      { first: 1, last: 1, state: 'lost', holderId: 'an', since: day },
      { first: 1, last: 1, state: 'inStock', since: day },
    ]);
  });

  it('a use that is taken back is held again by the same person', () => {
    const back = after(usedFive, { kind: 'givenBack', day, spans: spans([5, 5]) });
    expect(back[1]).toEqual({ first: 5, last: 5, state: 'held', holderId: 'an', since: day });
  });

  it('follows from the movements on every day', () => {
    const struck: Move = { kind: 'struck', day: '2026-02-01', spans: spans([51, 100]) };
    const all = [received, handed, struck];
    expect(segmentsOn(all, '2026-01-04')).toEqual([]);
    expect(countOf(segmentsOn(all, '2026-01-09').filter(({ state }) => state === 'inStock'))).toBe(100);
    expect(countOf(segmentsOn(all, '2026-01-31').filter(({ state }) => state === 'inStock'))).toBe(60);
    expect(countOf(segmentsOn(all).filter(({ state }) => state === 'inStock'))).toBe(10);
  });
});
