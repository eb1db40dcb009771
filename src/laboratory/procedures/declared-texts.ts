import type { DeclarationProblem } from '../../metrology';
import { cleanText } from '../../platform/text';

/** A declaration as programs send it, every text of it through the one gate for text; and what may not come in, by its place. */
export function throughTheGate(given: unknown): {
  readonly read: unknown;
  readonly problems: readonly DeclarationProblem[];
} {
  const problems: DeclarationProblem[] = [];
  return { read: gated(given, '', problems), problems };
}

function gated(value: unknown, path: string, problems: DeclarationProblem[]): unknown {
  if (typeof value === 'string') {
    const { text, fault } = cleanText(value);
    if (fault) problems.push({ path, words: fault });
    return text;
  }
  const inside = (name: string | number) => (path ? `${path}.${name}` : String(name));
  if (Array.isArray(value)) return value.map((each, at) => gated(each, inside(at), problems));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, gated(each, inside(name), problems)]));
}
