import { Types, type ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { OrganizationModel } from '../../register/organizations';
import { askAboutNear, inTransaction, searchWords, takeTurn, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, NotFoundError, RefusedError, spanQuestions } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { addDays } from '../../metrology';
import { designationAudited } from './designation.audited';
import { designationTexts as texts } from './designation.messages';
import { designationNear } from './designation.near';
import {
  DesignationModel,
  type Designation,
  type DesignationDocument,
  type DesignationRecord,
  type ScopeLine,
  type Suspension,
} from './designation.model';
import {
  decisionKeys,
  isSameDecision,
  isSameNumber,
  transitionRefusal,
  type DesignationAct,
} from './designation.rules';
import type { DesignationActInput, DesignationInput } from './designation.schema';

/** Enters a decision in the register, with the scope lines that a source gives. */
export async function registerDesignation(actor: Actor, input: DesignationInput, at: Date): Promise<DesignationRecord> {
  assertCan(actor, 'designations.manage', input.centreId);
  if (!(await OrganizationModel.exists({ _id: input.centreId, kind: 'centre' })))
    throw new InvalidInputError({ centreId: texts.noSuchCentre });
  assertDayOrder({ decided: input.issuedOn, today: dayInVietnam(at) }, { decided: 'issuedOn' });
  return inTransaction(async (session) => {
    const { confirmed, ...fields } = input;
    const designation = new DesignationModel({ ...fields, suspensions: [], searchWords: [] });
    settle(designation);
    await askAboutUnusual(designation, { actor, confirmed }, session);
    await save(designation, session);
    const after = designation.toObject();
    await recordAudit(actor, { action: 'designation.registered', subject: subjectOf(designation), after, at }, session);
    return designation.toObject<DesignationRecord>();
  });
}

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
      settle(designation);
      await askAboutUnusual(designation, { actor, confirmed }, session);
    },
  );
}

export async function addScopeLine(
  actor: Actor,
  id: string,
  line: ScopeLine,
  change: Change,
): Promise<DesignationRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.changed' }, (designation) => {
    designation.scopeLines = [...designation.toObject().scopeLines, line];
  });
}

/** Puts another line in the place of one; without another, the line is removed. `index` counts from 0. */
export async function replaceScopeLine(
  actor: Actor,
  id: string,
  index: number,
  lines: readonly ScopeLine[],
  change: Change,
): Promise<DesignationRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.changed' }, (designation) => {
    if (!designation.scopeLines[index]) throw new NotFoundError(texts.noSuchLine);
    designation.scopeLines = designation.toObject().scopeLines.toSpliced(index, 1, ...lines);
  });
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
  const { on, reason } = input;
  return reviseRecord(
    actor,
    revised,
    id,
    { ...change, action: `designation.${pastTense[act]}`, reason },
    (designation) => {
      const refusal = transitionRefusal(designation, act, on);
      if (refusal) throw new RefusedError([refusal]);
      const { suspensions } = designation.toObject();
      if (act === 'withdraw') designation.set({ withdrawnOn: on, withdrawalReason: reason });
      if (act === 'suspend') designation.suspensions = [...suspensions, { from: on, reason }];
      if (act === 'resume') designation.suspensions = suspensions.map((each) => closed(each, on));
    },
  );
}

const revised: RevisedKind<Designation> = {
  model: DesignationModel,
  read: 'designations.read',
  manage: 'designations.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
  save: async (designation, session) => {
    settle(designation);
    await save(designation, session);
  },
};

/**
 * A decision is entered once for each centre that it names. While issuer or year of one of two is not known, they may
 * be the same.
 */
async function save(designation: DesignationDocument, session: ClientSession): Promise<void> {
  const { _id, kind, numberKey } = designation;
  if (numberKey) {
    await takeTurn('Designation.number', session);
    const namesakes = await DesignationModel.find({ numberKey, kind, _id: { $ne: _id } })
      .session(session)
      .lean();
    const taken = namesakes.filter((each) => isSameNumber(designation, each) && !isSameDecision(designation, each));
    if (taken.some(({ centreId }) => centreId.equals(designation.centreId)))
      throw new InvalidInputError({ number: texts.numberTaken });
    if (taken.length > 0) throw new InvalidInputError({ number: texts.numberOfAnother });
  }
  await designation.save({ session });
}

async function askAboutUnusual(
  designation: DesignationDocument,
  { actor, confirmed }: { readonly actor: Actor; readonly confirmed: readonly string[] | undefined },
  session: ClientSession,
): Promise<void> {
  const { validFrom, validUntil } = designation;
  const questions = spanQuestions(
    { designated: validFrom, designatedUntil: validUntil },
    { designatedUntil: 'validUntil' },
  );
  const reach = visibleTo(actor, 'designations.read', 'centreId');
  await askAboutNear(designation, designationNear, { reach, confirmed, questions }, session);
}

/** What must hold before a designation is saved, and the words it is found by. */
function settle(designation: DesignationDocument): void {
  const { issuedOn, validFrom, validUntil, withdrawnOn, suspensions } = designation;
  const { number, mark, issuer, scopeLines } = designation;
  const suspended = suspensions.at(-1);
  assertDayOrder(
    {
      ...{ decided: issuedOn, designated: validFrom, designatedUntil: validUntil, withdrawn: withdrawnOn },
      ...{ suspended: suspended?.from, resumed: suspended?.until },
    },
    { decided: 'issuedOn', designated: 'validFrom', designatedUntil: 'validUntil', suspended: 'on', withdrawn: 'on' },
  );
  designation.set({ numberKey: undefined, issueKey: undefined, ...decisionKeys(designation) });
  designation.searchWords = searchWords(number, mark, issuer, ...scopeLines.map(({ subject }) => subject));
}

/** `until` is the last day of the suspension: the day before it is in force again. */
function closed(suspension: Suspension, resumedOn: string): Suspension {
  const { from, until, reason } = suspension;
  return { from, reason, until: until ?? addDays(resumedOn, -1) };
}

function subjectOf({ _id, number, mark, centreId }: DesignationDocument) {
  return {
    type: designationAudited.type,
    id: _id,
    name: number ?? mark ?? texts.numberUnknown.vi,
    organizationId: new Types.ObjectId(centreId),
  };
}
