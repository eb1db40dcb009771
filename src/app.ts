import express, { Router, type Express, type Request, type RequestHandler } from 'express';
import { actorOf, assertDoors, requirePermission } from './access';
import {
  accountApi,
  accountRoutes,
  actorByToken,
  askToSignInAgain,
  findActor,
  isSetUp,
  myAccountRoutes,
  signInRoutes,
} from './register/accounts';
import { approvalApi, approvalRoutes } from './laboratory/approvals';
import { activityApi, activityRoutes } from './department/activities';
import { assessmentApi, assessmentRoutes } from './laboratory/assessment';
import { budgetApi, budgetRoutes, budgetScript } from './laboratory/budgets';
import { auditApi, auditRoutes, findLastChange, recordExports, setUpConsequences } from './audit';
import {
  certificateApi,
  certificateRoutes,
  findCertifiedSince,
  findRecordNamingStamp,
  findVerificationsOf,
  publicCertificateRoutes,
  refusalsBeforeVerification,
  returnChangedRecords,
  setUpOrderLookup,
  trialRoutes,
  verificationRoutes,
  workLinks,
} from './laboratory/certificates';
import {
  centreApi,
  designationRoutes,
  findVerifierChoices,
  publicRegisterApi,
  publicRegisterRoutes,
  verifierRoutes,
} from './laboratory/centres';
import { findDocumentDependents } from './document-dependents';
import { labelApi, labelRoutes } from './laboratory/labels';
import { comparisonApi, comparisonRoutes } from './laboratory/comparisons';
import { documentApi, documentRoutes } from './register/documents';
import { errorPage, homeRoutes, readerOf, sectionAt } from './home';
import {
  findInstrumentTypes,
  instrumentApi,
  instrumentCsvRoute,
  instrumentRoutes,
  instrumentTypeApi,
  instrumentTypeRoutes,
} from './laboratory/instruments';
import { organizationApi, organizationRoutes } from './register/organizations';
import { installationApi, installationRoutes } from './register/installation';
import { databaseAnswers } from './platform/database';
import type { Clock } from './platform/clock';
import {
  acceptFile,
  answerErrors,
  chooseLanguage,
  keepSessions,
  limitRate,
  logRequests,
  mountOperations,
  NotFoundError,
  noticesOnNextPage,
  openApiDocument,
  redirectSaved,
  refuseForgedForms,
  setSecurityHeaders,
  setUpLastChange,
  type Operation,
} from './platform/http';
import type { Logger } from './platform/log';
import type { SigningKey } from './platform/xml';
import { assetRoutes, keepFormsBy, sendPage, setUpPages, type Choice } from './platform/web';
import { methodApi, methodRoutes } from './laboratory/methods';
import { ownProcedureApi, ownProcedureRoutes } from './laboratory/procedures';
import {
  orderApi,
  orderLookup,
  orderRoutes,
  orderSheetRoute,
  priceListApi,
  priceListRoutes,
  publicOrderRoutes,
  requestApi,
  requestRoutes,
} from './laboratory/orders';
import { runApi, runRoutes, runScripts } from './laboratory/runs';
import { stampApi, stampRoutes } from './laboratory/stamps';
import { standardApi, standardRoutes } from './laboratory/standards';
import { qualitySystemApi, qualitySystemRoutes } from './quality/quality-systems';
import { reportApi, reportRoutes } from './department/reports';
import { messageApi, messageRoutes, scheduleApi, scheduleRoutes } from './laboratory/schedule';

export interface AppOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  /** What the QR codes on papers lead to; absent while nobody has set it, and then no certificate is issued. */
  readonly paperUrl?: string | undefined;
  readonly sessionSecret: string;
  readonly version: string;
  /** What digital certificates are signed with; absent: they are not. */
  readonly signingKey?: SigningKey | undefined;
  /** Proxies whose `X-Forwarded-…` is believed, as express knows them; those of this machine unless said. */
  readonly trustProxy?: number | readonly string[];
  /** Attempts a minute from one address, at the sign-in page and at each of the public pages. */
  readonly limits?: { readonly signIn: number; readonly publicPage: number };
}

const standardLimits = { signIn: 10, publicPage: 60 };

