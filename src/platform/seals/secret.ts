import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { knownKeys } from './seal';

/** What is kept so that only this installation reads it: AES-256-GCM in base64, and by which key. */
export interface KeptSecret {
  readonly key: string;
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
}

/** What is kept cannot be read: its key is not among those of the installation, or it is not what was kept there. */
export class LostSecretError extends Error {
  override readonly name = 'LostSecretError';
}

const cipher = 'aes-256-gcm';

/**
 * Encrypts bytes under the installation's present key.
 * @param about what they belong to: kept beside anything else, they are not read
 */
export function keepSecret(bytes: Buffer, about: string): KeptSecret {
  const [{ id, secret }] = knownKeys();
  const iv = randomBytes(12);
  const encrypting = createCipheriv(cipher, keyFrom(secret), iv).setAAD(Buffer.from(about, 'utf8'));
  const text = Buffer.concat([encrypting.update(bytes), encrypting.final()]).toString('base64');
  return { key: id, iv: iv.toString('base64'), tag: encrypting.getAuthTag().toString('base64'), text };
}

/** The bytes that were kept. @throws LostSecretError */
export function readSecret({ key, iv, tag, text }: KeptSecret, about: string): Buffer {
  const secret = knownKeys().find(({ id }) => id === key)?.secret;
  if (!secret) throw new LostSecretError('its key is not among those of the installation');
  try {
    const decrypting = createDecipheriv(cipher, keyFrom(secret), Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decrypting.setAAD(Buffer.from(about, 'utf8')).setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decrypting.update(Buffer.from(text, 'base64')), decrypting.final()]);
  } catch {
    throw new LostSecretError('it is not what was kept');
  }
}

/** A key of its own, so that what seals encrypts nothing. */
function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'chuan-do kept secrets', 32));
}
