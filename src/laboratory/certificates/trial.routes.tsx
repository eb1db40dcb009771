import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, requirePermission } from '../../access';
import { InvalidInputError, parseForm } from '../../platform/http';
import { formPage, onward } from '../../platform/web';
import type { Evaluation } from '../../metrology';
import { trialSchema } from './trial.schema';
import { loadTrial, trialValues, tried, type Trial } from './trial.service';
import { TrialPage } from './trial.views';

/** Trying an edition of a centre's own procedure on past readings: `/procedures/:id/trial`. Nothing is stored. */
export function trialRoutes(): Router {
  const routes = Router();
  const page = formPage({
    show: async (req) => {
      const trial = await asked(req);
      return <TrialPage {...trial} outcome={outcomeOf(req, trial)} />;
    },
    initial: async (req) => trialValues(await asked(req)),
    submit: async (req) => {
      tried(await asked(req), parseForm(trialSchema, body(req)));
      return onward;
    },
  });
  const reckon: RequestHandler = (req, res, next) =>
    ((req.body as { more?: string }).more ? page.show : page.submit)(req, res, next);
  routes.route('/:id/trial').all(requirePermission('procedures.write')).get(page.show).post(reckon, page.show);
  return routes;
}

/** What is drawn again with the form, once everything in it can be read. */
function outcomeOf(req: Request, trial: Trial): Evaluation | undefined {
  if (req.method !== 'POST') return undefined;
  try {
    return tried(trial, parseForm(trialSchema, body(req)));
  } catch (error) {
    if (error instanceof InvalidInputError) return undefined;
    throw error;
  }
}

function body(req: Request): unknown {
  const { more: _more, ...typed } = req.body as Record<string, unknown>;
  return typed;
}

function asked(req: Request): Promise<Trial> {
  const { record } = req.query;
  return loadTrial(actorOf(req), String(req.params['id']), typeof record === 'string' ? record : undefined);
}
