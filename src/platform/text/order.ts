import { fold } from './fold';

/** The letters of Vietnamese that stand after a plain one; `~` comes after every plain letter. */
const ownLetters: Readonly<Record<string, string>> = {
  ă: 'a~',
  â: 'a~~',
  đ: 'd~',
  ê: 'e~',
  ô: 'o~',
  ơ: 'o~~',
  ư: 'u~',
};

/** Grave, hook, tilde, acute, dot: huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * Names whose keys are compared as plain text stand as in a Vietnamese dictionary: a ă â b c d đ e ê …, tones only
 * where the letters are the same, numbers as people count ("Phường 2" before "Phường 10"). Case never decides.
 */
export function orderKey(name: string): string {
  const letters: string[] = [];
  const marks: number[] = [];
  for (const typed of name
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .match(/\P{M}\p{M}*/gu) ?? []) {
    const tone = tones.findIndex((mark) => typed.includes(mark));
    const letter = (tone < 0 ? typed : typed.replace(tones[tone]!, '')).normalize('NFC');
    letters.push(ownLetters[letter] ?? fold(letter));
    marks.push(tone + 1);
  }
  const counted = letters.join('').replace(/\d+/g, (figures) => figures.replace(/^0+/, '').padStart(10, '0'));
  const plain = counted.replace(/[^\p{L}\p{N}~]+/gu, ' ').trim();
  return `${plain}\t${marks.join('')}`;
}

/** People stand by their given name, the last one; those who share it by family and middle name. */
export function personOrderKey(name: string): string {
  const words = name.trim().split(/\s+/);
  return orderKey([words.pop(), ...words].join(' '));
}
