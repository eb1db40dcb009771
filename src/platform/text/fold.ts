import { latinLetters } from './look-alikes';

/** Words as they are compared: without diacritics, Đ as D, look-alikes as what they look like, in lower case. */
export function fold(words: string): string {
  return latinLetters(words.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
