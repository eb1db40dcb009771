import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../access';
import { findHistory } from '../audit';
import { documentsByNumber } from '../documents';
import type { Clock } from '../platform/clock';
import { counted } from '../platform/database';
import { flash, NotFoundError, parseForm, pageQuery } from '../platform/http';
import { dayInVietnam } from '../platform/i18n';
import { formPage, sendList, sendPage } from '../platform/web';
import { RuleFormPage } from './instrument-type.form';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import { confirmRuleSchema, listInstrumentTypesSchema, newRuleSchema } from './instrument-type.schema';
import {
  addRule,
  confirmRule,
  findFieldsOfMeasurement,
  findInstrumentTypePage,
  getInstrumentType,
} from './instrument-type.service';
import { InstrumentTypeListPage, InstrumentTypePage, InstrumentTypeTable } from './instrument-type.views';

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
    const documents = await documentsByNumber([type.procedureDocument, ...type.rules.map((rule) => rule.legalBasis)]);
    const history = await findHistory(type._id);
    const mayConfirm = can(actorOf(req), 'instrumentTypes.confirm');
    const maySeeInstruments = can(actorOf(req), 'instruments.read');
    sendPage(
      req,
      res,
      <InstrumentTypePage {...{ type, documents, history, mayConfirm, maySeeInstruments, today: today() }} />,
    );
  });

  const addition = formPage({
    show: async (req) => <RuleFormPage type={await askedForChange(req)} confirms={false} />,
    record: asked,
    submit: async (req, { version }) => {
      const { code } = await addRule(actorOf(req), idOf(req), parseForm(newRuleSchema, req.body), clock.now(), version);
      flash(req, texts.ruleAdded);
      return `/instrument-types/${code}`;
    },
  });
  routes
    .route('/:id/rules/new')
    .all(requirePermission('instrumentTypes.confirm'))
    .get(addition.show)
    .post(addition.submit);

  const confirmation = formPage({
    show: async (req) => <RuleFormPage type={await askedForChange(req)} confirms />,
    record: asked,
    initial: async (req) => askedRule(req),
    submit: async (req, { version }) => {
      const row = { id: idOf(req), effectiveFrom: String(req.params['from']) };
      await confirmRule(actorOf(req), row, parseForm(confirmRuleSchema, req.body), clock.now(), version);
      flash(req, texts.confirmed);
      return `/instrument-types/${row.id}`;
    },
  });
  routes
    .route('/:id/rules/:from/confirm')
    .all(requirePermission('instrumentTypes.confirm'))
    .get(confirmation.show)
    .post(confirmation.submit);

  return routes;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function asked(req: Request) {
  return getInstrumentType(actorOf(req), idOf(req));
}

function askedForChange(req: Request) {
  assertCan(actorOf(req), 'instrumentTypes.confirm');
  return asked(req);
}

/** What the row says now, as the form's fields hold it. */
async function askedRule(req: Request): Promise<Record<string, unknown>> {
  const { rules } = await asked(req);
  const rule = rules.find(({ effectiveFrom }) => effectiveFrom === req.params['from']);
  if (!rule) throw new NotFoundError(texts.ruleNotFound);
  const fields = Object.entries(rule).filter(([, value]) => value !== null);
  return Object.fromEntries(fields.map(([name, value]: [string, unknown]) => [name, String(value)]));
}
