import type { RequestHandler } from 'express';
import { actorOf, requirePermission, requireSignIn, type Actor } from '../access';
import type { Clock } from '../platform/clock';
import { operation, type Operation } from '../platform/http';
import { erasureApi } from './erasure.api';
import { holdings } from './holdings';
import { contactOf, oneself, personOfAccount, personOfVerifier, type Person } from './person';
import { describeHolding, findPersonalData, mostExported, presentPersonalData } from './personal-data.queries';
import { contactAskedSchema, type ContactQuery } from './personal-data.schema';

const common = { tag: 'Personal data', method: 'get', access: 'read' } as const;
const answer = { status: 200, description: 'What is kept, by kind of record; `named`: where else the name may stand' };

/** What the registry keeps about people, as its pages show it. */
export function personalDataApi(clock: Clock): readonly Operation[] {
  return [
    ...erasureApi(clock),
    operation({
      ...{ ...common, path: '/personal-data', door: requireSignIn },
      summary:
        'Every field that holds personal data: what for, on what basis, until when, and whether it can be erased',
      answer: { status: 200, description: 'The kinds of record with their fields' },
      handle: () => Promise.resolve({ json: { items: holdings.map(describeHolding), nextCursor: null } }),
    }),
    reading('/personal-data/mine', requireSignIn, 'What is kept about whoever asks', (actor) => oneself(actor)),
    reading('/personal-data/accounts/:id', others, 'What is kept about the person of an account', personOfAccount),
    reading('/personal-data/verifiers/:id', others, 'What is kept about a verifier', personOfVerifier),
    operation<ContactQuery>({
      ...{ ...common, path: '/personal-data/contacts', door: requirePermission('contacts.read'), answer },
      summary: 'What is kept about whoever left a phone number or a mail address with a centre',
      query: contactAskedSchema,
      handle: async ({ req, query }) => shown(contactOf(actorOf(req), query)),
    }),
  ];
}

const others = requirePermission('personalData.read');

function reading(
  path: string,
  door: RequestHandler,
  summary: string,
  find: (actor: Actor, id: string) => Promise<Person>,
): Operation {
  return operation({
    ...{ ...common, path, door, summary, answer },
    handle: async ({ req, params }) => shown(await find(actorOf(req), params['id'] ?? '')),
  });
}

async function shown(person: Person) {
  const json = presentPersonalData(await findPersonalData(person, mostExported));
  return { json, ...(person.group === 'staff' && { version: person.record.__v }) };
}
