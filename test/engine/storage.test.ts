import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, Int32 } from 'bson';
import fc from 'fast-check';
import { documentKey } from '../../src/engine/storage/keys';
import { openLmdbStore } from '../../src/engine/storage/lmdb-store';
import type { Entry, KeyRange, Store } from '../../src/engine/storage/store';
import { Locks } from '../../src/engine/transactions/locks';
import { Overlay } from '../../src/engine/transactions/overlay';
import { Sessions } from '../../src/engine/transactions/sessions';
import { Transaction } from '../../src/engine/transactions/transaction';

let directory: string;
let store: Store;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  store = openLmdbStore(directory, false);
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const key = (text: string) => Buffer.from(text, 'latin1');
const write = (...pairs: readonly (readonly [string, string | null])[]) =>
  store.write((writer) => {
    for (const [name, value] of pairs)
      if (value === null) writer.remove(key(name));
      else writer.put(key(name), Buffer.from(value));
  });
const said = (entries: Iterable<Entry>) =>
  [...entries].map(({ key: name, value }) => `${String(name)}=${String(value)}`);
const within = (start: string, end: string, more: Partial<KeyRange> = {}): KeyRange => ({
  ...{ start: key(start), end: key(end) },
  ...more,
});

describe('a stretch of keys', () => {
  const ways: readonly (readonly [KeyRange, readonly string[]])[] = [
    [within('a', 'd'), ['a=1', 'b=2', 'c=3']],
    [within('a', 'd', { reverse: true }), ['c=3', 'b=2', 'a=1']],
    [within('aa', 'c'), ['b=2']],
    [within('aa', 'cc', { reverse: true }), ['c=3', 'b=2']],
    [within('a', 'd', { limit: 2 }), ['a=1', 'b=2']],
    [within('a', 'd', { limit: 2, reverse: true }), ['c=3', 'b=2']],
    [within('a', 'd', { limit: 3 }), ['a=1', 'b=2', 'c=3']],
    [within('a', 'd', { limit: 0 }), []],
    [within('b', 'b'), []],
    [within('c', 'a'), []],
    [within('x', 'z'), []],
  ];
  beforeEach(() => write(['a', '1'], ['b', '2'], ['c', '3'], ['d', '4']));

  it.each(ways)('%# begins with its start, ends before its end, and is counted as it is read', (range, expected) => {
    expect(said(store.current.range(range))).toEqual(expected);
    expect(store.current.count(range)).toBe(expected.length);
    const transaction = new Transaction(store, new Locks(), 0);
    transaction.put(key('zz'), Buffer.from('own'));
    expect(said(transaction.range(range))).toEqual(expected);
    expect(transaction.count(range)).toBe(expected.length);
    transaction.abort();
  });

  it('of a snapshot stays as it was, until it is released, which may be said twice', () => {
    const snapshot = store.snapshot();
    write(['b', null], ['e', '5']);
    expect(said(snapshot.range(within('a', 'f')))).toEqual(['a=1', 'b=2', 'c=3', 'd=4']);
    expect(said(store.current.range(within('a', 'f')))).toEqual(['a=1', 'c=3', 'd=4', 'e=5']);
    snapshot.release();
    expect(() => snapshot.release()).not.toThrow();
  });

  it('is not written at all where the work fails in the middle', () => {
    const failing = () =>
      store.write((writer) => {
        writer.put(key('e'), Buffer.from('5'));
        throw new Error('in the middle');
      });
    expect(failing).toThrow('in the middle');
    expect(store.current.get(key('e'))).toBeUndefined();
  });
});

const letters = fc.constantFrom(...'abcdefgh');
const changes = fc.array(fc.tuple(letters, fc.option(fc.constantFrom('x', 'y'))), { maxLength: 12 });

/** What a map says of the same range. */
function expected(state: ReadonlyMap<string, string>, { start, end, reverse, limit = Infinity }: KeyRange): string[] {
  const names = [...state.keys()].filter((name) => name >= String(start) && name < String(end)).sort();
  if (reverse) names.reverse();
  return names.slice(0, limit).map((name) => `${name}=${state.get(name) ?? ''}`);
}

