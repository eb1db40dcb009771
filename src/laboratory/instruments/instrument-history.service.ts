import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { readOnce } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { instrumentAudited } from './instrument.audited';
import { InstrumentTypeModel, type InstrumentTypeRecord } from './instrument-type.model';
import { asksNoPeriodicVerification } from './instrument-type.rules';
import { instrumentTexts as texts } from './instrument.messages';
import { InstrumentModel, type InstrumentDocument } from './instrument.model';
import { standingOf, stateKeyOf, type InstrumentHistory, type Standing } from './legal-state.rules';

/** What was decided now, as the last line of the history. */
export type Decision =
  | { readonly kind: 'passed'; readonly performedOn: Day; readonly certificateId: Types.ObjectId }
  | { readonly kind: 'failed'; readonly performedOn: Day; readonly recordNumber: string }
  | { readonly kind: 'ended'; readonly certificateNumber: string };

interface Decided {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Date;
  readonly decision: Decision;
  /** All of it, with the decision. */
  readonly history: InstrumentHistory;
}

const standingFields: readonly (keyof Standing)[] = [
  'lastVerifiedOn',
  'lastCertificateId',
  'dueOn',
  'validWithoutEnd',
  'failedOn',
  'withdrawnOn',
];

/**
 * Brings an instrument to where its history says it stands: the one way in which a pass, a failure, a withdrawal, a
 * replacement or a correction reaches the register. A pass puts it in service, a failure takes it out.
 */
export async function recordHistory(
  session: ClientSession,
  instrumentId: Types.ObjectId | string,
  { actor, at, decision, history }: Decided,
): Promise<void> {
  const instrument = await InstrumentModel.findById(instrumentId).session(session);
  if (!instrument) throw new NotFoundError(texts.notFound);
  const type = await readOnce(`type ${instrument.typeCode}`, session, () =>
    InstrumentTypeModel.findOne({ code: instrument.typeCode }).session(session).lean(),
  );
  const before = instrument.toObject();
  const standing = standingOf(history, (day) => type !== null && asksNoPeriodicVerification(type, day));
  for (const field of standingFields) instrument.set(field, standing[field]);
  instrument.status = statusAfter(instrument, decision);
  if (!instrument.isModified()) return;
  await instrument.save({ session });
  const subject = {
    type: instrumentAudited.type,
    id: instrument._id,
    name: instrument.code,
    organizationId: instrument.centreId,
  };
  const action = before.status === instrument.status ? 'instrument.changed' : 'instrument.statusChanged';
  const after = instrument.toObject();
  await recordAudit(actor, { action, subject, before, after, reason: reasonOf(decision), at }, session);
}

/** Older work than the last decides nothing; a retired instrument does not come back. */
function statusAfter({ status, lastCertificateId, failedOn }: InstrumentDocument, decision: Decision) {
  if (status === 'retired' || decision.kind === 'ended') return status;
  if (decision.kind === 'failed') return failedOn === decision.performedOn ? 'outOfService' : status;
  return lastCertificateId?.equals(decision.certificateId) ? 'inService' : status;
}

function reasonOf(decision: Decision): string {
  if (decision.kind === 'ended') return fill(texts.withdrawnReason, { number: decision.certificateNumber }).vi;
  const day = formatDay(decision.performedOn);
  if (decision.kind === 'passed') return fill(texts.passedReason, { day }).vi;
  return fill(texts.failedReason, { day, number: decision.recordNumber }).vi;
}

const passedOnce = { status: 'inService', lastVerifiedOn: '-' } as const;
const keyWithoutPeriod = stateKeyOf(passedOnce);
const keyWithoutEnd = stateKeyOf({ ...passedOnce, validWithoutEnd: true });

/**
 * A rule of law was entered or confirmed: instruments of the type whose certificate has no end are valid without end
 * where the law of the day of their work asks no periodic verification, else their period is not known.
 */
export async function recordTypeRules(
  { code, rules }: Pick<InstrumentTypeRecord, 'code' | 'rules'>,
  session: ClientSession,
): Promise<void> {
  for (const { effectiveFrom, effectiveTo } of rules) {
    const endless = asksNoPeriodicVerification({ rules }, effectiveFrom);
    const [from, to] = endless ? [keyWithoutPeriod, keyWithoutEnd] : [keyWithoutEnd, keyWithoutPeriod];
    const verified = { $gte: effectiveFrom, ...(effectiveTo && { $lt: effectiveTo }) };
    const ofType = { typeCode: code, lastVerifiedOn: verified };
    await InstrumentModel.updateMany({ ...ofType, dueOn: null }, { $set: { validWithoutEnd: endless } }, { session });
    await InstrumentModel.updateMany({ ...ofType, stateKey: from }, { $set: { stateKey: to } }, { session });
  }
}
