import type { Actor } from '../access';
import { InvalidInputError, UnauthenticatedError } from '../platform/http';
import { accountTexts as texts } from './account.messages';
import { AccountModel, type AccountRecord } from './account.model';
import type { Credentials } from './account.schema';
import { isPassword } from './password';
import { tryPassword } from './password-tries';

/** The active account with these credentials; which of the two was wrong is not said. */
export async function signIn({ username, password }: Credentials, at: Date): Promise<AccountRecord> {
  const account = await AccountModel.findOne({ username, active: true }).lean();
  const isRight = await tryPassword(username, at, () => isPassword(password, account?.passwordHash));
  if (!isRight || !account) throw new UnauthenticatedError(texts.wrongCredentials);
  return account;
}

/** Who acts under this account; undefined once its access has ended. */
export async function findActor(accountId: string, epoch: number): Promise<Actor | undefined> {
  const account = await AccountModel.findOne({ _id: accountId, epoch, active: true }).lean();
  return account ? actorFrom(account) : undefined;
}

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
  if (!isRight) throw new InvalidInputError({ [field]: texts.wrongPassword });
}
