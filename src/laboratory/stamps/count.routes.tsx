import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { countTexts as texts } from './count.messages';
import type { CountRecord } from './count.model';
import { closeCountSchema, countLinesSchema, countSchema, listCountsSchema } from './count.schema';
import { beginCount, changeCount, closeCount, differencesIn, findCounts, getCount } from './count.service';
import { CloseCountPage, countAddress, CountFormPage, CountListPage, CountPage, CountTable } from './count.views';
import { receivedLots } from './lot.queries';
import { holderChoices } from './movement.routes';

/** Stock-taking: below `/stamps/counts`. */
export function countRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('stamps.read');
  const manage = requirePermission('stamps.manage');
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });

  routes.get('/', read, async (req, res) => {
    const page = await findCounts(actorOf(req), counted(pageQuery(listCountsSchema, req)));
    const mayManage = can(actorOf(req), 'stamps.manage');
    sendList(req, res, <CountListPage {...{ page, mayManage }} />, <CountTable page={page} />);
  });

  const beginning = formPage({
    show: async (req) => {
      const { organizationId } = actorOf(req);
      const [lots, holders] = [await receivedLots(organizationId), await holderChoices(organizationId)];
      return <CountFormPage {...{ lots, holders, today: dayInVietnam(clock.now()) }} />;
    },
    submit: async (req) => {
      const count = await beginCount(actorOf(req), parseForm(countSchema, req.body), clock.now());
      flash(req, texts.begun);
      return countAddress(count);
    },
  });
  routes.route('/new').all(manage).get(beginning.show).post(beginning.submit);

  routes.get('/:id', read, async (req, res) => {
    const count = await asked(req);
    const props = {
      ...{ count, differences: await differencesIn(count), lots: await receivedLots(count.centreId) },
      ...{ history: await findHistory(count._id), mayManage: can(actorOf(req), 'stamps.manage', count.centreId) },
    };
    sendPage(req, res, <CountPage {...props} />);
  });

  const changing = formPage({
    show: async (req) => {
      const count = await toManage(req);
      return <CountFormPage {...{ count, lots: await receivedLots(count.centreId), holders: [], today: count.day }} />;
    },
    record: toManage,
    initial: async (req) => {
      const { centreId, lines } = await toManage(req);
      const numbersOf = (id: string) => lines.find(({ lotId }) => String(lotId) === id)?.numbers;
      return { lines: (await receivedLots(centreId)).map(({ _id }) => ({ numbers: numbersOf(String(_id)) })) };
    },
    submit: async (req, { version }) => {
      const input = parseForm(countLinesSchema, req.body);
      const count = await changeCount(actorOf(req), idOf(req), input, changeOf(version));
      flash(req, texts.changed);
      return countAddress(count);
    },
  });
  const closing = formPage({
    show: async (req) => <CloseCountPage count={await toManage(req)} />,
    record: toManage,
    submit: async (req, { version }) => {
      const input = parseForm(closeCountSchema, req.body);
      const count = await closeCount(actorOf(req), idOf(req), input, changeOf(version));
      flash(req, texts.closed);
      return countAddress(count);
    },
  });
  routes.route('/:id/change').all(manage).get(changing.show).post(changing.submit);
  routes.route('/:id/close').all(manage).get(closing.show).post(closing.submit);
  return routes;
}

async function toManage(req: Request): Promise<CountRecord> {
  const count = await asked(req);
  assertCan(actorOf(req), 'stamps.manage', count.centreId);
  return count;
}

function asked(req: Request): Promise<CountRecord> {
  return getCount(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
