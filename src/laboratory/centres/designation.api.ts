import { refuseProposalSchema, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { scopeOn } from './amendment.rules';
import { changeAmendmentSchema, draftAmendmentSchema } from './amendment.schema';
import { approveAmendment, changeAmendment, draftAmendment, refuseAmendment } from './amendment.service';
import { approveDesignation, refuseDesignation } from './designation-approval.service';
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
  const { list, begin, read, change, add, step } = resource({
    ...{ tag: 'Designations', path: '/designations/:id', clock },
    ...{ reads: 'designations.read', writes: 'designations.manage' },
    present: (designation: Looked) => presentDesignation(designation, dayInVietnam(clock.now())),
  });
  const decided = { answer: 'The designation as it is now' } as const;
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
      summary: 'Register a designation: a draft until another officer approves it',
      answer: 'The designation',
      body: registerDesignationSchema,
      run: registerDesignation,
    }),
    read({ summary: 'One designation', answer: 'The designation', get: getDesignation }),
    change({
      summary:
        'Change a draft; a field that is null is removed, scope lines sent replace all of them. Of an approved designation only what gives no right changes',
      answer: 'The designation as it is now',
      body: changeDesignationSchema,
      run: changeDesignation,
    }),
    step('approve', {
      ...decided,
      summary: 'Approve a designation that another officer registered: it is in force from its first day on',
      run: (actor, id, _nothing, change) => approveDesignation(actor, id, change),
    }),
    step('refuse', {
      ...{ ...decided, body: refuseProposalSchema },
      summary: 'Refuse a draft with the reason, or take back one’s own',
      run: (actor, id, { reason }, change) => refuseDesignation(actor, id, reason, change),
    }),
    add('amendments', {
      ...{ ...decided, body: draftAmendmentSchema },
      summary: 'Draft what a designation says from a day on, an amendment or a correction; another officer approves it',
      run: draftAmendment,
    }),
    step('amendments/:amendmentId/change', {
      ...{ ...decided, body: changeAmendmentSchema },
      summary:
        'Change the draft of an amendment; a field that is null is removed, scope lines sent replace all of them',
      run: (actor, id, input, change, { amendmentId = '' }) =>
        changeAmendment(actor, { id, amendmentId }, input, change),
    }),
    step('amendments/:amendmentId/approve', {
      ...decided,
      summary: 'Approve an amendment that another officer drafted',
      run: (actor, id, _nothing, change, { amendmentId = '' }) => approveAmendment(actor, { id, amendmentId }, change),
    }),
    step('amendments/:amendmentId/refuse', {
      ...{ ...decided, body: refuseProposalSchema },
      summary: 'Refuse the draft of an amendment with the reason, or take back one’s own',
      run: (actor, id, { reason }, change, { amendmentId = '' }) =>
        refuseAmendment(actor, { id, amendmentId }, reason, change),
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
    ...presentRecord(designation, 'searchWords', 'numberKey', 'issueKey', 'waits'),
    state: stateOn(designation, on ?? today),
    scopeOnDay: scopeOn(designation, on ?? today),
  };
}
