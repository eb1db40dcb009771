import type { X509Certificate } from 'node:crypto';
import { BitString, fromBER } from 'asn1js';
import { Certificate } from 'pkijs';

/** What a certificate says it may be used for (RFC 5280, 4.2.1.3), as far as signing papers goes. */
export type CertificateUse = 'digitalSignature' | 'nonRepudiation';

const keyUsage = '2.5.29.15';
/** In the first byte of the bits. */
const bits: Readonly<Record<CertificateUse, number>> = { digitalSignature: 0x80, nonRepudiation: 0x40 };

/** The uses for signing that a certificate names; undefined where it leaves its use open. */
export function usagesOf({ raw }: X509Certificate): readonly CertificateUse[] | undefined {
  const { extensions = [] } = Certificate.fromBER(new Uint8Array(raw));
  const found = extensions.find(({ extnID }) => extnID === keyUsage);
  if (!found) return undefined;
  const { result } = fromBER(found.extnValue.valueBlock.valueHexView);
  const first = result instanceof BitString ? (result.valueBlock.valueHexView[0] ?? 0) : 0;
  return (Object.keys(bits) as CertificateUse[]).filter((use) => (first & bits[use]) !== 0);
}

/** Whose certificate it is and who issued it: the common name, or all that stands there, on one line. */
export function namesIn({ subject, issuer }: X509Certificate): { readonly name: string; readonly issuerName: string } {
  return { name: commonName(subject), issuerName: commonName(issuer) };
}

function commonName(lines: string): string {
  const common = /^CN=(.*)$/m.exec(lines)?.[1];
  return (common ?? lines.split('\n').join(', ')).normalize('NFC');
}
