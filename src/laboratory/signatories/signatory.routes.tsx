import { Router, type Request } from 'express';
import { actorOf, assertCan, can, reachOf, requirePermission } from '../../access';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList } from '../../platform/web';
import { signatoryTexts as texts } from './signatory.messages';
import { findSignatories, getSignatory, signatoryChoices } from './signatory.queries';
import { endSignatorySchema, listSignatoriesSchema, registerSignatorySchema } from './signatory.schema';
import { endSignatory, registerSignatory } from './signatory.service';
import {
  EndSignatoryPage,
  SignatoryFormPage,
  signatoryList,
  SignatoryListPage,
  SignatoryTable,
} from './signatory.views';

/** Who signs for a centre: below `/signatories`. */
export function signatoryRoutes(clock: Clock): Router {
  const routes = Router();
  const manages = requirePermission('signatories.manage');
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('signatories.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listSignatoriesSchema, req);
    const page = await findSignatories(actor, query, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const props = { page, centres, today: today(), mayManage: can(actor, 'signatories.manage') };
    const centreChoices = reachOf(actor, 'signatories.read') === 'all' ? await findOrganizationChoices(['centre']) : [];
    sendList(req, res, <SignatoryListPage {...props} {...{ centreChoices }} />, <SignatoryTable {...props} />);
  });

  const registration = formPage({
    show: async (req) => <SignatoryFormPage people={await signatoryChoices(actorOf(req).organizationId)} />,
    initial: () => ({ validFrom: today() }),
    submit: async (req) => {
      await registerSignatory(actorOf(req), parseForm(registerSignatorySchema, req.body), clock.now());
      flash(req, texts.registered);
      return signatoryList.href;
    },
  });
  routes.route('/new').all(manages).get(registration.show).post(registration.submit);

  const ending = formPage({
    show: async (req) => <EndSignatoryPage signatory={await toManage(req)} />,
    record: toManage,
    initial: () => ({ endedOn: today() }),
    submit: async (req, { version }) => {
      const input = parseForm(endSignatorySchema, req.body);
      await endSignatory(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.ended);
      return signatoryList.href;
    },
  });
  routes.route('/:id/end').all(manages).get(ending.show).post(ending.submit);
  return routes;
}

async function toManage(req: Request) {
  const found = await getSignatory(actorOf(req), idOf(req));
  assertCan(actorOf(req), 'signatories.manage', found.centreId);
  return found;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
