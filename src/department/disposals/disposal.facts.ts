import type { ClientSession, Types } from 'mongoose';
import { agreementOf } from '../../audit';
import {
  CertificateModel,
  VerificationModel,
  type CertificateRecord,
  type VerificationRecord,
} from '../../laboratory/certificates';
import { isInOpenImpact } from '../../laboratory/impact';
import { InstrumentModel } from '../../laboratory/instruments';
import { hasEnded, WorkOrderModel } from '../../laboratory/orders';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { findProjectYear } from '../../register/installation';
import type { DisposalFacts } from './disposal.rules';

/** A record with the certificate that was issued by it. */
export interface Work {
  readonly record: VerificationRecord;
  readonly certificate: CertificateRecord | undefined;
}

/** Against which day a piece of work is judged, and which other certificates go with it. */
interface Judging {
  readonly today: Day;
  readonly keptSince: Day;
  /** Whether another record goes too. */
  readonly goesToo: (verificationId: Types.ObjectId) => boolean;
  readonly session: ClientSession | null;
}

/** The day from which the term counts: that of the certificate; without one, of the conclusion. */
export function dayOf({ record, certificate }: Work): Day {
  return dayInVietnam(certificate?.issuedAt ?? record.decidedAt ?? new Date());
}

export async function factsOf(work: Work, { today, keptSince, goesToo, session }: Judging): Promise<DisposalFacts> {
  const { record, certificate } = work;
  const [isLast, isCorrected, hasOpenImpact, hasOpenOrder, isReported, isProven] = [
    await isLastResult(record, session),
    await hasKin(record, certificate, goesToo, session),
    await isInOpenImpact(record._id, session),
    await hasOrderOpen(record, session),
    Number(record.performedOn.slice(0, 4)) >= (await findProjectYear()),
    await agrees(work),
  ];
  const { status, validUntil } = certificate ?? {};
  return {
    ...{ day: dayOf(work), keptSince, isLast, isCorrected, hasOpenImpact, hasOpenOrder, isReported, isProven },
    isValid: status === 'valid' && validUntil !== undefined && validUntil >= today,
  };
}

/** Of an instrument that is gone, nothing rests on the last result. */
async function isLastResult({ _id, instrumentId, performedOn }: VerificationRecord, session: ClientSession | null) {
  const instrument = await InstrumentModel.findById(instrumentId, { status: 1 }).session(session).lean();
  if (!instrument || instrument.status === 'retired') return false;
  const concluded = { $in: ['approved', 'failed'] as ('approved' | 'failed')[] };
  const later = { _id: { $ne: _id }, instrumentId, status: concluded, performedOn: { $gt: performedOn } };
  return (await VerificationModel.exists(later).session(session)) === null;
}

/** A certificate that replaces this one, or that it replaces, and that stays. */
async function hasKin(
  { correctedById }: VerificationRecord,
  certificate: CertificateRecord | undefined,
  goesToo: Judging['goesToo'],
  session: ClientSession | null,
): Promise<boolean> {
  if (
    correctedById &&
    !goesToo(correctedById) &&
    (await VerificationModel.exists({ _id: correctedById }).session(session))
  )
    return true;
  const ids = [certificate?.replacesId, certificate?.replacedById].flatMap((id) => id ?? []);
  const kin = await CertificateModel.find({ _id: { $in: ids } }, { verificationId: 1 })
    .session(session)
    .lean();
  return kin.some(({ verificationId }) => !goesToo(verificationId));
}

async function hasOrderOpen({ orderId }: VerificationRecord, session: ClientSession | null): Promise<boolean> {
  const order = orderId && (await WorkOrderModel.findById(orderId, { status: 1 }).session(session).lean());
  return order !== null && order !== undefined && !hasEnded(order.status);
}

/** What was bent is not disposed of: that would remove what shows it. */
async function agrees({ record, certificate }: Work): Promise<boolean> {
  if ((await agreementOf('Verification', record._id)) !== 'proven') return false;
  return certificate === undefined || (await agreementOf('Certificate', certificate._id)) === 'proven';
}
