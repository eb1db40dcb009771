import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { SigningKeyRecord } from './signing-key.model';
import { endSigningKeySchema, enterSigningKeySchema, listSigningKeysSchema } from './signing-key.schema';
import { endSigningKey, enterSigningKey, findSigningKeys, getSigningKey } from './signing-key.service';

/** What centres sign with; the key itself comes in and never goes out. */
export function signingKeyApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, step } = resource({
    ...({ tag: 'Signatures', path: '/signing-keys/:id', reads: 'signingKeys.read' } as const),
    ...({ clock, writes: 'signingKeys.manage' } as const),
    present: (found: SigningKeyRecord) => presentRecord(found, 'secret'),
  });
  return [
    list({
      summary: 'Keys that centres sign with, the newest first',
      answer: 'A page of keys, each by its certificate',
      query: listSigningKeysSchema,
      find: async (actor, _query, page) => findSigningKeys(actor, page),
    }),
    begin({
      summary:
        'Take a key into use: a PKCS#12 file in base64 with its password, or a certificate (PEM or DER) of a token; the key before it is deleted',
      answer: 'The key, by its certificate',
      body: enterSigningKeySchema,
      run: async (actor, { file, filePassword }, at) =>
        enterSigningKey(actor, { file: Buffer.from(file, 'base64'), filePassword }, at),
    }),
    read({ summary: 'A key, by its certificate', answer: 'The key', get: getSigningKey }),
    step('end', {
      summary: 'End the key in use: it is deleted, and nothing is signed until another is entered',
      answer: 'The key as it is now',
      body: endSigningKeySchema,
      run: endSigningKey,
    }),
  ];
}
