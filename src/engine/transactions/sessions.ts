import type { Binary } from 'bson';
import { Long } from 'bson';
import { EngineError } from '../errors';
import { decode, encode } from '../values/bson';
import { toBigInt, toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import { afterPrefix, sessionKey, sessionPrefix } from '../storage/keys';
import type { Store, Writer } from '../storage/store';
import type { Transaction } from './transaction';

const expiryMs = 30 * 60_000;

/** A logical session: its newest transaction or retryable write, and what that answered. */
export class Session {
  txnNumber = -1n;
  transaction: Transaction | undefined;
  wasCommitted = false;
  lastUsedAt = Date.now();
  /** Recorded answers of the statements of `txnNumber`, by statement id. */
  private results: ReadonlyMap<number, Doc> = new Map();
  /** Statement ids of inserts carried out, as stretches: `[first, last]`. */
  private inserted: [number, number][] = [];

  constructor(readonly key: Buffer) {}

  /** Moves to a newer number; an older one is refused. */
  advance(txnNumber: bigint): void {
    if (txnNumber < this.txnNumber) {
      throw new EngineError(
        'TransactionTooOld',
        `Cannot start transaction with number ${txnNumber}: a newer one exists`,
      );
    }
    if (txnNumber === this.txnNumber) return;
    this.transaction?.abort();
    this.transaction = undefined;
    this.wasCommitted = false;
    this.results = new Map();
    this.inserted = [];
    this.txnNumber = txnNumber;
  }

  /** The recorded answer of a statement that was already carried out. */
  resultOf(stmtId: number): Doc | undefined {
    const isInserted = this.inserted.some(([from, to]) => stmtId >= from && stmtId <= to);
    return isInserted ? { n: 1 } : this.results.get(stmtId);
  }

  /** Records answers together with the statements' own write, so that a repeat is recognised even after a crash. */
  record(writer: Pick<Writer, 'put' | 'afterCommit'>, answers: ReadonlyMap<number, Doc>): void {
    const results = new Map([...this.results, ...answers]);
    this.save(writer, results, this.inserted);
    writer.afterCommit(() => (this.results = results));
  }

  recordInserted(writer: Pick<Writer, 'put' | 'afterCommit'>, stmtIds: readonly number[]): void {
    const inserted = this.inserted.map(([from, to]) => [from, to] as [number, number]);
    for (const stmtId of stmtIds) {
      const last = inserted.at(-1);
      if (last && last[1] === stmtId - 1) last[1] = stmtId;
      else inserted.push([stmtId, stmtId]);
    }
    this.save(writer, this.results, inserted);
    writer.afterCommit(() => (this.inserted = inserted));
  }

  recordCommit(writer: Pick<Writer, 'put' | 'afterCommit'>): void {
    this.save(writer, this.results, this.inserted, true);
    writer.afterCommit(() => (this.wasCommitted = true));
  }

  private save(
    writer: Pick<Writer, 'put'>,
    results: ReadonlyMap<number, Doc>,
    inserted: readonly [number, number][],
    wasCommitted = this.wasCommitted,
  ): void {
    const stored = {
      txnNumber: Long.fromBigInt(this.txnNumber),
      wasCommitted,
      results: [...results].map(([stmtId, result]) => ({ stmtId, result })),
      inserted,
      at: new Date(this.lastUsedAt),
    };
    writer.put(this.key, encode(stored));
  }

  static load(key: Buffer, bytes: Buffer): Session {
    const stored = decode(bytes);
    const session = new Session(key);
    session.txnNumber = toBigInt(stored['txnNumber'] as Numeric);
    session.wasCommitted = stored['wasCommitted'] as boolean;
    session.lastUsedAt = (stored['at'] as Date).getTime();
    const results = stored['results'] as { stmtId: Numeric; result: Doc }[];
    session.results = new Map(results.map(({ stmtId, result }) => [toNumber(stmtId), result]));
    session.inserted = (stored['inserted'] as [Numeric, Numeric][]).map(([from, to]) => [toNumber(from), toNumber(to)]);
    return session;
  }
}

/** All sessions known; those with recorded answers survive a restart. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly store: Store) {}

  get(id: Binary): Session {
    const key = sessionKey(Buffer.from(id.value()));
    const name = key.toString('latin1');
    let session = this.sessions.get(name);
    if (!session) {
      const stored = this.store.current.get(key);
      session = stored ? Session.load(key, stored) : new Session(key);
      this.sessions.set(name, session);
    }
    session.lastUsedAt = Date.now();
    return session;
  }

  end(id: Binary): void {
    this.forget(this.get(id));
  }

  /** Forgets sessions unused for half an hour, in memory and in the store. */
  expire(now: number): void {
    for (const session of this.sessions.values()) if (session.lastUsedAt < now - expiryMs) this.forget(session);
    const range = { start: sessionPrefix, end: afterPrefix(sessionPrefix) };
    const old = [...this.store.current.range(range)].filter(({ key, value }) => {
      const isOpen = this.sessions.has(key.toString('latin1'));
      return !isOpen && (decode(value)['at'] as Date).getTime() < now - expiryMs;
    });
    if (old.length > 0) this.store.write((writer) => old.forEach(({ key }) => writer.remove(key)));
  }

  abortAll(): void {
    for (const session of this.sessions.values()) session.transaction?.abort();
  }

  private forget(session: Session): void {
    session.transaction?.abort();
    this.sessions.delete(session.key.toString('latin1'));
    if (this.store.current.get(session.key)) this.store.write((writer) => writer.remove(session.key));
  }
}
