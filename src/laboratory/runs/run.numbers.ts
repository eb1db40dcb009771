import { mostMembers } from './run.limits';

/** A lot and some that are already named. */
const numbersLooked = 2 * mostMembers;

/** The numbers that follow a stamp's: its last digits count, and keep their width. None where it has no digits. */
export function numbersAfter(stamp: string): string[] {
  const [, head = '', digits = '', tail = ''] = /^(.*?)(\d+)(\D*)$/.exec(stamp) ?? [];
  if (digits === '') return [];
  return Array.from({ length: numbersLooked }, (_, at) => {
    const number = String(BigInt(digits) + BigInt(at + 1));
    return `${head}${number.padStart(digits.length, '0')}${tail}`;
  });
}
