import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Remembered } from './check';

/**
 * What this machine remembers of the chain, outside the database: its last block. A database whose end was cut off, or
 * that was restored from an older copy, shows by it.
 */
export function readHead(dataDir: string): Remembered | undefined {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered) : undefined;
}

/** Remembers a later block; an earlier one never takes its place, so that what was cut off goes on to show. */
export function keepHead(dataDir: string, { block, hash }: Remembered): void {
  const known = readHead(dataDir);
  if (known && known.block >= block) return;
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify({ block, hash })}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const fileIn = (dataDir: string) => join(dataDir, 'last-block.json');
