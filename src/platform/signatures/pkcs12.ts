import { createPrivateKey, webcrypto, X509Certificate, type KeyObject } from 'node:crypto';
import { PFX } from 'pkijs';
import type { Chain } from './signer';

/** A private key with its certificate. */
export interface KeyWithChain {
  readonly key: KeyObject;
  readonly chain: Chain;
}

/** Why a PKCS#12 file cannot be used. */
export type Pkcs12Problem = 'unreadable' | 'password' | 'noKey';

export class Pkcs12Error extends Error {
  override readonly name = 'Pkcs12Error';
  constructor(readonly problem: Pkcs12Problem) {
    super(problem);
  }
}

/**
 * Opens a PKCS#12 file (.p12, .pfx), of today's encryption or of Windows' old one. The first certificate is that of the
 * key; those of its issuers follow as far as the file has them.
 * @throws Pkcs12Error
 */
export async function openPkcs12(file: Buffer, password: string): Promise<KeyWithChain> {
  const { P12Signer } = await import('@libpdf/core');
  const opened = await P12Signer.create(new Uint8Array(file), password).catch((error: unknown) => {
    throw new Pkcs12Error(problemOf(error, file));
  });
  // The library signs with the key and does not hand it out; what is kept is the key without the file's password.
  const exported = await webcrypto.subtle.exportKey('pkcs8', opened['privateKey'] as webcrypto.CryptoKey);
  const key = createPrivateKey({ key: Buffer.from(exported), format: 'der', type: 'pkcs8' });
  const certificates = [opened.certificate, ...opened.certificateChain].map((der) => new X509Certificate(der));
  const own = certificates.find((each) => each.checkPrivateKey(key));
  if (!own) throw new Pkcs12Error('noKey');
  return { key, chain: chainOf(own, certificates) };
}

/** What is a file of this kind and does not open has another password. */
function problemOf(error: unknown, file: Buffer): Pkcs12Problem {
  if (error instanceof Error && /No private key|No certificates/.test(error.message)) return 'noKey';
  try {
    PFX.fromBER(new Uint8Array(file));
    return 'password';
  } catch {
    return 'unreadable';
  }
}

/** A certificate and those of its issuers, in their order, out of whatever lies beside it. */
export function chainOf(own: X509Certificate, others: readonly X509Certificate[]): Chain {
  const issuers: X509Certificate[] = [];
  for (let last = own; !isRoot(last);) {
    const issuer = others.find((each) => last.checkIssued(each) && last.verify(each.publicKey));
    if (!issuer || issuers.includes(issuer)) break;
    issuers.push(issuer);
    last = issuer;
  }
  return [own, ...issuers];
}

const isRoot = (certificate: X509Certificate): boolean => certificate.subject === certificate.issuer;
