import { documentPrefix } from '../storage/keys';
import type { Transaction } from './transaction';

/** Which open transaction has written which key; nobody else writes it until that transaction ends. */
export class Locks {
  private readonly holders = new Map<string, Transaction>();

  holderOf(key: Buffer): Transaction | undefined {
    return this.holders.size === 0 ? undefined : this.holders.get(key.toString('latin1'));
  }

  take(key: Buffer, transaction: Transaction): void {
    this.holders.set(key.toString('latin1'), transaction);
  }

  /** A transaction that has written a document of the collection. */
  holderIn(collectionId: number): Transaction | undefined {
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
  constructor(readonly holder: Transaction) {
    super('blocked by an open transaction');
  }
}
