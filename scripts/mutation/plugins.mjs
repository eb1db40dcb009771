import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, declareValuePlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { drawSample } from './sample.mjs';

/** Runs the tests in a process that has loaded the program already (`warm/warm-runner.mts`, loaded where the changed copy stands). */
class WarmRunner {
  static inject = tokens(commonTokens.options);
  #options;
  #runner;

  constructor(options) {
    this.#options = options;
  }

  async init() {
    const load = (file) => import(pathToFileURL(resolve(file)).href);
    await load('test/support/typescript.mjs');
    const { WarmRunner: Runner } = await load('scripts/mutation/warm/warm-runner.mts');
    this.#runner = new Runner(this.#options.room);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  dryRun() {
    return this.#runner.dryRun();
  }

  mutantRun(options) {
    return this.#runner.mutantRun(options);
  }
}

/** Draws the sample as soon as every possible wrong change is known. */
class SampleReporter {
  static inject = tokens(commonTokens.options);
  #room;

  constructor({ room }) {
    this.#room = room;
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    drawSample(
      mutantPlans.map(({ mutant }) => mutant),
      this.#room,
    );
  }
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore({ node }) {
      // Tables of words (`defineTexts({ … })`) decide nothing: `test/words.test.ts` reads them all.
      if (node.type === 'CallExpression' && node.callee.name === 'defineTexts') return 'words, not a decision';
      // Of `\v` Stryker makes `\V`, which no expression may hold: the whole file would not load.
      if (node.type === 'RegExpLiteral' && node.pattern.includes('\\v')) return 'cannot be changed';
      return undefined;
    },
  }),
  declareClassPlugin(PluginKind.TestRunner, 'warm', WarmRunner),
  declareClassPlugin(PluginKind.Reporter, 'sample', SampleReporter),
];
