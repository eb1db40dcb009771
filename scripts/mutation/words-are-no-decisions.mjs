import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Tables of words (`defineTexts({ … })`) decide nothing: `test/words.test.ts` reads them all. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: ({ node }) =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'defineTexts'
        ? 'words, not a decision'
        : undefined,
  }),
];
