import { statSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Database, Transaction, TransactionFlags } from 'lmdb';
import type { Entry, KeyRange, Reader, Snapshot, Store } from './store';

type Tree = Database<Buffer, Buffer> & { env: { sync(done: (error?: Error | null) => void): void } };

const overlapping = process.platform !== 'win32';
// Commit at once, flush later: `flushed` shares one fsync among all writers that wait.
const commitFlags = (overlapping ? 0x10002 : 2) as TransactionFlags;
const emptyValue = Buffer.from([0]);

class LmdbReader implements Reader {
  constructor(
    protected readonly tree: Tree,
    protected readonly transaction?: Transaction,
  ) {}

  get(key: Buffer): Buffer | undefined {
    return this.tree.get(key, this.options());
  }

  *range(range: KeyRange): Generator<Entry, void> {
    const { start, end, limit = Infinity } = range;
    let left = limit;
    if (left <= 0 || Buffer.compare(start, end) >= 0) return;
    for (const { key, value } of this.tree.getRange({ ...this.bounds(range), ...this.options() })) {
      if (range.reverse && Buffer.compare(key, end) >= 0) continue;
      yield { key, value };
      if (--left <= 0) return;
    }
  }

  count({ start, end }: KeyRange): number {
    return Buffer.compare(start, end) >= 0 ? 0 : this.tree.getKeysCount({ start, end, ...this.options() });
  }

  private options(): { transaction?: Transaction } {
    return this.transaction ? { transaction: this.transaction } : {};
  }

  private bounds({ start, end, reverse }: KeyRange) {
    return reverse ? { start: end, end: start, inclusiveEnd: true, reverse } : { start, end };
  }
}

class LmdbSnapshot extends LmdbReader implements Snapshot {
  private released = false;

  release(): void {
    if (this.released) return;
    this.released = true;
    this.transaction?.done();
  }
}

class LmdbWriter extends LmdbReader {
  put(key: Buffer, value: Uint8Array): void {
    void this.tree.put(
      key,
      value.length === 0 ? emptyValue : Buffer.from(value.buffer, value.byteOffset, value.length),
    );
  }

  remove(key: Buffer): void {
    void this.tree.remove(key);
  }
}

/** Opens or creates the store in `directory`. `durable: false` never waits for the disk. */
export function openLmdbStore(directory: string, durable: boolean): Store {
  const file = join(directory, 'engine.mdb');
  const tree = open<Buffer, Buffer>({
    path: file,
    encoding: 'binary',
    keyEncoding: 'binary',
    cache: false,
    overlappingSync: overlapping,
    maxReaders: 1024,
  } as Parameters<typeof open>[0]) as unknown as Tree;
  return new LmdbStore(tree, file, durable);
}

class LmdbStore implements Store {
  readonly current: Reader;
  private running: Promise<void> | undefined;
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly tree: Tree,
    private readonly file: string,
    private readonly durable: boolean,
  ) {
    this.current = new LmdbReader(tree);
  }

  snapshot(): Snapshot {
    this.resetReads();
    return new LmdbSnapshot(this.tree, this.tree.useReadTransaction());
  }

  write<T>(work: (writer: LmdbWriter) => T): T {
    try {
      return this.tree.transactionSync(() => work(new LmdbWriter(this.tree)), commitFlags);
    } finally {
      this.resetReads();
    }
  }

  flushed(): Promise<void> {
    if (!this.durable || !overlapping) return Promise.resolve();
    if (!this.running) return this.startFlush();
    // The flush under way may have begun before the caller's commit: wait for the next one.
    this.waiting ??= this.running.then(() => {
      this.waiting = undefined;
      return this.startFlush();
    });
    return this.waiting;
  }

  private startFlush(): Promise<void> {
    const flush = new Promise<void>((resolve, reject) => {
      this.tree.env.sync((error) => (error ? reject(error) : resolve()));
    });
    this.running = flush.finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private resetReads(): void {
    this.tree.resetReadTxn();
  }

  sizeOnDisk(): number {
    return statSync(this.file).size;
  }

  async close(): Promise<void> {
    await this.flushed();
    await this.tree.close();
  }
}
