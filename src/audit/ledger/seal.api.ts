import { actorOf, requirePermission } from '../../access';
import { operation, type Operation } from '../../platform/http';
import { findNewestCheck } from './check-run';
import { findDailySeals, textOf } from './daily-seal';
import type { DailySeal } from './daily-seal.model';
import { dayOf, sendSealLine } from './seal.routes';
import { listSealsSchema, type ListSeals } from './seal.schema';

const common = { method: 'get', tag: 'Audit', access: 'read', door: requirePermission('seals.read') } as const;

export const sealApi: readonly Operation[] = [
  operation<ListSeals>({
    ...common,
    path: '/audit/seals',
    summary: 'The daily seals of the whole registry, latest day first; each `line` is what one keeps outside',
    query: listSealsSchema,
    answer: { status: 200, description: 'A page of seals' },
    handle: async ({ req, query }) => {
      const page = await findDailySeals(actorOf(req), { limit: query.limit, after: query.cursor });
      return { json: { items: page.items.map(presentSeal), nextCursor: page.next } };
    },
  }),
  operation({
    ...common,
    path: '/audit/seals/:id.txt',
    summary: 'The line of a day’s seal (its id is the day), the very bytes that its time-stamp is about',
    answer: { status: 200, description: 'One line', mediaType: 'text/plain' },
    handle: async ({ params }) => {
      const day = dayOf(params['id']);
      return { send: (res) => sendSealLine(res, day) };
    },
  }),
  operation({
    ...common,
    path: '/audit/check',
    summary: 'What the newest nightly check of the whole chain found; no findings: nothing is bent',
    answer: { status: 200, description: 'The check, or null while there was none' },
    handle: async () => {
      const check = await findNewestCheck();
      if (!check) return { json: null };
      const { _id: day, startedAt, finishedAt, counts, findings, total, errorId } = check;
      return { json: { day, startedAt, finishedAt, counts, findings, total, errorId: errorId ?? null } };
    },
  }),
];

function presentSeal(seal: DailySeal) {
  const { _id: day, at, block, hash, counts, timeStamp } = seal;
  const stamp = timeStamp ? { at: timeStamp.at, by: timeStamp.by } : null;
  return { day, at, block, hash, counts, line: textOf(seal).trim(), timeStamp: stamp };
}
