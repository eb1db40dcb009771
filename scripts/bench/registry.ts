import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EJSON } from 'bson';
import type { FromRegistry, Operation, ToRegistry } from './protocol';

const program = join(__dirname, 'registry-process.ts');

/** The registry under measurement: another process, reached over loopback HTTP. */
export interface RegistryProcess {
  readonly pid: number;
  readonly url: string;
  readonly databaseUri: string;
  /** The driver calls that the registry makes while `work` runs. */
  record(work: () => Promise<unknown>): Promise<Operation[]>;
  /** The nightly schedule of today, as the job runs it. */
  runSchedule(): Promise<void>;
  stop(): Promise<void>;
}

export async function loadSample(size: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const child = start(['seed', size], environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`loading the sample data ended with code ${code}`);
}

export async function startRegistryProcess(environment: NodeJS.ProcessEnv): Promise<RegistryProcess> {
  const child = start(['serve'], environment);
  const ready = await answerOf(child);
  if (ready.kind !== 'ready') throw new Error('the registry did not start');
  const { url, databaseUri } = ready;
  const ask = (message: ToRegistry) => void child.send(message);
  return {
    pid: child.pid ?? 0,
    url,
    databaseUri,
    record: async (work) => {
      ask('record');
      await work();
      ask('recorded');
      const answer = await answerOf(child);
      return answer.kind === 'recorded' ? (EJSON.parse(answer.operations) as Operation[]) : [];
    },
    runSchedule: async () => {
      ask('runSchedule');
      await answerOf(child);
    },
    stop: async () => {
      ask('stop');
      await once(child, 'exit');
    },
  };
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return fork(program, args, { execArgv: ['--import', 'tsx'], env: { ...process.env, ...environment } });
}

function answerOf(child: ChildProcess): Promise<FromRegistry> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the registry has stopped'));
    child.once('exit', ended);
    child.once('message', (message: FromRegistry) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
