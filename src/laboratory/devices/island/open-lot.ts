import type { Element } from './browser';
import type { Entries, KeptLot, KeptRow, KeptRows } from './lot';
import type { Vault } from './vault';

export type Said = Readonly<Record<string, string>>;

/** A lot that is open: what is typed in it is kept on the device as it is typed. */
export interface OpenLot {
  readonly vault: Vault;
  readonly lot: KeptLot;
  readonly said: Said;
  readonly form: Element;
  rows: KeptRows;
  entries(): Entries;
  /** Keeps how far a row is, and shows it. */
  setRow(key: string, row: KeptRow): Promise<void>;
}
