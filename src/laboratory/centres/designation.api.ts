import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { DesignationRecord } from './designation.model';
import { findDesignations, getDesignation } from './designation.queries';
import { designationActs, stateOn } from './designation.rules';
import {
  changeDesignationSchema,
  designationActSchema,
  listDesignationsSchema,
  registerDesignationSchema,
} from './designation.schema';
import { actOnDesignation, changeDesignation, registerDesignation } from './designation.service';

export function designationApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...{ tag: 'Designations', path: '/designations/:id', clock },
    ...{ reads: 'designations.read', writes: 'designations.manage' },
    present: (designation: Looked) => presentDesignation(designation, dayInVietnam(clock.now())),
  });
  return [
    list({
      summary:
        'Decisions that designate centres, with their scope; `inForceOn` keeps those in force on a day, `on` says their state on a day',
      answer: 'A page of designations',
      query: listDesignationsSchema,
      find: async (actor, query, page) => {
        const found = await findDesignations(actor, query, page);
        return { ...found, items: found.items.map((each) => ({ ...each, on: query.on })) };
      },
    }),
    begin({
      summary: 'Register a designation',
      answer: 'The designation',
      body: registerDesignationSchema,
      run: registerDesignation,
    }),
    read({ summary: 'One designation', answer: 'The designation', get: getDesignation }),
    change({
      summary: 'Change a designation; a field that is null is removed, scope lines sent replace all of them',
      answer: 'The designation as it is now',
      body: changeDesignationSchema,
      run: changeDesignation,
    }),
    ...designationActs.map((act) =>
      step(act, {
        summary: `${act[0]?.toUpperCase()}${act.slice(1)} a designation from a day on, with the reason`,
        answer: 'The designation as it is now',
        body: designationActSchema,
        run: (actor, id, input, change) => actOnDesignation(actor, id, act, input, change),
      }),
    ),
  ];
}

/** A designation, and the day it is looked at where that is not today. */
type Looked = DesignationRecord & { readonly on?: Day | undefined };

function presentDesignation({ on, ...designation }: Looked, today: Day) {
  return {
    ...presentRecord(designation, 'searchWords', 'numberKey', 'issueKey'),
    state: stateOn(designation, on ?? today),
  };
}
