/** The seal of a day: one line that names the whole chain up to a block, whoever keeps it. */
export interface SealLine {
  /** `2026-11-20` */
  readonly day: string;
  readonly block: number;
  /** SHA-256 in hex, of the block. */
  readonly hash: string;
  /** How much the registry held: entries, files, steps of number series, and records of each held kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** `chuan-do-seal 2026-11-20 block 12 sha256 … entries 340 files 12` */
export function writeSealLine({ day, block, hash, counts }: SealLine): string {
  const counted = Object.entries(counts).map(([of, count]) => `${of} ${count}`);
  return [`chuan-do-seal ${day} block ${block} sha256 ${hash}`, ...counted].join(' ');
}

const written = /chuan-do-seal (\d{4}-\d{2}-\d{2}) block (\d+) sha256 ([0-9a-f]{64})((?: \w+ \d+)*)/g;

/** Every seal in a text, wherever in it they stand: a file that was downloaded, a letter, a list of many. */
export function readSeals(text: string): SealLine[] {
  return [...text.matchAll(written)].map(([, day = '', block, hash = '', counted = '']) => ({
    day,
    block: Number(block),
    hash,
    counts: Object.fromEntries([...counted.matchAll(/(\w+) (\d+)/g)].map(([, of = '', count]) => [of, Number(count)])),
  }));
}
