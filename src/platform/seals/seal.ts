import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SealKeys } from './keys';

/** That whoever held the key said this: HMAC-SHA-256 in hex, and by which key. */
export interface Seal {
  readonly key: string;
  readonly value: string;
}

let keys: SealKeys | undefined;

/** With which keys this process seals and checks; called once, when the database is opened. */
export function setUpSeals(given: SealKeys): void {
  keys = given;
}

/** Seals a text with the present key. */
export function seal(content: string): Seal {
  const [{ id, secret }] = knownKeys();
  return { key: id, value: hmac(secret, content).toString('hex') };
}

/** Whether the text was sealed so by one of the installation's keys. Whatever stands there instead of a seal is none. */
export function isSealed(content: string, given: unknown): given is Seal {
  const { key, value } = (given ?? {}) as Partial<Seal>;
  const secret = knownKeys().find(({ id }) => id === key)?.secret;
  if (!secret || typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) return false;
  return timingSafeEqual(hmac(secret, content), Buffer.from(value, 'hex'));
}

function hmac(secret: string, content: string): Buffer {
  return createHmac('sha256', secret).update(content).digest();
}

/** The keys of this process, the present one first. */
export function knownKeys(): SealKeys {
  if (!keys) throw new Error('the keys of the seals are not set up');
  return keys;
}
