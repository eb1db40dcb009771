import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, requirePermission } from '../../access';
import { readTyped, type VerificationSettings } from '../certificates';
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
import { loadRun, loadRunChoice, loadRunEntry, openRun, startingRun, type RunAsked } from './run.pages';
import { faultOfRun } from './run.rules';
import { runChoiceSchema, runFormSchema, runSubmissionSchema, shownRunSchema } from './run.schema';
import { runSent } from './run.sent';
import { stampsAfter, stampsSchema } from './run.stamps';
import { recordRun, submitRun, type ReadNumbers, type RunOutcome } from './run.service';
import { RunPage } from './run.views';

const home = '/verifications/runs';

/** Numbers as people type them in the page. */
const asTyped: ReadNumbers = (procedure, input) => ({ ...input, ...readTyped(procedure, input) });

export function runRoutes({ clock, paperUrl, digital }: VerificationSettings): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  /** Records what a form sent: all of it, or a part that the script of the page sends. */
  const record = async (req: Request): Promise<RunOutcome> => {
    const choice = chosen(req);
    const form = parseForm(runFormSchema(choice.kind), req.body);
    const asked = await askedOf(req, form.performedOn);
    const { members, typeCode, procedure } = await openRun(actorOf(req), asked);
    const sent = { members, typeCode, choice, fresh: asked.fresh, procedureCode: procedure.code };
    const { run, refused } = await runSent(form, sent);
    const outcome = await recordRun(actorOf(req), run, { at: clock.now(), readNumbers: asTyped });
    return { kept: outcome.kept, refused: [...refused, ...outcome.refused] };
  };

  const entry = formPage({
    show: async (req) => {
      const { run, day } = sentBefore(req, today());
      return <RunEntryPage {...await loadRunEntry(actorOf(req), { ...(await askedOf(req, day)), run })} />;
    },
    initial: async (req) => startingRun(actorOf(req), await askedOf(req, today())),
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

async function askedOf(req: Request, day: Day): Promise<RunAsked> {
  const choice = chosen(req);
  const typed = freshTyped(req);
  const { typeCode } = choice;
  const fresh = typed && typeCode ? (await readFresh(typeCode, typed)).fresh : undefined;
  return { choice, fresh, day, address: pairsOf(req) };
}

/** What is asked of instruments that are not registered yet; undefined once it was answered, or where there are none. */
async function freshPage(req: Request, { members, typeCode }: ChosenRun) {
  const serials = members.filter(({ instrument }) => !instrument).map(({ name }) => name);
  if (serials.length === 0 || !typeCode) return undefined;
  const typed = freshTyped(req);
  const { fresh, errors } = typed ? await readFresh(typeCode, typed) : { fresh: undefined, errors: {} };
  if (fresh) return undefined;
  const chosenBefore = pairsOf(req).filter(([name]) => name !== 'typeCode' && !name.startsWith('fresh['));
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

/** What the address asks, value by value. */
function pairsOf({ query }: Request): readonly (readonly [name: string, value: string])[] {
  const values = (value: unknown) => [value].flat().filter((each): each is string => typeof each === 'string');
  return Object.entries(query).flatMap(([name, value]) => values(value).map((each) => [name, each] as const));
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
