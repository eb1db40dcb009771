import { createHash, type X509Certificate } from 'node:crypto';
import { Constructed, fromBER, Integer, Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import { Certificate } from 'pkijs';
import type { Chain } from './signer';

type Block = Constructed | Sequence | SetOf | Integer | Null | ObjectIdentifier | OctetString;

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * What a signer signs, DER: the kind and SHA-256 of the content and the signing certificate (RFC 5652, 5.3; ESS
 * signing-certificate-v2 of RFC 5035). A signature of PDF carries no signing time among them: the time that is claimed
 * stands in the file (ETSI EN 319 142-1, table 1).
 */
export function signedAttributes(digest: Buffer, certificate: X509Certificate): Buffer {
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate.raw) })] });
  const attributes = [
    attribute(oids.contentType, new ObjectIdentifier({ value: oids.data })),
    attribute(oids.messageDigest, new OctetString({ valueHex: digest })),
    attribute(oids.signingCertificateV2, new Sequence({ value: [new Sequence({ value: [certificateId] })] })),
  ];
  // A set in DER stands in the order of its bytes.
  const inOrder = attributes.sort((one, other) => Buffer.compare(der(one), der(other)));
  return der(new SetOf({ value: inOrder }));
}

interface Signed {
  readonly attributes: Buffer;
  readonly signature: Buffer;
  readonly chain: Chain;
  /** An RFC 3161 token over the signature. */
  readonly timeStamp?: Buffer | undefined;
}

/** The signature with its certificates as CMS SignedData without content, DER. */
export function signedData({ attributes, signature, chain, timeStamp }: Signed): Buffer {
  const [certificate] = chain;
  const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(certificate.raw));
  const signerInfo = [
    new Integer({ value: 1 }),
    new Sequence({ value: [issuer.toSchema(), serialNumber] }),
    new Sequence({ value: [new ObjectIdentifier({ value: oids.sha256 })] }),
    tagged(0, ...(read(attributes) as SetOf).valueBlock.value.map((each) => each as Block)),
    new Sequence({ value: algorithmOf(certificate) }),
    new OctetString({ valueHex: signature }),
    ...(timeStamp ? [tagged(1, attribute(oids.timeStampToken, read(timeStamp)))] : []),
  ];
  const content = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new SetOf({ value: [new Sequence({ value: [new ObjectIdentifier({ value: oids.sha256 })] })] }),
      new Sequence({ value: [new ObjectIdentifier({ value: oids.data })] }),
      tagged(0, ...chain.map(({ raw }) => read(raw))),
      new SetOf({ value: [new Sequence({ value: signerInfo })] }),
    ],
  });
  return der(new Sequence({ value: [new ObjectIdentifier({ value: oids.signedData }), tagged(0, content)] }));
}

function algorithmOf({ publicKey }: X509Certificate): Block[] {
  const isRsa = publicKey.asymmetricKeyType === 'rsa';
  const name = new ObjectIdentifier({ value: isRsa ? oids.rsaWithSha256 : oids.ecdsaWithSha256 });
  return isRsa ? [name, new Null()] : [name];
}

function attribute(type: string, value: Block): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: type }), new SetOf({ value: [value] })] });
}

const ofContext = 3;

function tagged(tagNumber: number, ...value: Block[]): Constructed {
  return new Constructed({ idBlock: { tagClass: ofContext, tagNumber }, value });
}

function read(bytes: Buffer): Block {
  const { offset, result } = fromBER(new Uint8Array(bytes));
  if (offset < 0) throw new Error(`what must be DER is not: ${result.error}`);
  return result as Block;
}

function der(block: Block): Buffer {
  return Buffer.from(block.toBER(false));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
