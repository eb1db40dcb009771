import { Types } from 'mongoose';
import { assertCan, assertNoneWaits, proposalOf, type Actor, type Change } from '../../access';
import { reviseRecord } from '../../audit';
import { assertDayOrder, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { withoutNulls } from '../../platform/database';
import { amendmentRefusals as refusals, amendmentTexts as texts } from './amendment.messages';
import type { Amendment } from './amendment.model';
import { amendmentRefusal, scopeOn } from './amendment.rules';
import type { AmendmentInput } from './amendment.schema';
import { approvedBy, assertSecondOfficer, refusedBy } from './approval.rules';
import type { Designation, DesignationDocument, DesignationRecord } from './designation.model';
import { revised } from './designation.saving';

/** An amendment, as its address names it. */
export interface NamedAmendment {
  readonly id: string;
  readonly amendmentId: string;
}

/** Drafts what a decision says from a day on; its scope begins as that of the day, unless lines are sent. */
export async function draftAmendment(
  actor: Actor,
  id: string,
  input: AmendmentInput,
  change: Change,
): Promise<DesignationRecord> {
  const revision = { ...change, action: 'designation.amendmentDrafted', reason: input.reason } as const;
  return reviseRecord(actor, revised, id, revision, (designation) => {
    const known: Designation = designation.toObject();
    if (known.proposal) throw new RefusedError([refusals.notApproved]);
    const { amendments = [] } = known;
    assertNoneWaits(amendments.flatMap(({ proposal }) => proposal ?? []));
    const scopeLines = input.scopeLines ?? scopeOn(known, input.from);
    const draft = { _id: new Types.ObjectId(), ...input, scopeLines, proposal: proposalOf(actor, change.at) };
    assertDraft(known, draft, change.at);
    designation.set({ amendments: [...amendments, draft] });
  });
}

/** Changes a draft; what was refused waits again then. A field that is null is removed. */
export async function changeAmendment(
  actor: Actor,
  named: NamedAmendment,
  input: Partial<AmendmentInput>,
  change: Change,
): Promise<DesignationRecord> {
  return changeDraft(actor, named, change, (draft) => ({ ...draft, ...withoutNulls(input) }));
}

/** What `work` makes of a draft stands in its place, entered by the actor. */
export async function changeDraft(
  actor: Actor,
  { id, amendmentId }: NamedAmendment,
  change: Change,
  work: (draft: Amendment) => Amendment,
): Promise<DesignationRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.amendmentDrafted' }, (designation) =>
    replaceAmendment(designation, amendmentId, (draft) => {
      const changed = { ...work(draft), proposal: proposalOf(actor, change.at) };
      // What was refused waits again then: never beside another draft.
      const { amendments = [] }: Designation = designation.toObject();
      const others = amendments.filter(({ _id }) => String(_id) !== amendmentId);
      assertNoneWaits(others.flatMap(({ proposal }) => proposal ?? []));
      assertDraft(designation.toObject(), changed, change.at);
      return changed;
    }),
  );
}

/** A second officer has read it too: from its day on the decision says this. */
export async function approveAmendment(
  actor: Actor,
  { id, amendmentId }: NamedAmendment,
  change: Change,
): Promise<DesignationRecord> {
  assertCan(actor, 'designations.approve');
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.amended' }, (designation) =>
    replaceAmendment(designation, amendmentId, ({ proposal, ...draft }) => {
      assertSecondOfficer(actor, proposal);
      assertDraft(designation.toObject(), draft, change.at);
      const { validFrom: validFromBefore, validUntil: validUntilBefore } = designation;
      if (draft.validFrom) designation.set({ validFrom: draft.validFrom, validFromBasis: 'decision' });
      if (draft.validUntil) designation.validUntil = draft.validUntil;
      return {
        ...{ ...draft, ...approvedBy(actor, proposal, change.at) },
        ...(draft.validFrom && { validFromBefore }),
        ...(draft.validUntil && validUntilBefore && { validUntilBefore }),
      };
    }),
  );
}

export async function refuseAmendment(
  actor: Actor,
  { id, amendmentId }: NamedAmendment,
  reason: string,
  change: Change,
): Promise<DesignationRecord> {
  const revision = { ...change, action: 'designation.amendmentRefused', reason } as const;
  return reviseRecord(actor, revised, id, revision, (designation) =>
    replaceAmendment(designation, amendmentId, (draft) => ({
      ...draft,
      proposal: refusedBy(actor, draft.proposal, { at: change.at, reason }),
    })),
  );
}

/** Only a draft is ever replaced: what was approved stays as it was. */
function replaceAmendment(
  designation: DesignationDocument,
  amendmentId: string,
  work: (draft: Amendment) => Amendment,
): void {
  const { amendments = [] }: Designation = designation.toObject();
  const draft = amendments.find(({ _id, proposal }) => proposal && String(_id) === amendmentId);
  if (!draft) throw new NotFoundError(texts.notFound);
  designation.set({ amendments: amendments.map((each) => (each === draft ? work(draft) : each)) });
}

function assertDraft(designation: Designation, draft: Amendment, at: Date): void {
  assertDayOrder({ decided: draft.issuedOn, today: dayInVietnam(at) }, { decided: 'issuedOn' });
  assertDayOrder({ begun: draft.from, ended: draft.validUntil }, { begun: 'from', ended: 'validUntil' });
  if (draft.kind === 'amendment' && !draft.number) throw new InvalidInputError({ number: texts.numberNeeded });
  if (draft.kind === 'amendment' && draft.validFrom) throw new InvalidInputError({ validFrom: texts.notOfAmendment });
  const refusal = amendmentRefusal(designation, draft);
  if (refusal) throw new RefusedError([refusal]);
}
