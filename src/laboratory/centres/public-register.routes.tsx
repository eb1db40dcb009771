import { Router } from 'express';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendList, sendPage, type Choice } from '../../platform/web';
import { findRegisterChanges } from './public-register.changes';
import { changedAt, writeFeed } from './public-register.feed';
import { findInRegister, getFromRegister } from './public-register.queries';
import { onDaySchema, publicRegisterSchema } from './public-register.schema';
import {
  feedAddress,
  PublicDesignationPage,
  PublicRegisterPage,
  PublicRegisterTable,
  registerAddress,
} from './public-register.views';
import { typeNamesOf } from './type-names';

export interface PublicRegisterSettings {
  readonly clock: Clock;
  /** The instrument types a scope line can name; they belong to a higher folder. */
  readonly findTypeChoices: () => Promise<readonly Choice[]>;
}

/** What anybody reads without an account, below `/register`: who is designated to verify what. */
export function publicRegisterRoutes(settings: PublicRegisterSettings & { readonly publicUrl: string }): Router {
  const { clock, findTypeChoices, publicUrl } = settings;
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', async (req, res) => {
    const query = pageQuery(publicRegisterSchema, req);
    const types = await findTypeChoices();
    const typeNames = typeNamesOf(types);
    const day = query.on ?? today();
    const page = await findInRegister({ ...query, day, typeNames }, counted(query));
    const props = { page, typeNames, types, day };
    sendList(req, res, <PublicRegisterPage {...props} />, <PublicRegisterTable {...props} />);
  });
  routes.get('/changes.atom', async (req, res) => {
    const changes = await findRegisterChanges();
    const { language } = req;
    res.vary('Accept-Language').vary('Cookie');
    res.set({ 'Cache-Control': 'no-cache', 'Last-Modified': changedAt(changes).toUTCString() });
    res.type('application/atom+xml');
    res.send(writeFeed({ changes, publicUrl, language, path: feedAddress, register: registerAddress }));
  });
  routes.get('/:id', async (req, res) => {
    const { on } = pageQuery(onDaySchema, req);
    const day = on ?? today();
    const entry = await getFromRegister(req.params.id, day);
    const typeNames = typeNamesOf(await findTypeChoices());
    sendPage(req, res, <PublicDesignationPage {...{ entry, typeNames, day }} />);
  });
  return routes;
}
