import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { DesignationRecord } from './designation.model';
import { findDesignations, getDesignation } from './designation.queries';
import { designationActs, stateOn } from './designation.rules';
import {
  changeDesignationSchema,
  designationActSchema,
  listDesignationsSchema,
  registerDesignationSchema,
  type DesignationActInput,
  type DesignationInput,
  type ListDesignations,
} from './designation.schema';
import { actOnDesignation, changeDesignation, registerDesignation } from './designation.service';

export function designationApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Designations' } as const;
  const present = (designation: DesignationRecord) => presentDesignation(designation, dayInVietnam(clock.now()));
  return [
    operation<ListDesignations>({
      ...common,
      method: 'get',
      path: '/designations',
      summary: 'Decisions that designate centres, with their scope; `inForceOn` keeps those in force on a day',
      access: 'read',
      door: requirePermission('designations.read'),
      query: listDesignationsSchema,
      answer: { status: 200, description: 'A page of designations' },
      handle: async ({ req, query }) => {
        const page = await findDesignations(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(present), nextCursor: page.next } };
      },
    }),
    operation<unknown, DesignationInput>({
      ...common,
      method: 'post',
      path: '/designations',
      summary: 'Register a designation',
      access: 'write',
      door: requirePermission('designations.manage'),
      body: registerDesignationSchema,
      answer: { status: 201, description: 'The designation' },
      handle: async ({ req, body }) => {
        const designation = await registerDesignation(actorOf(req), body, clock.now());
        const location = `/api/v1/designations/${String(designation._id)}`;
        return { json: present(designation), location, version: designation.__v };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/designations/:id',
      summary: 'One designation',
      access: 'read',
      door: requirePermission('designations.read'),
      answer: { status: 200, description: 'The designation' },
      handle: async ({ req, params }) => {
        const designation = await getDesignation(actorOf(req), params['id'] ?? '');
        return { json: present(designation), version: designation.__v };
      },
    }),
    operation<unknown, Partial<DesignationInput>>({
      ...common,
      method: 'patch',
      path: '/designations/:id',
      summary: 'Change a designation; a field that is null is removed, scope lines sent replace all of them',
      access: 'write',
      door: requirePermission('designations.manage'),
      body: changeDesignationSchema,
      answer: { status: 200, description: 'The designation as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        const designation = await changeDesignation(actorOf(req), params['id'] ?? '', body, change);
        return { json: present(designation), version: designation.__v };
      },
    }),
    ...designationActs.map((act) =>
      operation<unknown, DesignationActInput>({
        ...common,
        method: 'post',
        path: `/designations/:id/${act}`,
        summary: `${act[0]?.toUpperCase()}${act.slice(1)} a designation from a day on, with the reason`,
        access: 'write',
        door: requirePermission('designations.manage'),
        body: designationActSchema,
        answer: { status: 200, description: 'The designation as it is now' },
        handle: async ({ req, params, body, expectedVersion }) => {
          const change = { at: clock.now(), expectedVersion };
          const designation = await actOnDesignation(actorOf(req), params['id'] ?? '', act, body, change);
          return { json: present(designation), version: designation.__v };
        },
      }),
    ),
  ];
}

function presentDesignation(designation: DesignationRecord, today: Day) {
  return {
    ...presentRecord(designation, 'searchWords', 'numberKey', 'issueKey'),
    state: stateOn(designation, today),
  };
}
