import type { Types } from 'mongoose';
import { enterSigningKey } from '../../src/laboratory/signing/signing-key.service';
import type { SigningKeyRecord } from '../../src/laboratory/signing/signing-key.model';
import { makeKey, type TestKey } from './made-keys';
import { buildPerson } from './people';
import { testNow } from './registry';

/** A centre's key in use: of a file, or of a token. */
export async function buildSigningKey(
  organizationId: Types.ObjectId,
  { key = makeKey(), isToken = false, at = testNow }: { key?: TestKey; isToken?: boolean; at?: Date } = {},
): Promise<SigningKeyRecord> {
  const head = await buildPerson('centreHead', { organizationId });
  const sent = isToken ? { file: Buffer.from(key.certificatePem) } : { file: key.file, filePassword: key.password };
  return enterSigningKey(head, sent, at);
}
