import { Router } from 'express';
import { actorOf } from './access';
import { standardLimits, type AppOptions } from './app.options';
import { accountApi, actorByToken } from './register/accounts';
import { approvalApi } from './laboratory/approvals';
import { activityApi } from './department/activities';
import { assessmentApi } from './laboratory/assessment';
import { budgetApi } from './laboratory/budgets';
import { auditApi } from './audit';
import { calendarApi } from './laboratory/calendars';
import { certificateApi, findCertifiedSince, findRecordNamingStamp } from './laboratory/certificates';
import { centreApi, publicRegisterApi } from './laboratory/centres';
import { dependentApi, impactApi } from './laboratory/impact';
import { deviceApi } from './laboratory/devices';
import { labelApi } from './laboratory/labels';
import { comparisonApi } from './laboratory/comparisons';
import { documentApi } from './register/documents';
import { findTypeChoices, instrumentApi, instrumentTypeApi } from './laboratory/instruments';
import { organizationApi } from './register/organizations';
import { installationApi } from './register/installation';
import { limitRate, mountOperations, NotFoundError, openApiDocument, type Operation } from './platform/http';
import { methodApi } from './laboratory/methods';
import { ownProcedureApi } from './laboratory/procedures';
import { orderApi, priceListApi, requestApi } from './laboratory/orders';
import { runApi } from './laboratory/runs';
import { signingKeyApi } from './laboratory/signing';
import { stampApi } from './laboratory/stamps';
import { leavingApi } from './laboratory/leaving';
import { signatoryApi } from './laboratory/signatories';
import { standardApi } from './laboratory/standards';
import { qualitySystemApi } from './quality/quality-systems';
import { disposalApi } from './department/disposals';
import { personalDataApi } from './personal-data';
import { reportApi } from './department/reports';
import { messageApi, scheduleApi } from './laboratory/schedule';

/** Every operation of the HTTP API. */
export function apiOperations({
  clock,
  publicUrl,
  paperUrl,
  version = '0',
  signingKey,
  signatureTimeStampUrl,
}: Pick<AppOptions, 'clock' | 'publicUrl' | 'paperUrl'> &
  Partial<Pick<AppOptions, 'version' | 'signingKey' | 'signatureTimeStampUrl'>>): readonly Operation[] {
  const digital = { version, signingKey, signatureTimeStampUrl };
  return [
    ...accountApi(clock),
    ...organizationApi(clock),
    ...installationApi(clock),
    ...documentApi(clock),
    ...qualitySystemApi(clock),
    ...centreApi({ clock, findTypeChoices }),
    ...publicRegisterApi({ clock, findTypeChoices }),
    ...signatoryApi(clock),
    ...leavingApi(clock),
    ...standardApi(clock, version),
    ...instrumentTypeApi(clock),
    ...methodApi(clock),
    ...budgetApi(clock),
    ...ownProcedureApi(clock),
    ...instrumentApi({ clock, findCertifiedSince }),
    ...certificateApi({ clock, publicUrl, paperUrl, digital }),
    ...signingKeyApi(clock),
    ...dependentApi(clock),
    ...impactApi(clock),
    ...approvalApi({ clock, paperUrl, digital }),
    ...labelApi({ clock, publicUrl }),
    ...runApi({ clock }),
    ...deviceApi(clock),
    ...stampApi({ clock, findNaming: findRecordNamingStamp }),
    ...scheduleApi(clock),
    ...messageApi(clock),
    ...calendarApi({ clock, publicUrl }),
    ...requestApi(clock),
    ...orderApi({ clock, paperUrl }),
    ...priceListApi(clock),
    ...comparisonApi(clock),
    ...assessmentApi({ clock, version }),
    ...disposalApi(clock),
    ...activityApi(clock),
    ...reportApi(clock),
    ...personalDataApi(clock),
    ...auditApi,
  ];
}

/** The API below `/api/v1`, its document and its limits. */
export function apiRoutes(options: AppOptions): Router {
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
