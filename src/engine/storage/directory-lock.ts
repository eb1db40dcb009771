import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const open = new Set<string>();

/** Keeps a second engine out of the directory; a lock left by a dead process is taken over. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = resolve(join(directory, 'engine.lock'));
  if (open.has(file)) throw new Error(`The data directory ${directory} is already open in this process.`);
  takeLock(file, directory);
  open.add(file);
  return () => {
    open.delete(file);
    rmSync(file, { force: true });
  };
}

function takeLock(file: string, directory: string): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isAlive(holder)) {
      throw new Error(
        `The data directory ${directory} is in use by another engine (process ${holder}). Stop it first.`,
      );
    }
    writeFileSync(file, String(process.pid));
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
