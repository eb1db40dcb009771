import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { absenceApi } from './absence.api';
import type { ActivityRecord } from './activity.model';
import {
  changeActivitySchema,
  listActivitiesSchema,
  registerActivitySchema,
  removeActivitySchema,
  type ActivityInput,
  type ListActivities,
  type RemoveActivity,
} from './activity.schema';
import { changeActivity, findActivities, getActivity, registerActivity, removeActivity } from './activity.service';

export function activityApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Activities' } as const;
  return [
    ...absenceApi(clock),
    operation<ListActivities>({
      ...common,
      method: 'get',
      path: '/activities',
      summary: 'The ledger of training, articles, surveys, investment and other activities',
      access: 'read',
      door: requirePermission('activities.read'),
      query: listActivitiesSchema,
      answer: { status: 200, description: 'A page of activities' },
      handle: async ({ req, query }) => {
        const page = await findActivities(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentActivity), nextCursor: page.next } };
      },
    }),
    operation<unknown, ActivityInput>({
      ...common,
      method: 'post',
      path: '/activities',
      summary: 'Enter an activity',
      access: 'write',
      door: requirePermission('activities.manage'),
      body: registerActivitySchema,
      answer: { status: 201, description: 'The activity' },
      handle: async ({ req, body }) => {
        const activity = await registerActivity(actorOf(req), body, clock.now());
        return {
          json: presentActivity(activity),
          location: `/api/v1/activities/${String(activity._id)}`,
          version: activity.__v,
        };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/activities/:id',
      summary: 'One activity',
      access: 'read',
      door: requirePermission('activities.read'),
      answer: { status: 200, description: 'The activity' },
      handle: async ({ req, params }) => {
        const activity = await getActivity(actorOf(req), params['id'] ?? '');
        return { json: presentActivity(activity), version: activity.__v };
      },
    }),
    operation<unknown, Partial<ActivityInput>>({
      ...common,
      method: 'patch',
      path: '/activities/:id',
      summary: 'Change an activity; a field that is null is removed',
      access: 'write',
      door: requirePermission('activities.manage'),
      body: changeActivitySchema,
      answer: { status: 200, description: 'The activity as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const activity = await changeActivity(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion);
        return { json: presentActivity(activity), version: activity.__v };
      },
    }),
    operation<unknown, RemoveActivity>({
      ...common,
      method: 'post',
      path: '/activities/:id/remove',
      summary: 'Take an activity out of the ledger; the audit trail keeps it with the reason',
      access: 'write',
      door: requirePermission('activities.manage'),
      body: removeActivitySchema,
      answer: { status: 204, description: 'Removed' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await removeActivity(actorOf(req), params['id'] ?? '', body.reason, clock.now(), expectedVersion);
        return { json: undefined };
      },
    }),
  ];
}

function presentActivity(activity: ActivityRecord) {
  return presentRecord(activity, 'searchWords');
}
