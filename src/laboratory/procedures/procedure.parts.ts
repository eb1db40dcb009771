import type { DeclaredStep, Formula, Result } from '../../metrology';
import { formulaText } from './procedure.form';

/** A formula of the trade stays one while its expression stands as it was. */
export function sameFormula(typed: string, before: Formula | undefined): Formula {
  return before !== undefined && formulaText(before) === typed ? before : typed;
}

export function unitOf(typed: string): DeclaredStep['unit'] {
  if (typed.startsWith('=')) return { sameAs: typed.slice(1) };
  if (typed.startsWith('#')) return { cell: typed.slice(1) };
  return (typed || null) as DeclaredStep['unit'];
}

export function wordsOf(vi = '', en = ''): Result['label'] {
  return { vi, en: en || vi };
}

/** What people list with semicolons. */
export function listOf(typed = ''): string[] {
  return typed
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** Every row with a name of its own: that which it had, else the next free one. */
export function named<T extends { readonly name?: string }>(
  rows: readonly T[],
  stem: string,
): readonly (T & { readonly name: string })[] {
  const taken = new Set(rows.map(({ name }) => name));
  let next = 0;
  const free = (): string => {
    next += 1;
    const name = `${stem}${next}`;
    return taken.has(name) ? free() : name;
  };
  return rows.map((row) => ({ ...row, name: row.name || free() }));
}
