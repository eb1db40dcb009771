import { dirname } from 'node:path';
import type { MutantRunOptions } from '@stryker-mutator/api/test-runner';
import { hooks } from './suite.mjs';

/** What the run without wrong changes taught: how long each test takes, and which tests meet which change themselves. */
export interface Learned {
  readonly ms: Record<string, number>;
  readonly meets: Record<string, string[]>;
}

/** Tests by file: only those named, or all. */
export type Work = ReadonlyMap<string, ReadonlySet<string> | undefined>;

const between = ' > ';
/** What a test is known by, whatever its file calls it. */
export const idOf = (file: string, name: string) => `${file}${between}${name}`;

/**
 * First the tests that meet the change themselves, then the others of files that meet it in what they open with; cheapest
 * file first. What is only read at the start is met by all: for a change there, the files of its own domain.
 */
export function inOrder(
  { testFilter, activeMutant }: Pick<MutantRunOptions, 'testFilter' | 'activeMutant'>,
  files: readonly string[],
  learned: Learned,
): Work[] {
  const { ms, meets } = learned;
  if (!testFilter)
    return [cheapestFirst(new Map(near(activeMutant.fileName, files).map((file) => [file, undefined])), ms)];
  const itself = new Set(meets[activeMutant.id]);
  const direct = testFilter.filter((id) => itself.has(id));
  const rest = testFilter.filter((id) => !itself.has(id));
  return [direct, rest].map((ids) => cheapestFirst(byFile(ids), ms));
}

function near(source: string, files: readonly string[]): readonly string[] {
  const folders = dirname(source).split('/').reverse();
  const domain = folders.find((folder) => files.some((file) => file.includes(`/${folder}/`)));
  return files.filter((file) => file.includes(`/${domain}/`));
}

function cheapestFirst(work: Work, ms: Learned['ms']): Work {
  const costOf = ([file, names]: [string, ReadonlySet<string> | undefined]) =>
    Object.entries(ms)
      .filter(([id]) => id.startsWith(idOf(file, '')))
      .filter(([id]) => !names || names.has(id.slice(idOf(file, '').length)) || id === idOf(file, hooks))
      .reduce((sum, [, each]) => sum + each, 0);
  const costs = [...work].map((entry) => ({ entry, cost: costOf(entry) }));
  return new Map(costs.sort((a, b) => a.cost - b.cost).map(({ entry }) => entry));
}

function byFile(ids: readonly string[]): Map<string, Set<string>> {
  const work = new Map<string, Set<string>>();
  for (const id of ids) {
    const [file, ...name] = id.split(between);
    const names = work.get(file!) ?? new Set();
    work.set(file!, names.add(name.join(between)));
  }
  return work;
}
