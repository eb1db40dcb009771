import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { VerificationSettings } from '../certificates';
import { instrumentTypeByCode } from '../instruments';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam, fill, parseDay, type Day } from '../../platform/i18n';
import { FormContext, formPage, sendPage } from '../../platform/web';
import { chosenRun, type ChosenRun } from './run.choice';
import { findOwnerNames, freshTyped, readFresh } from './run.fresh';
import { FreshPage } from './run-fresh.views';
import { RunChoicePage } from './run-choice.views';
import { RunEntryPage } from './run-entry.views';
import { runTexts as texts } from './run.messages';
import { loadRun, loadRunChoice, loadRunEntry, startingRun } from './run.pages';
import { askedOf, pairsOf, recordSent, type RunAddress } from './run.recording';
import { faultOfRun } from './run.rules';
import { runChoiceSchema, runSubmissionSchema, shownRunSchema } from './run.schema';
import { stampsAfter, stampsSchema } from './run.stamps';
import { submitRun } from './run.service';
import { RunPage } from './run.views';

const home = '/verifications/runs';

export function runRoutes({ clock, paperUrl, digital }: VerificationSettings): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  const record = (req: Request) => recordSent(actorOf(req), addressOf(req), req.body, { at: clock.now() });

  const entry = formPage({
    show: async (req) => {
      const { run, day } = sentBefore(req, today());
      return <RunEntryPage {...await loadRunEntry(actorOf(req), { ...(await askedOf(addressOf(req), day)), run })} />;
    },
    initial: async (req) => startingRun(actorOf(req), await askedOf(addressOf(req), today())),
    submit: async (req) => {
      const { kept, refused } = await record(req);
      if (refused.length > 0) throw faultOfRun(refused);
      flash(req, fill(texts.saved, { kept: kept.length }));
      return `${home}?run=${kept[0]?.runId}`;
    },
  });
  const choose: RequestHandler = async (req, res) =>
    sendPage(req, res, <RunChoicePage {...await loadRunChoice(actorOf(req), chosen(req), today())} />);

  routes
    .route('/new')
    .all(requirePermission('verifications.record'))
    .get(async (req, res, next) => {
      const choice = chosen(req);
      const run = await chosenRun(actorOf(req), choice, today());
      if (choice.filter || run.members.length === 0 || run.faults.length > 0) return choose(req, res, next);
      const fresh = await freshPage(req, run);
      return fresh ? sendPage(req, res, fresh) : entry.show(req, res, next);
    })
    .post(async (req, res, next) => {
      const { more, part } = req.body as { more?: string; part?: string };
      if (more) return entry.show(req, res, next);
      if (!part) return entry.submit(req, res, next);
      const { kept, refused } = await record(req);
      return void res.json({ kept: kept.length, refused: refused.length });
    });

  routes.get('/stamps', requirePermission('verifications.record'), async (req, res) => {
    res.json({ stamps: await stampsAfter(actorOf(req), pageQuery(stampsSchema, req)) });
  });

  const submitted = formPage({
    show: async (req) => <RunPage {...await loadRun(actorOf(req), shown(req))} />,
    submit: async (req) => {
      const submission = parseForm(runSubmissionSchema, req.body);
      const context = { at: clock.now(), paperUrl, digital };
      const { kept, refused } = await submitRun(actorOf(req), submission, context);
      if (refused.length > 0) throw faultOfRun(refused);
      flash(req, fill(texts.submitted, { kept: kept.length }));
      return `${home}?run=${submission.run}`;
    },
  });
  routes.get('/', requirePermission('verifications.read'), submitted.show);
  routes.post('/', requirePermission('verifications.record'), submitted.submit);
  return routes;
}

function chosen(req: Request) {
  return pageQuery(runChoiceSchema, req);
}

function addressOf(req: Request): RunAddress {
  return { choice: chosen(req), query: req.query };
}

/** What is asked of instruments that are not registered yet; undefined once it was answered, or where there are none. */
async function freshPage(req: Request, { members, typeCode }: ChosenRun) {
  const serials = members.filter(({ instrument }) => !instrument).map(({ name }) => name);
  if (serials.length === 0 || !typeCode) return undefined;
  const typed = freshTyped(req);
  const { fresh, errors } = typed ? await readFresh(typeCode, typed) : { fresh: undefined, errors: {} };
  if (fresh) return undefined;
  const chosenBefore = pairsOf(req.query).filter(([name]) => name !== 'typeCode' && !name.startsWith('fresh['));
  return (
    <FormContext.Provider value={{ values: { fresh: typed ?? {} }, errors, refusals: [], isTyped: true }}>
      <FreshPage
        type={await instrumentTypeByCode(typeCode)}
        owners={await findOwnerNames()}
        serials={serials}
        chosen={[...chosenBefore, ['typeCode', typeCode]]}
      />
    </FormContext.Provider>
  );
}

/** The run of a page: in its address, or in the form that submits it. */
function shown(req: Request): string | undefined {
  const { run } = (req.body ?? {}) as { run?: string };
  return typeof run === 'string' ? run : pageQuery(shownRunSchema, req).run;
}

/** What a form that comes back says of its run. */
function sentBefore(req: Request, today: Day): { run: string; day: Day } {
  const { run, performedOn } = (req.body ?? {}) as { run?: unknown; performedOn?: unknown };
  return {
    run: typeof run === 'string' ? run : '',
    day: (typeof performedOn === 'string' && parseDay(performedOn)) || today,
  };
}
