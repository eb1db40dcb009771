import { statSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Database, Transaction, TransactionFlags } from 'lmdb';
import type { Entry, KeyRange, Reader, Snapshot, Store } from './store';

type Tree = Database<Buffer, Buffer>;

const overlapping = process.platform !== 'win32';
// A commit that is flushed after the next one may begin; the call returns when it is on disk either way.
const overlappingCommit = 0x10002 as TransactionFlags;
const plainCommit = 2 as TransactionFlags;
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

  count({ start, end, limit = Infinity }: KeyRange): number {
    if (limit <= 0 || Buffer.compare(start, end) >= 0) return 0;
    const bounds = { start, end, ...this.options() };
    // The store counts to the end; the key at the limit says whether the end is further.
    const reachesLimit = () => [...this.tree.getKeys({ ...bounds, offset: limit - 1, limit: 1 })].length > 0;
    return limit < Infinity && reachesLimit() ? limit : this.tree.getKeysCount(bounds);
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
    void this.tree.put(key, value.length === 0 ? emptyValue : asBuffer(value));
  }

  remove(key: Buffer): void {
    void this.tree.remove(key);
  }
}

const asBuffer = (value: Uint8Array) =>
  Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.length);

/** Opens or creates the store in `directory`. `durable: false` never waits for the disk. */
export function openLmdbStore(directory: string, durable: boolean): Store {
  const file = join(directory, 'engine.mdb');
  const tree = open<Buffer, Buffer>({
    path: file,
    encoding: 'binary',
    keyEncoding: 'binary',
    cache: false,
    noSync: !durable,
    overlappingSync: durable && overlapping,
    maxReaders: 1024,
  } as Parameters<typeof open>[0]) as unknown as Tree;
  return new LmdbStore(tree, file, durable && overlapping ? overlappingCommit : plainCommit);
}

class LmdbStore implements Store {
  readonly current: Reader;

  constructor(
    private readonly tree: Tree,
    private readonly file: string,
    private readonly commitFlags: TransactionFlags,
  ) {
    this.current = new LmdbReader(tree);
  }

  snapshot(): Snapshot {
    this.resetReads();
    return new LmdbSnapshot(this.tree, this.tree.useReadTransaction());
  }

  write<T>(work: (writer: LmdbWriter) => T): T {
    try {
      return this.tree.transactionSync(() => work(new LmdbWriter(this.tree)), this.commitFlags);
    } finally {
      this.resetReads();
    }
  }

  private resetReads(): void {
    this.tree.resetReadTxn();
  }

  sizeOnDisk(): number {
    return statSync(this.file).size;
  }

  async close(): Promise<void> {
    await this.tree.close();
  }
}
