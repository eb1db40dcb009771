import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { recordEvent, stranger } from '../../audit';
import { OrganizationModel, statusOn } from '../organizations';
import { InvalidInputError, UnauthenticatedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { signInAudited } from './account.audited';
import { accountTexts as texts } from './account.messages';
import { AccountModel, type AccountRecord } from './account.model';
import type { Credentials } from './account.schema';
import { isPassword } from './password';
import { tryPassword } from './password-tries';

/** The active account with these credentials; which of the two was wrong is not said. */
export async function signIn({ username, password }: Credentials, { at, from }: Visit): Promise<AccountRecord> {
  const known = await AccountModel.findOne({ username }).lean();
  const account = known?.active ? known : undefined;
  const isRight = await tryPassword(username, at, () => isPassword(password, account?.passwordHash));
  if (!isRight || !account) {
    await noteSignIn('signInFailed', known ?? undefined, { at, from });
    throw new UnauthenticatedError(texts.wrongCredentials);
  }
  await noteSignIn('signedIn', account, { at, from });
  return account;
}

/** When, and from which network address. */
export interface Visit {
  readonly at: Date;
  readonly from?: string | undefined;
}

export async function noteSignOut(actor: Actor, visit: Visit): Promise<void> {
  const account = await AccountModel.findById(actor.id).lean();
  if (account) await noteSignIn('signedOut', account, visit);
}

/** A name that no account has is not kept: it is often a password typed in the wrong field. */
async function noteSignIn(
  act: 'signedIn' | 'signedOut' | 'signInFailed' | 'passwordWrong',
  account: AccountRecord | undefined,
  { at, from }: Visit,
): Promise<void> {
  const isKnown = act === 'signInFailed' ? undefined : account;
  const actor = isKnown ? { id: String(isKnown._id), name: isKnown.displayName } : stranger;
  await recordEvent(actor, {
    ...{ kind: signInAudited.type, action: `signIn.${act}` as const, at },
    ...{ of: account ? String(account._id) : 'nobody', name: account?.username ?? texts.noSuchName.vi },
    organizationId: account?.organizationId,
    ...(from && { details: { from } }),
  });
}

/** Who acts under this account; undefined once its access has ended. */
export async function findActor(accountId: string, epoch: number, at: Date): Promise<Actor | undefined> {
  const account = await AccountModel.findOne({ _id: accountId, epoch, active: true }).lean();
  return account ? actorOn(account, at) : undefined;
}

/** Who acts under an account that is still open, whoever is signed in: for work that a person signed and left to itself. */
export async function findSigner(
  accountId: string,
  at: Date,
  session: ClientSession | null = null,
): Promise<Actor | undefined> {
  const account = await AccountModel.findOne({ _id: accountId, active: true }).session(session).lean();
  return account ? actorOn(account, at, session) : undefined;
}

/** The same, with how the organization stands that day. */
export async function actorOn(account: AccountRecord, at: Date, session: ClientSession | null = null): Promise<Actor> {
  const body = await OrganizationModel.findById(account.organizationId, bodyFields).session(session).lean();
  const standing = body && statusOn(body, dayInVietnam(at));
  const bodyEnded = standing === 'ended' || standing === 'merged';
  return { ...actorFrom(account), ...(body && { organizationName: body.nameVi }), ...(bodyEnded && { bodyEnded }) };
}

const bodyFields = { nameVi: 1, validFrom: 1, validUntil: 1, successorIds: 1 };

export function actorFrom(account: AccountRecord): Actor {
  return {
    id: account._id.toHexString(),
    name: account.displayName,
    role: account.role,
    organizationId: account.organizationId.toHexString(),
    ...(account.verifierId && { verifierId: account.verifierId.toHexString() }),
  };
}

/** Asks for the password again before an act that cannot be taken back. */
export async function assertPassword(
  actor: Actor,
  password: string | undefined,
  at: Date,
  field = 'password',
): Promise<void> {
  if (!password) throw new InvalidInputError({ [field]: texts.wrongPassword });
  const account = await AccountModel.findById(actor.id).lean();
  if (!account) throw new UnauthenticatedError();
  const isRight = await tryPassword(account.username, at, () => isPassword(password, account.passwordHash));
  if (isRight) return;
  await noteSignIn('passwordWrong', account, { at });
  throw new InvalidInputError({ [field]: texts.wrongPassword });
}
