import { randomInt } from 'node:crypto';
import { EngineError } from '../errors';

const idleMs = 10 * 60_000;

/** A result not yet read to its end. */
export interface OpenCursor {
  readonly namespace: string;
  /** The next documents, as BSON; `done` when nothing follows. */
  next(batchSize: number): Promise<{ documents: Uint8Array[]; done: boolean }>;
  close(): void;
}

interface Kept {
  readonly cursor: OpenCursor;
  readonly noTimeout: boolean;
  usedAt: number;
  isBusy: boolean;
}

/** Cursors left open between a command and its `getMore`. */
export class Cursors {
  private readonly kept = new Map<bigint, Kept>();

  get size(): number {
    return this.kept.size;
  }

  keep(cursor: OpenCursor, noTimeout = false): bigint {
    const id = (BigInt(randomInt(1, 2 ** 31)) << 31n) | BigInt(randomInt(1, 2 ** 31));
    this.kept.set(id, { cursor, noTimeout, usedAt: Date.now(), isBusy: false });
    return id;
  }

  /** Runs one `getMore`; a second at the same time is refused. */
  async use<T>(id: bigint, work: (cursor: OpenCursor) => Promise<T>): Promise<T> {
    const kept = this.kept.get(id);
    if (!kept) throw new EngineError('CursorNotFound', `cursor id ${id} not found`);
    if (kept.isBusy) throw new EngineError('CursorInUse', `cursor id ${id} is already in use`);
    kept.isBusy = true;
    try {
      return await work(kept.cursor);
    } catch (error) {
      this.close(id);
      throw error;
    } finally {
      kept.isBusy = false;
      kept.usedAt = Date.now();
    }
  }

  /** Whether there was such a cursor. */
  close(id: bigint): boolean {
    const kept = this.kept.get(id);
    if (!kept) return false;
    this.kept.delete(id);
    kept.cursor.close();
    return true;
  }

  closeIdle(now: number): void {
    for (const [id, kept] of this.kept) {
      if (!kept.isBusy && !kept.noTimeout && kept.usedAt < now - idleMs) this.close(id);
    }
  }

  closeNamespace(namespace: string): void {
    for (const [id, { cursor }] of this.kept) if (cursor.namespace === namespace) this.close(id);
  }

  closeAll(): void {
    for (const id of this.kept.keys()) this.close(id);
  }
}
