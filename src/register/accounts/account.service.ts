import type { ClientSession, Types } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind, type AuditedAction } from '../../audit';
import { beginInstallation } from '../installation';
import { OrganizationModel } from '../organizations';
import {
  askAboutNear,
  findPage,
  inTransaction,
  isDuplicateKey,
  nearKeysOf,
  searchFilter,
  searchWords,
  type Order,
  type Page,
  type PageRequest,
} from '../../platform/database';
import { ConflictError, forgetSessions, InvalidInputError, NotFoundError } from '../../platform/http';
import { orderKey } from '../../platform/text';
import { accountAudited } from './account.audited';
import { accountTexts as texts } from './account.messages';
import { accountNear } from './account.near';
import { AccountModel, type Account, type AccountDocument, type AccountRecord } from './account.model';
import type {
  AccountSort,
  ChangeAccount,
  ChangePassword,
  CreateAccount,
  ListAccounts,
  ResetPassword,
  SetUp,
} from './account.schema';
import { ApiTokenModel } from './api-token.model';
import { hashNewPassword, namesAround } from './new-password';
import { assertPassword } from './sign-in.service';

export async function isSetUp(): Promise<boolean> {
  return (await AccountModel.exists({})) !== null;
}

/** The first visit: makes the department and its administrator. Works once. */
export async function setUpRegistry(input: SetUp, at: Date): Promise<void> {
  if (await isSetUp()) throw new ConflictError(texts.alreadySetUp);
  const passwordHash = await hashNewPassword(input.password, [
    input.username,
    input.displayName,
    input.organizationName,
    input.province,
  ]);
  await inTransaction(async (session) => {
    if (await AccountModel.exists({}).session(session)) throw new ConflictError(texts.alreadySetUp);
    const department = await OrganizationModel.findOneAndUpdate(
      { code: 'SO-KHCN' },
      {
        $setOnInsert: {
          kind: 'agency',
          agencyKind: 'department',
          nameVi: input.organizationName,
          nameOrder: orderKey(input.organizationName),
          ...nearKeysOf(OrganizationModel, { nameVi: input.organizationName }),
          searchWords: searchWords(input.organizationName),
        },
      },
      { upsert: true, returnDocument: 'after', session },
    );
    const account = new AccountModel({
      username: input.username,
      displayName: input.displayName,
      role: 'administrator',
      organizationId: department._id,
      passwordHash,
      searchWords: searchWords(input.username, input.displayName),
    });
    await account.save({ session });
    const by = { id: account.id, name: input.displayName };
    const { provinceKind, province } = input;
    await recordAudit(
      by,
      { action: 'account.created', subject: subjectOf(account), after: account.toObject(), at },
      session,
    );
    await beginInstallation(by, { provinceKind, province, departmentId: department._id }, at, session);
  });
}

const orders: Readonly<Record<AccountSort, Order>> = {
  displayName: { field: 'nameOrder', direction: 1 },
  '-displayName': { field: 'nameOrder', direction: -1 },
  username: { field: 'username', direction: 1, unique: true },
  '-username': { field: 'username', direction: -1, unique: true },
};

/** The accounts, by the names of their people unless asked otherwise. */
export async function findAccounts(
  actor: Actor,
  { q, sort }: Pick<ListAccounts, 'q' | 'sort'>,
  page: PageRequest,
): Promise<Page<AccountRecord>> {
  assertCan(actor, 'accounts.manage');
  return findPage<Account>(AccountModel, searchFilter(q), orders[sort], page) as Promise<Page<AccountRecord>>;
}

export async function getAccount(actor: Actor, id: string): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  const account = await AccountModel.findById(id).lean();
  if (!account) throw new NotFoundError(texts.notFound);
  return account;
}

export async function createAccount(
  actor: Actor,
  { password, confirmed, ...input }: CreateAccount,
  at: Date,
): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  await assertOrganization(input.organizationId);
  const passwordHash = await hashNewPassword(password, await namesAround(input));
  return inTransaction(async (session) => {
    const account = new AccountModel({
      ...input,
      passwordHash,
      searchWords: searchWords(input.username, input.displayName),
    });
    assertSignatory(account);
    await askAboutNear(account, accountNear, { reach: {}, confirmed }, session);
    try {
      await account.save({ session });
    } catch (error) {
      if (isDuplicateKey(error, 'username')) throw new InvalidInputError({ username: texts.usernameTaken });
      throw error;
    }
    await recordAudit(
      actor,
      { action: 'account.created', subject: subjectOf(account), after: account.toObject(), at },
      session,
    );
    return account.toObject<AccountRecord>();
  });
}

