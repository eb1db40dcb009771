import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlockModel } from './block.model';
import type { Remembered } from './check';

/**
 * What this machine remembers of the chain, outside the database: its last block. A database whose end was cut off, or
 * that was restored from an older copy, shows by it.
 */
export function readHead(dataDir: string): Remembered | undefined {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered) : undefined;
}

/**
 * Remembers a later block of the same chain; neither an earlier one nor a chain that was cut off and grew again without
 * the remembered block takes its place, so that what was cut off goes on to show.
 */
export async function keepHead(dataDir: string, { block, hash }: Remembered): Promise<void> {
  const known = readHead(dataDir);
  if (known && (known.block >= block || !(await BlockModel.exists({ _id: known.block, hash: known.hash })))) return;
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify({ block, hash })}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const fileIn = (dataDir: string) => join(dataDir, 'last-block.json');