it('what a transaction has written lies over what is committed, in both directions and with any limit', () => {
  const range = fc.record({
    start: letters,
    end: letters,
    reverse: fc.boolean(),
    limit: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(changes, changes, range, (committed, own, { start, end, ...more }) => {
      const state = new Map<string, string>();
      const change = ([name, value]: readonly [string, string | null]) =>
        value === null ? state.delete(name) : state.set(name, value);
      committed.forEach(change);
      const base = [...state].sort().map(([name, value]) => ({ key: key(name), value: Buffer.from(value) }));
      const overlay = new Overlay();
      own.forEach(([name, value]) => overlay.set(key(name), value === null ? null : Buffer.from(value)));
      own.forEach(change);
      const asked = within(start, end, more);
      const inRange = base.filter(({ key: name }) => String(name) >= start && String(name) < end);
      if (more.reverse) inRange.reverse();
      expect(said(overlay.merge(inRange, asked))).toEqual(expected(state, asked));
    }),
    { numRuns: 400 },
  );
});

it('what a transaction writes while it reads on is read where it is still to come', () => {
  const overlay = new Overlay();
  overlay.set(key('b'), Buffer.from('own'));
  const committed = ['a', 'c', 'e'].map((name) => ({ key: key(name), value: Buffer.from('1') }));
  const reading = overlay.merge(committed, within('a', 'z'));
  const next = () => String((reading.next().value as Entry | undefined)?.key ?? 'end');
  expect([next(), next()]).toEqual(['a', 'b']);
  overlay.set(key('c'), null);
  overlay.set(key('d'), Buffer.from('own'));
  expect([next(), next(), next()]).toEqual(['d', 'e', 'end']);
});

describe('a transaction', () => {
  it('may hold 256 MB and no more', () => {
    const transaction = new Transaction(store, new Locks(), 0);
    const part = new Uint8Array(64 * 1024 * 1024 - 16);
    for (const at of [1, 2, 3, 4]) transaction.put(key(`part ${at}`), part);
    expect(() => transaction.put(key('more'), new Uint8Array(128))).toThrow(/256 MB/);
    transaction.abort();
  });

  it('that is given up, or that wrote nothing, lets go of its keys and tells who waits', async () => {
    for (const end of ['abort', 'finish'] as const) {
      const locks = new Locks();
      const transaction = new Transaction(store, locks, 0);
      transaction.claim(documentKey(7, 1));
      expect(locks.holderIn(7)).toBe(transaction);
      expect(locks.holderIn(8)).toBeUndefined();
      expect(locks.holderOf(documentKey(7, 1))).toBe(transaction);
      expect(() => new Transaction(store, locks, 0).claim(documentKey(7, 1))).toThrow();
      transaction[end]();
      await transaction.ended;
      expect(transaction.state).toBe(end === 'abort' ? 'aborted' : 'committed');
      expect(locks.holderIn(7)).toBeUndefined();
      transaction.abort();
      expect(transaction.state).toBe(end === 'abort' ? 'aborted' : 'committed');
    }
  });

  it('may not take a key that somebody changed since it began', () => {
    const transaction = new Transaction(store, new Locks(), 0);
    write(['a', '1']);
    expect(() => transaction.claim(key('a'))).toThrow();
    expect(() => transaction.claim(key('b'))).not.toThrow();
    transaction.abort();
  });
});

describe('a session', () => {
  const id = (last: number) => new Binary(Buffer.from([...Array.from({ length: 15 }, () => 0), last]), 4);
  const halfHour = 30 * 60_000;
  const answer = (sessions: Sessions, session: ReturnType<Sessions['get']>) =>
    store.write((writer) => {
      const hooks: (() => void)[] = [];
      const put = (name: Buffer, value: Uint8Array) => writer.put(name, value);
      session.record({ put, afterCommit: (work) => hooks.push(work) }, new Map([[0, { n: 1 }]]));
      hooks.forEach((hook) => hook());
      return sessions;
    });

  it('repeats the answer of what was inserted, and of no statement between', () => {
    const session = new Sessions(store).get(id(5));
    store.write((writer) => {
      const write = { put: writer.put.bind(writer), afterCommit: (work: () => void) => work() };
      session.recordInserted(write, [0, 1, 5]);
    });
    const known = (found: Sessions) => [0, 1, 2, 4, 5, 6].filter((stmtId) => found.get(id(5)).resultOf(stmtId));
    expect([0, 1, 2, 4, 5, 6].filter((stmtId) => session.resultOf(stmtId))).toEqual([0, 1, 5]);
    expect(known(new Sessions(store))).toEqual([0, 1, 5]);
  });

  it('unused for half an hour is forgotten with what it answered; one in use is not', () => {
    const sessions = new Sessions(store);
    const [old, fresh] = [sessions.get(id(1)), sessions.get(id(2))];
    answer(sessions, old);
    answer(sessions, fresh);
    old.lastUsedAt -= 10_000;
    sessions.expire(old.lastUsedAt + halfHour + 1);
    expect(sessions.get(id(1)).resultOf(0)).toBeUndefined();
    expect(sessions.get(id(2)).resultOf(0)).toEqual({ n: 1 });
  });

  it('answers a repeat after a restart, and is forgotten there as well when its time has passed', () => {
    const before = new Sessions(store);
    const session = before.get(id(3));
    answer(before, session);
    expect(new Sessions(store).get(id(3)).resultOf(0)).toMatchObject({ n: new Int32(1) });
    new Sessions(store).expire(session.lastUsedAt + halfHour - 1);
    expect(new Sessions(store).get(id(3)).resultOf(0)).toMatchObject({ n: new Int32(1) });
    new Sessions(store).expire(session.lastUsedAt + halfHour + 1);
    expect(new Sessions(store).get(id(3)).resultOf(0)).toBeUndefined();
  });

  it('that is ended gives up its transaction and is forgotten', () => {
    const sessions = new Sessions(store);
    const session = sessions.get(id(4));
    answer(sessions, session);
    session.transaction = new Transaction(store, new Locks(), 0);
    const { transaction } = session;
    sessions.end(id(4));
    expect(transaction.state).toBe('aborted');
    expect(new Sessions(store).get(id(4)).resultOf(0)).toBeUndefined();
  });
});
