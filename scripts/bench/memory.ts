import { readFileSync } from 'node:fs';

/** Megabytes of one process. Resident counts the database file's mapped pages, which the system takes back at will; own does not. */
export interface Memory {
  readonly residentMb: number;
  readonly ownMb: number;
}

/** Undefined where there is no `/proc`. */
export function memoryOf(pid: number): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { residentMb: megabytes(status, 'VmRSS'), ownMb: megabytes(status, 'RssAnon') };
  } catch {
    return undefined;
  }
}

/** Watches a process while work runs, and tells the most it used. */
export async function watchMemory<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; peak: Memory | undefined }> {
  let peak = memoryOf(pid);
  const look = () => {
    const now = memoryOf(pid);
    if (now && peak)
      peak = { residentMb: Math.max(now.residentMb, peak.residentMb), ownMb: Math.max(now.ownMb, peak.ownMb) };
  };
  const timer = setInterval(look, 50);
  try {
    const result = await work();
    look();
    return { result, peak };
  } finally {
    clearInterval(timer);
  }
}

function megabytes(status: string, field: string): number {
  const kilobytes = Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return Math.round(kilobytes / 1024);
}
