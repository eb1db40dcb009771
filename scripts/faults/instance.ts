import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ToInstance {
  /** A job by its name, as its minute would start it. */
  readonly run?: string;
  /** How far the clock stands from the right time, in milliseconds. */
  readonly shiftMs?: number;
}

export interface FromInstance {
  readonly url?: string;
  readonly ran?: string;
}

/** One registry of several on the same database. */
export interface Instance {
  readonly url: string;
  /** Ends it where it stands, as a power cut would. */
  kill(): Promise<void>;
  run(job: string): Promise<void>;
  shiftClock(milliseconds: number): void;
}

const shift = pathToFileURL(join(__dirname, 'clock-shift.mjs')).href;

export async function startInstance(environment: NodeJS.ProcessEnv): Promise<Instance> {
  const child = fork(join(__dirname, 'instance-process.ts'), [], {
    execArgv: ['--import', 'tsx', '--import', shift],
    env: { ...process.env, ...environment },
  });
  const { url = '' } = await answerOf(child);
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    run: async (job) => {
      child.send({ run: job } satisfies ToInstance);
      await answerOf(child);
    },
    shiftClock: (shiftMs) => void child.send({ shiftMs } satisfies ToInstance),
  };
}

function answerOf(child: ChildProcess): Promise<FromInstance> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the registry has stopped'));
    child.once('exit', ended);
    child.once('message', (message: FromInstance) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
