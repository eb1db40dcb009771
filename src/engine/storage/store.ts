/** A stretch of keys: `start` included, `end` not. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
  readonly reverse?: boolean;
  readonly limit?: number;
}

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** What a command reads from: the newest state, a snapshot, or a transaction's own view. */
export interface Reader {
  get(key: Buffer): Buffer | undefined;
  range(range: KeyRange): Iterable<Entry>;
  /** How many keys there are, up to the range's `limit`. */
  count(range: KeyRange): number;
}

/** A state of the whole store that later writes do not change, until released. */
export interface Snapshot extends Reader {
  release(): void;
}

/** Writes that become visible together, or not at all. */
export interface Writer extends Reader {
  put(key: Buffer, value: Uint8Array): void;
  remove(key: Buffer): void;
  /** Takes a key for this writer, or throws where another transaction has it. */
  claim(key: Buffer): void;
  /** Runs once the writes are committed; never if they are given up. */
  afterCommit(work: () => void): void;
}

/** Ordered bytes on disk. One process, one thread at a time. */
export interface Store {
  readonly current: Reader;
  snapshot(): Snapshot;
  /** Runs `work` in one atomic write, on disk when this returns; an exception gives up all of it. */
  write<T>(work: (writer: Pick<Writer, 'get' | 'range' | 'count' | 'put' | 'remove'>) => T): T;
  sizeOnDisk(): number;
  close(): Promise<void>;
}
