import { Router, type Request, type Response } from 'express';
import { actorOf, can, requirePermission, requireSignIn } from '../access';
import { pageQuery, parseQuery } from '../platform/http';
import { sendPage } from '../platform/web';
import { contactOf, oneself, personOfAccount, personOfVerifier, type Person } from './person';
import { findPersonalData, mostExported, mostShown, presentPersonalData } from './personal-data.queries';
import { contactQuerySchema, type ContactQuery } from './personal-data.schema';
import { ContactPage, PersonalDataPage, PersonPage } from './personal-data.views';

/** What the registry keeps about people: below `/personal-data`. */
export function personalDataRoutes(): Router {
  const routes = Router();
  routes.get('/', requireSignIn, (req, res) => {
    sendPage(req, res, <PersonalDataPage mayLook={can(actorOf(req), 'contacts.read')} />);
  });

  routes.get('/mine', requireSignIn, async (req, res) => {
    const data = await findPersonalData(await oneself(actorOf(req)), mostShown);
    sendPage(req, res, <PersonPage data={data} download="/personal-data/mine.json" />);
  });
  routes.get('/mine.json', requireSignIn, async (req, res) => sendFile(res, await oneself(actorOf(req))));

  const contacts = requirePermission('contacts.read');
  routes.get('/contacts', contacts, async (req, res) => {
    const query = pageQuery(contactQuerySchema, req);
    const data = isAsked(query) ? await findPersonalData(contactOf(actorOf(req), query), mostShown) : undefined;
    sendPage(req, res, <ContactPage data={data} download={`/personal-data/contacts.json?${addressOf(query)}`} />);
  });
  routes.get('/contacts.json', contacts, async (req, res) => {
    await sendFile(res, contactOf(actorOf(req), parseQuery(contactAskedSchema, req.query)));
  });

  const others = requirePermission('personalData.read');
  for (const [kind, find] of [
    ['accounts', personOfAccount],
    ['verifiers', personOfVerifier],
  ] as const) {
    routes.get(`/${kind}/:id.json`, others, async (req, res) => sendFile(res, await find(actorOf(req), idOf(req))));
    routes.get(`/${kind}/:id`, others, async (req, res) => {
      const data = await findPersonalData(await find(actorOf(req), idOf(req)), mostShown);
      sendPage(req, res, <PersonPage data={data} download={`/personal-data/${kind}/${idOf(req)}.json`} />);
    });
  }
  return routes;
}

const contactAskedSchema = contactQuerySchema.or('phone', 'email');

/** A file that is taken out, and so stands in the audit trail as an export. */
async function sendFile(res: Response, person: Person): Promise<void> {
  const data = presentPersonalData(await findPersonalData(person, mostExported));
  res
    .attachment('du-lieu-ca-nhan.json')
    .type('json')
    .send(JSON.stringify(data, null, 2));
}

function isAsked({ phone, email }: ContactQuery): boolean {
  return phone !== undefined || email !== undefined;
}

function addressOf(query: ContactQuery): string {
  const asked = Object.entries(query as Record<string, string>).filter(([, value]) => value);
  return new URLSearchParams(asked).toString();
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
