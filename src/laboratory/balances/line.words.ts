import { formatQuantity } from '../../metrology';
import type { Language } from '../../platform/i18n';
import type { LineRefusal, PrintedLine } from './printed-line';

/** The words for what a line was not, and for a reading that is not marked as stable. */
export type LineWords = Readonly<Record<LineRefusal | 'unmarked', string>>;

/** What a line says, in words: `100,00 g`. */
export function lineText(line: PrintedLine, words: LineWords, language: Language): string {
  if (line.kind === 'refused') return line.why === 'unreadable' ? '—' : words[line.why];
  const said = formatQuantity(line.reading, language);
  return line.isStable ? said : `${said} (${words.unmarked})`;
}
