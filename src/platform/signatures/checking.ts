import { createHash, verify, X509Certificate } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { checkTimeStamp, type TimeStampAnswer } from '../timestamps';
import { oids } from './cms';
import { fingerprintOf } from './signer';

/** A signature that does not hold; the message says what of it, for the log. */
export class SignatureFault extends Error {
  override readonly name = 'SignatureFault';
}

/** A signature that holds. */
export interface CheckedSignature {
  readonly certificate: X509Certificate;
  /** How many certificates of issuers it carries. */
  readonly issuers: number;
  readonly timeStamp?: Pick<TimeStampAnswer, 'at' | 'by'>;
}

/**
 * Checks the one signature of a PDF: that it covers every byte but itself, is over these very bytes, was made by the key
 * of the certificate that it names, and that its time-stamp is over it. Whether the certificate is one to be trusted is
 * for the caller to judge.
 * @throws SignatureFault
 */
export async function checkPdfSignature(pdf: Buffer): Promise<CheckedSignature> {
  const { signedBytes, cms } = partsOf(pdf);
  const signed = readSigned(cms);
  const [signer, ...more] = signed.signerInfos;
  if (!signer || more.length > 0) throw new SignatureFault('there is not exactly one signer');
  const attributes = Buffer.from(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  const certificates = (signed.certificates ?? []).flatMap((each) =>
    each instanceof Certificate ? new X509Certificate(Buffer.from(each.toSchema().toBER())) : [],
  );
  const named = octets(value(signer, oids.signingCertificateV2, 'the signing certificate'));
  const certificate = certificates.find((each) => fingerprintOf(each) === named);
  if (!certificate) throw new SignatureFault('the certificate that the signature names is not with it');
  if (octets(value(signer, oids.messageDigest, 'the digest')) !== sha256(signedBytes))
    throw new SignatureFault('the digest is of other bytes');
  if (textOf(value(signer, oids.contentType, 'the kind of content')) !== oids.data)
    throw new SignatureFault('the content is of another kind');
  if (signer.signedAttrs?.attributes.some(({ type }) => type === oids.signingTime))
    throw new SignatureFault('a signing time stands where PAdES allows none');
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView);
  if (!verify('sha256', attributes, certificate.publicKey, signature))
    throw new SignatureFault('the signature is not of the certificate’s key');
  const timeStamp = await timeStampOf(signer, signature);
  return { certificate, issuers: certificates.length - 1, ...(timeStamp && { timeStamp }) };
}

/** The bytes that are signed, and the signature; only a signature over the whole file counts. */
function partsOf(pdf: Buffer): { signedBytes: readonly Buffer[]; cms: Buffer } {
  const at = pdf.lastIndexOf('/ByteRange', undefined, 'latin1');
  const written = pdf.toString('latin1', at, at + 80);
  const [, start, from, to, length] = /^\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(written)?.map(Number) ?? [];
  if (at < 0 || from === undefined || to === undefined) throw new SignatureFault('there is no signature');
  if (start !== 0 || to + (length ?? 0) !== pdf.length || from >= to || pdf[from] !== 0x3c || pdf[to - 1] !== 0x3e)
    throw new SignatureFault('the signature does not cover the whole file');
  const hex = pdf.toString('latin1', from + 1, to - 1);
  if (!/^[0-9a-f]*$/i.test(hex)) throw new SignatureFault('the signature is not written in hex');
  return { signedBytes: [pdf.subarray(0, from), pdf.subarray(to)], cms: Buffer.from(hex, 'hex') };
}

function readSigned(cms: Buffer): SignedData {
  const { offset, result } = fromBER(new Uint8Array(cms));
  try {
    if (offset < 0) throw new Error(result.error);
    const { contentType, content } = new ContentInfo({ schema: result }) as { contentType: string; content: unknown };
    if (contentType !== oids.signedData) throw new Error(contentType);
    return new SignedData({ schema: content });
  } catch {
    throw new SignatureFault('the signature cannot be read');
  }
}

function value({ signedAttrs }: SignerInfo, type: string, name: string): unknown {
  const found = signedAttrs?.attributes.filter((each) => each.type === type) ?? [];
  if (found.length !== 1) throw new SignatureFault(`${name} does not stand in what is signed`);
  return found[0]?.values[0];
}

/** The hex of the octets in a value, however deep the sequences are that it is the first of. */
function octets(block: unknown): string {
  if (block instanceof Sequence) return octets(block.valueBlock.value[0]);
  return block instanceof OctetString ? Buffer.from(block.valueBlock.valueHexView).toString('hex') : '';
}

function textOf(block: unknown): string {
  return block instanceof ObjectIdentifier ? block.getValue() : '';
}

async function timeStampOf({ unsignedAttrs }: SignerInfo, signature: Buffer) {
  const found = unsignedAttrs?.attributes.find(({ type }) => type === oids.timeStampToken);
  if (!found) return undefined;
  const token = Buffer.from((found.values[0] as Sequence).toBER());
  const { at, by } = await checkTimeStamp(token, signature).catch(() => {
    throw new SignatureFault('the time-stamp does not hold');
  });
  return { at, by };
}

function sha256(parts: readonly Buffer[]): string {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}
