import { calculateTyped } from './budget.typed';
import { resultWords, type ContributionWords } from './contribution.words';

/** What this script uses of a browser; the program itself is compiled without one. */
interface Node {
  textContent: string | null;
  hidden: boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): Node | null;
  replaceChildren(...children: Node[]): void;
  append(...children: Node[]): void;
  cloneNode(deep: boolean): Node;
  readonly content?: Node;
  readonly firstElementChild?: Node | null;
}
declare const document: {
  readonly documentElement: { readonly lang: string };
  querySelector(selector: string): Node | null;
  addEventListener(type: string, listener: (event: { readonly target: { readonly form?: unknown } }) => void): void;
};
declare class FormData implements Iterable<[string, unknown]> {
  constructor(form: unknown);
  [Symbol.iterator](): Iterator<[string, unknown]>;
}

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';

/** Calculates the budget anew with every sign that is typed, by the very functions that the server calculates with. */
function recalculate(): void {
  const form = document.querySelector('form.record-form');
  const live = document.querySelector('[data-budget]');
  if (!form || !live) return;
  const typed = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { figures, outcome } = calculateTyped(Object.fromEntries(typed));
  const problem = live.querySelector('[data-problem]');
  const result = live.querySelector('[data-result]');
  if (!problem || !result) return;
  problem.hidden = outcome.ok;
  result.hidden = !outcome.ok;
  live.hidden = false;
  if (!outcome.ok || !figures) {
    problem.textContent = outcome.ok ? '' : outcome.problem.words[language];
    return;
  }
  const { lines, ...said } = resultWords(figures, outcome.result, language);
  for (const [name, words] of Object.entries(said)) {
    const place = live.querySelector(`[data-said="${name}"]`);
    if (place) place.textContent = words;
  }
  live.querySelector('tbody')?.replaceChildren(...lines.flatMap((line) => rowOf(live, line) ?? []));
}

/** A row of the table, from the template that the server drew. */
function rowOf(live: Node, { cells, percent }: ContributionWords): Node | undefined {
  const row = live.querySelector('template')?.content?.firstElementChild?.cloneNode(true);
  for (const [at, words] of cells.entries()) {
    const cell = row?.querySelector(`[data-cell="${at}"]`);
    if (cell) cell.textContent = words;
  }
  row?.querySelector('rect')?.setAttribute('width', String(Math.max(0, Math.min(100, percent))));
  return row;
}

document.addEventListener('input', recalculate);
document.addEventListener('change', recalculate);
recalculate();