export async function changeAccount(
  actor: Actor,
  id: string,
  input: ChangeAccount,
  change: Change,
): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  if (input.organizationId) await assertOrganization(input.organizationId);
  return alter(actor, id, 'account.changed', change, (account) => {
    account.set(input);
    assertSignatory(account);
    account.searchWords = searchWords(account.username, account.displayName);
  });
}

export async function disableAccount(actor: Actor, id: string, change: Change): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  if (id === actor.id) throw new ConflictError(texts.notYourself);
  return alter(actor, id, 'account.disabled', change, (account) => void (account.active = false));
}

/**
 * Disables accounts of a person who left, as part of a leaving that was decided; the caller has checked who may. The
 * actor's own stays: nobody shuts oneself out.
 */
export async function disableAccountsOf(
  actor: Actor,
  accountIds: readonly Types.ObjectId[],
  { reason, at, session }: { readonly reason: string; readonly at: Date; readonly session: ClientSession },
): Promise<void> {
  const accounts = await AccountModel.find({ _id: { $in: accountIds }, active: true }).session(session);
  for (const account of accounts.filter(({ id }) => id !== actor.id)) {
    const before = account.toObject();
    account.active = false;
    await endAccess(account, at, session);
    await account.save({ session });
    const [subject, after] = [subjectOf(account), account.toObject()];
    await recordAudit(actor, { action: 'account.disabled', subject, before, after, reason, at }, session);
  }
}

export async function enableAccount(actor: Actor, id: string, change: Change): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  return alter(actor, id, 'account.enabled', change, (account) => void (account.active = true));
}

export async function resetPassword(
  actor: Actor,
  id: string,
  { password }: ResetPassword,
  change: Change,
): Promise<AccountRecord> {
  assertCan(actor, 'accounts.manage');
  const passwordHash = await hashNewPassword(password, await namesAround(await getAccount(actor, id)));
  return alter(actor, id, 'account.passwordChanged', change, (account) => void (account.passwordHash = passwordHash));
}

/** Ends every other session and every token; the caller goes on under the epoch answered. */
export async function changeOwnPassword(
  actor: Actor,
  { presentPassword, password }: ChangePassword,
  at: Date,
): Promise<AccountRecord> {
  await assertPassword(actor, presentPassword, at, 'presentPassword');
  const account = await AccountModel.findById(actor.id).orFail().lean();
  const passwordHash = await hashNewPassword(password, await namesAround(account));
  return inTransaction(async (session) => {
    const own = await AccountModel.findById(actor.id).session(session);
    if (!own) throw new NotFoundError(texts.notFound);
    const before = own.toObject();
    own.passwordHash = passwordHash;
    await endAccess(own, at, session);
    await own.save({ session });
    const action = 'account.passwordChanged';
    await recordAudit(actor, { action, subject: subjectOf(own), before, after: own.toObject(), at }, session);
    return own.toObject<AccountRecord>();
  });
}

const revised: RevisedKind<Account> = {
  model: AccountModel,
  read: 'accounts.manage',
  manage: 'accounts.manage',
  belongsTo: 'organizationId',
  notFound: texts.notFound,
  subjectOf,
};

async function alter(
  actor: Actor,
  id: string,
  action: AuditedAction,
  change: Change,
  work: (account: AccountDocument) => void,
): Promise<AccountRecord> {
  return reviseRecord(actor, revised, id, { ...change, action }, async (account, session) => {
    work(account);
    if (endingAccess.some((field) => account.isModified(field))) await endAccess(account, change.at, session);
  });
}

/** A change to any of these ends whatever was opened before it. */
const endingAccess = ['passwordHash', 'active', 'role', 'organizationId', 'verifierId'] as const;

/** Every session and every token of the account is over, and stays so when the account is enabled again. */
async function endAccess(account: AccountDocument, at: Date, session: ClientSession): Promise<void> {
  account.epoch += 1;
  await forgetSessions(account.id, session);
  await ApiTokenModel.updateMany(
    { accountId: account._id, revokedAt: { $exists: false } },
    { $set: { revokedAt: at } },
    { session },
  );
}

/** Over a signature stands first whom one signs for, then one's own position (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function assertSignatory({ position, signsFor }: AccountDocument): void {
  if (signsFor && !position) throw new InvalidInputError({ position: texts.positionNeeded });
}

async function assertOrganization(id: string): Promise<void> {
  if (!(await OrganizationModel.exists({ _id: id })))
    throw new InvalidInputError({ organizationId: texts.noSuchOrganization });
}

function subjectOf(account: AccountDocument) {
  return { type: accountAudited.type, id: account._id, name: account.username, organizationId: account.organizationId };
}
