import { assertCan, proposalOf, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { OrganizationModel } from '../../register/organizations';
import { inTransaction, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { addDays } from '../../metrology';
import { amendmentRefusals } from './amendment.messages';
import { designationTexts as texts } from './designation.messages';
import {
  DesignationModel,
  type DesignationDocument,
  type DesignationRecord,
  type Suspension,
} from './designation.model';
import { transitionRefusal, type DesignationAct } from './designation.rules';
import { askAboutUnusual, revised, saveDesignation, settle, subjectOf } from './designation.saving';
import type { DesignationActInput, DesignationInput } from './designation.schema';

/** Enters a decision with the scope lines that a source gives: a draft until a second officer approves it. */
export async function registerDesignation(actor: Actor, input: DesignationInput, at: Date): Promise<DesignationRecord> {
  assertCan(actor, 'designations.manage', input.centreId);
  if (!(await OrganizationModel.exists({ _id: input.centreId, kind: 'centre' })))
    throw new InvalidInputError({ centreId: texts.noSuchCentre });
  assertDayOrder({ decided: input.issuedOn, today: dayInVietnam(at) }, { decided: 'issuedOn' });
  return inTransaction(async (session) => {
    const { confirmed, ...fields } = input;
    const proposal = proposalOf(actor, at);
    const designation = new DesignationModel({ ...fields, suspensions: [], searchWords: [], proposal });
    assertProvisionalEnds(designation);
    settle(designation);
    await askAboutUnusual(designation, { actor, confirmed }, session);
    await saveDesignation(designation, session);
    const after = designation.toObject();
    await recordAudit(actor, { action: 'designation.registered', subject: subjectOf(designation), after, at }, session);
    return designation.toObject<DesignationRecord>();
  });
}

/** A draft is changed as a whole; of what was approved only the facts that give no right. */
export async function changeDesignation(
  actor: Actor,
  id: string,
  input: Partial<DesignationInput>,
  change: Change,
): Promise<DesignationRecord> {
  assertDayOrder({ decided: input.issuedOn ?? undefined, today: dayInVietnam(change.at) }, { decided: 'issuedOn' });
  const { confirmed, ...fields } = input;
  return reviseRecord(
    actor,
    revised,
    id,
    { ...change, action: 'designation.changed' },
    async (designation, session) => {
      designation.set(withoutNulls(fields));
      assertProvisionalEnds(designation);
      redraft(designation, actor, change.at);
      settle(designation);
      await askAboutUnusual(designation, { actor, confirmed }, session);
    },
  );
}

const pastTense = { suspend: 'suspended', resume: 'resumed', withdraw: 'withdrawn' } as const;

/** Suspends, resumes or withdraws a designation from a day on. */
export async function actOnDesignation(
  actor: Actor,
  id: string,
  act: DesignationAct,
  input: DesignationActInput,
  change: Change,
): Promise<DesignationRecord> {
  const { on, reason, document } = input;
  return reviseRecord(
    actor,
    revised,
    id,
    { ...change, action: `designation.${pastTense[act]}`, reason },
    (designation) => {
      if (designation.proposal) throw new RefusedError([amendmentRefusals.notApproved]);
      const refusal = transitionRefusal(designation, act, on);
      if (refusal) throw new RefusedError([refusal]);
      const { suspensions } = designation.toObject();
      if (act === 'withdraw')
        designation.set({ withdrawnOn: on, withdrawalReason: reason, withdrawalDocument: document });
      if (act === 'suspend')
        designation.suspensions = [...suspensions, { from: on, reason, ...(document && { document }) }];
      if (act === 'resume')
        designation.suspensions = suspensions.map((each) => (each.until ? each : closed(each, input)));
    },
  );
}

/** `until` is the last day of the suspension: the day before it is in force again. */
function closed(suspension: Suspension, { on, reason, document }: DesignationActInput): Suspension {
  const resumed = { until: addDays(on, -1), resumedReason: reason };
  return { ...suspension, ...resumed, ...(document && { resumedDocument: document }) };
}

/** Whoever changes a draft is the one who entered it as it stands now. What was approved keeps its rights as they are. */
export function redraft(designation: DesignationDocument, actor: Actor, at: Date): void {
  if (designation.proposal) designation.set({ proposal: proposalOf(actor, at) });
  else if (givingRights.some((field) => designation.isModified(field)))
    throw new RefusedError([amendmentRefusals.approved]);
}

/** What a centre may do rests on these. */
const givingRights = ['kind', 'validFrom', 'validFromBasis', 'validUntil', 'provisional', 'scopeLines'] as const;

/** The registry's own rule: what is provisional ends on a day that the decision says. */
function assertProvisionalEnds({ provisional, validUntil }: DesignationDocument): void {
  if (provisional && !validUntil) throw new InvalidInputError({ validUntil: texts.provisionalNeedsEnd });
}
