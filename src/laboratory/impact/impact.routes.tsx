import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission, type Permission } from '../../access';
import { findHistory } from '../../audit';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { flash, InvalidInputError, pageQuery, parseForm, parseQuery } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { formPage, sendList } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { checksOf, getStandard } from '../standards';
import { judgeAffected } from './affected.service';
import { AffectedTable } from './affected.views';
import { sendAffectedCsv } from './impact.csv';
import { CloseImpactPage, LookAgainPage, OpenImpactPage, ReopenImpactPage } from './impact.forms';
import { impactTexts as texts } from './impact.messages';
import { openImpact } from './impact.opening';
import { countLeftToWithdraw, countVerdicts, findAffected, findImpacts, getImpact } from './impact.queries';
import { lastGoodOf } from './impact.rules';
import {
  closeSchema,
  filterAffectedSchema,
  judgeFormSchema,
  listAffectedSchema,
  listImpactsSchema,
  lookSchema,
  mostJudged,
  openSchema,
  reopenSchema,
} from './impact.schema';
import { closeImpact, lookAgain, reopenImpact } from './impact.service';
import { ImpactPage } from './impact-record.views';
import { impactAddress, ImpactListPage, ImpactTable } from './impact.views';
import { JudgePage } from './judge.views';

/** Impact assessments: `/impact-assessments`. */
export function impactRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());
  const read = requirePermission('impacts.read');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listImpactsSchema, req);
    const page = await findImpacts(actorOf(req), query, counted(query));
    const standardCode = query.standardId && (await getStandard(actorOf(req), query.standardId)).code;
    sendList(req, res, <ImpactListPage {...{ page, standardCode }} />, <ImpactTable page={page} />);
  });
  routes.get('/:id.csv', read, async (req, res) => {
    const filter = parseQuery(filterAffectedSchema, req.query);
    await sendAffectedCsv(res, await asked(req), filter, today());
  });
  routes.get('/:id', read, async (req, res) => {
    const assessment = await asked(req);
    const query = pageQuery(listAffectedSchema, req);
    const may = (permission: Permission) => can(actorOf(req), permission, assessment.centreId);
    const page = await findAffected(assessment, query, counted(query));
    const list = { page, today: today(), mayWithdraw: may('certificates.withdraw') };
    const standard = await getStandard(actorOf(req), String(assessment.standardId));
    const props = {
      stillInUse: assessment.status === 'open' && standard.status === 'inUse',
      ...{ assessment, list, mayOpen: may('impacts.open'), mayJudge: may('impacts.judge') },
      centre: (await organizationsById([assessment.centreId])).get(String(assessment.centreId)),
      ...{ counts: await countVerdicts(assessment), left: await countLeftToWithdraw(assessment) },
      history: await findHistory(assessment._id),
    };
    sendList(req, res, <ImpactPage {...props} />, <AffectedTable {...list} />);
  });
  const judge = judgePage(clock);
  routes.route('/:id/judge').all(requirePermission('impacts.judge')).get(judge.show).post(judge.submit);
  for (const [path, { permission, form }] of Object.entries(stepsOf(clock)))
    routes.route(`/:id/${path}`).all(requirePermission(permission)).get(form.show).post(form.submit);
  return routes;
}

/** Where an assessment is opened: below `/measurement-standards`. */
export function openingRoutes(clock: Clock): Router {
  const routes = Router();
  const standardOf = async (req: Request) => {
    const standard = await getStandard(actorOf(req), idOf(req));
    assertCan(actorOf(req), 'impacts.open', standard.centreId);
    return standard;
  };
  const opening = formPage({
    show: async (req) => {
      const standard = await standardOf(req);
      const known = lastGoodOf(standard, await checksOf(standard._id), dayInVietnam(clock.now()));
      return <OpenImpactPage {...{ standard, known }} />;
    },
    record: standardOf,
    initial: () => ({ foundOn: dayInVietnam(clock.now()) }),
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const assessment = await openImpact(actorOf(req), idOf(req), parseForm(openSchema, req.body), change);
      flash(req, texts.opened);
      return impactAddress(assessment);
    },
  });
  routes.route('/:id/impact-assessment').all(requirePermission('impacts.open')).get(opening.show).post(opening.submit);
  return routes;
}

function judgePage(clock: Clock) {
  return formPage({
    show: async (req) => {
      const assessment = await toDo(req, 'impacts.judge');
      const { verdict = 'undecided' } = pageQuery(filterAffectedSchema, req);
      const { items } = await findAffected(assessment, { verdict }, { limit: mostJudged });
      return <JudgePage {...{ assessment, affected: items, today: dayInVietnam(clock.now()) }} />;
    },
    record: (req) => toDo(req, 'impacts.judge'),
    submit: async (req, { version }) => {
      const { affected, shown, all, ...input } = parseForm(judgeFormSchema, req.body);
      const ticked = Object.keys(all ? shown : affected);
      if (ticked.length === 0) throw new InvalidInputError({ affected: texts.noneTicked });
      const change = { at: clock.now(), expectedVersion: version };
      const assessment = await judgeAffected(actorOf(req), idOf(req), { ...input, affected: ticked }, change);
      flash(req, texts.judged);
      return impactAddress(assessment);
    },
  });
}

/** The other steps of one assessment, by the last part of their address. */
function stepsOf(clock: Clock) {
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });
  const looking = formPage({
    show: async (req) => <LookAgainPage assessment={await toDo(req, 'impacts.open')} />,
    record: (req) => toDo(req, 'impacts.open'),
    initial: async (req) => ({ doubtedUntil: (await asked(req)).doubtedUntil }),
    submit: async (req, { version }) => {
      const input = parseForm(lookSchema, req.body);
      const assessment = await lookAgain(actorOf(req), idOf(req), input, changeOf(version));
      flash(req, fill(texts.looked, { count: assessment.affected }));
      return impactAddress(assessment);
    },
  });
  const closing = formPage({
    show: async (req) => {
      const assessment = await toDo(req, 'impacts.judge');
      return <CloseImpactPage {...{ assessment, left: await countLeftToWithdraw(assessment) }} />;
    },
    record: (req) => toDo(req, 'impacts.judge'),
    submit: async (req, { version }) => {
      const input = parseForm(closeSchema, req.body);
      const assessment = await closeImpact(actorOf(req), idOf(req), input, changeOf(version));
      flash(req, texts.closed);
      return impactAddress(assessment);
    },
  });
  const reopening = formPage({
    show: async (req) => <ReopenImpactPage assessment={await toDo(req, 'impacts.judge')} />,
    record: (req) => toDo(req, 'impacts.judge'),
    submit: async (req, { version }) => {
      const input = parseForm(reopenSchema, req.body);
      const assessment = await reopenImpact(actorOf(req), idOf(req), input, changeOf(version));
      flash(req, texts.reopened);
      return impactAddress(assessment);
    },
  });
  return {
    'look-again': { permission: 'impacts.open', form: looking },
    close: { permission: 'impacts.judge', form: closing },
    reopen: { permission: 'impacts.judge', form: reopening },
  } as const;
}

async function toDo(req: Request, permission: Permission) {
  const assessment = await asked(req);
  assertCan(actorOf(req), permission, assessment.centreId);
  return assessment;
}

function asked(req: Request) {
  return getImpact(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
