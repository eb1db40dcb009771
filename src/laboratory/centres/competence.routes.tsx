import { Router, type Request } from 'express';
import { actorOf, assertCan, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { competenceTexts as texts } from './competence.messages';
import { competenceSchema } from './competence.schema';
import { addCompetence, changeCompetence } from './competence.service';
import { CompetenceFormPage } from './competence.views';
import { verifierTexts } from './verifier.messages';
import { getVerifierFor } from './verifier.queries';

/** What a person was trained in, judged by and authorized to do: below `/verifiers/:id/competences`. */
export function competenceRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });
  const manages = requirePermission('verifiers.manage');

  const addition = formPage({
    show: async (req) => <CompetenceFormPage verifier={await askedToChange(req)} isNew />,
    record: asked,
    submit: async (req, { version }) => {
      const competence = parseForm(competenceSchema, req.body);
      await addCompetence(actorOf(req), idOf(req), competence, { at: clock.now(), expectedVersion: version });
      flash(req, texts.added);
      return `/verifiers/${idOf(req)}`;
    },
  });
  routes.route('/new').all(manages).get(addition.show).post(addition.submit);

  const correction = formPage({
    show: async (req) => <CompetenceFormPage verifier={await askedToChange(req)} isNew={false} />,
    record: asked,
    initial: async (req) => {
      const competence = (await asked(req)).competences?.[indexOf(req)];
      if (!competence) throw new NotFoundError(texts.notFound);
      return { ...competence, typeCodes: competence.typeCodes.join('; ') };
    },
    submit: async (req, { version }) => {
      const competence = parseForm(competenceSchema, req.body);
      const named = { id: idOf(req), index: indexOf(req) };
      await changeCompetence(actorOf(req), named, competence, { at: clock.now(), expectedVersion: version });
      flash(req, verifierTexts.changed);
      return `/verifiers/${idOf(req)}`;
    },
  });
  routes.route('/:index/change').all(manages).get(correction.show).post(correction.submit);
  return routes;
}

function asked(req: Request) {
  return getVerifierFor(actorOf(req), idOf(req));
}

async function askedToChange(req: Request) {
  const verifier = await asked(req);
  assertCan(actorOf(req), 'verifiers.manage', verifier.centreId);
  return verifier;
}

function idOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}

/** Entries count from 0 in addresses. */
function indexOf(req: Request): number {
  return Number((req.params as Record<string, unknown>)['index']);
}
