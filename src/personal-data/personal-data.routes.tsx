import { Router, type Request, type Response } from 'express';
import { actorOf, can, requirePermission, requireSignIn, type Actor } from '../access';
import type { Clock } from '../platform/clock';
import { pageQuery, parseQuery } from '../platform/http';
import { sendPage } from '../platform/web';
import { eraseContactAddress, EraseLink, erasureRoutes } from './erasure.routes';
import { contactOf, oneself, personOfAccount, personOfVerifier, type Person } from './person';
import { findPersonalData, mostExported, mostShown, presentPersonalData } from './personal-data.queries';
import { contactAskedSchema, contactQuerySchema, contactWords, type ContactQuery } from './personal-data.schema';
import { ContactPage, PersonalDataPage, PersonPage } from './personal-data.views';

/** What the registry keeps about people: below `/personal-data`. */
export function personalDataRoutes(clock: Clock): Router {
  const routes = Router();
  routes.use(erasureRoutes(clock));
  routes.get('/', requireSignIn, (req, res) => {
    sendPage(req, res, <PersonalDataPage {...mayOf(actorOf(req))} />);
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
    const props = { data, download: `/personal-data/contacts.json?${contactWords(query)}` };
    const erase = can(actorOf(req), 'contacts.erase') && <EraseLink to={eraseContactAddress(query)} />;
    sendPage(req, res, <ContactPage {...props} actions={erase} />);
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
      const address = `/personal-data/${kind}/${idOf(req)}`;
      const erase = can(actorOf(req), 'personalData.erase') && <EraseLink to={`${address}/erase`} />;
      sendPage(req, res, <PersonPage data={data} download={`${address}.json`} actions={erase} />);
    });
  }
  return routes;
}

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

function mayOf(actor: Actor) {
  return { mayLook: can(actor, 'contacts.read'), mayErase: can(actor, 'contacts.erase') };
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
