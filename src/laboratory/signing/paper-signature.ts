import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { ClientSession, Types } from 'mongoose';
import { readOnce } from '../../platform/database';
import { RefusedError, type Refusal } from '../../platform/http';
import { fill, formatInstant } from '../../platform/i18n';
import { LostSecretError, readSecret } from '../../platform/seals';
import {
  chainOf,
  completeSignature,
  prepareSignature,
  SignatureFault,
  signerWith,
  signPdf,
  UnsignableError,
  type Chain,
  type PreparedSignature,
  type Signer,
} from '../../platform/signatures';
import { TimeStampError } from '../../platform/timestamps';
import { meaningTexts, signingRefusals as refusals } from './signing-key.messages';
import { SigningKeyModel, type SigningKeyRecord } from './signing-key.model';
import { isValidAt } from './signing-key.rules';
import { findKeyInUse, secretOf } from './signing-key.service';

/** The digital signature of a paper, as it was made: by which certificate, in whose name, and what it means. */
export interface PaperSignature {
  /** Whose certificate, and whose issue, by their common names. */
  readonly name: string;
  readonly issuerName: string;
  readonly serialNumber: string;
  /** SHA-256 of the certificate, in hex. */
  readonly fingerprint: string;
  /** The person who decided. */
  readonly signatory: string;
  /** What the signature means, in the words that stand in the file. */
  readonly meaning: string;
  /** The time that is claimed; a time-stamp proves the signature to be no later than its own. */
  readonly signedAt: Date;
  readonly timeStampedAt?: Date;
  readonly timeStampedBy?: string;
}

const kept = { type: String, required: true } as const;
/** The mongoose fields of a `PaperSignature` inside another record. */
export const paperSignatureFields = {
  ...{ name: kept, issuerName: kept, serialNumber: kept, fingerprint: kept, signatory: kept, meaning: kept },
  signedAt: { type: Date, required: true },
  timeStampedAt: Date,
  timeStampedBy: String,
} as const;

export interface SigningSettings {
  /** The time-stamp service (RFC 3161) that is shown every signature of a paper. */
  readonly signatureTimeStampUrl?: string | undefined;
}

/** A paper that is to be signed. */
interface UnsignedPaper {
  readonly bytes: Buffer;
  /** As the paper prints it. */
  readonly centre: string;
  readonly signatory: string;
  readonly meaning: string;
  readonly at: Date;
}

export interface SignedPaper {
  readonly bytes: Buffer;
  /** Absent where the centre has no key with which the registry signs. */
  readonly signature?: PaperSignature;
}

/** Nothing was signed for want of a time-stamp: the same will do later. */
export class SignatureDelayedError extends RefusedError {}

/** Signs papers of one centre; it asks nothing of the database any more. */
export type SignPaper = (paper: UnsignedPaper) => Promise<SignedPaper>;

/**
 * What signs the papers of a centre at an instant: the key that it has in use. Where there is none, or a token has it, papers
 * stay as they are.
 * @throws RefusedError where there is a key and it does not serve: never is a paper handed back unsigned for that
 */
export async function signingOfPapers(
  { centreId, at }: { readonly centreId: Types.ObjectId; readonly at: Date },
  settings: SigningSettings,
  session: ClientSession,
): Promise<SignPaper> {
  const key = await readOnce(`signing key ${String(centreId)}`, session, () =>
    SigningKeyModel.findOne({ centreId, status: 'inUse', kind: 'file' })
      .select('+secret')
      .session(session)
      .lean<SigningKeyRecord>(),
  );
  if (!key) return async ({ bytes }) => ({ bytes });
  assertInForce(key, at);
  const signer = await readOnce(`signer ${key.fingerprint}`, session, async () => signerOf(key));
  const timeStampUrl = settings.signatureTimeStampUrl;
  return async (paper) => {
    const signed = await refused(() => signPdf(paper.bytes, signer, wordsOf(paper), { timeStampUrl }));
    return { bytes: signed.bytes, signature: signatureOf(key, paper, signed.checked.timeStamp) };
  };
}

/** The certificate of a token. */
export type TokenKey = SigningKeyRecord;

