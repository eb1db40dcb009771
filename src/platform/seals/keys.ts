import { createHash } from 'node:crypto';

/** A key of the installation, known by a name that tells nothing of it. */
interface SealKey {
  readonly id: string;
  readonly secret: string;
}

/** First the key that seals, then those that sealed before it and are still needed to check what they sealed. */
export type SealKeys = readonly [SealKey, ...SealKey[]];

const shortest = 32;

/**
 * The keys in a text: separated by spaces, commas or lines, the newest first, each of at least 32 characters.
 * @throws RangeError naming what is wrong, never a key.
 */
export function sealKeysIn(text: string): SealKeys {
  const [first, ...earlier] = [...new Set(text.split(/[\s,]+/).filter(Boolean))].map((secret): SealKey => {
    if (secret.length < shortest) throw new RangeError(`each key must have at least ${shortest} characters`);
    return { id: idOf(secret), secret };
  });
  if (!first) throw new RangeError('there is no key');
  return [first, ...earlier];
}

function idOf(secret: string): string {
  return createHash('sha256').update(`id of ${secret}`).digest('hex').slice(0, 8);
}
