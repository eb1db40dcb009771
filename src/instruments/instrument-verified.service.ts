import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../access';
import { recordAudit } from '../audit';
import { NotFoundError } from '../platform/http';
import { fill, formatDay, type Day } from '../platform/i18n';
import { instrumentTexts as texts } from './instrument.messages';
import { InstrumentModel, type InstrumentDocument } from './instrument.model';

/** What a certificate says to the register when it is issued. */
export interface Verified {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Date;
  readonly performedOn: Day;
  /** Last day of validity as printed; undefined when the type has no period or none is known. */
  readonly dueOn: Day | undefined;
  readonly certificateId: Types.ObjectId;
}

export interface NotVerified {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Date;
  readonly performedOn: Day;
  /** Number of the verification record. */
  readonly recordNumber: string;
}

export interface Withdrawn {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Date;
  readonly certificateId: Types.ObjectId;
  readonly certificateNumber: string;
  /** The certificate before it, when that one still holds. */
  readonly earlier?: Pick<Verified, 'performedOn' | 'dueOn' | 'certificateId'>;
}

type InstrumentId = Types.ObjectId | string;

/**
 * The instrument passed: it is in service, and falls due on the last day of validity.
 * A certificate for work older than the last leaves the schedule as it is.
 */
export async function recordVerified(
  session: ClientSession,
  instrumentId: InstrumentId,
  verified: Verified,
): Promise<void> {
  const { performedOn, dueOn, certificateId } = verified;
  await change(
    session,
    instrumentId,
    verified,
    fill(texts.passedReason, { day: formatDay(performedOn) }).vi,
    (instrument) => {
      if (isOlder(performedOn, instrument)) return;
      instrument.set({
        lastVerifiedOn: performedOn,
        lastCertificateId: certificateId,
        dueOn,
        status: 'inService',
        failedOn: undefined,
      });
    },
  );
}

/** The instrument failed: its validity ends, and it stays out of service until it is repaired and passes. */
export async function recordNotVerified(
  session: ClientSession,
  instrumentId: InstrumentId,
  failed: NotVerified,
): Promise<void> {
  const { performedOn, recordNumber } = failed;
  const reason = fill(texts.failedReason, { day: formatDay(performedOn), number: recordNumber }).vi;
  await change(session, instrumentId, failed, reason, (instrument) => {
    if (isOlder(performedOn, instrument)) return;
    instrument.set({ dueOn: undefined, status: 'outOfService', failedOn: performedOn });
  });
}

/** The certificate by which it was valid is withdrawn: the one before counts again when it still holds, else none. */
export async function recordWithdrawn(
  session: ClientSession,
  instrumentId: InstrumentId,
  withdrawn: Withdrawn,
): Promise<void> {
  const { certificateId, certificateNumber, earlier } = withdrawn;
  const reason = fill(texts.withdrawnReason, { number: certificateNumber }).vi;
  await change(session, instrumentId, withdrawn, reason, (instrument) => {
    if (!instrument.lastCertificateId?.equals(certificateId)) return;
    instrument.set({
      lastVerifiedOn: earlier?.performedOn,
      lastCertificateId: earlier?.certificateId,
      dueOn: instrument.failedOn ? undefined : earlier?.dueOn,
    });
  });
}

/** True when later work on the instrument is already on record. */
function isOlder(performedOn: Day, { lastVerifiedOn, failedOn }: InstrumentDocument): boolean {
  return [lastVerifiedOn, failedOn].some((day) => day !== undefined && day > performedOn);
}

async function change(
  session: ClientSession,
  instrumentId: InstrumentId,
  { actor, at }: Pick<Verified, 'actor' | 'at'>,
  reason: string,
  apply: (instrument: InstrumentDocument) => void,
): Promise<void> {
  const instrument = await InstrumentModel.findById(instrumentId).session(session);
  if (!instrument) throw new NotFoundError(texts.notFound);
  const before = instrument.toObject();
  apply(instrument);
  if (!instrument.isModified()) return;
  await instrument.save({ session });
  const subject = {
    type: 'Instrument',
    id: instrument._id,
    name: instrument.code,
    organizationId: instrument.centreId,
  };
  const action = before.status === instrument.status ? 'instrument.changed' : 'instrument.statusChanged';
  await recordAudit(actor, { action, subject, before, after: instrument.toObject(), reason, at }, session);
}
