import { CaseProblem } from './case-input';
import type { UncertaintyCase } from './case-model';
import type { Check, Stated } from './check';
import { comparisonChecks, comparisonKinds, type ComparisonCase } from './comparisons';
import { conformityChecks, conformityKinds } from './conformity';
import type { ConformityCase } from './conformity-outputs';
import { intervalChecks, intervalKinds, type IntervalCase } from './intervals';
import { limitKinds } from './limit-checks';
import { uncertaintyChecks } from './uncertainty';

/** A published case beside what the registry calculates. */
export interface CheckedCase {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly checks: readonly Check[];
  /** Why it could not be calculated; such a case has not passed. */
  readonly problem: string | null;
  /** What its own file says it lacks: it was not calculated, and has neither passed nor failed. */
  readonly incomplete?: string;
  readonly passed: boolean;
}

type CheckKind = (given: Stated, others: (id: string) => UncertaintyCase | undefined) => Check[];

/** How a case is checked, by its `kind`. A case of uncertainty has none: it is known by what it states. */
const caseKinds: Readonly<Record<string, CheckKind>> = {
  uncertainty: uncertaintyChecks,
  ...limitKinds,
  ...eachOf(conformityKinds, (given) => conformityChecks(given as ConformityCase)),
  ...eachOf(intervalKinds, (given) => intervalChecks(given as IntervalCase)),
  ...eachOf(comparisonKinds, (given) => comparisonChecks(given as ComparisonCase)),
};

function eachOf(kinds: readonly string[], check: CheckKind): Record<string, CheckKind> {
  return Object.fromEntries(kinds.map((kind) => [kind, check]));
}

const uncertaintyMarks = ['inputs', 'model', 'models', 'observations', 'readings', 'series', 'data'];

/** How a case is checked; null where nobody knows how. */
export function kindOf(given: Stated): string | null {
  const { kind } = given;
  if (typeof kind === 'string' && Object.hasOwn(caseKinds, kind)) return kind;
  return uncertaintyMarks.some((mark) => given[mark] !== undefined) ? 'uncertainty' : null;
}

/** Checks cases one after the other, telling each as soon as it is there. `known` are cases that these may refer to. */
export function* checkCases(
  cases: readonly Stated[],
  known: readonly Stated[] = [],
): Generator<CheckedCase, void, void> {
  const others = (id: string) => [...cases, ...known].find((each) => each['id'] === id) as UncertaintyCase | undefined;
  for (const given of cases) yield checkCase(given, others);
}

function checkCase(given: Stated, others: (id: string) => UncertaintyCase | undefined): CheckedCase {
  const said = { id: wordOf(given['id'], '?'), name: wordOf(given['name'], ''), source: wordOf(given['source'], '') };
  if (given['incomplete'] === true)
    return {
      ...said,
      checks: [],
      problem: null,
      incomplete: [given['missing'] ?? '?'].flat().join(', '),
      passed: false,
    };
  const kind = kindOf(given);
  if (kind === null) return failed(said, `nobody calculates cases of the kind ${wordOf(given['kind'], '?')}`);
  try {
    const checks = caseKinds[kind]!(given, others);
    if (checks.length === 0) return failed(said, 'it states no figure that could be checked');
    return { ...said, checks, problem: null, passed: checks.every(({ passed }) => passed) };
  } catch (error) {
    return failed(said, reasonOf(error));
  }
}

const wordOf = (value: Stated[string], otherwise: string) => (typeof value === 'string' ? value : otherwise);

const failed = (said: { id: string; name: string; source: string }, problem: string): CheckedCase => ({
  ...said,
  ...{ checks: [], problem, passed: false },
});

/** A case from outside may be wrong in ways that nobody thought of: it fails with what came of it, and others go on. */
function reasonOf(error: unknown): string {
  if (error instanceof CaseProblem || error instanceof RangeError) return error.message;
  return `it is not as cases are written (${error instanceof Error ? error.message : String(error)})`;
}
