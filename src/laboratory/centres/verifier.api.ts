import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { VerifierRecord } from './verifier.model';
import { findVerifiers, getVerifierFor } from './verifier.queries';
import {
  activitySchema,
  changeVerifierSchema,
  listVerifiersSchema,
  registerVerifierSchema,
  verifierCardSchema,
  type ActivityInput,
  type ListVerifiers,
  type VerifierInput,
  type CardInput,
} from './verifier.schema';
import { addCard, changeVerifier, registerVerifier, setVerifierActive } from './verifier.service';

export function verifierApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Verifiers' } as const;
  return [
    operation<ListVerifiers>({
      ...common,
      method: 'get',
      path: '/verifiers',
      summary: 'Verifiers of the centres with their cards; `cardOn` keeps those with a card valid on a day',
      access: 'read',
      door: requirePermission('verifiers.read'),
      query: listVerifiersSchema,
      answer: { status: 200, description: 'A page of verifiers' },
      handle: async ({ req, query }) => {
        const page = await findVerifiers(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentVerifier), nextCursor: page.next } };
      },
    }),
    operation<unknown, VerifierInput>({
      ...common,
      method: 'post',
      path: '/verifiers',
      summary: 'Register a verifier',
      access: 'write',
      door: requirePermission('verifiers.manage'),
      body: registerVerifierSchema,
      answer: { status: 201, description: 'The verifier' },
      handle: async ({ req, body }) => {
        const verifier = await registerVerifier(actorOf(req), body, clock.now());
        const location = `/api/v1/verifiers/${String(verifier._id)}`;
        return { json: presentVerifier(verifier), location, version: verifier.__v };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/verifiers/:id',
      summary: 'One verifier',
      access: 'read',
      door: requirePermission('verifiers.read'),
      answer: { status: 200, description: 'The verifier' },
      handle: async ({ req, params }) => {
        const verifier = await getVerifierFor(actorOf(req), params['id'] ?? '');
        return { json: presentVerifier(verifier), version: verifier.__v };
      },
    }),
    operation<unknown, Partial<VerifierInput>>({
      ...common,
      method: 'patch',
      path: '/verifiers/:id',
      summary: 'Change a verifier; a field that is null is removed',
      access: 'write',
      door: requirePermission('verifiers.manage'),
      body: changeVerifierSchema,
      answer: { status: 200, description: 'The verifier as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        const verifier = await changeVerifier(actorOf(req), params['id'] ?? '', body, change);
        return { json: presentVerifier(verifier), version: verifier.__v };
      },
    }),
    operation<unknown, CardInput>({
      ...common,
      method: 'post',
      path: '/verifiers/:id/cards',
      summary: 'Add a card to a verifier',
      access: 'write',
      door: requirePermission('verifiers.manage'),
      body: verifierCardSchema,
      answer: { status: 201, description: 'The verifier as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        const verifier = await addCard(actorOf(req), params['id'] ?? '', body, change);
        return { json: presentVerifier(verifier), version: verifier.__v };
      },
    }),
    ...(['deactivate', 'activate'] as const).map((act) =>
      operation<unknown, ActivityInput>({
        ...common,
        method: 'post',
        path: `/verifiers/:id/${act}`,
        summary: act === 'activate' ? 'Activate a verifier again' : 'Deactivate a verifier, with the reason',
        access: 'write',
        door: requirePermission('verifiers.manage'),
        body: activitySchema,
        answer: { status: 200, description: 'The verifier as it is now' },
        handle: async ({ req, params, body, expectedVersion }) => {
          const change = { at: clock.now(), expectedVersion };
          const verifier = await setVerifierActive(
            actorOf(req),
            params['id'] ?? '',
            act === 'activate',
            body.reason,
            change,
          );
          return { json: presentVerifier(verifier), version: verifier.__v };
        },
      }),
    ),
  ];
}

function presentVerifier(verifier: VerifierRecord) {
  return presentRecord(verifier, 'searchWords', 'nameOrder');
}
