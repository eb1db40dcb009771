/** Words joined by hyphens, with the strokes of a number: `12/2024/NQ-HĐND`, `996/QĐ-TTg`, `04/BKH-CN-TĐC`, `22-NQ/TW`. */
const joined = /[\p{L}\d/.]+(?:-[\p{L}\d/.]+)+/gu;

/** Two capitals of an issuer tell a number from days and quantities: `20/11-25/11` is none. */
const isNumber = (word: string): boolean => word.includes('/') && /\p{Lu}{2}/u.test(word);

/** Cuts a text at the hyphens within numbers of documents, where a line may not end; joined by hyphens it is whole. */
export function cutAtNumberHyphens(text: string): string[] {
  const pieces: string[] = [];
  let begun = 0;
  for (const { 0: word, index } of text.matchAll(joined)) {
    if (!isNumber(word)) continue;
    for (let at = word.indexOf('-'); at >= 0; at = word.indexOf('-', at + 1)) {
      pieces.push(text.slice(begun, index + at));
      begun = index + at + 1;
    }
  }
  return [...pieces, text.slice(begun)];
}
