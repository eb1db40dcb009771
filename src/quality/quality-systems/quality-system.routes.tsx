import { Router, type Request } from 'express';
import { actorOf, assertCan, can, reachOf, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { documentsByNumber } from '../../register/documents';
import { findOrganizationChoices } from '../../register/organizations';
import type { Clock } from '../../platform/clock';
import { counted, readFile } from '../../platform/database';
import { flash, parseForm, pageQuery, redirectSaved, uploadedFile } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { dutiesOfYear } from './duty.rules';
import { getOverview } from './overview.service';
import { OverviewPage } from './overview.views';
import {
  ChangeQualitySystemPage,
  RecordDutyPage,
  RecordStagePage,
  RegisterQualitySystemPage,
} from './quality-system.forms';
import { qualitySystemTexts as texts } from './quality-system.messages';
import {
  endsOfAgencies,
  evidenceOf,
  findAgency,
  findEditionNumbers,
  findOwnQualitySystem,
  findQualitySystems,
  getQualitySystem,
} from './quality-system.queries';
import { applicationRule } from './quality-system.rules';
import {
  changeQualitySystemSchema,
  listQualitySystemsSchema,
  recordDutySchema,
  recordStageSchema,
  registerQualitySystemSchema,
  yearSchema,
} from './quality-system.schema';
import { changeQualitySystem, recordDuty, recordStage, registerQualitySystem } from './quality-system.service';
import { list, QualitySystemListPage, QualitySystemPage, QualitySystemTable } from './quality-system.views';

export function qualitySystemRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());
  const askedYear = (req: Request) => pageQuery(yearSchema, req).year ?? Number(today().slice(0, 4));

  routes.get('/', requirePermission('qualitySystems.read'), async (req, res) => {
    const actor = actorOf(req);
    if (reachOf(actor, 'qualitySystems.read') === 'own') return redirectSaved(req, res, await ownAddress(actor));
    const page = await findQualitySystems(actor, ...listQuery(req));
    const ends = await endsOfAgencies(page.items, today());
    const props = {
      page,
      ends,
      editions: await findEditionNumbers(),
      mayRegister: can(actor, 'qualitySystems.manage'),
    };
    sendList(req, res, <QualitySystemListPage {...props} />, <QualitySystemTable page={page} ends={ends} />);
  });

  routes.get('/overview', requirePermission('qualitySystems.read'), async (req, res) => {
    const overview = await getOverview(actorOf(req), askedYear(req), today());
    sendPage(req, res, <OverviewPage {...overview} />);
  });

  const registration = formPage({
    show: async (req) => <RegisterQualitySystemPage {...await registrationChoices(actorOf(req))} />,
    submit: async (req) => {
      const system = await registerQualitySystem(
        actorOf(req),
        parseForm(registerQualitySystemSchema, req.body),
        clock.now(),
      );
      flash(req, texts.registered);
      return `${list.href}/${String(system._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('qualitySystems.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id', requirePermission('qualitySystems.read'), async (req, res) => {
    const system = await asked(req);
    const { agency, predecessors } = await findAgency(system.agencyId);
    const year = askedYear(req);
    const numbers = [system.editionNumber, applicationRule(system.agencyKind).legalBasis];
    const props = {
      ...{ system, agency, predecessors, year },
      documents: await documentsByNumber([...numbers, ...system.stages.map(({ editionNumber }) => editionNumber)]),
      duties: dutiesOfYear(system, agency, year, today()),
      history: await findHistory(system._id),
      mayManage: can(actorOf(req), 'qualitySystems.manage', system.agencyId),
    };
    sendPage(req, res, <QualitySystemPage {...props} />);
  });

  routes.get('/:id/evidence/:fileId', requirePermission('qualitySystems.read'), async (req, res) => {
    const file = evidenceOf(await asked(req), String(req.params['fileId']));
    const bytes = await readFile(file);
    res.attachment(file.name).type(file.contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
  });

  const change = formPage({
    show: async (req) => <ChangeQualitySystemPage system={await managed(req)} editions={await findEditionNumbers()} />,
    record: asked,
    initial: async (req) => ({ ...(await asked(req)) }),
    submit: async (req, { version }) => {
      const input = parseForm(changeQualitySystemSchema, req.body);
      await changeQualitySystem(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.changed);
      return `${list.href}/${idOf(req)}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('qualitySystems.manage')).get(change.show).post(change.submit);

  const stages = formPage({
    show: async (req) => <RecordStagePage system={await managed(req)} editions={await findEditionNumbers()} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(recordStageSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await recordStage(actorOf(req), idOf(req), input, change, await uploadedFile(req));
      flash(req, texts.stageRecorded);
      return `${list.href}/${idOf(req)}`;
    },
  });
  routes.route('/:id/stages').all(requirePermission('qualitySystems.manage')).get(stages.show).post(stages.submit);

  const duties = formPage({
    show: async (req) => <RecordDutyPage system={await managed(req)} year={askedYear(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(recordDutySchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await recordDuty(actorOf(req), idOf(req), input, change, await uploadedFile(req));
      flash(req, texts.dutyRecorded);
      return `${list.href}/${idOf(req)}?year=${input.year}`;
    },
  });
  routes.route('/:id/duties').all(requirePermission('qualitySystems.manage')).get(duties.show).post(duties.submit);

  return routes;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function asked(req: Request) {
  return getQualitySystem(actorOf(req), idOf(req));
}

/** The system asked for, of which the actor may change something. */
async function managed(req: Request) {
  const system = await asked(req);
  assertCan(actorOf(req), 'qualitySystems.manage', system.agencyId);
  return system;
}

function listQuery(req: Request) {
  const query = pageQuery(listQualitySystemsSchema, req);
  return [query, counted(query)] as const;
}

/** An agency officer keeps one record: the own agency's, or the form that registers it. */
async function ownAddress(actor: Actor): Promise<string> {
  const system = await findOwnQualitySystem(actor);
  return system ? `${list.href}/${String(system._id)}` : `${list.href}/new`;
}

/** Whoever keeps one agency's system is offered that agency only. */
async function registrationChoices(actor: Actor) {
  assertCan(actor, 'qualitySystems.manage');
  const editions = await findEditionNumbers();
  if (reachOf(actor, 'qualitySystems.manage') === 'all')
    return { editions, agencies: await findOrganizationChoices(['agency']), predecessors: [] };
  const { agency, predecessors } = await findAgency(actor.organizationId);
  return { editions, agencies: [{ value: String(agency._id), label: agency.nameVi }], predecessors };
}
