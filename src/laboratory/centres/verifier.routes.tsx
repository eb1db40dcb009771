import { Router, type Request } from 'express';
import { Types } from 'mongoose';
import { actorOf, assertCan, can, reachOf, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { competenceRoutes } from './competence.routes';
import { verifierTexts as texts } from './verifier.messages';
import { findVerifiers, getVerifierFor } from './verifier.queries';
import {
  activitySchema,
  changeVerifierSchema,
  listVerifiersSchema,
  registerVerifierSchema,
  verifierCardSchema,
} from './verifier.schema';
import { addCard, changeCard, changeVerifier, registerVerifier, setVerifierActive } from './verifier.service';
import { CardFormPage, VerifierActivityPage, VerifierFormPage } from './verifier.forms';
import { VerifierListPage, VerifierPage, VerifierTable } from './verifier.views';

export function verifierRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('verifiers.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listVerifiersSchema, req);
    const page = await findVerifiers(actor, { ...query, today: today() }, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const props = { page, centres, day: query.cardOn ?? today() };
    const centreChoices = reachOf(actor, 'verifiers.read') === 'all' ? await findOrganizationChoices(['centre']) : [];
    const mayManage = can(actor, 'verifiers.manage');
    sendList(req, res, <VerifierListPage {...props} {...{ mayManage, centreChoices }} />, <VerifierTable {...props} />);
  });

  const registration = formPage({
    show: async (req) => <VerifierFormPage centres={await centresFor(actorOf(req))} />,
    submit: async (req) => {
      const verifier = await registerVerifier(actorOf(req), parseForm(registerVerifierSchema, req.body), clock.now());
      flash(req, texts.registered);
      return `/verifiers/${String(verifier._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('verifiers.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id', requirePermission('verifiers.read'), async (req, res) => {
    const verifier = await asked(req);
    const centre = (await organizationsById([verifier.centreId])).get(String(verifier.centreId));
    const history = await findHistory(verifier._id);
    const mayManage = can(actorOf(req), 'verifiers.manage', verifier.centreId);
    const mayEnd = can(actorOf(req), 'leavings.manage', verifier.centreId);
    const maySee = can(actorOf(req), 'personalData.read');
    sendPage(req, res, <VerifierPage {...{ verifier, centre, history, mayManage, mayEnd, maySee, today: today() }} />);
  });

  const change = formPage({
    show: async (req) => <VerifierFormPage centres={[]} verifier={await askedToChange(req)} />,
    record: asked,
    initial: async (req) => ({ ...(await asked(req)) }),
    submit: async (req, { version }) => {
      await changeVerifier(actorOf(req), idOf(req), parseForm(changeVerifierSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return `/verifiers/${idOf(req)}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('verifiers.manage')).get(change.show).post(change.submit);

  for (const active of [true, false]) {
    const page = activityPage(active, clock);
    routes
      .route(`/:id/${active ? 'activate' : 'deactivate'}`)
      .all(requirePermission('verifiers.manage'))
      .get(page.show)
      .post(page.submit);
  }
  routes.use('/:id/cards', cardRoutes(clock));
  routes.use('/:id/competences', competenceRoutes(clock));
  return routes;
}

function activityPage(active: boolean, clock: Clock) {
  return formPage({
    show: async (req) => <VerifierActivityPage verifier={await askedToChange(req)} active={active} />,
    record: asked,
    submit: async (req, { version }) => {
      const { reason } = parseForm(activitySchema, req.body);
      await setVerifierActive(actorOf(req), idOf(req), active, reason, { at: clock.now(), expectedVersion: version });
      flash(req, active ? texts.activated : texts.deactivated);
      return `/verifiers/${idOf(req)}`;
    },
  });
}

function cardRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });

  const addition = formPage({
    show: async (req) => <CardFormPage verifier={await askedToChange(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      await addCard(actorOf(req), idOf(req), parseForm(verifierCardSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.cardAdded);
      return `/verifiers/${idOf(req)}`;
    },
  });
  routes.route('/new').all(requirePermission('verifiers.manage')).get(addition.show).post(addition.submit);

  const correction = formPage({
    show: async (req) => <CardFormPage verifier={await askedToChange(req)} index={indexOf(req)} />,
    record: asked,
    initial: async (req) => {
      const card = (await asked(req)).cards[indexOf(req)];
      if (!card) throw new NotFoundError(texts.noSuchCard);
      return { ...card };
    },
    submit: async (req, { version }) => {
      const card = parseForm(verifierCardSchema, req.body);
      await changeCard(actorOf(req), idOf(req), indexOf(req), card, { at: clock.now(), expectedVersion: version });
      flash(req, texts.changed);
      return `/verifiers/${idOf(req)}`;
    },
  });
  routes
    .route('/:index/change')
    .all(requirePermission('verifiers.manage'))
    .get(correction.show)
    .post(correction.submit);
  return routes;
}

/** The centres whose verifiers the actor may enter: the own one, or all. */
async function centresFor(actor: Actor) {
  assertCan(actor, 'verifiers.manage');
  if (reachOf(actor, 'verifiers.manage') === 'all') return findOrganizationChoices(['centre']);
  const own = await organizationsById([new Types.ObjectId(actor.organizationId)]);
  return [...own].map(([value, { nameVi }]) => ({ value, label: nameVi }));
}

function asked(req: Request) {
  return getVerifierFor(actorOf(req), idOf(req));
}

async function askedToChange(req: Request) {
  const verifier = await asked(req);
  assertCan(actorOf(req), 'verifiers.manage', verifier.centreId);
  return verifier;
}

function idOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}

/** Cards count from 0 in addresses. */
function indexOf(req: Request): number {
  return Number((req.params as Record<string, unknown>)['index']);
}
