import { Router, type Request } from 'express';
import { Types } from 'mongoose';
import { actorOf, assertCan, can, reachOf, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { counted, readFile } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQuery, uploadedBytes } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { CertificateFormPage, ReceiveDigitalPage, StandardActPage, StandardFormPage } from './standard.forms';
import { standardActsDone, standardTexts as texts } from './standard.messages';
import { keepingListRoutes } from './keeping-lists.routes';
import { keepingOf } from './keeping.queries';
import { keepingRoutes } from './keeping.routes';
import { maintenanceRoutes } from './maintenance.routes';
import { overTimeRoutes } from './over-time.routes';
import { findReferenceChoices, findStandards, findUpwards } from './standard.queries';
import { askedStandard, standardAskedTo, standardIdOf } from './standard.asked';
import { standardActs, type StandardAct } from './standard.rules';
import {
  changeStandardSchema,
  listStandardsSchema,
  registerStandardSchema,
  standardActSchema,
  standardCertificateSchema,
} from './standard.schema';
import { certificateValues, standardValues, valuesFromDigital } from './standard.entry';
import { receiveDigital } from './standard-digital.service';
import type { MeasurementStandardRecord } from './standard.model';
import { actOnStandard, addCertificate, changeCertificate, changeStandard, registerStandard } from './standard.service';
import { StandardPage } from './standard-record.views';
import { storageRoutes } from './storage.routes';
import { StandardListPage, StandardTable } from './standard.views';
import { chainOn } from './traceability.rules';

export function standardRoutes(clock: Clock, program: string): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('standards.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listStandardsSchema, req);
    const page = await findStandards(actor, query, counted(query), today());
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const props = { page, centres, today: today() };
    const centreChoices = reachOf(actor, 'standards.read') === 'all' ? await findOrganizationChoices(['centre']) : [];
    const mayManage = can(actor, 'standards.manage');
    sendList(req, res, <StandardListPage {...props} {...{ mayManage, centreChoices }} />, <StandardTable {...props} />);
  });

  const registration = formPage({
    show: async (req) => <StandardFormPage centres={await ownCentre(actorOf(req))} />,
    submit: async (req) => {
      const standard = await registerStandard(actorOf(req), parseForm(registerStandardSchema, req.body), clock.now());
      flash(req, texts.registered);
      return `/measurement-standards/${String(standard._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('standards.manage')).get(registration.show).post(registration.submit);

  routes.use('/', keepingListRoutes(clock));
  routes.get('/:id', requirePermission('standards.read'), async (req, res) => {
    const standard = await askedStandard(req);
    const centre = (await organizationsById([standard.centreId])).get(String(standard.centreId));
    const known = await findUpwards([standard._id]);
    const chain = chainOn(standard, known, today());
    const history = await findHistory(standard._id);
    const mayManage = can(actorOf(req), 'standards.manage', standard.centreId);
    const mayAssess = can(actorOf(req), 'impacts.open', standard.centreId);
    const mayCheck = can(actorOf(req), 'standards.check', standard.centreId);
    const keeping = await keepingOf(standard._id);
    const props = { standard, centre, chain, known, keeping, history, mayManage, mayCheck, mayAssess, today: today() };
    sendPage(req, res, <StandardPage {...props} />);
  });

  const change = formPage({
    show: async (req) => <StandardFormPage centres={[]} standard={await askedToChange(req)} />,
    record: askedStandard,
    initial: async (req) => standardValues(await askedStandard(req)),
    submit: async (req, { version }) => {
      await changeStandard(actorOf(req), standardIdOf(req), parseForm(changeStandardSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return `/measurement-standards/${standardIdOf(req)}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('standards.manage')).get(change.show).post(change.submit);

  for (const act of standardActs) {
    const page = actPage(act, clock);
    routes.route(`/:id/${act}`).all(requirePermission('standards.manage')).get(page.show).post(page.submit);
  }
  routes.use('/:id/certificates', certificateRoutes(clock));
  routes.use('/:id', keepingRoutes(clock));
  routes.use('/:id', maintenanceRoutes(clock));
  routes.use('/:id', storageRoutes(clock));
  routes.use('/:id', overTimeRoutes(clock, program));
  return routes;
}

function actPage(act: StandardAct, clock: Clock) {
  return formPage({
    show: async (req) => <StandardActPage standard={await askedToChange(req)} act={act} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const { reason } = parseForm(standardActSchema, req.body);
      await actOnStandard(actorOf(req), standardIdOf(req), act, reason, { at: clock.now(), expectedVersion: version });
      flash(req, standardActsDone[act]);
      return `/measurement-standards/${standardIdOf(req)}`;
    },
  });
}

function certificateRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });

  const addition = formPage({
    show: async (req) => <CertificateFormPage {...await certificateForm(req)} />,
    record: askedStandard,
    initial: async (req) => valuesFromDigital(digitalAsked(req, await askedStandard(req))),
    submit: async (req, { version }) => {
      const certificate = parseForm(standardCertificateSchema, req.body);
      await addCertificate(actorOf(req), standardIdOf(req), certificate, { at: clock.now(), expectedVersion: version });
      flash(req, texts.certificateAdded);
      return `/measurement-standards/${standardIdOf(req)}`;
    },
  });
  routes.route('/new').all(requirePermission('standards.manage')).get(addition.show).post(addition.submit);

  const receipt = formPage({
    show: async (req) => <ReceiveDigitalPage standard={await askedToChange(req)} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const standard = await receiveDigital(actorOf(req), standardIdOf(req), uploadedBytes(req), change);
      flash(req, texts.digitalReceived);
      const fileId = String(standard.digitals?.at(-1)?.file.fileId);
      return `/measurement-standards/${standardIdOf(req)}/certificates/new?digital=${fileId}`;
    },
  });
  routes.route('/digital').all(requirePermission('standards.manage')).get(receipt.show).post(receipt.submit);

  routes.get('/digital/:fileId', requirePermission('standards.read'), async (req, res) => {
    const { digitals = [] } = await askedStandard(req);
    const found = digitals.find(({ file }) => String(file.fileId) === req.params['fileId']);
    if (!found) throw new NotFoundError(texts.digitalUnknown);
    res.type('application/xml').set('Content-Disposition', 'attachment; filename="certificate.xml"');
    res.set('ETag', `"${found.file.sha256}"`).send(await readFile(found.file));
  });

  const correction = formPage({
    show: async (req) => <CertificateFormPage {...await certificateForm(req)} index={indexOf(req)} />,
    record: askedStandard,
    initial: async (req) => {
      const certificate = (await askedStandard(req)).certificates[indexOf(req)];
      if (!certificate) throw new NotFoundError(texts.noSuchCertificate);
      return certificateValues(certificate);
    },
    submit: async (req, { version }) => {
      const certificate = parseForm(standardCertificateSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await changeCertificate(actorOf(req), standardIdOf(req), indexOf(req), certificate, change);
      flash(req, texts.changed);
      return `/measurement-standards/${standardIdOf(req)}`;
    },
  });
  routes
    .route('/:index/change')
    .all(requirePermission('standards.manage'))
    .get(correction.show)
    .post(correction.submit);
  return routes;
}

async function certificateForm(req: Request) {
  const standard = await askedToChange(req);
  return { standard, higher: await findReferenceChoices(standard), digital: digitalAsked(req, standard) };
}

/** The received file that the address asks to enter a certificate from. */
function digitalAsked(req: Request, { digitals = [] }: MeasurementStandardRecord) {
  return digitals.find(({ file }) => String(file.fileId) === req.query['digital']);
}

/** A centre enters its own standards. */
async function ownCentre(actor: Actor) {
  assertCan(actor, 'standards.manage');
  const own = await organizationsById([new Types.ObjectId(actor.organizationId)]);
  return [...own].map(([value, { nameVi }]) => ({ value, label: nameVi }));
}

function askedToChange(req: Request) {
  return standardAskedTo(req, 'standards.manage');
}

/** Certificates count from 0 in addresses. */
function indexOf(req: Request): number {
  return Number((req.params as Record<string, unknown>)['index']);
}
