import { Router, type Request } from 'express';
import { actorOf, assertCan, can, reachOf, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { filledRows, flash, NotFoundError, pageQuery, parseForm } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { actionRoutes } from './action.routes';
import { actionsAfter, countUnfinishedActions } from './action.service';
import { sendRoundCsv } from './round.csv';
import {
  ClosePage,
  ParticipantsFormPage,
  PointsFormPage,
  ReopenPage,
  ResultsFormPage,
  RoundFormPage,
} from './round.forms';
import { roundTexts as texts } from './round.messages';
import type { RoundRecord } from './round.model';
import { roundPdf } from './round.pdf';
import { findRounds, getRound } from './round.queries';
import { shownTo } from './round.rules';
import {
  changeRoundSchema,
  listRoundsSchema,
  participantsSchema,
  pointsSchema,
  registerRoundSchema,
  reopenSchema,
  resultsSchema,
} from './round.schema';
import {
  changeRound,
  closeRound,
  registerRound,
  reopenRound,
  setParticipants,
  setPoints,
  setResults,
} from './round.service';
import { pointedRows, resultValues } from './round.typed';
import { RoundPage } from './round-record.views';
import { addressOf, RoundListPage, RoundTable } from './round.views';

/** Interlaboratory comparisons: below `/comparisons`. */
export function comparisonRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('comparisons.read');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listRoundsSchema, req);
    const page = await findRounds(actorOf(req), query, counted(query));
    const mayManage = can(actorOf(req), 'comparisons.manage');
    const unfinished = await countUnfinishedActions(actorOf(req));
    sendList(req, res, <RoundListPage {...{ page, mayManage, unfinished }} />, <RoundTable page={page} />);
  });
  routes.use('/actions', actionRoutes(clock));

  const registration = formPage({
    show: () => <RoundFormPage />,
    submit: async (req) => {
      const round = await registerRound(actorOf(req), parseForm(registerRoundSchema, req.body), clock.now());
      flash(req, texts.registered);
      return addressOf(round);
    },
  });
  routes.route('/new').all(requirePermission('comparisons.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id.pdf', read, async (req, res) => {
    const round = await asked(req);
    const bytes = await roundPdf(round, { shown: shownTo(actorOf(req), round), ...(await namesOf(round)) });
    res.type('application/pdf').set('Content-Disposition', 'inline; filename="so-sanh-lien-phong.pdf"').send(bytes);
  });
  routes.get('/:id.csv', read, async (req, res) => {
    const round = await asked(req);
    await sendRoundCsv(res, round, { shown: shownTo(actorOf(req), round), ...(await namesOf(round)) });
  });
  routes.get('/:id', read, async (req, res) => {
    const actor = actorOf(req);
    const round = await asked(req);
    const mayManage = can(actor, 'comparisons.manage', round.keeperId);
    const seesHistory = reachOf(actor, 'comparisons.read') === 'all' || String(round.keeperId) === actor.organizationId;
    const props = {
      ...{ round, mayManage, shown: shownTo(actor, round) },
      ...(await namesOf(round)),
      actions: await actionsAfter(actor, round._id),
      history: seesHistory ? await findHistory(round._id) : [],
    };
    sendPage(req, res, <RoundPage {...props} />);
  });
  for (const [path, form] of Object.entries(stepsOf(clock)))
    routes.route(`/:id/${path}`).all(requirePermission('comparisons.manage')).get(form.show).post(form.submit);
  return routes;
}

type Form = Parameters<typeof formPage>[0];
type Step = Omit<Form, 'record' | 'submit'> & {
  readonly act: (req: Request, change: { at: Date; expectedVersion: number | undefined }) => Promise<RoundRecord>;
  readonly done: (typeof texts)[keyof typeof texts];
};

/** What is done to one round, by the last part of its address. */
function stepsOf(clock: Clock) {
  const form = ({ act, done, ...page }: Step) =>
    formPage({
      ...page,
      record: (req) => toChange(req),
      submit: async (req, { version }) => {
        const round = await act(req, { at: clock.now(), expectedVersion: version });
        flash(req, done);
        return addressOf(round);
      },
    });
  return {
    change: form({
      show: async (req) => <RoundFormPage round={await toChange(req)} />,
      initial: async (req) => ({ ...(await toChange(req)) }),
      act: (req, change) => changeRound(actorOf(req), idOf(req), parseForm(changeRoundSchema, req.body), change),
      done: texts.changed,
    }),
    points: form({
      show: async (req) => <PointsFormPage round={await toChange(req)} />,
      initial: async (req) => ({ points: (await toChange(req)).points }),
      act: (req, change) => {
        req.body = filledRows(req.body, 'points');
        return setPoints(actorOf(req), idOf(req), parseForm(pointsSchema, req.body), change);
      },
      done: texts.changed,
    }),
    participants: form({
      show: async (req) => <ParticipantsFormPage round={await toChange(req)} centres={await centresFor(req)} />,
      initial: async (req) => ({ participants: participantValues(await toChange(req)) }),
      act: (req, change) => {
        req.body = filledRows(req.body, 'participants');
        return setParticipants(actorOf(req), idOf(req), parseForm(participantsSchema, req.body), change);
      },
      done: texts.changed,
    }),
    'results/:index': form({
      show: async (req) => <ResultsFormPage round={await toChange(req)} code={(await participantOf(req)).code} />,
      initial: async (req) => ({ results: resultValues(await participantOf(req)) }),
      act: async (req, change) => {
        const { code } = await participantOf(req);
        const sent = pointedRows(req.body);
        const input = parseForm(resultsSchema, { ...sent, code });
        return setResults(actorOf(req), idOf(req), input, change);
      },
      done: texts.changed,
    }),
    close: form({
      show: async (req) => <ClosePage round={await toChange(req)} />,
      act: (req, change) => closeRound(actorOf(req), idOf(req), undefined, change),
      done: texts.closed,
    }),
    reopen: form({
      show: async (req) => <ReopenPage round={await toChange(req)} />,
      act: (req, change) => reopenRound(actorOf(req), idOf(req), parseForm(reopenSchema, req.body), change),
      done: texts.reopened,
    }),
  };
}

const participantValues = ({ participants }: RoundRecord) =>
  participants.map(({ code, centreId, name }) => ({ code, centreId: centreId && String(centreId), name }));

async function participantOf(req: Request) {
  const found = (await toChange(req)).participants[Number(req.params['index'])];
  if (!found) throw new NotFoundError(texts.noSuchParticipant);
  return found;
}

/** The department names any centre; a centre only itself. */
async function centresFor(req: Request) {
  const { organizationId } = actorOf(req);
  const all = await findOrganizationChoices(['centre'], { held: [organizationId] });
  const seesAll = reachOf(actorOf(req), 'comparisons.manage') === 'all';
  return seesAll ? all : all.filter(({ value }) => value === organizationId);
}

async function namesOf({ keeperId, participants }: RoundRecord) {
  return { organizations: await organizationsById([keeperId, ...participants.map(({ centreId }) => centreId)]) };
}

async function toChange(req: Request): Promise<RoundRecord> {
  const round = await asked(req);
  assertCan(actorOf(req), 'comparisons.manage', round.keeperId);
  return round;
}

function asked(req: Request): Promise<RoundRecord> {
  return getRound(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
