import type { Writer } from '../storage/store';

/** Something to be written atomically; may be run again from the start when its first run is given up. */
export type Work<T> = (writer: Writer) => T;

interface Queued {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 200;

/**
 * Writes that come at the same time share one commit, and so one wait for the disk. Each is still all or nothing:
 * where one of a batch fails, all of it is given up and each is run alone.
 */
export class GroupCommit {
  private queue: Queued[] = [];
  private isScheduled = false;

  /** `runAll` runs the given works in one atomic write. */
  constructor(private readonly runAll: (works: readonly Work<unknown>[]) => unknown[]) {}

  write<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve: resolve as (result: unknown) => void, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.runBatch(this.queue.splice(0, maxBatch));
      if (this.queue.length > 0) this.schedule();
    });
  }

  private runBatch(batch: readonly Queued[]): void {
    try {
      const results = this.runAll(batch.map(({ work }) => work));
      batch.forEach(({ resolve }, at) => resolve(results[at]));
    } catch (error) {
      const [only, ...others] = batch;
      if (others.length === 0) only?.reject(error);
      else for (const queued of batch) this.runBatch([queued]);
    }
  }
}