/** Every operation of the HTTP API. */
export function apiOperations({
  clock,
  publicUrl,
  paperUrl,
  version = '0',
  signingKey,
}: Pick<AppOptions, 'clock' | 'publicUrl' | 'paperUrl'> &
  Partial<Pick<AppOptions, 'version' | 'signingKey'>>): readonly Operation[] {
  return [
    ...accountApi(clock),
    ...organizationApi(clock),
    ...installationApi(clock),
    ...documentApi(clock),
    ...qualitySystemApi(clock),
    ...centreApi(clock),
    ...publicRegisterApi({ clock, findTypeChoices }),
    ...standardApi(clock, version),
    ...instrumentTypeApi(clock),
    ...methodApi(clock),
    ...budgetApi(clock),
    ...ownProcedureApi(clock),
    ...instrumentApi({ clock, findCertifiedSince }),
    ...certificateApi({ clock, publicUrl, paperUrl, digital: { version, signingKey } }),
    ...approvalApi({ clock, paperUrl, digital: { version, signingKey } }),
    ...labelApi({ clock, publicUrl }),
    ...runApi({ clock }),
    ...stampApi({ clock, findNaming: findRecordNamingStamp }),
    ...scheduleApi(clock),
    ...messageApi(clock),
    ...requestApi(clock),
    ...orderApi({ clock, paperUrl }),
    ...priceListApi(clock),
    ...comparisonApi(clock),
    ...assessmentApi({ clock, version }),
    ...activityApi(clock),
    ...reportApi(clock),
    ...auditApi,
  ];
}

/** The whole application as a table of contents: middleware, one line per domain, what nobody answers, errors. */
export function createApp(options: AppOptions): Express {
  const { clock, log, publicUrl, sessionSecret, version, limits = standardLimits } = options;
  const secure = publicUrl.startsWith('https:');
  setUpPages((req) => ({ ...readerOf(req), at: clock.now() }));
  setUpLastChange(findLastChange);
  keepFormsBy(clock);
  setUpConsequences(returnChangedRecords);
  setUpOrderLookup(orderLookup);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy ?? 'loopback');
  app.use(logRequests(log), setSecurityHeaders(secure), chooseLanguage());
  app.use(healthRoutes(version), recordExports(clock));
  app.use('/assets', assetRoutes({ budgets: budgetScript, ...runScripts }));
  app.use('/api/v1', express.json({ limit: '2mb' }), apiRoutes(options));

  app.use('/v', limitRate(limits.publicPage), publicCertificateRoutes({ clock }));
  app.use('/register', limitRate(limits.publicPage), publicRegisterRoutes({ clock, findTypeChoices, publicUrl }));
  app.use(keepSessions(sessionSecret, secure), identify(options.clock));
  // Strangers fill in this form: they are not asked to sign in again.
  const asking = [
    limitRate(limits.publicPage),
    express.urlencoded({ extended: true, limit: '100kb' }),
    refuseForgedForms,
  ];
  app.use('/ask', asking, publicOrderRoutes({ clock, formsPerMinute: limits.signIn }));
  app.use(
    express.urlencoded({ extended: true, limit: '2mb', parameterLimit: 20_000 }),
    acceptFile,
    askToSignInAgain(clock),
    refuseForgedForms,
  );
  app.use(signInRoutes(accountOptions(options)));
  app.use(askToSignIn, noticesOnNextPage, pageRoutes(options));

  app.use(() => {
    throw new NotFoundError();
  });
  app.use(answerErrors(errorPage, sendPage));
  return app;
}

