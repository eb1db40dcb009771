import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process that has the directory open; boot and start tell it from a later process with the same number. */
interface Holder {
  readonly pid: number;
  /** The run of the machine; absent where the system does not name it. */
  readonly boot?: string;
  /** When the process started, in ticks since boot or, where the system does not tell, in milliseconds. */
  readonly start?: number;
}

/** Keeps a second engine out of the directory; a lock left by a dead process is taken over. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'engine.lock');
  takeLock(file, directory);
  return () => rmSync(file, { force: true });
}

/** Whether a living process has the directory open. */
export function isHeld(directory: string): boolean {
  const holder = readHolder(join(directory, 'engine.lock'));
  return holder !== undefined && isAlive(holder);
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

// Threads of one process agree on its start to within the clock's reading.
const toleranceMs = 2000;

const ownStart = () => Math.round(Date.now() - process.uptime() * 1000);

function self(): Holder {
  const boot = bootId();
  return { pid: process.pid, start: startOf(process.pid) ?? ownStart(), ...(boot && { boot }) };
}

function isAlive({ pid, boot, start }: Holder): boolean {
  if (boot !== bootId() || !exists(pid)) return false;
  const present = startOf(pid);
  if (present !== undefined) return present === start;
  return pid !== process.pid || Math.abs((start ?? 0) - ownStart()) < toleranceMs;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bootId(): string | undefined {
  return readProc('sys/kernel/random/boot_id')?.trim();
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)), counted after the name, which may hold spaces and brackets. */
function startOf(pid: number): number | undefined {
  const stat = readProc(`${pid}/stat`);
  const ticks = stat && Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  return Number.isInteger(ticks) ? (ticks as number) : undefined;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    // Not Linux, or no such process.
    return undefined;
  }
}
