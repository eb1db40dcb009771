import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { signatureNamespace } from './signature.algorithms';
import { childAt, childrenOf, textIn, withDescendants, type XmlElement } from './xml.tree';

/** Who a certificate says its key belongs to. That its issuer is to be believed is for people to decide. */
export interface SignerCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly selfSigned: boolean;
}

/** A key that a signature offers for its own check, with the certificate that names its holder if there is one. */
export interface OfferedKey {
  readonly key: KeyObject;
  readonly certificate?: X509Certificate;
}

/** The keys in `KeyInfo`: of certificates first, then bare ones. What cannot be read is passed over. */
export function offeredKeys(signature: XmlElement): OfferedKey[] {
  const keyInfo = childAt(signature, 'KeyInfo');
  if (!keyInfo) return [];
  const inside = [...withDescendants(keyInfo)].filter(({ namespace }) => namespace === signatureNamespace);
  const certificates = inside.filter(({ local }) => local === 'X509Certificate').flatMap(certificateIn);
  const bare = inside.filter(({ local }) => local === 'RSAKeyValue').flatMap(rsaKeyIn);
  return [...certificates, ...bare];
}

export function signerOf(certificate: X509Certificate): SignerCertificate {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serialNumber: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom),
    validUntil: new Date(certificate.validTo),
    selfSigned: certificate.issuer === certificate.subject,
  };
}

/** RSA keys under 2,048 bits are broken too easily to prove anything. */
export function isStrong(key: KeyObject): boolean {
  return key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}

function certificateIn(element: XmlElement): OfferedKey[] {
  try {
    const certificate = new X509Certificate(Buffer.from(textIn(element), 'base64'));
    return [{ key: certificate.publicKey, certificate }];
  } catch {
    return [];
  }
}

function rsaKeyIn(element: XmlElement): OfferedKey[] {
  const [n, e] = ['Modulus', 'Exponent'].map((name) =>
    Buffer.from(textIn(childrenOf(element, name)[0] ?? element), 'base64').toString('base64url'),
  );
  try {
    return [{ key: createPublicKey({ key: { kty: 'RSA', n: n ?? '', e: e ?? '' }, format: 'jwk' }) }];
  } catch {
    return [];
  }
}

const oneLine = (name: string): string => name.split('\n').join(', ');
