import { searchWords } from '../../platform/database';
import { fold } from '../../platform/text';
import type { Designation, ScopeLine } from './designation.model';
import type { TypeNames } from './type-names';

/** Every word typed begins some word of the text, as the lists of the register search. */
export function holdsWords(typed: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = searchWords(...texts);
  return searchWords(typed).every((each) => words.some((word) => word.startsWith(each)));
}

/** `tỉnh Đồng Nai` is `Đồng Nai`: addresses rarely say what kind of place it is. */
export function placeName(typed: string): string {
  const folded = fold(typed).trim();
  return folded.replace(/^(tinh|thanh pho|tp\.?|xa|phuong|dac khu|thi tran|thi xa|quan|huyen)\s+/, '') || folded;
}

interface Wanted {
  readonly q?: string | undefined;
  readonly typeCode?: string | undefined;
}

type Held = Pick<Designation, 'number' | 'mark' | 'issuer' | 'scopeLines'>;

/**
 * The lines that answer what is asked; none when the decision does not answer it. Words that name body or decision
 * leave all its lines, words that name an instrument those on that instrument.
 */
export function linesAsked(
  { number, mark, issuer, scopeLines }: Held,
  { q, typeCode }: Wanted,
  known: { readonly centreName: string; readonly typeNames: TypeNames },
): readonly ScopeLine[] {
  const ofType = typeCode ? scopeLines.filter((line) => line.typeCode === typeCode) : scopeLines;
  if (!q) return ofType;
  const isOfType = (code: string | undefined) => {
    const name = known.typeNames.get(code ?? '');
    return name !== undefined && holdsWords(q, name.vi, name.en);
  };
  const named = (line: ScopeLine) => holdsWords(q, line.subject) || isOfType(line.typeCode);
  const ofWords = ofType.filter(named);
  const isOfHead = holdsWords(q, known.centreName) || holdsWords(q, number, mark, issuer);
  return ofWords.length === 0 && isOfHead ? ofType : ofWords;
}
