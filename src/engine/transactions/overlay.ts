import type { Entry, KeyRange } from '../storage/store';

/** Uncommitted writes of one transaction, in key order; null marks a removal. */
export class Overlay {
  private readonly values = new Map<string, Buffer | null>();
  private sorted: string[] = [];
  private fresh: string[] = [];

  get isEmpty(): boolean {
    return this.values.size === 0;
  }

  /** `undefined` where the transaction has not written the key. */
  get(key: Buffer): Buffer | null | undefined {
    return this.values.size === 0 ? undefined : this.values.get(key.toString('latin1'));
  }

  set(key: Buffer, value: Buffer | null): void {
    const name = key.toString('latin1');
    if (!this.values.has(name)) this.fresh.push(name);
    this.values.set(name, value);
  }

  *entries(): Generator<{ key: Buffer; value: Buffer | null }> {
    for (const [name, value] of this.values) yield { key: Buffer.from(name, 'latin1'), value };
  }

  /** The committed entries of a range with this transaction's own writes laid over them. */
  *merge(
    committed: Iterable<Entry>,
    { start, end, reverse = false, limit = Infinity }: KeyRange,
  ): Generator<Entry, void> {
    const step = reverse ? -1 : 1;
    const [first, last] = [start.toString('latin1'), end.toString('latin1')];
    const iterator = committed[Symbol.iterator]();
    let left = limit;
    try {
      let next = iterator.next();
      let own = this.nextKey(reverse ? last : first, reverse, true);
      while (left > 0) {
        const isOwnInRange = own !== undefined && (reverse ? own >= first : own < last);
        const name = next.done ? undefined : next.value.key.toString('latin1');
        if (!isOwnInRange && name === undefined) return;
        const ownFirst = isOwnInRange && (name === undefined || compareNames(own as string, name) * step <= 0);
        if (!ownFirst) {
          // Written since the seek: the transaction's own value counts.
          const mine = this.values.get(name as string);
          if (mine !== null) {
            yield mine ? { key: (next.value as Entry).key, value: mine } : (next.value as Entry);
            left--;
          }
          next = iterator.next();
          own = own === undefined ? this.nextKey(name as string, reverse, false) : own;
          continue;
        }
        if (own === name) next = iterator.next();
        const value = this.values.get(own as string);
        if (value) {
          yield { key: Buffer.from(own as string, 'latin1'), value };
          left--;
        }
        own = this.nextKey(own as string, reverse, false);
      }
    } finally {
      iterator.return?.();
    }
  }

  /** The first own key from `from` on in the given direction. Seeks anew each time: writes may come in between. */
  private nextKey(from: string, reverse: boolean, isBound: boolean): string | undefined {
    this.sort();
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const comparison = compareNames(this.sorted[middle] as string, from);
      const goesRight = reverse || isBound ? comparison < 0 : comparison <= 0;
      if (goesRight) low = middle + 1;
      else high = middle;
    }
    return this.sorted[reverse ? low - 1 : low];
  }

  private sort(): void {
    if (this.fresh.length === 0) return;
    this.sorted = mergeSorted(this.sorted, this.fresh.sort(compareNames));
    this.fresh = [];
  }
}

// Latin-1 text compares by code unit as the bytes do.
const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function mergeSorted(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) merged.push(((a[i] as string) < (b[j] as string) ? a[i++] : b[j++]) as string);
  return merged.concat(a.slice(i), b.slice(j));
}
