import { text, type BilingualText } from '../text';
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

function kindOf(given: Stated): string | null {
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

export type ReadCases =
  { readonly ok: true; readonly cases: readonly Stated[] } | { readonly ok: false; readonly words: BilingualText };

/** Reads the text of a file of cases: `{ "cases": [ … ] }`, or the list alone. */
export function readCases(written: string): ReadCases {
  const parsed = parsedJson(written);
  if (parsed === undefined) return refused('Tệp không phải JSON.', 'The file is not JSON.');
  const list = Array.isArray(parsed) ? parsed : casesIn(parsed);
  if (!Array.isArray(list) || list.length === 0) {
    return refused(
      'Tệp không có danh sách “cases” nào, hoặc danh sách rỗng.',
      'The file has no list “cases”, or the list is empty.',
    );
  }
  const strange = list.findIndex((each) => typeof each !== 'object' || each === null || Array.isArray(each));
  if (strange < 0) return { ok: true, cases: list as Stated[] };
  return refused(
    `Mục thứ ${strange + 1} trong “cases” không phải là một trường hợp.`,
    `Entry ${strange + 1} of “cases” is no case.`,
  );
}

function casesIn(parsed: unknown): unknown {
  return typeof parsed === 'object' && parsed !== null && 'cases' in parsed ? parsed.cases : undefined;
}

function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const refused = (vi: string, en: string): ReadCases => ({ ok: false, words: text(vi, en) });
