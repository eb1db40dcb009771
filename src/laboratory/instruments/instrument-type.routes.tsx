import { Router, type Request } from 'express';
import { actorOf, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { documentsByNumber } from '../../register/documents';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendList, sendPage } from '../../platform/web';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { listInstrumentTypesSchema } from './instrument-type.schema';
import { findFieldsOfMeasurement, findInstrumentTypePage, getInstrumentType } from './instrument-type.service';
import { InstrumentTypeListPage, InstrumentTypePage, InstrumentTypeTable } from './instrument-type.views';
import { proposalRoutes } from './proposed-rule.routes';

export function instrumentTypeRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('instrumentTypes.read'), async (req, res) => {
    const query = pageQuery(listInstrumentTypesSchema, req);
    const props = { page: await findInstrumentTypePage(actorOf(req), query, counted(query)), today: today() };
    const page = <InstrumentTypeListPage {...props} fields={await findFieldsOfMeasurement()} />;
    sendList(req, res, page, <InstrumentTypeTable {...props} />);
  });

  routes.get('/:id', requirePermission('instrumentTypes.read'), async (req, res) => {
    const type = await asked(req);
    const documents = await documentsByNumber([type.procedureDocument, ...legalBasesOf(type)]);
    const props = { type, documents, history: await findHistory(type._id), today: today(), reader: actorOf(req) };
    sendPage(req, res, <InstrumentTypePage {...props} />);
  });

  proposalRoutes(routes, clock);
  return routes;
}

function asked(req: Request) {
  return getInstrumentType(actorOf(req), String(req.params['id']));
}

function legalBasesOf({ rules, proposals }: InstrumentTypeRecord): string[] {
  return [...rules, ...proposals].map(({ legalBasis }) => legalBasis);
}