/** The pages of those who are signed in: one line per domain. Every route has its door. */
function pageRoutes(options: AppOptions): Router {
  const { clock, log, publicUrl, paperUrl, version, signingKey } = options;
  const digital = { version, signingKey };
  const accounts = accountOptions(options);
  const routes = Router();
  routes.use('/my-account', myAccountRoutes({ clock }));
  routes.use('/organizations', organizationRoutes(clock));
  routes.use('/installation', installationRoutes(clock));
  routes.use('/documents', documentRoutes({ clock, findDependents: findDocumentDependents }));
  routes.use('/quality-systems', qualitySystemRoutes(clock));
  routes.use('/designations', designationRoutes({ clock, findTypeChoices }));
  routes.use('/verifiers', verifierRoutes(clock));
  routes.use('/measurement-standards', standardRoutes(clock, version));
  routes.use('/instrument-types', instrumentTypeRoutes(clock));
  routes.use('/methods', methodRoutes(clock));
  routes.use('/budgets', budgetRoutes(clock));
  routes.use('/procedures', trialRoutes(), ownProcedureRoutes(clock));
  routes.use(
    '/instruments',
    instrumentRoutes({
      ...{ clock, findVerificationsOf, findCertifiedSince, workLinks },
      refusalsBeforeEntry: refusalsBeforeVerification,
    }),
  );
  routes.get('/instruments.csv', requirePermission('instruments.read'), instrumentCsvRoute({ clock }));
  routes.use('/verifications/runs', runRoutes({ clock, paperUrl, digital }));
  routes.use('/verifications', verificationRoutes({ clock, paperUrl, digital }));
  routes.use('/approvals', approvalRoutes({ clock, paperUrl, digital, findTypeChoices }));
  routes.use('/certificates', certificateRoutes({ clock, publicUrl, digital }));
  routes.use(labelRoutes({ clock, publicUrl }));
  routes.use('/stamps', stampRoutes({ clock, findNaming: findRecordNamingStamp }));
  routes.use('/schedule', scheduleRoutes({ clock, log, publicUrl }));
  routes.use('/messages', messageRoutes(clock));
  routes.use('/requests', requestRoutes(clock));
  routes.use('/orders', orderRoutes({ clock, paperUrl }));
  routes.get('/orders.csv', requirePermission('orders.read'), orderSheetRoute());
  routes.use('/price-lists', priceListRoutes(clock));
  routes.use('/comparisons', comparisonRoutes(clock));
  routes.use('/assessment', assessmentRoutes({ screenAt: sectionAt, clock, version }));
  routes.use('/activities', activityRoutes(clock));
  routes.use('/reports', reportRoutes(clock));
  routes.use('/accounts', accountRoutes(accounts));
  routes.use('/audit', auditRoutes);
  routes.use(homeRoutes({ clock, paperUrl }));
  assertDoors(routes);
  return routes;
}

function accountOptions({ clock, limits = standardLimits }: AppOptions) {
  return { clock, signInsPerMinute: limits.signIn, findVerifierChoices };
}

/** Instrument types, for the forms of folders below theirs. */
async function findTypeChoices(): Promise<Choice[]> {
  const types = await findInstrumentTypes();
  return types.map(({ code, nameVi }) => ({ value: code, label: `${code} – ${nameVi}` }));
}

/** For load balancers and people: is it alive, can it work, which version is it. */
function healthRoutes(version: string): Router {
  const routes = Router();
  routes.get('/livez', (_req, res) => void res.type('text').send('alive'));
  routes.get('/readyz', async (_req, res) => {
    const ready = await databaseAnswers();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'the database does not answer');
  });
  routes.get('/version', (_req, res) => void res.json({ name: 'chuan-do', version }));
  return routes;
}

function apiRoutes(options: AppOptions): Router {
  const routes = Router();
  const operations = apiOperations(options);
  const about = { title: 'Chuẩn Đo', version: options.version, url: `${options.publicUrl}/api/v1` };
  // Written when first asked for: it costs more time than the rest of the start.
  let document: ReturnType<typeof openApiDocument> | undefined;
  routes.post('/tokens', limitRate((options.limits ?? standardLimits).signIn));
  routes.use('/register', limitRate((options.limits ?? standardLimits).publicPage));
  routes.get('/openapi.json', (_req, res) => void res.json((document ??= openApiDocument(operations, about))));
  mountOperations(routes, operations, {
    callerOf: (req) => actorOf(req).id,
    authorize: (access) => async (req, _res, next) => {
      const token = /^Bearer (\S+)$/.exec(req.get('Authorization') ?? '')?.[1];
      req.actor = await actorByToken(token, access, options.clock.now());
      next();
    },
  });
  routes.use(() => {
    throw new NotFoundError();
  });
  return routes;
}

/** Who is signed in, if anybody. */
function identify(clock: Clock): RequestHandler {
  return async (req, _res, next) => {
    const { accountId, epoch = 0 } = req.session;
    const actor = accountId ? await findActor(accountId, epoch, clock.now()) : undefined;
    if (actor) req.actor = actor;
    next();
  };
}

/** From here on everything needs a signed-in person; people are led to the sign-in page, and from there where they wanted to go. */
const askToSignIn: RequestHandler = async (req, res, next) => {
  if (req.actor) return next();
  if (!wantsPage(req)) return void actorOf(req);
  const wanted = req.originalUrl === '/' ? '' : `?next=${encodeURIComponent(req.originalUrl)}`;
  await redirectSaved(req, res, (await isSetUp()) ? `/sign-in${wanted}` : '/set-up');
};

function wantsPage(req: Request): boolean {
  return req.method === 'GET' && req.accepts(['html', 'json']) === 'html';
}
