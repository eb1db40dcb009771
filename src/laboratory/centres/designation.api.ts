import { refuseProposalSchema, resource } from '../../access';
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
import type { DesignationSettings } from './designation.settings';
import type { ScopeLine } from './scope-line.model';
import { assertTypesKnown } from './scope-line.types';

export function designationApi({ clock, findTypeChoices }: DesignationSettings): readonly Operation[] {
  const { list, begin, read, change, add, step } = resource({
    ...{ tag: 'Designations', path: '/designations/:id', clock },
    ...{ reads: 'designations.read', writes: 'designations.manage' },
    present: (designation: Looked) => presentDesignation(designation, dayInVietnam(clock.now())),
  });
  /** What was sent, once every type that its lines name is known. */
  const known = async <Input extends { readonly scopeLines?: readonly ScopeLine[] }>(input: Input): Promise<Input> => {
    await assertTypesKnown(input.scopeLines ?? [], findTypeChoices);
    return input;
  };
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
      run: async (actor, input, at) => registerDesignation(actor, await known(input), at),
    }),
    read({ summary: 'One designation', answer: 'The designation', get: getDesignation }),
    change({
      summary:
        'Change a draft; a field that is null is removed, scope lines sent replace all of them. Of an approved designation only what gives no right changes',
      answer: 'The designation as it is now',
      body: changeDesignationSchema,
      run: async (actor, id, input, change) => changeDesignation(actor, id, await known(input), change),
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
      run: async (actor, id, input, change) => draftAmendment(actor, id, await known(input), change),
    }),
    step('amendments/:amendmentId/change', {
      ...{ ...decided, body: changeAmendmentSchema },
      summary:
        'Change the draft of an amendment; a field that is null is removed, scope lines sent replace all of them',
      run: async (actor, id, input, change, { amendmentId = '' }) =>
        changeAmendment(actor, { id, amendmentId }, await known(input), change),
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
