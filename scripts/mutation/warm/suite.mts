import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getState, resetState } from 'jest-circus';

const require = createRequire(import.meta.url);

/** What is asked of one file of tests. */
export interface Asked {
  /** Only these, by full name; all where absent. */
  readonly names?: ReadonlySet<string> | undefined;
  /** Stops at the first failure; what was opened is still closed. */
  readonly bail?: boolean;
  /** How long a test, or what opens and closes around it, may take. */
  readonly limit?: (name: string) => number;
  readonly onStart?: (name: string) => void;
}

export interface Outcome {
  /** `hooks` for what stands before and after the tests. */
  readonly name: string;
  readonly ms: number;
  readonly failure?: string;
  readonly isEndless?: boolean;
}

/** The name under which what opens and closes around the tests is counted. */
export const hooks = '(before and after)';

type Block = ReturnType<typeof getState>['rootDescribeBlock'];
type Hook = Block['hooks'][number];
type Test = Extract<Block['children'][number], { type: 'test' }>;

let jest: Promise<unknown> | undefined;

/** What the threads of `npm test` make known to the tests: `describe`, `it`, `expect` and the others. */
function loadJest(): Promise<unknown> {
  return (jest ??= import(pathToFileURL(join(dirname(require.resolve('jest-light-runner')), 'global-setup.js')).href));
}

/** Runs a file of tests in this process, whose program is loaded already. */
export async function runFile(file: string, asked: Asked = {}): Promise<Outcome[]> {
  await loadJest();
  const path = resolve(file);
  resetState();
  delete require.cache[path];
  require(path);
  const run = new FileRun(asked, getState().hasFocusedTests);
  await run.block(getState().rootDescribeBlock);
  return run.outcomes;
}

class FileRun {
  readonly outcomes: Outcome[] = [];
  private readonly asked: Asked;
  private readonly onlyFocused: boolean;

  constructor(asked: Asked, onlyFocused: boolean) {
    this.asked = asked;
    this.onlyFocused = onlyFocused;
  }

  async block(block: Block, path: readonly string[] = []): Promise<void> {
    if (!this.hasWork(block, path)) return;
    await this.hooks(block, 'beforeAll');
    for (const child of block.children) {
      if (this.isOver() || child.mode === 'skip') continue;
      const names = [...path, String(child.name)];
      if (child.type === 'describeBlock') await this.block(child, names);
      else if (this.isWanted(child, names)) await this.test(child, names.join(' '));
    }
    await this.hooks(block, 'afterAll');
  }

  private isOver(): boolean {
    return Boolean(this.asked.bail) && this.outcomes.some(({ failure }) => failure !== undefined);
  }

  private hasWork(block: Block, path: readonly string[]): boolean {
    return block.children.some((child) => {
      const names = [...path, String(child.name)];
      return child.type === 'describeBlock' ? this.hasWork(child, names) : this.isWanted(child, names);
    });
  }

  private isWanted(test: Test, names: readonly string[]): boolean {
    if (test.mode === 'skip' || test.mode === 'todo' || (this.onlyFocused && test.mode !== 'only')) return false;
    return this.asked.names?.has(names.join(' ')) ?? true;
  }

  private async test(test: Test, name: string): Promise<void> {
    await this.step(name, async () => {
      for (const hook of around(test.parent, 'beforeEach')) await call(hook.fn);
      await call(test.fn);
    });
    await this.step(hooks, async () => {
      for (const hook of around(test.parent, 'afterEach')) await call(hook.fn);
    });
  }

  private async hooks(block: Block, type: 'beforeAll' | 'afterAll'): Promise<void> {
    for (const hook of block.hooks.filter((each) => each.type === type)) await this.step(hooks, () => call(hook.fn));
  }

  private async step(name: string, work: () => Promise<void>): Promise<void> {
    this.asked.onStart?.(name);
    const start = performance.now();
    const failure = await failureOf(work, this.asked.limit?.(name));
    this.outcomes.push({ name, ms: performance.now() - start, ...failure });
  }
}

/** Before each: from the outermost block inwards; after each: outwards. */
function around(block: Block | undefined, type: 'beforeEach' | 'afterEach'): Hook[] {
  if (!block) return [];
  const own = block.hooks.filter((hook) => hook.type === type);
  const outer = around(block.parent, type);
  return type === 'beforeEach' ? [...outer, ...own] : [...own, ...outer];
}

async function call(fn: Test['fn']): Promise<void> {
  await (fn as (() => unknown) | undefined)?.();
}

async function failureOf(work: () => Promise<void>, limit: number | undefined): Promise<Partial<Outcome>> {
  let timer: NodeJS.Timeout | undefined;
  const endless = new Promise<Partial<Outcome>>((tell) => {
    if (limit !== undefined) timer = setTimeout(() => tell({ failure: 'does not end', isEndless: true }), limit);
  });
  const ended = work().then(
    () => ({}),
    (error: unknown) => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  const outcome = await Promise.race([ended, endless]);
  clearTimeout(timer);
  return outcome;
}
