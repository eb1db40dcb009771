import { fold } from '../text';

/** The words under which a record is found, kept beside it in a multikey index. */
export function searchWords(...parts: readonly (string | number | null | undefined)[]): string[] {
  const words = parts.flatMap((part) => wordsOf(String(part ?? '')));
  return [...new Set(words)];
}

/** A filter for `searchWords`: every word typed must begin some word of the record. */
export function searchFilter(typed: string | undefined): { searchWords?: { $all: RegExp[] } } {
  const words = wordsOf(typed ?? '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return {};
  return { searchWords: { $all: words.map((word) => new RegExp(`^${escapeRegExp(word)}`)) } };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
