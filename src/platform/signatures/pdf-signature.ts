import { createHash } from 'node:crypto';
import { askTimeStamp } from '../timestamps';
import { checkPdfSignature, SignatureFault, type CheckedSignature } from './checking';
import { signedAttributes, signedData } from './cms';
import { digestOfSigned, filled, withPlaceholder, type Placed, type SignatureWords } from './placeholder';
import type { Chain, Signer } from './signer';

/** A PDF ready for its signature. Made again from the same file, chain and words, it is the same to the bit. */
export interface PreparedSignature {
  readonly placed: Placed;
  readonly chain: Chain;
  /** What the signer signs, DER. */
  readonly attributes: Buffer;
  /** Its SHA-256: what a token is given. */
  readonly digest: Buffer;
}

export interface SignatureSettings {
  /** The time-stamp service (RFC 3161) that is shown each signature. */
  readonly timeStampUrl?: string | undefined;
}

interface SignedPdf {
  readonly bytes: Buffer;
  readonly checked: CheckedSignature;
}

/** More than any signature with its attributes takes; the certificates, whose size is known, come on top. */
const mostOfSignature = 2_048;
/** Others of the centre wait as long. */
const waitMs = 10_000;
/** A token with the certificates of its service, three at most. */
const mostOfTimeStamp = 12_288;

/** Makes room for the signature and says what is to be signed. @throws UnsignableError */
export async function prepareSignature(
  pdf: Buffer,
  chain: Chain,
  words: SignatureWords,
  { timeStampUrl }: SignatureSettings,
): Promise<PreparedSignature> {
  const certificates = chain.reduce((bytes, { raw }) => bytes + raw.length, 0);
  const size = mostOfSignature + certificates + (timeStampUrl ? mostOfTimeStamp : 0);
  const placed = await withPlaceholder(pdf, words, size);
  const attributes = signedAttributes(digestOfSigned(placed), chain[0]);
  return { placed, chain, attributes, digest: createHash('sha256').update(attributes).digest() };
}

/**
 * The signed file, with a time-stamp over its signature where a service is set: PAdES B-T, otherwise B-B. It was read
 * again and checked before it is handed back.
 * @throws SignatureFault where the signature does not hold, TimeStampError where the service gives no time-stamp
 */
export async function completeSignature(
  { placed, chain, attributes }: PreparedSignature,
  signature: Buffer,
  { timeStampUrl }: SignatureSettings,
): Promise<SignedPdf> {
  // A signature that does not hold is not worth the time-stamp.
  const bare = filled(placed, signedData({ attributes, signature, chain }));
  const checked = await checkedBy(bare, chain);
  if (!timeStampUrl) return { bytes: bare, checked };
  const { token: timeStamp } = await askTimeStamp(timeStampUrl, signature, waitMs);
  const bytes = filled(placed, signedData({ attributes, signature, chain, timeStamp }));
  return { bytes, checked: await checkedBy(bytes, chain) };
}

async function checkedBy(bytes: Buffer, [certificate]: Chain): Promise<CheckedSignature> {
  const checked = await checkPdfSignature(bytes);
  if (!checked.certificate.raw.equals(certificate.raw)) throw new SignatureFault('the certificate is another one');
  return checked;
}

/** Signs a PDF with a key that answers at once. @throws what its two halves throw */
export async function signPdf(
  pdf: Buffer,
  signer: Signer,
  words: SignatureWords,
  settings: SignatureSettings,
): Promise<SignedPdf> {
  const prepared = await prepareSignature(pdf, signer.chain, words, settings);
  return completeSignature(prepared, await signer.sign(prepared.attributes), settings);
}
