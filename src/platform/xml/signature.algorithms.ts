import { constants, createHash, sign, verify, type KeyObject } from 'node:crypto';
import type { CanonicalMethod } from './xml.canonical';

/** The namespace of XML Signature (W3C, xmldsig-core). */
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const encryption = 'http://www.w3.org/2001/04/xmlenc#';

/** Digests that count. SHA-1 and MD5 do not: what was signed with them could have been exchanged. */
export const digests: Readonly<Record<string, string>> = {
  [`${encryption}sha256`]: 'sha256',
  [`${more}sha384`]: 'sha384',
  [`${encryption}sha512`]: 'sha512',
};

interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec' | 'ed25519';
  readonly hash: string | null;
  readonly pss?: true;
}

/** RFC 9231 and xmldsig-core 1.1, 6.4. Those with SHA-1, DSA and HMAC are left out. */
export const signatureAlgorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  [`${more}rsa-sha256`]: { keyType: 'rsa', hash: 'sha256' },
  [`${more}rsa-sha384`]: { keyType: 'rsa', hash: 'sha384' },
  [`${more}rsa-sha512`]: { keyType: 'rsa', hash: 'sha512' },
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1': { keyType: 'rsa', hash: 'sha256', pss: true },
  'http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1': { keyType: 'rsa', hash: 'sha384', pss: true },
  'http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1': { keyType: 'rsa', hash: 'sha512', pss: true },
  [`${more}ecdsa-sha256`]: { keyType: 'ec', hash: 'sha256' },
  [`${more}ecdsa-sha384`]: { keyType: 'ec', hash: 'sha384' },
  [`${more}ecdsa-sha512`]: { keyType: 'ec', hash: 'sha512' },
  'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519': { keyType: 'ed25519', hash: null },
};

interface Canonicalization {
  readonly method: CanonicalMethod;
  readonly withComments: boolean;
}

const inclusive10 = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const inclusive11 = 'http://www.w3.org/2006/12/xml-c14n11';
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

export const canonicalizations: Readonly<Record<string, Canonicalization>> = {
  [inclusive10]: { method: 'inclusive10', withComments: false },
  [`${inclusive10}#WithComments`]: { method: 'inclusive10', withComments: true },
  [inclusive11]: { method: 'inclusive11', withComments: false },
  [`${inclusive11}#WithComments`]: { method: 'inclusive11', withComments: true },
  [exclusive]: { method: 'exclusive', withComments: false },
  [`${exclusive}WithComments`]: { method: 'exclusive', withComments: true },
};

export function digestOf(hash: string, canonical: string): Buffer {
  return createHash(hash).update(canonical, 'utf8').digest();
}

/** Whether the key made this signature. A key of another kind than the algorithm's never did. */
export function madeBy(key: KeyObject, algorithm: SignatureAlgorithm, signed: Buffer, signature: Buffer): boolean {
  if (key.asymmetricKeyType !== algorithm.keyType) return false;
  try {
    return verify(algorithm.hash, signed, keyWith(key, algorithm), signature);
  } catch {
    return false;
  }
}

/** The signature of a private key, by the algorithm that suits it. */
export function signatureBy(key: KeyObject, signed: Buffer): Buffer {
  const algorithm = signatureAlgorithms[algorithmFor(key)];
  if (!algorithm) throw new RangeError('no signature algorithm for this key');
  return sign(algorithm.hash, signed, keyWith(key, algorithm));
}

/** What our own signatures use: RSA, ECDSA on P-256 with SHA-256, on P-384 with SHA-384, on P-521 with SHA-512. */
export function algorithmFor(key: KeyObject): string {
  if (key.asymmetricKeyType === 'rsa') return `${more}rsa-sha256`;
  const curve = key.asymmetricKeyDetails?.namedCurve ?? '';
  const hash = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' }[curve];
  if (key.asymmetricKeyType !== 'ec' || !hash)
    throw new RangeError(`keys of kind ${key.asymmetricKeyType} do not sign`);
  return `${more}ecdsa-${hash}`;
}

/** XML signatures hold r and s of ECDSA one after the other (RFC 4050, 3.3; xmldsig-core 1.1, 6.4.3). */
function keyWith(key: KeyObject, { keyType, pss }: SignatureAlgorithm) {
  if (keyType === 'ec') return { key, dsaEncoding: 'ieee-p1363' as const };
  if (pss) return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return key;
}
