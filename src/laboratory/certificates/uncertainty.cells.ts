import { impossible, type Bounds, type Point, type ReadingError, type Step } from '../../metrology';
import type { Rows } from './verification.model';

/** The name of the field in which a step of a procedure asks for U itself. */
const ownField = 'uncertainty';

/** What k can be, and mostly is, as the ready procedures have it: below 1 it covers less than u, above 3.5 few readings stand behind it. The registry's own rule. */
export const coverageBounds: Bounds = {
  within: { from: '1', to: '10' },
  usual: { from: '1', to: '3.5' },
  source: null,
};

/** True of a step that states no uncertainty beside its rows: its fields ask for it, or the procedure works it out. */
export function hasOwnUncertainty({ fields, computesUncertainty }: Pick<Step, 'fields' | 'computesUncertainty'>) {
  return computesUncertainty === true || fields.some(({ name }) => name === ownField);
}

/** Rows left blank are not among those judged. */
export function filledRows(rows: Rows[string]): number[] {
  return rows.flatMap((row, at) => (Object.values(row ?? {}).some((cell) => cell?.trim()) ? [at] : []));
}

/** Where the U of a point and its k are typed. */
interface UncertaintyCells {
  readonly row: number;
  readonly own: boolean;
  readonly expanded: string;
  readonly k: string;
}

/** The cells of a point that stands for one row. */
export function uncertaintyCells(
  steps: readonly Step[],
  { step: name, row: judged }: Pick<Point, 'step'> & { readonly row: number },
  readings: Rows,
): UncertaintyCells {
  const row = filledRows(readings[name] ?? [])[judged] ?? judged;
  const own = steps.some((step) => step.name === name && hasOwnUncertainty(step));
  const group = own ? 'readings' : 'uncertainty';
  const at = `${group}.${name}.${row}`;
  return { row, own, expanded: `${at}.${own ? ownField : 'expanded'}`, k: `${at}.k` };
}

/** Why a k cannot be, at its cell; none where it can. */
export function impossibleCoverage(k: string, path: string): ReadingError[] {
  const message = impossible(k, coverageBounds);
  return message ? [{ path, code: 'impossible', message }] : [];
}
