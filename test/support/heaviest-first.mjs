import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Each takes a quarter of a minute or more: begun first, so that no processor waits for one of them at the end. */
const heaviest = [
  // Walks as everybody through all pages, which those below look at again.
  'test/pages.test.ts',
  'test/access/doors.test.ts',
  'test/forms.test.ts',
  'test/odd-texts.test.ts',
  'test/typed-numbers.test.ts',
  'test/lists.test.ts',
  'test/laboratory/certificates/certificates.test.ts',
  'test/seed/seed.test.ts',
];

/** The heaviest suites first, then as jest orders them: by their last durations, or by the size of the file. */
export default class HeaviestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => {
      const at = heaviest.indexOf(relative(context.config.rootDir, path).replaceAll('\\', '/'));
      return at < 0 ? heaviest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}
