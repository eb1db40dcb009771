import express, { Router, type Express, type Request, type RequestHandler } from 'express';
import { actorOf, assertDoors, requirePermission } from './access';
import { apiRoutes } from './api';
import { standardLimits, type AppOptions } from './app.options';
import {
  accountRoutes,
  askToSignInAgain,
  findActor,
  isSetUp,
  myAccountRoutes,
  signInRoutes,
} from './register/accounts';
import { approvalRoutes } from './laboratory/approvals';
import { activityRoutes } from './department/activities';
import { assessmentRoutes } from './laboratory/assessment';
import { calendarRoutes, publicCalendarRoutes } from './laboratory/calendars';
import { balanceRoutes, balanceScripts } from './laboratory/balances';
import { budgetRoutes, budgetScript } from './laboratory/budgets';
import { auditRoutes, findLastChange, recordExports, setUpConsequences } from './audit';
import {
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
import { leavingRoutes } from './laboratory/leaving';
import { signatoryRoutes } from './laboratory/signatories';
import { designationRoutes, findVerifierChoices, publicRegisterRoutes, verifierRoutes } from './laboratory/centres';
import { findDocumentDependents } from './document-dependents';
import { deviceRoutes, deviceScripts, offlineRoutes } from './laboratory/devices';
import { labelRoutes } from './laboratory/labels';
import { comparisonRoutes } from './laboratory/comparisons';
import { documentRoutes } from './register/documents';
import { healthRoutes } from './health';
import { errorPage, homeRoutes, readerOf, sectionAt } from './home';
import { findTypeChoices, instrumentCsvRoute, instrumentRoutes, instrumentTypeRoutes } from './laboratory/instruments';
import { organizationRoutes } from './register/organizations';
import { installationRoutes } from './register/installation';
import type { Clock } from './platform/clock';
import {
  acceptFile,
  answerErrors,
  chooseLanguage,
  keepSessions,
  limitRate,
  logRequests,
  NotFoundError,
  noticesOnNextPage,
  redirectSaved,
  refuseForgedForms,
  setSecurityHeaders,
  setUpLastChange,
} from './platform/http';
import { assetRoutes, keepFormsBy, sendPage, setUpPages } from './platform/web';
import { methodRoutes } from './laboratory/methods';
import { ownProcedureRoutes } from './laboratory/procedures';
import {
  orderLookup,
  orderRoutes,
  orderSheetRoute,
  priceListRoutes,
  publicOrderRoutes,
  requestRoutes,
} from './laboratory/orders';
import { runRoutes, runScripts } from './laboratory/runs';
import { signingKeyRoutes } from './laboratory/signing';
import { stampRoutes } from './laboratory/stamps';
import { dependentRoutes, impactRoutes, openingRoutes } from './laboratory/impact';
import { standardRoutes } from './laboratory/standards';
import { qualitySystemRoutes } from './quality/quality-systems';
import { disposalRoutes, findDisposedPaper } from './department/disposals';
import { personalDataRoutes } from './personal-data';
import { reportRoutes } from './department/reports';
import { messageRoutes, scheduleRoutes } from './laboratory/schedule';

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
  app.use('/assets', assetRoutes({ budgets: budgetScript, ...balanceScripts, ...runScripts, ...deviceScripts }));
  app.use('/api/v1', express.json({ limit: '2mb' }), apiRoutes(options));

  app.use('/v', limitRate(limits.publicPage), publicCertificateRoutes({ clock, findDisposed: findDisposedPaper }));
  app.use('/register', limitRate(limits.publicPage), publicRegisterRoutes({ clock, findTypeChoices, publicUrl }));
  app.use('/calendar', limitRate(limits.publicPage), publicCalendarRoutes({ clock, publicUrl }));
  app.use('/offline', limitRate(limits.publicPage), offlineRoutes({ clock, version }));
  app.use(keepSessions(sessionSecret, secure), identify(options.clock));
  // Strangers fill in this form: they are not asked to sign in again.
  const asking = [
    limitRate(limits.publicPage),
    express.urlencoded({ extended: true, limit: '100kb' }),
    refuseForgedForms,
  ];
  app.use('/ask', asking, publicOrderRoutes({ clock, secret: sessionSecret, formsPerMinute: limits.signIn }));
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
  const { clock, log, publicUrl, paperUrl, version, signingKey, signatureTimeStampUrl } = options;
  const digital = { version, signingKey, signatureTimeStampUrl };
  const accounts = accountOptions(options);
  const routes = Router();
  routes.use('/my-account/calendars', calendarRoutes({ clock, publicUrl }));
  routes.use('/my-account', myAccountRoutes({ clock }));
  routes.use('/organizations', organizationRoutes(clock));
  routes.use('/installation', installationRoutes(clock));
  routes.use('/documents', documentRoutes({ clock, findDependents: findDocumentDependents }));
  routes.use('/quality-systems', qualitySystemRoutes(clock));
  routes.use('/designations', designationRoutes({ clock, findTypeChoices }));
  routes.use('/verifiers', verifierRoutes(clock), leavingRoutes(clock));
  routes.use('/signatories', signatoryRoutes(clock));
  routes.use('/measurement-standards', standardRoutes(clock, version), dependentRoutes(clock), openingRoutes(clock));
  routes.use('/impact-assessments', impactRoutes(clock));
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
  routes.use('/verifications/balances', balanceRoutes());
  routes.use('/verifications/runs', runRoutes({ clock, paperUrl, digital }));
  routes.use('/verifications', verificationRoutes({ clock, paperUrl, digital }));
  routes.use('/devices', deviceRoutes({ clock }));
  routes.use('/approvals', approvalRoutes({ clock, paperUrl, digital }));
  routes.use('/certificates', certificateRoutes({ clock, publicUrl, digital }));
  routes.use('/signing-keys', signingKeyRoutes(clock));
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
  routes.use('/disposals', disposalRoutes(clock));
  routes.use('/activities', activityRoutes(clock));
  routes.use('/reports', reportRoutes(clock));
  routes.use('/accounts', accountRoutes(accounts));
  routes.use('/personal-data', personalDataRoutes(clock));
  routes.use('/audit', auditRoutes);
  routes.use(homeRoutes({ clock, paperUrl }));
  assertDoors(routes);
  return routes;
}

function accountOptions({ clock, limits = standardLimits }: AppOptions) {
  return { clock, signInsPerMinute: limits.signIn, findVerifierChoices };
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
