import type { Clock } from '../platform/clock';
import { operation, type Operation } from '../platform/http';
import { credentialsSchema, type Credentials } from './account.schema';
import { actorFrom, signIn } from './account.service';
import { createToken } from './api-token.service';

export function accountApi(clock: Clock): readonly Operation[] {
  return [
    operation<unknown, Credentials>({
      method: 'post',
      path: '/tokens',
      tag: 'Tokens',
      summary: 'A bearer token for a user name and password',
      access: 'public',
      body: credentialsSchema,
      answer: { status: 201, description: 'The token; it is shown only here' },
      handle: async ({ body }) => {
        const account = await signIn(body);
        const { token, expiresAt } = await createToken(
          actorFrom(account),
          { name: 'POST /tokens', scopes: ['read', 'write'] },
          clock.now(),
        );
        return { json: { token, tokenType: 'Bearer', expiresAt } };
      },
    }),
  ];
}
