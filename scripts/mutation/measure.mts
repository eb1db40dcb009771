import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { Room } from './rooms.mjs';

/** How a room did: wrong changes noticed (a test failed, or never ended), of how many, and those that lived. */
export interface Score {
  readonly name: string;
  readonly killed: number;
  readonly total: number;
  readonly survivors: readonly string[];
}

const noticed = new Set(['Killed', 'Timeout']);
const counted = new Set(['Killed', 'Timeout', 'Survived', 'NoCoverage']);

/** Each file of tests in a world of its own, unlike in `npm test`: a mutant is told apart by what jest compiles. */
const alone = {
  preset: 'ts-jest',
  transform: { '^.+\\.tsx?$': ['ts-jest', { diagnostics: false }] },
  testTimeout: 60_000,
};

/** Runs the room's tests against every wrong change of its files. */
export async function measureRoom(name: string, { mutate, tests }: Room): Promise<Score> {
  const options: ConstructorParameters<typeof Stryker>[0] = {
    mutate: [...mutate],
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner', fileURLToPath(new URL('words-are-no-decisions.mjs', import.meta.url))],
    ignorers: ['words'],
    jest: {
      projectType: 'custom',
      config: { ...alone, testMatch: tests.map((glob) => `<rootDir>/${glob}`), maxWorkers: 1 },
      enableFindRelatedTests: true,
    },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['progress-append-only'],
    tempDirName: '.stryker',
    ignorePatterns: ['/data', '/.bench', '/.screenshots'],
    allowEmpty: true,
    // Texts and log lines are not decisions.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
  const results = (await new Stryker(options).runMutationTest()).filter(({ status }) => counted.has(status));
  return {
    name,
    killed: results.filter(({ status }) => noticed.has(status)).length,
    total: results.length,
    survivors: results
      .filter(({ status }) => !noticed.has(status))
      .map(
        ({ fileName, location, mutatorName, replacement }) =>
          `${relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement?.slice(0, 80) ?? ''}`,
      ),
  };
}
