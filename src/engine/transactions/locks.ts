import { documentPrefix } from '../storage/keys';

/** An open transaction, as those who wait for it see it. */
export interface LockHolder {
  readonly ended: Promise<void>;
}

/** Which open transaction has written which key; nobody else writes it until that transaction ends. */
export class Locks {
  private readonly holders = new Map<string, LockHolder>();

  holderOf(key: Buffer): LockHolder | undefined {
    return this.holders.size === 0 ? undefined : this.holders.get(key.toString('latin1'));
  }

  take(key: Buffer, transaction: LockHolder): void {
    this.holders.set(key.toString('latin1'), transaction);
  }

  /** A transaction that has written a document of the collection. */
  holderIn(collectionId: number): LockHolder | undefined {
    const prefix = documentPrefix(collectionId).toString('latin1');
    for (const [key, transaction] of this.holders) if (key.startsWith(prefix)) return transaction;
    return undefined;
  }

  release(keys: Iterable<Buffer>): void {
    for (const key of keys) this.holders.delete(key.toString('latin1'));
  }
}

/** A plain write met a key of an open transaction: it waits for `holder` to end and tries again. */
export class BlockedByTransaction extends Error {
  constructor(readonly holder: LockHolder) {
    super('blocked by an open transaction');
  }
}
