import type { Entry, KeyRange, Snapshot, Store, Writer } from '../storage/store';
import { EngineError, writeConflict } from '../errors';
import type { Locks } from './locks';
import { Overlay } from './overlay';

const maxLifetimeMs = 60_000;
const maxBytes = 256 * 1024 * 1024;

/**
 * A multi-document transaction: reads one snapshot with its own writes laid over it, holds every key it writes,
 * and applies all of them in one atomic write.
 */
export class Transaction implements Writer {
  private readonly snapshot: Snapshot;
  private readonly overlay = new Overlay();
  private readonly claimed = new Map<string, Buffer>();
  private readonly hooks: (() => void)[] = [];
  private readonly expiry: NodeJS.Timeout;
  private bytes = 0;
  private resolveEnded: () => void = () => undefined;
  readonly ended: Promise<void>;
  state: 'open' | 'committed' | 'aborted' = 'open';

  constructor(
    private readonly store: Store,
    private readonly locks: Locks,
    readonly catalogVersion: number,
  ) {
    this.snapshot = store.snapshot();
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
    this.expiry = setTimeout(() => this.abort(), maxLifetimeMs).unref();
  }

  get(key: Buffer): Buffer | undefined {
    const own = this.overlay.get(key);
    return own === undefined ? this.snapshot.get(key) : (own ?? undefined);
  }

  range(range: KeyRange): Iterable<Entry> {
    if (this.overlay.isEmpty) return this.snapshot.range(range);
    const { start, end, reverse = false } = range;
    return this.overlay.merge(this.snapshot.range({ start, end, reverse }), range);
  }

  count(range: KeyRange): number {
    if (this.overlay.isEmpty) return this.snapshot.count(range);
    let count = 0;
    for (const _ of this.range(range)) count++;
    return count;
  }

  claim(key: Buffer): void {
    const name = key.toString('latin1');
    if (this.claimed.has(name)) return;
    const holder = this.locks.holderOf(key);
    if (holder && holder !== this) throw writeConflict();
    if (hasChanged(this.snapshot.get(key), this.store.current.get(key))) throw writeConflict();
    this.locks.take(key, this);
    this.claimed.set(name, key);
  }

  put(key: Buffer, value: Uint8Array): void {
    this.bytes += key.length + value.length;
    if (this.bytes > maxBytes) {
      throw new EngineError('TransactionTooLarge', 'Total size of all transaction operations must be less than 256 MB');
    }
    this.overlay.set(key, Buffer.from(value));
  }

  remove(key: Buffer): void {
    this.overlay.set(key, null);
  }

  afterCommit(work: () => void): void {
    this.hooks.push(work);
  }

  get hasWrites(): boolean {
    return !this.overlay.isEmpty;
  }

  /** Puts all of its writes into the atomic write that makes them visible. */
  applyTo(writer: Pick<Writer, 'put' | 'remove' | 'afterCommit'>): void {
    for (const { key, value } of this.overlay.entries()) {
      if (value) writer.put(key, value);
      else writer.remove(key);
    }
    for (const hook of this.hooks) writer.afterCommit(hook);
    writer.afterCommit(() => this.end('committed'));
  }

  /** Ends a transaction that wrote nothing. */
  finish(): void {
    this.end('committed');
  }

  abort(): void {
    if (this.state === 'open') this.end('aborted');
  }

  private end(state: 'committed' | 'aborted'): void {
    this.state = state;
    clearTimeout(this.expiry);
    this.locks.release(this.claimed.values());
    for (const reader of this.readers) reader();
    this.snapshot.release();
    this.resolveEnded();
  }

  private readonly readers = new Set<() => void>();

  /** Open cursors must let go of the snapshot before it is released. */
  onEnd(close: () => void): void {
    this.readers.add(close);
  }
}

const hasChanged = (before: Buffer | undefined, now: Buffer | undefined) =>
  before === undefined || now === undefined ? before !== now : !before.equals(now);
