import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { readSample } from '../sample.mjs';
import { instruments, watchThreads } from './coverage.mjs';
import { idOf, inOrder, type Learned } from './order.mjs';
import { hooks, runFile, type Outcome } from './suite.mjs';

const learnedFile = 'learned.json';
/** A test that takes longer than this, and ten times its usual time, does not end. */
const endlessMs = 30_000;
const longer = 10;

/**
 * Runs tests in a process that keeps the program loaded, and switches one wrong change on at a time. After each failure the
 * same tests run once more without the change: only if they pass then, it was the change that failed them.
 */
export class WarmRunner {
  private readonly files: readonly string[];
  private runs = 0;
  private isSpoilt = false;
  private crash: string | undefined;
  private known: Learned | undefined;

  private sample: ReadonlySet<string> | undefined;
  private readonly sampleFile: string;

  constructor({ tests: globs, sampleFile }: { tests: readonly string[]; sampleFile: string }) {
    this.sampleFile = sampleFile;
    this.files = (readdirSync('test', { recursive: true }) as string[])
      .map((file) => `test/${file}`)
      .filter((file) => globs.some((glob) => matchesGlob(file, glob)))
      .sort();
    process.on('uncaughtException', (error) => (this.crash = error.stack ?? error.message));
  }

  async dryRun(): Promise<DryRunResult> {
    this.runs += 1;
    const takeThreads = watchThreads();
    const { ms, meets }: Learned = { ms: {}, meets: {} };
    const found = coverage();
    const tests: (Outcome & { id: string })[] = [];
    for (const file of this.files) {
      let current = idOf(file, hooks);
      const close = () => {
        const hits = (found.perTest[current] ??= {});
        for (const [id, count] of Object.entries(takeThreads())) hits[id] = (hits[id] ?? 0) + count;
      };
      const onStart = (name: string) => {
        close();
        instruments().currentTestId = current = idOf(file, name);
      };
      const outcomes = await runFile(file, { onStart });
      close();
      instruments().currentTestId = undefined;
      for (const outcome of outcomes) {
        const id = idOf(file, outcome.name);
        ms[id] = (ms[id] ?? 0) + outcome.ms;
        if (outcome.name !== hooks || outcome.failure) tests.push({ ...outcome, id });
      }
    }
    for (const [test, hits] of Object.entries(found.perTest))
      for (const id of Object.keys(hits)) (meets[id] ??= []).push(test);
    writeFileSync(learnedFile, JSON.stringify({ ms, meets } satisfies Learned));
    spreadHooks(found, tests);
    return {
      status: DryRunStatus.Complete,
      mutantCoverage: found,
      tests: tests.map(({ id, failure }) => ({
        id,
        name: id,
        timeSpentMs: ms[id] ?? 0,
        ...(failure === undefined
          ? { status: TestStatus.Success }
          : { status: TestStatus.Failed, failureMessage: failure }),
      })),
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    this.sample ??= readSample(this.sampleFile).ids;
    if (!this.sample.has(options.activeMutant.id)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    const isStatic = options.mutantActivation === 'static';
    // Stryker starts another process in the place of one that ends, and asks again.
    if (this.isSpoilt || (isStatic && this.runs > 0)) process.exit(0);
    const isFresh = this.runs === 0;
    this.runs += 1;
    if (isStatic) this.isSpoilt = true;
    let count = 0;
    for (const work of inOrder(options, this.files, this.learned())) {
      for (const [file, names] of work) {
        const outcomes = await this.withMutant(options, file, names);
        count += outcomes.length;
        const failed = outcomes.find(({ failure }) => failure !== undefined);
        if (!failed) continue;
        if (failed.isEndless || failed.failure?.includes('Hit count limit reached')) {
          this.isSpoilt = true;
          return { status: MutantRunStatus.Timeout, reason: `${file}: ${failed.name}` };
        }
        if (!isStatic && !(await this.isReal(options, file, names, isFresh))) continue;
        return {
          status: MutantRunStatus.Killed,
          killedBy: [idOf(file, failed.name)],
          failureMessage: failed.failure!,
          nrOfTests: count,
        };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  /**
   * Whether it was the wrong change that failed the tests: without it they pass, here, now, in the same choice. Tests that
   * open nothing leave nothing behind either.
   */
  private async isReal(
    options: MutantRunOptions,
    file: string,
    names: ReadonlySet<string> | undefined,
    isFresh: boolean,
  ) {
    const opensNothing = (this.learned().ms[idOf(file, hooks)] ?? 0) < 20;
    if (opensNothing || (await this.passes(file, names))) return true;
    if (!isFresh) process.exit(0);
    // Tests that need those before them: the whole file then, unless the change has left a process in which nothing passes.
    if (names && (await this.passes(file, undefined)))
      return (await this.withMutant(options, file, undefined)).some(({ failure }) => failure !== undefined);
    this.isSpoilt = true;
    return true;
  }

  private async passes(file: string, names: ReadonlySet<string> | undefined): Promise<boolean> {
    const outcomes = await this.run(file, names);
    return outcomes.every(({ failure }) => failure === undefined);
  }

  private async withMutant(
    { activeMutant, hitLimit }: MutantRunOptions,
    file: string,
    names: ReadonlySet<string> | undefined,
  ): Promise<Outcome[]> {
    const here = instruments();
    here.activeMutant = activeMutant.id;
    here.hitLimit = hitLimit;
    here.hitCount = hitLimit === undefined ? undefined : 0;
    process.env['__STRYKER_ACTIVE_MUTANT__'] = activeMutant.id;
    try {
      return await this.run(file, names);
    } finally {
      here.activeMutant = '';
      here.hitCount = undefined;
      delete process.env['__STRYKER_ACTIVE_MUTANT__'];
    }
  }

  private async run(file: string, names: ReadonlySet<string> | undefined): Promise<Outcome[]> {
    const limit = (name: string) => endlessMs + longer * (this.learned().ms[idOf(file, name)] ?? 0);
    this.crash = undefined;
    const outcomes = await runFile(file, { names, bail: true, limit }).catch((error: unknown) => [
      { name: hooks, ms: 0, failure: String(error) },
    ]);
    return this.crash === undefined ? outcomes : [...outcomes, { name: hooks, ms: 0, failure: this.crash }];
  }

  private learned(): Learned {
    return (this.known ??= JSON.parse(readFileSync(learnedFile, 'utf8')) as Learned);
  }
}

function coverage() {
  return (instruments().mutantCoverage ??= { static: {}, perTest: {} });
}

/** What a file meets while it opens stands behind each of its tests. */
function spreadHooks(found: ReturnType<typeof coverage>, tests: readonly { id: string }[]): void {
  for (const [opening, hits] of Object.entries(found.perTest)) {
    if (!opening.endsWith(idOf('', hooks))) continue;
    delete found.perTest[opening];
    const file = opening.slice(0, -hooks.length);
    for (const { id } of tests) if (id.startsWith(file)) found.perTest[id] = { ...hits, ...found.perTest[id] };
  }
}
