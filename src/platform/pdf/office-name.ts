/** Syllables that end one word of a name and begin none: "Sở Khoa học và Công nghệ". */
const between = new Set(['và', 'của', 'về', 'thuộc', 'tại', 'cho', 'các', 'tỉnh', 'thành', 'phố', 'xã', 'phường']);

const isCapital = (syllable: string): boolean => /^\p{Lu}/u.test(syllable);

/**
 * The name of an office with its words held together by no-break spaces, so that no line of it ends inside a word:
 * "Trung tâm | Kỹ thuật | Đo lường | Lâm Đồng". Names are written so that the first syllable of a word has a capital
 * and the others have none, and that every syllable of a place's or person's name has one (Nghị định 30/2020/NĐ-CP,
 * Phụ lục II). A name in capitals throughout says nothing of its words.
 */
export function heldTogether(name: string): string {
  if (name === name.toLocaleUpperCase('vi')) return name;
  return name.replace(/(\S+) (?=(\S+))/gu, (_, before: string, after: string) => {
    return `${before}${belongTogether(before, after) ? '\u00A0' : ' '}`;
  });
}

function belongTogether(before: string, after: string): boolean {
  if (between.has(before) || between.has(after)) return false;
  return !isCapital(after) || isCapital(before);
}
