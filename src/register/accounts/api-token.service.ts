import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction } from '../../platform/database';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../platform/http';
import { apiTokenAudited } from './account.audited';
import { accountTexts as texts } from './account.messages';
import { AccountModel } from './account.model';
import { ApiTokenModel, type ApiTokenRecord, type TokenScope } from './api-token.model';
import type { CreateToken } from './account.schema';
import { actorOn } from './sign-in.service';

const lifetimeMs = 90 * 24 * 60 * 60 * 1000;

/** A new token of one's own. The words are answered here and nowhere else: only their hash is kept. */
export async function createToken(
  actor: Actor,
  { name, scopes }: CreateToken,
  at: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = `cd_${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(at.getTime() + lifetimeMs);
  await inTransaction(async (session) => {
    const account = await AccountModel.findOne({ _id: actor.id, active: true }).session(session).lean();
    if (!account) throw new UnauthenticatedError();
    const [kept] = await ApiTokenModel.create(
      [{ accountId: actor.id, name, scopes, tokenHash: hashToken(token), epoch: account.epoch, expiresAt }],
      { session },
    );
    if (!kept) throw new Error('the token was not kept');
    await recordAudit(
      actor,
      { action: 'apiToken.issued', subject: subjectOf(kept), after: { name, scopes, expiresAt }, at },
      session,
    );
  });
  return { token, expiresAt };
}

export async function findTokens(actor: Actor): Promise<ApiTokenRecord[]> {
  return ApiTokenModel.find({ accountId: actor.id }).sort({ createdAt: -1 }).limit(100).lean<ApiTokenRecord[]>();
}

/** Ends one of the actor's own tokens at once. */
export async function revokeToken(actor: Actor, id: string, at: Date): Promise<void> {
  await inTransaction(async (session) => {
    const token = await ApiTokenModel.findOne({ _id: id, accountId: actor.id }).session(session);
    if (!token) throw new NotFoundError();
    if (token.revokedAt) return;
    token.revokedAt = at;
    await token.save({ session });
    await recordAudit(
      actor,
      { action: 'apiToken.revoked', subject: subjectOf(token), after: { revokedAt: at }, at },
      session,
    );
  });
}

/** Who acts with this token; refuses a token that is unknown, ended, or not meant for this access. */
export async function actorByToken(token: string | undefined, access: TokenScope, now: Date): Promise<Actor> {
  if (!token) throw new UnauthenticatedError(texts.tokenMissing);
  const kept = await ApiTokenModel.findOne({ tokenHash: hashToken(token) }).lean();
  if (!kept || kept.revokedAt || kept.expiresAt <= now) throw new UnauthenticatedError(texts.tokenMissing);
  if (!kept.scopes.includes(access)) throw new ForbiddenError(texts.tokenReadOnly);
  const account = await AccountModel.findOne({ _id: kept.accountId, epoch: kept.epoch, active: true }).lean();
  if (!account) throw new UnauthenticatedError(texts.tokenMissing);
  return actorOn(account, now);
}

/** What is kept of a secret that opens something: its SHA-256, in hexadecimal. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function subjectOf(token: Pick<ApiTokenRecord, '_id' | 'name'>) {
  return { type: apiTokenAudited.type, id: token._id, name: token.name };
}
