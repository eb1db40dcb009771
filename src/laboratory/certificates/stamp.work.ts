import type { Types } from 'mongoose';
import { type ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import type { Refusal } from '../../platform/http';
import { fill, type Day, type Text } from '../../platform/i18n';
import {
  giveBackStampOf,
  heldText,
  keepsStamps,
  nextStampsOf as freeStampsOf,
  refusalsOfStamp,
  stampTexts,
  useStamp,
  voidStampOf,
} from '../stamps';
import { CertificateModel, type CertificateRecord } from './certificate.model';
import { VerificationModel, type VerificationRecord } from './verification.model';
import { stampKeyOf } from './verification.rules';
import type { RecordKind } from './work-kinds';

/** Which stamps the work bears; the rest bears none. */
const stampUses = { verification: 'verification', calibration: 'calibration' } as const;
type StampedKind = keyof typeof stampUses;

export function isStampedKind(kind: RecordKind): kind is StampedKind {
  return kind in stampUses;
}

/** Work that may name a stamp. */
interface StampedWork {
  readonly kind: RecordKind;
  readonly centreId: string;
  readonly verifierId: string;
  readonly performedOn: Day;
  readonly noted: { readonly stampNumber?: string };
}

/** Why the centre's register of stamps does not let a record bear its stamp. */
export async function stampRefusals(
  work: StampedWork,
  verifierName: string,
  correctsRecordId: Types.ObjectId | undefined,
  session: ClientSession | null,
): Promise<Refusal[]> {
  const { kind, centreId, verifierId, performedOn: day, noted } = work;
  const stamp = noted.stampNumber;
  if (!stamp || !isStampedKind(kind)) return [];
  return refusalsOfStamp(
    { centreId, verifierId, verifierName, use: stampUses[kind], stamp, day, correctsRecordId },
    session,
  );
}

interface Step {
  readonly actor: Actor;
  readonly at: Date;
  readonly session: ClientSession;
}

/** The stamp of an approved record is used; of a certificate that it corrects the one before goes back first. */
export async function useStampOf(
  record: VerificationRecord,
  certificate: Pick<CertificateRecord, '_id' | 'number'>,
  step: Step,
): Promise<void> {
  const { kind, stampNumber: stamp, _id: recordId, number: recordNumber } = record;
  if (!isStampedKind(kind)) return;
  await giveBackCorrected(record, step);
  const told = { recordId, recordNumber, certificateId: certificate._id, certificateNumber: certificate.number };
  if (stamp) await useStamp({ centreId: String(record.centreId), stamp }, told, step);
}

async function giveBackCorrected(
  { replacesCertificateId, _id, number }: VerificationRecord,
  step: Step,
): Promise<void> {
  if (!replacesCertificateId) return;
  const corrected = await CertificateModel.findById(replacesCertificateId, { verificationId: 1, number: 1 })
    .session(step.session)
    .lean();
  if (!corrected) return;
  const used = { recordId: corrected.verificationId, certificateNumber: corrected.number };
  await giveBackStampOf(used, { recordId: _id, recordNumber: number }, step);
}

/** The stamps of certificates that a failure withdrew are void. */
export async function voidStampsOf(
  withdrawn: readonly Pick<CertificateRecord, 'verificationId'>[],
  { _id: recordId, number: recordNumber, performedOn: day }: VerificationRecord,
  step: Step,
): Promise<void> {
  for (const { verificationId } of withdrawn) await voidStampOf(verificationId, { recordId, recordNumber, day }, step);
}

/** The record that lives and names a stamp of a centre. */
export async function findRecordNamingStamp(centreId: Types.ObjectId, stamp: string) {
  const found = await VerificationModel.findOne({ stampKey: stampKeyOf(centreId, stamp) }, { number: 1 }).lean();
  return found ? { id: String(found._id), number: found.number } : undefined;
}

/** Who is asked about: the technician in a centre, and the kind of work. */
interface Stamper {
  readonly centreId: Types.ObjectId | string;
  readonly verifierId: string;
  readonly kind: RecordKind;
}

/**
 * The next free numbers of the stamps that a technician holds on a day, counting up: unused, and named by no record; of
 * those that follow `after`, where it is given. Fewer than `count` where there are no more; none for work that bears no
 * stamp.
 */
export async function nextStampsOf(
  { centreId, verifierId, kind, after }: Stamper & { readonly after?: string },
  count: number,
  day: Day,
): Promise<string[]> {
  if (!isStampedKind(kind)) return [];
  return freeStampsOf({ centreId, verifierId, use: stampUses[kind], after }, count, day, namedIn(centreId));
}

/** Of stamps of a centre those that some record which lives names. */
export function namedIn(centreId: Stamper['centreId']) {
  return async (stamps: readonly string[]): Promise<ReadonlySet<string>> => {
    const byKey = new Map(stamps.map((stamp) => [stampKeyOf(centreId, stamp), stamp]));
    const named = await VerificationModel.distinct('stampKey', { stampKey: { $in: [...byKey.keys()] } });
    return new Set(named.flatMap((key) => (key && byKey.get(key)) ?? []));
  };
}

/** Whether the centre keeps on a day a register of the stamps that work of a kind bears. */
export async function keepsStampsFor({ centreId, kind }: Omit<Stamper, 'verifierId'>, day: Day): Promise<boolean> {
  return isStampedKind(kind) && keepsStamps(centreId, stampUses[kind], day);
}

/** What the entry form says of stamps: which ones the technician holds, or that any may be written. */
export async function stampHint(
  { centreId, verifierId, kind }: Omit<Stamper, 'verifierId'> & { readonly verifierId: string | undefined },
  day: Day,
): Promise<Text | undefined> {
  if (!isStampedKind(kind)) return undefined;
  const use = stampUses[kind];
  if (!(await keepsStampsFor({ centreId, kind }, day))) return stampTexts.notKept;
  const numbers = verifierId ? await heldText({ centreId, verifierId }, use, day) : '';
  return numbers ? fill(stampTexts.youHold, { numbers }) : stampTexts.youHoldNone;
}
