import type { X509Certificate } from 'node:crypto';
import { createHash, sign, type KeyObject } from 'node:crypto';

/** The signing certificate, and those of its issuers after it. */
export type Chain = readonly [X509Certificate, ...X509Certificate[]];

/**
 * Whoever holds the key: a file's key here, a token or a service elsewhere. What is signed are the attributes of the
 * signature, whose SHA-256 is all that a token needs; the answer is PKCS#1 v1.5 for an RSA key, DER for one of ECDSA.
 */
export interface Signer {
  readonly chain: Chain;
  sign(attributes: Buffer): Buffer | Promise<Buffer>;
}

/** Signs with a key that is at hand. */
export function signerWith(key: KeyObject, chain: Chain): Signer {
  return { chain, sign: (attributes) => sign('sha256', attributes, key) };
}

const shortestRsa = 2048;

/** Whether signatures of the key are known here, and none too weak: RSA from 2,048 bits, or ECDSA. */
export function isSuitable({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  return type === 'ec' || (type === 'rsa' && (details?.modulusLength ?? 0) >= shortestRsa);
}

/** SHA-256 of a certificate, in hex: by this it is known. */
export function fingerprintOf({ raw }: X509Certificate): string {
  return createHash('sha256').update(raw).digest('hex');
}
