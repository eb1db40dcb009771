import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import type { AccountRecord } from './account.model';
import {
  changeAccountSchema,
  createAccountSchema,
  credentialsSchema,
  listAccountsSchema,
  resetPasswordSchema,
  type ChangeAccount,
  type CreateAccount,
  type Credentials,
  type ListAccounts,
} from './account.schema';
import {
  changeAccount,
  createAccount,
  disableAccount,
  enableAccount,
  findAccounts,
  getAccount,
  resetPassword,
} from './account.service';
import { createToken } from './api-token.service';
import { actorFrom, signIn } from './sign-in.service';

export function accountApi(clock: Clock): readonly Operation[] {
  const door = requirePermission('accounts.manage');
  const common = { tag: 'Accounts', door } as const;
  const context = ({ expectedVersion }: { expectedVersion: number | undefined }) => ({
    at: clock.now(),
    expectedVersion,
  });
  const one = { status: 200, description: 'The account, as it is now' };
  return [
    operation<unknown, Credentials>({
      method: 'post',
      path: '/tokens',
      tag: 'Tokens',
      summary: 'A bearer token for a user name and password',
      access: 'public',
      body: credentialsSchema,
      answer: { status: 201, description: 'The token; it is shown only here' },
      handle: async ({ req, body }) => {
        const account = await signIn(body, { at: clock.now(), from: req.ip });
        const { token, expiresAt } = await createToken(
          actorFrom(account),
          { name: 'POST /tokens', scopes: ['read', 'write'] },
          clock.now(),
        );
        return { json: { token, tokenType: 'Bearer', expiresAt } };
      },
    }),
    operation<ListAccounts>({
      ...common,
      method: 'get',
      path: '/accounts',
      summary: 'Accounts by user name; `q` searches names',
      access: 'read',
      query: listAccountsSchema,
      answer: { status: 200, description: 'A page of accounts' },
      handle: async ({ req, query }) => {
        const page = await findAccounts(actorOf(req), query.q, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(present), nextCursor: page.next } };
      },
    }),
    operation<unknown, CreateAccount>({
      ...common,
      method: 'post',
      path: '/accounts',
      summary: 'Create an account',
      access: 'write',
      body: createAccountSchema,
      answer: { status: 201, description: 'The account' },
      handle: async ({ req, body }) => {
        const account = await createAccount(actorOf(req), body, clock.now());
        return { ...answered(account), location: `/api/v1/accounts/${String(account._id)}` };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/accounts/:id',
      summary: 'One account',
      access: 'read',
      answer: one,
      handle: async ({ req, params }) => answered(await getAccount(actorOf(req), String(params['id']))),
    }),
    operation<unknown, ChangeAccount>({
      ...common,
      method: 'patch',
      path: '/accounts/:id',
      summary: 'Change an account; another role, organization or verifier ends its sessions and tokens',
      access: 'write',
      body: changeAccountSchema,
      answer: one,
      handle: async ({ req, params, body, expectedVersion }) =>
        answered(await changeAccount(actorOf(req), String(params['id']), body, context({ expectedVersion }))),
    }),
    ...(
      [
        ['disable', disableAccount],
        ['enable', enableAccount],
      ] as const
    ).map(([act, work]) =>
      operation({
        ...common,
        method: 'post',
        path: `/accounts/:id/${act}`,
        summary: `${act === 'disable' ? 'Disable' : 'Enable'} an account; its sessions and tokens end for good`,
        access: 'write',
        answer: one,
        handle: async ({ req, params, expectedVersion }) =>
          answered(await work(actorOf(req), String(params['id']), context({ expectedVersion }))),
      }),
    ),
    operation<unknown, { password: string }>({
      ...common,
      method: 'post',
      path: '/accounts/:id/reset',
      summary: 'Give an account a new password; its sessions and tokens end for good',
      access: 'write',
      body: resetPasswordSchema,
      answer: one,
      handle: async ({ req, params, body, expectedVersion }) =>
        answered(await resetPassword(actorOf(req), String(params['id']), body.password, context({ expectedVersion }))),
    }),
  ];
}

function answered(account: AccountRecord) {
  return { json: present(account), version: account.__v };
}

/** An account without its secrets and what only serves the program. */
function present(account: AccountRecord) {
  const { _id, __v, username, displayName, role, organizationId, verifierId, email, active } = account;
  return { id: String(_id), version: __v, username, displayName, role, organizationId, verifierId, email, active };
}
