import { reportRows, type Moved as Summed } from '../../../src/laboratory/stamps/report.rules';
import { countOf } from '../../../src/laboratory/stamps/span.rules';
import { heldBy, moved, movementRules, segmentsOn, type Move } from '../../../src/laboratory/stamps/stamp.rules';

const days = ['2025-12-30', '2026-01-02', '2026-01-03', '2026-02-01', '2026-03-01', '2026-12-31', '2027-01-01'];
const [opened, second, third, february, march, lastDay, after] = days as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const span = (first: number, last = first) => [{ first, last }];

/** A life of a lot, with every kind of movement. */
const moves: readonly Move[] = [
  { kind: 'received', day: opened, spans: span(1, 100) },
  { kind: 'handed', day: second, spans: span(1, 30), toHolderId: 'an' },
  { kind: 'handed', day: third, spans: span(31, 50), toHolderId: 'bình' },
  { kind: 'used', day: february, spans: span(1, 3) },
  { kind: 'voided', day: march, spans: span(2) },
  { kind: 'givenBack', day: march, spans: span(3) },
  { kind: 'spoilt', day: march, spans: span(31) },
  { kind: 'lost', day: march, spans: span(99) },
  { kind: 'restored', day: march, spans: span(99) },
  { kind: 'returned', day: lastDay, spans: span(32, 40) },
  { kind: 'struck', day: lastDay, spans: span(100) },
  { kind: 'destroyed', day: lastDay, spans: span(98) },
  { kind: 'used', day: after, spans: span(4) },
];

/** Each movement as it is kept: where its stamps were before, and whose they were. */
function kept(): (Summed & { day: string })[] {
  return moves.map((move, at) => {
    const made = moved(segmentsOn(moves.slice(0, at)), move);
    if ('faults' in made) throw new Error(JSON.stringify(made.faults));
    const { state: from, holderId } = made.source;
    const { kind, day } = move;
    const to = movementRules[kind].to;
    return { series: '26V', kind, day, from, to, holderId: move.toHolderId ?? holderId, quantity: countOf(move.spans) };
  });
}

it.each(days)('what the report leaves agrees with where the stamps are at the end of %s', (day) => {
  const until = kept().filter((each) => each.day <= day);
  const rows = reportRows(until, until);
  const segments = segmentsOn(moves, day);
  const inHands = (id: string) => countOf(heldBy(segments, id));
  expect(rows[0]?.inStore).toBe(countOf(heldBy(segments, undefined)));
  expect(rows[0]?.inHands).toBe(inHands('an') + inHands('bình'));
  for (const { holderId, ...row } of rows.slice(1))
    expect([holderId, row.inHands]).toEqual([holderId, inHands(holderId!)]);
});

it('counts what moved in the year alone, by series and person', () => {
  const all = kept();
  const [whole, an, binh] = reportRows(
    all.filter(({ day }) => day >= '2026-01-01' && day <= '2026-12-31'),
    all.filter(({ day }) => day <= '2026-12-31'),
  );
  expect(whole?.moved).toEqual({
    ...{ received: 0, struck: 1, handed: 50, returned: 9, used: 3, givenBack: 1 },
    ...{ spoilt: 1, voided: 1, lost: 1, restored: 1, destroyed: 1 },
  });
  expect(an).toMatchObject({ holderId: 'an', inHands: 28, moved: { handed: 30, used: 3, voided: 1, givenBack: 1 } });
  expect(binh).toMatchObject({ holderId: 'bình', inHands: 10, moved: { handed: 20, spoilt: 1, returned: 9 } });
});
