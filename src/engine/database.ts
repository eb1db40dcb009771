import { Catalog } from './storage/catalog';
import type { Entry, KeyRange, Store, Writer } from './storage/store';
import { BlockedByTransaction, Locks } from './transactions/locks';
import type { Work } from './transactions/group-commit';
import { GroupCommit } from './transactions/group-commit';
import { Sessions } from './transactions/sessions';
import { Transaction } from './transactions/transaction';
import { compileFilter } from './query/filter';
import { Cursors } from './cursors/cursors';

/** Everything one running engine holds; handed to every command. */
export class Database {
  readonly catalog: Catalog;
  readonly locks = new Locks();
  readonly sessions: Sessions;
  readonly cursors = new Cursors();
  readonly startedAt = new Date();
  private readonly commits = new GroupCommit((works) => this.writeNow(works));

  constructor(readonly store: Store) {
    this.catalog = new Catalog(store, (filter) => compileFilter(filter).matches);
    this.sessions = new Sessions(store);
  }

  begin(): Transaction {
    return new Transaction(this.store, this.locks, this.catalog.version);
  }

  /** One atomic write outside any transaction, on disk when it resolves; waits for open transactions that hold what it writes. */
  async write<T>(work: (writer: Writer) => T): Promise<T> {
    for (;;) {
      try {
        return await this.commits.write(work);
      } catch (error) {
        if (!(error instanceof BlockedByTransaction)) throw error;
        await error.holder.ended;
      }
    }
  }

  private writeNow(works: readonly Work<unknown>[]): unknown[] {
    const hooks: (() => void)[] = [];
    const results = this.store.write((writer) => {
      const plain = new PlainWriter(writer, this.locks, hooks);
      const done = works.map((work) => work(plain));
      this.catalog.saveShapes(writer);
      return done;
    });
    this.catalog.shapesAreSaved();
    for (const hook of hooks) hook();
    return results;
  }
}

type StoreWriter = Pick<Writer, 'get' | 'range' | 'count' | 'put' | 'remove'>;

class PlainWriter implements Writer {
  constructor(
    private readonly writer: StoreWriter,
    private readonly locks: Locks,
    private readonly hooks: (() => void)[],
  ) {}

  get(key: Buffer): Buffer | undefined {
    return this.writer.get(key);
  }

  range(range: KeyRange): Iterable<Entry> {
    return this.writer.range(range);
  }

  count(range: KeyRange): number {
    return this.writer.count(range);
  }

  put(key: Buffer, value: Uint8Array): void {
    this.writer.put(key, value);
  }

  remove(key: Buffer): void {
    this.writer.remove(key);
  }

  claim(key: Buffer): void {
    const holder = this.locks.holderOf(key);
    if (holder) throw new BlockedByTransaction(holder);
  }

  afterCommit(work: () => void): void {
    this.hooks.push(work);
  }
}
