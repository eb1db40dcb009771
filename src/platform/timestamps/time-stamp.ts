import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  CryptoEngine,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const sha256 = '2.16.840.1.101.3.4.2.1';
/** id-kp-timeStamping: the certificate was made for this and nothing else (RFC 3161, 2.3). */
const forTimeStamping = '1.3.6.1.5.5.7.3.8';
const granted = [0, 1];
const longestWaitMs = 20_000;

/** The service did not answer, refused, or answered something that does not hold. */
export class TimeStampError extends Error {
  override readonly name = 'TimeStampError';
}

export interface TimeStampAnswer {
  /** The time-stamp token, DER: whoever has it can check it with any program that knows RFC 3161. */
  readonly token: Buffer;
  readonly at: Date;
  /** The name in the certificate of who said it. */
  readonly by: string;
}

const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto as never });

/**
 * Asks a time-stamp service (RFC 3161, over HTTP) about the SHA-256 of some bytes, or of a text in UTF-8. The answer counts
 * only if it is about these very bytes and this very question, and the signature of a certificate for time-stamping is
 * over it.
 * @throws TimeStampError
 */
export async function askTimeStamp(
  url: string,
  said: string | Buffer,
  waitMs = longestWaitMs,
): Promise<TimeStampAnswer> {
  const data = Buffer.from(said);
  const nonce = randomBytes(8);
  nonce[0] = (nonce[0] ?? 0) & 0x7f;
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: sha256Of(data) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  const answer = await post(url, Buffer.from(request.toSchema().toBER()), waitMs);
  try {
    return await verified(answer, data, nonce);
  } catch (error) {
    if (error instanceof TimeStampError) throw error;
    throw new TimeStampError('the answer cannot be read as one of RFC 3161');
  }
}

async function post(url: string, body: Buffer, waitMs: number): Promise<Buffer> {
  const headers = { 'Content-Type': 'application/timestamp-query' };
  const signal = AbortSignal.timeout(waitMs);
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal }).catch(
    (error: unknown) => {
      throw new TimeStampError(
        `the service does not answer: ${error instanceof Error ? error.message : String(error)}`,
      );
    },
  );
  if (!response.ok) throw new TimeStampError(`the service answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function verified(answer: Buffer, data: Buffer, nonce: Buffer): Promise<TimeStampAnswer> {
  const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(answer));
  if (!granted.includes(status.status) || !timeStampToken)
    throw new TimeStampError(`the service refused (status ${status.status})`);
  return checkedToken(timeStampToken, data, nonce);
}

/**
 * Holds a kept token against the bytes that it is said to be about.
 * @throws TimeStampError
 */
export async function checkTimeStamp(token: Buffer, data: Buffer): Promise<TimeStampAnswer> {
  try {
    return await checkedToken(ContentInfo.fromBER(new Uint8Array(token)), data);
  } catch (error) {
    if (error instanceof TimeStampError) throw error;
    throw new TimeStampError('the token cannot be read as one of RFC 3161');
  }
}

/** @param nonce that of the question, where the answer is to be to this very one */
async function checkedToken(token: ContentInfo, data: Buffer, nonce?: Buffer): Promise<TimeStampAnswer> {
  const signed = new SignedData({ schema: token.content });
  const content = signed.encapContentInfo.eContent?.getValue();
  if (!content) throw new TimeStampError('the answer holds no time');
  const told = TSTInfo.fromBER(content);
  const { hashAlgorithm, hashedMessage } = told.messageImprint;
  const isOurs = hashAlgorithm.algorithmId === sha256 && sha256Of(data).equals(hashedMessage.valueBlock.valueHexView);
  if (!isOurs) throw new TimeStampError('the answer is about something else');
  if (nonce && !(told.nonce && sameNumber(told.nonce, nonce)))
    throw new TimeStampError('the answer is to another question');
  const signer = await signerOf(signed, data);
  const { contentType } = token;
  return {
    token: Buffer.from(new ContentInfo({ contentType, content: token.content }).toSchema().toBER()),
    at: told.genTime,
    by: nameOf(signer),
  };
}

async function signerOf(signed: SignedData, data: Buffer): Promise<Certificate> {
  const certificates = (signed.certificates ?? []).filter((each): each is Certificate => each instanceof Certificate);
  if (certificates.length === 0) throw new TimeStampError('the answer does not carry the certificate of its signer');
  const { signatureVerified, signerCertificate } = await signed
    .verify({ signer: 0, data: new Uint8Array(data).buffer, checkChain: false, extendedMode: true }, crypto)
    .catch(() => ({ signatureVerified: false, signerCertificate: null }));
  if (!signatureVerified || !signerCertificate) throw new TimeStampError('the signature of the answer does not hold');
  const usage = signerCertificate.extensions?.find(({ parsedValue }) => parsedValue instanceof ExtKeyUsage)
    ?.parsedValue as ExtKeyUsage | undefined;
  if (!usage?.keyPurposes.includes(forTimeStamping))
    throw new TimeStampError('the signer’s certificate is not one for time-stamping');
  return signerCertificate;
}

function sha256Of(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

function sameNumber(told: Integer, asked: Buffer): boolean {
  const hex = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('hex')
      .replace(/^(00)+/, '');
  return hex(told.valueBlock.valueHexView) === hex(asked);
}

function nameOf({ subject }: Certificate): string {
  return subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(', ');
}
