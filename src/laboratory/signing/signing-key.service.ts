import { Types, type ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { findPage, inTransaction, takeTurn, type Page, type PageRequest } from '../../platform/database';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { keepSecret } from '../../platform/seals';
import { fingerprintOf, namesIn } from '../../platform/signatures';
import { signingKeyAudited } from './signing-key.audited';
import { signingTexts as texts } from './signing-key.messages';
import { SigningKeyModel, type SigningKey, type SigningKeyDocument, type SigningKeyRecord } from './signing-key.model';
import { readGivenKey, type GivenKey } from './signing-key.reading';
import { daysOf } from './signing-key.rules';
import type { EndSigningKey } from './signing-key.schema';

/** Newest first. */
export async function findSigningKeys(actor: Actor, page: PageRequest): Promise<Page<SigningKeyRecord>> {
  const order = { field: 'enteredAt', direction: -1 } as const;
  const visible = visibleTo(actor, 'signingKeys.read', 'centreId');
  return (await findPage(SigningKeyModel, visible, order, page)) as Page<SigningKeyRecord>;
}

export async function getSigningKey(actor: Actor, id: string): Promise<SigningKeyRecord> {
  const visible = visibleTo(actor, 'signingKeys.read', 'centreId');
  const found = await SigningKeyModel.findOne({ $and: [{ _id: id }, visible] }).lean<SigningKeyRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** What a centre signs with now; without its secret. */
export async function findKeyInUse(
  centreId: Types.ObjectId | string,
  session: ClientSession | null = null,
): Promise<SigningKeyRecord | undefined> {
  const found = await SigningKeyModel.findOne({ centreId, status: 'inUse' }).session(session).lean<SigningKeyRecord>();
  return found ?? undefined;
}

/** What was sent of a key. */
export interface SentKey {
  readonly file: Buffer | undefined;
  readonly filePassword?: string | undefined;
}

/**
 * Takes a key into use for the actor's centre, in place of the one before, which is deleted. The file and its password are
 * not kept.
 */
export async function enterSigningKey(
  actor: Actor,
  { file, filePassword }: SentKey,
  at: Date,
): Promise<SigningKeyRecord> {
  assertCan(actor, 'signingKeys.manage', actor.organizationId);
  if (!file) throw new InvalidInputError({ file: texts.fileRequired });
  const given = await readGivenKey(file, filePassword, at);
  const centreId = new Types.ObjectId(actor.organizationId);
  return inTransaction(async (session) => {
    await takeTurn(`signing key ${actor.organizationId}`, session);
    const key = new SigningKeyModel(fieldsOf(actor, given, centreId, at));
    await endPresent(actor, key, at, session);
    await key.save({ session });
    const after = key.toObject<SigningKeyRecord>();
    await recordAudit(actor, { action: 'signingKey.entered', subject: subjectOf(key), after, at }, session);
    return (await SigningKeyModel.findById(key._id).session(session).lean<SigningKeyRecord>()) ?? after;
  });
}

function fieldsOf(actor: Actor, { chain, privateKey }: GivenKey, centreId: Types.ObjectId, at: Date): SigningKey {
  const [own] = chain;
  const fingerprint = fingerprintOf(own);
  return {
    ...{ centreId, kind: privateKey ? 'file' : 'token', ...namesIn(own) },
    subject: own.subject.split('\n').join(', ').normalize('NFC'),
    ...{ serialNumber: own.serialNumber, fingerprint, ...daysOf(own) },
    certificates: chain.map(({ raw }) => raw.toString('base64')),
    ...{ status: 'inUse', enteredAt: at, enteredBy: actor.name },
    ...(privateKey && { secret: keepSecret(privateKey, secretOf({ centreId, fingerprint })) }),
  };
}

/** What an encrypted key belongs to: kept with another certificate or centre, it is not read. */
export function secretOf({ centreId, fingerprint }: Pick<SigningKey, 'centreId' | 'fingerprint'>): string {
  return `signing key ${String(centreId)} ${fingerprint}`;
}

async function endPresent(actor: Actor, next: SigningKeyDocument, at: Date, session: ClientSession): Promise<void> {
  const present = await SigningKeyModel.findOne({ centreId: next.centreId, status: 'inUse' }).session(session);
  if (!present) return;
  const before = present.toObject<SigningKeyRecord>();
  const reason = fill(texts.replacedBy, { serial: next.serialNumber }).vi;
  present.set(ended(actor, reason, at));
  await present.save({ session });
  const told = { action: 'signingKey.replaced', before, after: present.toObject(), reason, at } as const;
  await recordAudit(actor, { ...told, subject: subjectOf(present) }, session);
}

/** Ends the key in use; the registry signs nothing of the centre until another is entered. */
export async function endSigningKey(
  actor: Actor,
  id: string,
  { reason }: EndSigningKey,
  change: Change,
): Promise<SigningKeyRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'signingKey.removed', reason }, (key) => {
    if (key.status !== 'inUse') throw new ConflictError(texts.notInUse);
    key.set(ended(actor, reason, change.at));
  });
}

/** The key itself goes with it. */
const ended = ({ name: endedBy }: Actor, endReason: string, endedAt: Date) => ({
  ...{ status: 'ended', endedAt, endedBy, endReason },
  secret: undefined,
});

function subjectOf({ _id, serialNumber: serial, centreId }: SigningKeyDocument) {
  return { type: signingKeyAudited.type, id: _id, name: fill(texts.one, { serial }).vi, organizationId: centreId };
}

const revised: RevisedKind<SigningKey> = {
  ...{ model: SigningKeyModel, read: 'signingKeys.read', manage: 'signingKeys.manage', belongsTo: 'centreId' },
  ...{ notFound: texts.notFound, subjectOf },
};
