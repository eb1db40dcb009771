import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { ConflictError, flash, pageQuery, parseForm, uploadedBytes } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { validationTexts as texts } from './validation.messages';
import { caseVerdict } from './validation.words';
import { validationPdf } from './validation.pdf';
import { listRunsSchema, showRunSchema, startFormSchema } from './validation.schema';
import { findValidations, getValidation, startValidation } from './validation.service';
import {
  StartValidationPage,
  validationAddress,
  ValidationListPage,
  ValidationRunPage,
  ValidationTable,
} from './validation.views';

export interface ValidationSettings {
  readonly clock: Clock;
  /** Of the program that calculates. */
  readonly version: string;
}

/** Runs against published cases: below `/assessment/validation`. */
export function validationRoutes({ clock, version }: ValidationSettings): Router {
  const routes = Router();
  const read = requirePermission('validation.read');

  routes.get('/', read, async (req, res) => {
    const page = await findValidations(actorOf(req), counted(pageQuery(listRunsSchema, req)));
    const props = { page, now: clock.now(), mayRun: can(actorOf(req), 'validation.run') };
    sendList(req, res, <ValidationListPage {...props} />, <ValidationTable {...props} />);
  });

  const start = formPage({
    show: () => <StartValidationPage />,
    submit: async (req) => {
      const { cases } = parseForm(startFormSchema, req.body);
      const given = { cases, file: uploadedBytes(req) };
      const run = await startValidation(actorOf(req), given, { at: clock.now(), version });
      flash(req, texts.started);
      return validationAddress(run);
    },
  });
  routes.route('/new').all(requirePermission('validation.run')).get(start.show).post(start.submit);

  routes.get('/:id.pdf', read, async (req, res) => {
    const run = await asked(req);
    if (run.status !== 'done') throw new ConflictError(texts.cutShort);
    const organization = actorOf(req).organizationName ?? '';
    const bytes = await validationPdf(run, { organization, now: clock.now() });
    res.type('application/pdf').set('Content-Disposition', `inline; filename="xac-nhan-phan-mem.pdf"`).send(bytes);
  });

  routes.get('/:id', read, async (req, res) => {
    const { verdict } = pageQuery(showRunSchema, req);
    const run = await asked(req);
    const cases = run.cases.filter((each) => verdict === undefined || caseVerdict(each) === verdict);
    sendPage(req, res, <ValidationRunPage {...{ run, cases }} now={clock.now()} />);
  });
  return routes;
}

function asked(req: Request) {
  return getValidation(actorOf(req), String(req.params['id']));
}
