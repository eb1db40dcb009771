/** Signs that Word draws with Symbol and Wingdings at the head of a line: each is a bullet. */
const wordBullets = /[\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF06C\uF06E\uF076]/gu;

/** Invisible and without meaning in Vietnamese or English: joiners, soft hyphens, marks of order and direction, variation selectors. */
const meaningless =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\uFEFF]|\u034F|\u200C|\u200D|\p{Variation_Selector}/gu;

/** The codes of the invisible signs in a text, each once: `U+200B`. */
export function hiddenSigns(text: string): readonly string[] {
  const codes = (text.match(meaningless) ?? []).map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(codes)];
}

/** Every space other than the plain one: non-breaking, thin, ideographic (Unicode Zs). */
export const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** The ends of lines of other systems, of Word and of Unicode. */
const lineEnds = /\r\n?|\v|\f|[\u0085\u2028\u2029]/gu;

/** Control signs that no text may hold; line feeds and tabs are not among them. */
export const controls = /[^\P{Cc}\n\t]/u;
/** Embeddings, overrides and isolates of the direction of writing (Unicode UAX #9). */
export const turners = /[\u202A-\u202E\u2066-\u206F]/u;
/** Halves of pairs, and code points that XML 1.0 (2.2) forbids. */
export const broken = /\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** The same words in common signs: precomposed (TCVN 6909:2001 is NFC), plain line feeds, nothing invisible. */
export function commonSigns(text: string): string {
  return text.normalize('NFC').replace(wordBullets, '•').replace(meaningless, '').replace(lineEnds, '\n');
}
