import { Router, type Request } from 'express';
import { actorOf, requirePermission, type Actor } from '../access';
import type { Clock } from '../platform/clock';
import { counted } from '../platform/database';
import { flash, pageQuery, parseForm, parseQuery } from '../platform/http';
import { formPage, sendList, useWords } from '../platform/web';
import { erasureTexts as texts } from './erasure.messages';
import { eraseSchema, listErasuresSchema } from './erasure.schema';
import { erasePersonalData, findErasures } from './erasure.service';
import { ErasePage, erasureList, ErasureListPage, ErasureTable } from './erasure.views';
import { findPersonalData, mostShown } from './personal-data.queries';
import { contactAskedSchema, contactWords, type ContactQuery } from './personal-data.schema';
import { contactOf, personOfAccount, personOfVerifier, type Person } from './person';

/** Erasing what a person asks for, and what was erased so: below `/personal-data`. */
export function erasureRoutes(clock: Clock): Router {
  const routes = Router();
  routes.get('/erasures', requirePermission('contacts.erase'), async (req, res) => {
    const page = await findErasures(actorOf(req), counted(pageQuery(listErasuresSchema, req)));
    sendList(req, res, <ErasureListPage page={page} />, <ErasureTable page={page} />);
  });

  const contacts = erasing(clock, {
    find: (req) => Promise.resolve(contactOf(actorOf(req), parseQuery(contactAskedSchema, req.query))),
    back: (req) => `/personal-data/contacts?${contactWords(req.query)}`,
  });
  routes.route('/contacts/erase').all(requirePermission('contacts.erase')).get(contacts.show).post(contacts.submit);

  for (const [kind, find] of [
    ['accounts', personOfAccount],
    ['verifiers', personOfVerifier],
  ] as const) {
    const staff = erasing(clock, {
      find: (req) => find(actorOf(req), idOf(req)),
      record: async (req) => (await find(actorOf(req), idOf(req))).record,
      back: (req) => `/personal-data/${kind}/${idOf(req)}`,
    });
    routes.route(`/${kind}/:id/erase`).all(requirePermission('personalData.erase')).get(staff.show).post(staff.submit);
  }
  return routes;
}

interface Erasing {
  readonly find: (req: Request) => Promise<Person>;
  /** What the form stands on; absent of contacts, who are no record. */
  readonly record?: NonNullable<Parameters<typeof formPage>[0]['record']>;
  readonly back: (req: Request) => string;
}

function erasing(clock: Clock, { find, record, back }: Erasing) {
  return formPage({
    show: async (req) => <ErasePage data={await findPersonalData(await find(req), mostShown)} back={back(req)} />,
    ...(record && { record }),
    submit: async (req, { version }) => {
      const actor: Actor = actorOf(req);
      const input = parseForm(eraseSchema, req.body);
      await erasePersonalData(actor, await find(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.done);
      return erasureList.href;
    },
  });
}

/** The address of the form that erases what is found so. */
export function eraseContactAddress(query: ContactQuery): string {
  return `/personal-data/contacts/erase?${contactWords(query)}`;
}

export function EraseLink({ to }: { readonly to: string }) {
  const t = useWords();
  return (
    <a class="btn btn-outline-danger" href={to}>
      {t(texts.begin)}
    </a>
  );
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
