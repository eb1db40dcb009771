import { lateAfterDays } from '../../laboratory/certificates';
import { fill, type Language, type Text } from '../../platform/i18n';
import type { Figure } from './report.figures';
import { reportTexts as texts } from './report.messages';
import { piecesOf, type Piece } from './report.rules';
import type { ReportOfYear } from './report.service';
import { printedMarked } from './report.totals';

type FigurePiece = Exclude<Piece, string>;

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

/** That some of the verifications counted were entered late; nothing while there are none. */
export function lateNote({ late, year }: Pick<ReportOfYear, 'late' | 'year'>): Text | undefined {
  return late.cumulative > 0 ? fill(texts.lateNote, { ...late, of: year, days: lateAfterDays }) : undefined;
}

/** The line as it prints: every figure as it is known at this moment. */
export function printedLine(line: NarrativeLine, figures: readonly Figure[], language: Language): string {
  return shownPieces(line, figures, language)
    .map((piece) => (typeof piece === 'string' ? piece : figureText(piece, figures, language)))
    .join('');
}

/** The pieces to show: a unit belongs to a number, so it goes where there is no data: "Bài báo: chưa có số liệu". */
export function shownPieces(
  { pieces }: NarrativeLine,
  figures: readonly Figure[],
  language: Language,
): readonly Piece[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1];
    if (typeof piece !== 'string' || before === undefined || typeof before === 'string') return piece;
    const figure = figureOf(before, figures);
    const unit = ` ${figure?.definition.unit[language]}`;
    const isUnknown = figure?.totals[before.column].value === null;
    return isUnknown && piece.startsWith(unit) ? piece.slice(unit.length) : piece;
  });
}

function figureText(piece: FigurePiece, figures: readonly Figure[], language: Language): string {
  const figure = figureOf(piece, figures);
  return figure ? printedMarked(figure.totals[piece.column], language) : '—';
}

function figureOf({ key }: FigurePiece, figures: readonly Figure[]): Figure | undefined {
  return figures.find(({ definition }) => definition.key === key);
}
