import { checkCases, type CheckedCase } from './cases';
import type { Stated } from './check';
import { publishedCases } from './published';

/** What `checkInThread` tells: first how many cases there are, then each as soon as it is calculated. */
export type CaseProgress = { readonly total: number } | { readonly checked: CheckedCase };

/** The cases given, or every published one, for a thread of its own: half a minute of processor time. */
export function* checkInThread(given: readonly Stated[] | null): Generator<CaseProgress, null, void> {
  const cases = given ?? publishedCases;
  yield { total: cases.length };
  for (const checked of checkCases(cases, publishedCases)) yield { checked };
  return null;
}
