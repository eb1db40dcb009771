import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import type { Room } from './rooms.mjs';
import { readSample, type Choice } from './sample.mjs';

/** How a room did: of `all` wrong changes `tried`; of these noticed by a failing test, or without end, or alive. */
export interface Score {
  readonly name: string;
  readonly all: number;
  readonly tried: number;
  readonly killed: number;
  readonly endless: readonly string[];
  readonly survivors: readonly string[];
}

type Results = Awaited<ReturnType<Stryker['runMutationTest']>>;

/** Runs the room's tests against the wrong changes of its files. */
export async function measureRoom(name: string, { mutate, tests }: Room, choice: Choice): Promise<Score> {
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-mutation-'));
  const sampleFile = join(folder, 'sample.json');
  const options: ConstructorParameters<typeof Stryker>[0] & { room: unknown } = {
    room: { tests, sampleFile, ...choice },
    mutate: [...mutate],
    testRunner: 'warm',
    plugins: [fileURLToPath(new URL('plugins.mjs', import.meta.url))],
    ignorers: ['words'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Only for what never lets go of the processor: a test that waits too long is ended by the runner itself.
    timeoutMS: 120_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 60,
    reporters: ['progress-append-only', 'sample'],
    tempDirName: `.stryker/${name}`,
    ignorePatterns: ['/.stryker', '/data', '/.bench', '/.screenshots'],
    allowEmpty: true,
    warnings: false,
    logLevel: 'error' as LogLevel.Error,
    // Texts and log lines are not decisions.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
  try {
    const results = await new Stryker(options).runMutationTest();
    const { all, ids } = readSample(sampleFile);
    return scoreOf(
      name,
      all,
      results.filter(({ id }) => ids.has(id)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function scoreOf(name: string, all: number, tried: Results): Score {
  const linesOf = (...statuses: string[]) => tried.filter(({ status }) => statuses.includes(status)).map(lineOf);
  return {
    name,
    all,
    tried: tried.length,
    killed: linesOf('Killed').length,
    endless: linesOf('Timeout'),
    survivors: linesOf('Survived', 'NoCoverage', 'RuntimeError'),
  };
}

function lineOf({ fileName, location, mutatorName, replacement, status }: Results[number]): string {
  const place = `${relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
  const note = status === 'Survived' || status === 'Timeout' ? '' : ` (${status})`;
  return `${place} ${mutatorName} → ${replacement?.replace(/\s+/g, ' ').slice(0, 120) ?? ''}${note}`;
}
