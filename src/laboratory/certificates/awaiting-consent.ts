import type { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { DesignationModel, inForceOn, permits, type DesignationRecord } from '../centres';
import type { Day } from '../../platform/i18n';
import { VerificationModel, verificationStatuses, type VerificationRecord } from './verification.model';
import { isOpen, workWanted } from './verification.rules';
import { kindsOfWork, recordKinds } from './work-kinds';

/** Only what ends in a paper needs consent. */
const withoutVerdict = recordKinds.filter((kind) => kindsOfWork[kind].verdict !== 'judged');
const unconsented = { $or: [{ passed: true }, { kind: { $in: withoutVerdict } }], consent: { $exists: false } };

/** Late records that only the department's consent keeps from their certificate. Index: status, performedOn. */
const lateAtIssue = { ...unconsented, status: 'submitted', lateReason: { $exists: true } };

/**
 * The filter that finds what waits for the department's consent: late work, and work that was done while the centre
 * was designated and for which no designation holds any more. The latter cannot even be submitted without it.
 */
export async function awaitsConsentOn(actor: Actor, today: Day): Promise<Record<string, unknown>> {
  const released = await findWorkAfterDesignation(actor, today);
  return released.length > 0 ? { $or: [lateAtIssue, { _id: { $in: released } }] } : lateAtIssue;
}

async function findWorkAfterDesignation(actor: Actor, today: Day): Promise<Types.ObjectId[]> {
  const own = visibleTo(actor, 'verifications.read', 'centreId');
  const centreIds = await DesignationModel.distinct('centreId', { ...own, $nor: [inForceOn(today)] });
  if (centreIds.length === 0) return [];
  const open = { ...unconsented, centreId: { $in: centreIds }, status: { $in: verificationStatuses.filter(isOpen) } };
  const shown = { kind: 1, centreId: 1, typeCode: 1, mode: 1, performedOn: 1, 'evaluation.entered.characteristics': 1 };
  const [records, designations] = await Promise.all([
    VerificationModel.find(open, shown).lean<VerificationRecord[]>(),
    DesignationModel.find({ centreId: { $in: centreIds } }).lean(),
  ]);
  return records.filter((record) => hasLostItsDesignation(record, designations, today)).map(({ _id }) => _id);
}

function hasLostItsDesignation(
  { kind, centreId, typeCode, mode, performedOn, evaluation }: VerificationRecord,
  designations: readonly DesignationRecord[],
  today: Day,
): boolean {
  const own = designations.filter((each) => each.centreId.equals(centreId));
  const { characteristics } = evaluation.entered;
  const wanted = workWanted({ kind, mode }, { typeCode, characteristics });
  return 'designation' in permits(own, wanted, performedOn) && !('designation' in permits(own, wanted, today));
}
