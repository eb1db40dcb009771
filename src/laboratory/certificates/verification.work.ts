import { Types } from 'mongoose';
import { withoutNulls } from '../../platform/database';
import type { Question } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { Examination, WorkToExamine } from './verification.examination';
import { unjudged, verificationFields } from './verification.fields';
import type { Gap, Verification, VerificationRecord } from './verification.model';
import { everyNote, notesOf } from './verification.notes';
import type { VerificationInput } from './verification.schema';

type Work = WorkToExamine & {
  /** The keys of what was confirmed, now or before. */
  readonly confirmed?: readonly string[] | undefined;
};

/** Fields that a change may leave out, and mongoose removes when they are undefined. */
export const emptied = {
  ...everyNote(undefined),
  ...{ stampKey: undefined, procedureDocument: undefined, communeId: undefined, confirmed: undefined },
  ...{ gaps: undefined, passed: undefined, cardNumber: undefined, designationId: undefined },
  unfitStandardIds: undefined,
};

interface Kept {
  /** Kept with whatever is there: what its gates miss is said on its page. */
  readonly isDraft?: boolean | undefined;
  readonly number: string;
  readonly status: Verification['status'];
  readonly confirmed: readonly Question[] | undefined;
  readonly gaps?: readonly Gap[];
  readonly recordedByIds: readonly string[];
}

export function fieldsOf(examination: Examination, work: Work, { isDraft, ...kept }: Kept): Verification {
  const { instrument, verifier, card, permitted, parties, standardsUsed, procedure, outcome } = examination;
  const known = kept.gaps?.length ? procedure && unjudged(procedure, instrument.characteristics) : outcome?.evaluation;
  if (!known || !(isDraft || (permitted && card))) throw new Error('the work has not passed its gates');
  const { mode, performedOn, noted, entered, replacesCertificateId } = work;
  const unfit = work.standardIds.filter((id) => !standardsUsed.some(({ standardId }) => String(standardId) === id));
  return verificationFields({
    ...kept,
    ...{ instrument, verifier, mode, performedOn, noted, entered },
    cardNumber: card?.number,
    ownerName: parties.owner?.nameVi ?? '',
    designationId: permitted?.designation._id,
    standards: standardsUsed,
    unfitStandardIds: unfit.map((id) => new Types.ObjectId(id)),
    holdsStamp: examination.holdsStamp,
    evaluation: known,
    replacesCertificateId: replacesCertificateId ? new Types.ObjectId(replacesCertificateId) : undefined,
  });
}

export function workOf(record: VerificationRecord): Work {
  const { mode, performedOn, entered } = record;
  return {
    ...{ mode, performedOn, entered, noted: notesOf(record) },
    ...(record.consent && { isConsented: true }),
    submittedOn: record.status === 'submitted' && record.submittedAt ? dayInVietnam(record.submittedAt) : undefined,
    confirmed: record.confirmed?.map(({ key }) => key),
    verificationId: record._id,
    centreId: String(record.centreId),
    verifierId: String(record.verifierId),
    instrumentId: String(record.instrumentId),
    standardIds: namedStandards(record),
    replacesCertificateId: record.replacesCertificateId?.toHexString(),
    frozen: record.status === 'submitted' ? record.frozen : undefined,
  };
}

/** The standards of a record, those too that its draft names and that may not be used on its day. */
export function namedStandards({ standards, unfitStandardIds = [] }: VerificationRecord): string[] {
  return [...standards.map(({ standardId }) => standardId), ...unfitStandardIds].map(String);
}

export function changedWork(before: VerificationRecord, input: Partial<VerificationInput>): Work {
  const { environment, checks, readings, draft: _draft, ...rest } = input;
  const changed = { ...(environment && { environment }), ...(checks && { checks }), ...(readings && { readings }) };
  const kept = workOf(before);
  const confirmed = [...(kept.confirmed ?? []), ...(rest.confirmed ?? [])];
  const changes = withoutNulls(rest);
  const noted = notesOf({ ...kept.noted, ...changes });
  return { ...kept, ...changes, noted, confirmed, entered: { ...kept.entered, ...changed } };
}
