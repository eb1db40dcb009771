import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { stateCountingSchema, type StateCounting } from './counting.schema';
import { findCountings, getCounting, stateCounting, type RegisterCounting } from './counting.service';

const common = { tag: 'Reports' } as const;

export function countingApi(clock: Clock): readonly Operation[] {
  return [
    operation({
      ...common,
      method: 'get',
      path: '/reports/counting',
      summary: 'Since when each register holds everything: earlier counts are lower bounds or no data',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'The registers' },
      handle: async ({ req }) => {
        const found = await findCountings(actorOf(req));
        return { json: { items: found.map(presentCounting), nextCursor: null } };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/reports/counting/:register',
      summary: 'Since when a register holds everything',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'The register' },
      handle: async ({ req, params }) => answer(await getCounting(actorOf(req), params['register'] ?? '')),
    }),
    operation<unknown, StateCounting>({
      ...common,
      method: 'patch',
      path: '/reports/counting/:register',
      summary: 'State since when a register holds everything',
      access: 'write',
      door: requirePermission('reports.edit'),
      body: stateCountingSchema,
      answer: { status: 200, description: 'The register' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const register = params['register'] ?? '';
        const moment = { at: clock.now(), today: dayInVietnam(clock.now()), expectedVersion };
        await stateCounting(actorOf(req), register, body, moment);
        return answer(await getCounting(actorOf(req), register));
      },
    }),
  ];
}

function answer(found: RegisterCounting) {
  return { json: presentCounting(found), version: found.version };
}

function presentCounting({ register, counting, version }: RegisterCounting) {
  const { since = null, until = null, basis, statedBy, statedAt, provenance } = counting ?? {};
  return { register, version, since, until, basis, statedBy, statedAt, provenance };
}
