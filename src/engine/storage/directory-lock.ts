import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process that has the directory open; its start tells it from a later process with the same number. */
interface Holder {
  readonly pid: number;
  readonly startedAt: number;
}

// Threads of one process agree on its start to within the clock's reading.
const toleranceMs = 2000;

const self = (): Holder => ({ pid: process.pid, startedAt: Math.round(Date.now() - process.uptime() * 1000) });

/** Keeps a second engine out of the directory; a lock left by a dead process is taken over. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'engine.lock');
  takeLock(file, directory);
  return () => rmSync(file, { force: true });
}

function takeLock(file: string, directory: string): void {
  const content = JSON.stringify(self());
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new Error(
        `The data directory ${directory} is in use by another engine (process ${holder.pid}). Stop it first.`,
      );
    }
    writeFileSync(file, content);
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    // Cut short by a crash: nobody holds it.
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  if (pid === process.pid) return Math.abs(startedAt - self().startedAt) < toleranceMs;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
