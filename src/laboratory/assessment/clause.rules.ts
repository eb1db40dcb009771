import type { Text } from '../../platform/i18n';
import checklist from './iso17025.json';

/** How a clause is shared between the program and the people of the laboratory. */
export const shares = ['program', 'part', 'people'] as const;
export type Share = (typeof shares)[number];

/** How the clause was read: in a copy that is not official, or not at all but for general knowledge. */
export type ClauseConfidence = 'read-secondary' | 'general';

/** One requirement of ISO/IEC 17025:2017 in our own words, and who sees to it. */
export interface Clause {
  /** `7.8.4.1 a`. */
  readonly clause: string;
  readonly need: Text;
  /** Null where the program does nothing for it. */
  readonly does: Text | null;
  /** Addresses of the sections where it is done. */
  readonly screens: readonly string[];
  /** Null where nothing is left to people. */
  readonly leaves: Text | null;
  readonly confidence: ClauseConfidence;
  readonly source?: string;
}

/** The clauses of one chapter of the standard, `7.8`. */
export interface Chapter {
  readonly number: string;
  readonly clauses: readonly Clause[];
}

/** All clauses, in the order of the standard. */
const clauses = checklist.rows as readonly Clause[];
export const { standard } = checklist;

export function shareOf({ does, leaves }: Pick<Clause, 'does' | 'leaves'>): Share {
  if (!does) return 'people';
  return leaves ? 'part' : 'program';
}

/** The clauses of that share in the order of the standard; all without one. */
export function clausesOf(share?: Share): readonly Clause[] {
  return clauses.filter((clause) => !share || shareOf(clause) === share);
}

/** Clauses by chapter, in their order. */
export function chaptersOf(chosen: readonly Clause[]): readonly Chapter[] {
  const numbers = new Set(chosen.map(chapterOf));
  return [...numbers].map((number) => ({ number, clauses: chosen.filter((each) => chapterOf(each) === number) }));
}

function chapterOf({ clause }: Clause): string {
  return clause.split('.', 2).join('.');
}
