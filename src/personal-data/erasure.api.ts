import { actorOf, requirePermission, type Actor } from '../access';
import type { Clock } from '../platform/clock';
import { operation, type Operation, type Paging } from '../platform/http';
import type { ErasureRecord } from './erasure.model';
import { eraseContactSchema, eraseSchema, listErasuresSchema, type EraseInput } from './erasure.schema';
import { erasePersonalData, findErasures } from './erasure.service';
import type { ContactQuery } from './personal-data.schema';
import { contactOf, personOfAccount, personOfVerifier, type Person } from './person';

const tag = 'Personal data';
const answer = { status: 201, description: 'What was erased, what stayed and by which rule' };

/** Erasing what a person asks for, with the password of whoever does it. */
export function erasureApi(clock: Clock): readonly Operation[] {
  return [
    operation<Paging>({
      ...{ tag, method: 'get', path: '/personal-data/erasures', access: 'read' },
      door: requirePermission('contacts.erase'),
      summary: 'What was erased on request, the newest first',
      query: listErasuresSchema,
      answer: { status: 200, description: 'A page of erasures' },
      handle: async ({ req, query }) => {
        const { items, next } = await findErasures(actorOf(req), { limit: query.limit, after: query.cursor });
        return { json: { items: items.map(presentErasure), nextCursor: next } };
      },
    }),
    operation<unknown, EraseInput & ContactQuery>({
      ...{ tag, method: 'post', path: '/personal-data/erasures', access: 'write', answer },
      door: requirePermission('contacts.erase'),
      summary: 'Erase what a centre keeps of whoever left a phone number or a mail address, as far as it may go',
      body: eraseContactSchema,
      handle: async ({ req, body: { phone, email, ...input } }) => {
        const person = contactOf(actorOf(req), { phone, email });
        return { json: presentErasure(await erasePersonalData(actorOf(req), person, input, { at: clock.now() })) };
      },
    }),
    ofStaff(clock, 'accounts', personOfAccount),
    ofStaff(clock, 'verifiers', personOfVerifier),
  ];
}

function ofStaff(clock: Clock, kind: string, find: (actor: Actor, id: string) => Promise<Person>): Operation {
  return operation<unknown, EraseInput>({
    ...{ tag, method: 'post', path: `/personal-data/${kind}/:id/erasure`, access: 'write', answer },
    door: requirePermission('personalData.erase'),
    summary: `Erase what is kept of the person of ${kind === 'accounts' ? 'a disabled account' : 'a verifier who left'}`,
    body: eraseSchema,
    handle: async ({ req, params, body, expectedVersion }) => {
      const person = await find(actorOf(req), params['id'] ?? '');
      const change = { at: clock.now(), expectedVersion };
      return { json: presentErasure(await erasePersonalData(actorOf(req), person, body, change)) };
    },
  });
}

function presentErasure({ _id, redacted, ...erasure }: ErasureRecord) {
  return { id: String(_id), ...erasure, redacted: redacted.length };
}
