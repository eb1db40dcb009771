import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { instrumentTypesByCode } from '../instruments';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { filledRows, flash, pageQuery, parseForm } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { requestTexts as texts } from './request.messages';
import type { RequestRecord } from './request.model';
import { requestChoices } from './request.pages';
import { enterRequestSchema, listRequestsSchema, refuseRequestSchema } from './request.schema';
import { enterRequest, findRequests, getRequest, refuseRequest } from './request.service';
import { RefuseRequestPage, RequestFormPage } from './request.forms';
import { requestAddress, RequestListPage, RequestPage, RequestTable } from './request.views';

/** What customers ask for: below `/requests`. */
export function requestRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('orders.read');
  const manage = requirePermission('orders.manage');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listRequestsSchema, req);
    const page = await findRequests(actorOf(req), query, counted(query));
    const mayManage = can(actorOf(req), 'orders.manage');
    sendList(req, res, <RequestListPage {...{ page, mayManage }} />, <RequestTable page={page} />);
  });

  const entry = formPage({
    show: async () => <RequestFormPage {...await requestChoices()} />,
    submit: async (req) => {
      const input = parseForm(enterRequestSchema, filledRows(req.body, 'expected'));
      const request = await enterRequest(actorOf(req), input, clock.now());
      flash(req, texts.entered);
      return requestAddress(request);
    },
  });
  routes.route('/new').all(manage).get(entry.show).post(entry.submit);

  routes.get('/:id', read, async (req, res) => {
    const request = await asked(req);
    const types = await instrumentTypesByCode(request.expected.flatMap(({ typeCode }) => typeCode ?? []));
    const mayManage = can(actorOf(req), 'orders.manage', request.centreId);
    const history = await findHistory(request._id);
    sendPage(req, res, <RequestPage {...{ request, types, history, mayManage }} />);
  });

  const refusal = formPage({
    show: async (req) => <RefuseRequestPage request={await toChange(req)} />,
    record: (req) => toChange(req),
    submit: async (req, { version }) => {
      const input = parseForm(refuseRequestSchema, req.body);
      const id = String(req.params['id']);
      const request = await refuseRequest(actorOf(req), id, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.refused);
      return requestAddress(request);
    },
  });
  routes.route('/:id/refuse').all(manage).get(refusal.show).post(refusal.submit);
  return routes;
}

async function toChange(req: Request): Promise<RequestRecord> {
  const request = await asked(req);
  assertCan(actorOf(req), 'orders.manage', request.centreId);
  return request;
}

function asked(req: Request): Promise<RequestRecord> {
  return getRequest(actorOf(req), String(req.params['id']));
}
