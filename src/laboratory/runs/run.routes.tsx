import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, requirePermission } from '../../access';
import { readTyped, type VerificationSettings } from '../certificates';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam, fill, parseDay, type Day } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { chosenMembers } from './run.choice';
import { RunChoicePage } from './run-choice.views';
import { RunEntryPage } from './run-entry.views';
import { runTexts as texts } from './run.messages';
import { loadRun, loadRunChoice, loadRunEntry, startingRun } from './run.pages';
import { faultOfRun } from './run.rules';
import { runChoiceSchema, runFormSchema, runSubmissionSchema, shownRunSchema, type Run } from './run.schema';
import { recordRun, submitRun, type ReadNumbers } from './run.service';
import { RunPage } from './run.views';

const home = '/verifications/runs';

/** Numbers as people type them in the page. */
const asTyped: ReadNumbers = (procedure, input) => ({ ...input, ...readTyped(procedure, input) });

export function runRoutes({ clock, paperUrl, digital }: VerificationSettings): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  const entry = formPage({
    show: async (req) => (
      <RunEntryPage {...await loadRunEntry(actorOf(req), { ...sentBefore(req, today()), choice: chosen(req) })} />
    ),
    initial: (req) => startingRun(actorOf(req), chosen(req), today()),
    submit: async (req) => {
      const { kept, refused } = await recordRun(actorOf(req), await runSent(req), {
        at: clock.now(),
        readNumbers: asTyped,
      });
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
      const { instruments, faults } = await chosenMembers(actorOf(req), chosen(req));
      return (instruments.length > 0 && faults.length === 0 ? entry.show : choose)(req, res, next);
    })
    .post((req, res, next) => ((req.body as { more?: string }).more ? entry.show : entry.submit)(req, res, next));

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

/** Every instrument of the address takes part, with what was typed of it. */
async function runSent(req: Request): Promise<Run> {
  const { members, ...bench } = parseForm(runFormSchema, req.body);
  const { instruments } = await chosenMembers(actorOf(req), chosen(req));
  const parts = instruments.map(({ _id }) => {
    const instrumentId = String(_id);
    return { checks: {}, rows: [], ...members[instrumentId], instrumentId };
  });
  return { ...bench, members: parts };
}
