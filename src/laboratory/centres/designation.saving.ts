import { Types, type ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import type { RevisedKind } from '../../audit';
import { askAboutNear, searchWords, takeTurn } from '../../platform/database';
import { assertDayOrder, InvalidInputError, spanQuestions } from '../../platform/http';
import { waitsForApproval } from './amendment.rules';
import { designationAudited } from './designation.audited';
import { designationTexts as texts } from './designation.messages';
import { DesignationModel, type Designation, type DesignationDocument } from './designation.model';
import { designationNear } from './designation.near';
import { decisionKeys, isSameDecision, isSameNumber } from './designation.rules';

/** What is the same in every change to a designation. */
export const revised: RevisedKind<Designation> = {
  model: DesignationModel,
  read: 'designations.read',
  manage: 'designations.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
  save: async (designation, session) => {
    settle(designation);
    await saveDesignation(designation, session);
  },
};

/**
 * A decision is entered once for each centre that it names. While issuer or year of one of two is not known, they may
 * be the same.
 */
export async function saveDesignation(designation: DesignationDocument, session: ClientSession): Promise<void> {
  const { _id, kind, numberKey, proposal } = designation;
  if (numberKey && !proposal?.refusedAt) {
    await takeTurn('Designation.number', session);
    const namesakes = await DesignationModel.find({
      numberKey,
      kind,
      _id: { $ne: _id },
      'proposal.refusedAt': { $exists: false },
    })
      .session(session)
      .lean();
    const taken = namesakes.filter((each) => isSameNumber(designation, each) && !isSameDecision(designation, each));
    if (taken.some(({ centreId }) => centreId.equals(designation.centreId)))
      throw new InvalidInputError({ number: texts.numberTaken });
    if (taken.length > 0) throw new InvalidInputError({ number: texts.numberOfAnother });
  }
  await designation.save({ session });
}

/** Asks about what is improbable of it: its days, and decisions of nearly the same number. */
export async function askAboutUnusual(
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
export function settle(designation: DesignationDocument): void {
  const { issuedOn, validFrom, validUntil, withdrawnOn, suspensions } = designation;
  const { number, mark, issuer, scopeLines, amendments = [] } = designation;
  const lines = [...scopeLines, ...amendments.flatMap((each) => each.scopeLines)];
  const numbers = amendments.map((each) => each.number);
  const suspended = suspensions.at(-1);
  assertDayOrder(
    {
      ...{ decided: issuedOn, designated: validFrom, designatedUntil: validUntil, withdrawn: withdrawnOn },
      ...{ suspended: suspended?.from, resumed: suspended?.until },
    },
    { decided: 'issuedOn', designated: 'validFrom', designatedUntil: 'validUntil', suspended: 'on', withdrawn: 'on' },
  );
  const { numberKey, issueKey } = decisionKeys(designation);
  // What was refused does not keep the number from whoever enters the decision again.
  designation.set({ numberKey, issueKey: designation.proposal?.refusedAt ? undefined : issueKey });
  designation.waits = waitsForApproval(designation.toObject()) || undefined;
  designation.searchWords = searchWords(number, mark, issuer, ...numbers, ...lines.map(({ subject }) => subject));
}

export function subjectOf({ _id, number, mark, centreId }: DesignationDocument) {
  return {
    type: designationAudited.type,
    id: _id,
    name: number ?? mark ?? texts.numberUnknown.vi,
    organizationId: new Types.ObjectId(centreId),
  };
}
