const base = 97;

/**
 * Two check characters (ISO 7064, MOD 97-10) over a centre's code and the number of its certificate: two centres may give
 * the same number. MOD 97-10 and not MOD 11,10: it takes letters too (A is 10 … Z is 35, as in ISO 17442 and IBAN), finds
 * every single wrong character and nearly every exchange of two, and its characters are digits, which are read out
 * over a telephone in any language.
 */
export function checkCharactersOf(centreCode: string, number: string): string {
  const check = base + 1 - remainderOf(`${digitsOf(centreCode)}${digitsOf(number)}00`);
  return String(check).padStart(2, '0');
}

/** As digits; whatever is no letter and no digit is how people write it and does not count. */
function digitsOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return plain.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}

function remainderOf(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % base, 0);
}