/**
 * The token that signs for a centre; undefined where it has none in use.
 * @throws RefusedError where its certificate is not valid at that instant
 */
export async function findTokenOf(centreId: Types.ObjectId, at: Date): Promise<TokenKey | undefined> {
  const key = await findKeyInUse(centreId);
  if (key?.kind !== 'token') return undefined;
  assertInForce(key, at);
  return key;
}

type PaperFacts = Omit<UnsignedPaper, 'bytes'>;

/** Makes a paper ready for a token: the same paper and facts give the same hash. */
export async function prepareBy(
  key: TokenKey,
  { bytes, ...facts }: UnsignedPaper,
  { signatureTimeStampUrl: timeStampUrl }: SigningSettings,
): Promise<PreparedSignature> {
  return prepareSignature(bytes, chainOfKey(key), wordsOf(facts), { timeStampUrl });
}

/** The paper with the signature that a token made; undefined where it is not one of this key over this paper. */
export async function completeBy(
  key: TokenKey,
  prepared: PreparedSignature,
  signature: Buffer,
  facts: PaperFacts,
  { signatureTimeStampUrl: timeStampUrl }: SigningSettings,
): Promise<SignedPaper | undefined> {
  return refused(async () => {
    try {
      const { bytes, checked } = await completeSignature(prepared, signature, { timeStampUrl });
      return { bytes, signature: signatureOf(key, facts, checked.timeStamp) };
    } catch (error) {
      if (error instanceof SignatureFault || error instanceof UnsignableError) return undefined;
      throw error;
    }
  });
}

/** What the signature dictionary says. */
function wordsOf({ centre, signatory, meaning, at }: PaperFacts) {
  return { name: centre, reason: `${meaning} – ${signatory}`, field: fill(meaningTexts.field, { centre }).vi, at };
}

function signatureOf(
  { name, issuerName, serialNumber, fingerprint }: SigningKeyRecord,
  { signatory, meaning, at: signedAt }: Pick<UnsignedPaper, 'signatory' | 'meaning' | 'at'>,
  timeStamp?: { readonly at: Date; readonly by: string },
): PaperSignature {
  return {
    ...{ name, issuerName, serialNumber, fingerprint, signatory, meaning, signedAt },
    ...(timeStamp && { timeStampedAt: timeStamp.at, timeStampedBy: timeStamp.by }),
  };
}

/** @throws RefusedError where the certificate is not valid at that instant */
function assertInForce(key: SigningKeyRecord, at: Date): void {
  if (isValidAt(key, at)) return;
  const { name, notBefore, notAfter } = key;
  const days = { name, from: formatInstant(notBefore), until: formatInstant(notAfter) };
  throw refusal('expired', fill(refusals.expired, days), refusals.expiredRemedy);
}

/** The certificates of a key, as they sign. */
function chainOfKey({ certificates }: Pick<SigningKeyRecord, 'certificates'>): Chain {
  const [own, ...issuers] = certificates.map((each) => new X509Certificate(Buffer.from(each, 'base64')));
  if (!own) throw new Error('a key is kept without its certificate');
  return chainOf(own, issuers);
}

function signerOf(key: SigningKeyRecord): Signer {
  try {
    if (!key.secret) throw new LostSecretError('it is not there');
    const bytes = readSecret(key.secret, secretOf(key));
    return signerWith(createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }), chainOfKey(key));
  } catch (error) {
    if (!(error instanceof LostSecretError)) throw error;
    throw refusal('lost', refusals.lost, refusals.lostRemedy);
  }
}

/** Says in words what of the signing did not do. */
async function refused<T>(sign: () => Promise<T>): Promise<T> {
  try {
    return await sign();
  } catch (error) {
    if (error instanceof SignatureFault) throw refusal('faulty', refusals.faulty, refusals.lostRemedy);
    if (!(error instanceof TimeStampError)) throw error;
    throw new SignatureDelayedError([named('delayed', refusals.delayed, refusals.delayedRemedy)]);
  }
}

const named = (rule: string, text: Refusal['text'], remedy: Refusal['remedy']): Refusal => ({
  ...{ rule: `signature.${rule}`, text, remedy },
});
const refusal = (...said: Parameters<typeof named>) => new RefusedError([named(...said)]);
