import type { ClientSession, QueryFilter, Types } from 'mongoose';
import { recordAudit, type AuditSubject, type Made } from '../../audit';
import { DesignationModel } from '../centres';
import { MethodModel } from '../methods';
import { OrganizationModel } from '../../register/organizations';
import { dayInVietnam, fill } from '../../platform/i18n';
import { differences, differencesInWords } from './frozen.differences';
import { verificationTexts as texts } from './verification.messages';
import {
  VerificationModel,
  type Verification,
  type VerificationDocument,
  type VerificationRecord,
} from './verification.model';
import { examineVerification, frozenNow } from './submission.service';
import { subjectOf } from './verification.service';

type Waiting = QueryFilter<Verification>;
type FindNaming = (id: Types.ObjectId, session: ClientSession) => Waiting | Promise<Waiting>;

/** Which records rest on a record of the register, by its kind. */
const naming: Partial<Record<AuditSubject['type'], FindNaming>> = {
  Instrument: (instrumentId) => ({ instrumentId }),
  Verifier: (verifierId) => ({ verifierId }),
  MeasurementStandard: (standardId) => ({ 'standards.standardId': standardId }),
  Organization: async (id, session) => ({
    $or: [{ ownerId: id }, { centreId: { $in: await standingUnder(id, session) } }],
  }),
  Designation: async (id, session) => {
    const designation = await DesignationModel.findById(id, { centreId: 1 }).session(session).lean();
    return { centreId: designation?.centreId };
  },
  Method: async (id, session) => {
    const method = await MethodModel.findById(id, { procedureCode: 1 }).session(session).lean();
    return { procedureCode: method?.procedureCode };
  },
};

/**
 * A record that waits for approval goes back to its verifier, in the transaction of the change, as soon as anything
 * that was frozen at its submission has changed in the register; the reason names what.
 */
export async function returnChangedRecords({ actor, subject: { type, id }, at, session }: Made): Promise<void> {
  const find = naming[type];
  if (!find) return;
  const waiting = { ...(await find(id, session)), status: 'submitted' } as Waiting;
  for (const verification of await VerificationModel.find(waiting).session(session)) {
    await returnIfChanged(verification, { actor, at, session });
  }
}

async function returnIfChanged(verification: VerificationDocument, { actor, at, session }: Omit<Made, 'subject'>) {
  const before = verification.toObject<VerificationRecord>();
  const examination = await examineVerification(before, dayInVietnam(at), session);
  if (!before.frozen || !examination.procedure) return;
  const found = differences(before.frozen, frozenNow(examination));
  if (found.length === 0) return;
  const reason = fill(texts.changedReason, { changes: differencesInWords(found) }).vi;
  verification.set({ status: 'returned', returnReason: reason, frozen: undefined });
  await verification.save({ session });
  const [after, subject] = [verification.toObject<VerificationRecord>(), subjectOf(verification)];
  await recordAudit(actor, { action: 'verification.returned', subject, before, after, reason, at }, session);
}

/** The body itself and the centres that print it as their superior or their province. */
async function standingUnder(id: Types.ObjectId, session: ClientSession): Promise<Types.ObjectId[]> {
  const communes = await OrganizationModel.find({ kind: 'commune', parentId: id }, { _id: 1 }).session(session).lean();
  const places = [id, ...communes.map(({ _id }) => _id)];
  const under = { $or: [{ parentId: { $in: [id] } }, { communeId: { $in: places } }] };
  const bodies = await OrganizationModel.find({ kind: 'centre', ...under }, { _id: 1 })
    .session(session)
    .lean();
  return [id, ...bodies.map(({ _id }) => _id)];
}
