import type { Language } from '../platform/i18n';
import type { Figure } from './report.figures';
import { piecesOf, printed, type Piece } from './report.rules';

/** A paragraph of a narrative, or an entry of a list, cut at its figures. */
export interface NarrativeLine {
  readonly isEntry: boolean;
  readonly pieces: readonly Piece[];
}

/** The lines of a text: one paragraph each; a line that begins with "- " is an entry of a list. */
export function paragraphsOf(text: string): readonly NarrativeLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ isEntry: /^[-–] /.test(line), pieces: piecesOf(line.replace(/^[-–] /, '')) }));
}

/** What stands in the printed line in the place of a piece. */
export function figureLine(piece: Piece, figures: readonly Figure[], language: Language): string {
  if (typeof piece === 'string') return piece;
  const figure = figures.find(({ definition }) => definition.key === piece.key);
  return figure ? printed(figure.totals[piece.column], language) : '—';
}
