import type { BilingualText } from '../../text';

/** What is wrong with a declaration and where, as `steps.0.results.1.error.value`. */
export interface DeclarationProblem {
  readonly path: string;
  readonly words: BilingualText;
}
