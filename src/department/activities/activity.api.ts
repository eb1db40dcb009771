import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { absenceApi } from './absence.api';
import type { ActivityRecord } from './activity.model';
import {
  changeActivitySchema,
  listActivitiesSchema,
  registerActivitySchema,
  removeActivitySchema,
} from './activity.schema';
import { changeActivity, findActivities, getActivity, registerActivity, removeActivity } from './activity.service';

export function activityApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, remove } = resource({
    ...{ tag: 'Activities', path: '/activities/:id', clock },
    ...{ reads: 'activities.read', writes: 'activities.manage', present: presentActivity },
  });
  return [
    ...absenceApi(clock),
    list({
      summary: 'The ledger of training, articles, surveys, investment and other activities',
      answer: 'A page of activities',
      query: listActivitiesSchema,
      find: findActivities,
    }),
    begin({
      summary: 'Enter an activity',
      answer: 'The activity',
      body: registerActivitySchema,
      run: registerActivity,
    }),
    read({ summary: 'One activity', answer: 'The activity', get: getActivity }),
    change({
      summary: 'Change an activity; a field that is null is removed',
      answer: 'The activity as it is now',
      body: changeActivitySchema,
      run: changeActivity,
    }),
    remove('remove', {
      summary: 'Take an activity out of the ledger; the audit trail keeps it with the reason',
      answer: 'Removed',
      body: removeActivitySchema,
      run: removeActivity,
    }),
  ];
}

function presentActivity(activity: ActivityRecord) {
  return presentRecord(activity, 'searchWords');
}
