import { Router, type Request } from 'express';
import { actorOf, can, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationTexts as texts } from './organization.messages';
import { organizationKinds, type OrganizationKind, type OrganizationRecord } from './organization.model';
import { ownerKinds } from './organization.rules';
import {
  changeOrganizationSchema,
  endOrganizationSchema,
  listOrganizationsSchema,
  registerOrganizationSchema,
} from './organization.schema';
import {
  changeOrganization,
  endOrganization,
  findOrganizationChoices,
  findOrganizations,
  getOrganization,
  organizationsById,
  registerOrganization,
} from './organization.service';
import { EndOrganizationPage, OrganizationFormPage } from './organization.forms';
import { OrganizationListPage, OrganizationPage, OrganizationTable } from './organization.views';

export function organizationRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('organizations.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listOrganizationsSchema, req);
    const page = await findOrganizations(actor, query, counted(query));
    const props = { page, today: today() };
    sendList(
      req,
      res,
      <OrganizationListPage {...props} mayRegister={can(actor, 'organizations.registerOwner')} />,
      <OrganizationTable {...props} />,
    );
  });

  const registration = formPage({
    show: async (req) => <OrganizationFormPage kinds={kindsFor(actorOf(req))} {...await choices()} />,
    submit: async (req) => {
      const organization = await registerOrganization(
        actorOf(req),
        parseForm(registerOrganizationSchema, req.body),
        clock.now(),
      );
      flash(req, texts.registered);
      return `/organizations/${String(organization._id)}`;
    },
  });
  routes
    .route('/new')
    .all(requirePermission('organizations.registerOwner', 'organizations.manage'))
    .get(registration.show)
    .post(registration.submit);

  routes.get('/:id', requirePermission('organizations.read'), async (req, res) => {
    const organization = await asked(req);
    const related = await organizationsById([
      organization.parentId,
      organization.communeId,
      ...organization.predecessorIds,
      ...organization.successorIds,
    ]);
    const history = await findHistory(organization._id);
    const actor = actorOf(req);
    const may = {
      mayManage: can(actor, 'organizations.manage'),
      mayReadInstruments: can(actor, 'instruments.read') && ownerKinds.includes(organization.kind),
      mayRegisterInstrument: can(actor, 'instruments.manage') && ownerKinds.includes(organization.kind),
    };
    sendPage(req, res, <OrganizationPage {...{ organization, related, history, ...may, today: today() }} />);
  });

  const change = formPage({
    show: async (req) => (
      <OrganizationFormPage kinds={[]} {...await choices(await asked(req))} organization={await asked(req)} />
    ),
    initial: async (req) => ({ ...(await asked(req)), ...(await references(req)) }),
    record: asked,
    submit: async (req, { version }) => {
      const { id = '' } = req.params as { id?: string };
      const input = parseForm(changeOrganizationSchema, req.body);
      await changeOrganization(actorOf(req), id, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.changed);
      return `/organizations/${id}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('organizations.manage')).get(change.show).post(change.submit);

  const end = formPage({
    show: async (req) => (
      <EndOrganizationPage
        organization={await asked(req)}
        successors={await findOrganizationChoices(organizationKinds)}
      />
    ),
    record: asked,
    submit: async (req, { version }) => {
      const { id = '' } = req.params as { id?: string };
      const input = parseForm(endOrganizationSchema, req.body);
      await endOrganization(actorOf(req), id, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.ended);
      return `/organizations/${id}`;
    },
  });
  routes.route('/:id/end').all(requirePermission('organizations.manage')).get(end.show).post(end.submit);

  return routes;
}

function asked(req: Request) {
  return getOrganization(actorOf(req), String(req.params['id']));
}

async function references(req: Request) {
  const { parentId, communeId } = await asked(req);
  return { parentId: parentId?.toHexString(), communeId: communeId?.toHexString() };
}

/** What a record holds already stays among the choices. */
async function choices({ communeId, parentId }: Partial<Pick<OrganizationRecord, 'communeId' | 'parentId'>> = {}) {
  const [communes, parents] = await Promise.all([
    findOrganizationChoices(['commune'], { held: [communeId] }),
    findOrganizationChoices(['agency', 'enterprise', 'province'], { held: [parentId] }),
  ]);
  return { communes, parents };
}

function kindsFor(actor: Actor): readonly OrganizationKind[] {
  return can(actor, 'organizations.manage') ? organizationKinds : ['enterprise'];
}
