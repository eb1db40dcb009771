import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import type { AccountRecord } from './account.model';
import {
  changeAccountSchema,
  createAccountSchema,
  credentialsSchema,
  listAccountsSchema,
  resetPasswordSchema,
  type Credentials,
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
  const { list, begin, read, change, step } = resource({
    ...{ tag: 'Accounts', path: '/accounts/:id', clock },
    ...{ reads: 'accounts.manage', writes: 'accounts.manage', present: presentAccount },
  });
  const answer = 'The account, as it is now';
  return [
    tokenOperation(clock),
    list({
      summary: 'Accounts by the names of people; `q` searches names',
      answer: 'A page of accounts',
      query: listAccountsSchema,
      find: findAccounts,
    }),
    begin({ summary: 'Create an account', answer: 'The account', body: createAccountSchema, run: createAccount }),
    read({ summary: 'One account', answer, get: getAccount }),
    change({
      summary: 'Change an account; another role, organization or verifier ends its sessions and tokens',
      answer,
      body: changeAccountSchema,
      run: changeAccount,
    }),
    step('disable', {
      summary: 'Disable an account; its sessions and tokens end for good',
      answer,
      run: (actor, id, _nothing, change) => disableAccount(actor, id, change),
    }),
    step('enable', {
      summary: 'Enable an account; its sessions and tokens end for good',
      answer,
      run: (actor, id, _nothing, change) => enableAccount(actor, id, change),
    }),
    step('reset', {
      summary: 'Give an account a new password; its sessions and tokens end for good',
      answer,
      body: resetPasswordSchema,
      run: resetPassword,
    }),
  ];
}

function tokenOperation(clock: Clock): Operation {
  return operation<unknown, Credentials>({
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
  });
}

/** An account without its secrets and what only serves the program. */
function presentAccount(account: AccountRecord) {
  const { _id, __v, username, displayName, role, organizationId, verifierId, email, active } = account;
  return { id: String(_id), version: __v, username, displayName, role, organizationId, verifierId, email, active };
}
