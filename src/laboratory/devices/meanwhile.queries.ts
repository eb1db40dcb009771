import { createHash } from 'node:crypto';
import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../../access';
import { findLastChange } from '../../audit';
import { VerificationModel } from '../certificates';
import { getInstrument } from '../instruments';
import type { LastChange } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { TakenLot, TakenMember } from './taken-lot.model';

/** A record that somebody else made of an instrument while it was away. */
export interface MadeMeanwhile {
  readonly _id: Types.ObjectId;
  readonly number: string;
  readonly performedOn: Day;
  readonly status: 'draft' | 'submitted' | 'returned' | 'approved' | 'failed' | 'cancelled';
}

/** What became of an instrument since it was taken along. */
export interface Meanwhile {
  readonly change: LastChange | undefined;
  readonly records: readonly MadeMeanwhile[];
  /** Names this very state: who decided on it has not decided on a later one. */
  readonly seen: string;
}

/** The newest record of each instrument, of whatever work. */
export async function newestRecords(
  instrumentIds: readonly Types.ObjectId[],
): Promise<ReadonlyMap<string, Types.ObjectId>> {
  const found = await VerificationModel.aggregate<{ _id: Types.ObjectId; newest: Types.ObjectId }>([
    { $match: { instrumentId: { $in: [...instrumentIds] } } },
    { $group: { _id: '$instrumentId', newest: { $max: '$_id' } } },
  ]);
  return new Map(found.map(({ _id, newest }) => [String(_id), newest]));
}

/** Undefined where the instrument is as it was taken along. */
export async function changedMeanwhile(
  actor: Actor,
  { run }: TakenLot,
  { instrumentId, version, lastRecordId }: TakenMember,
  session: ClientSession | null = null,
): Promise<Meanwhile | undefined> {
  if (!instrumentId || version === undefined) return undefined;
  const instrument = await getInstrument(actor, String(instrumentId), session);
  const later = lastRecordId ? { _id: { $gt: lastRecordId } } : {};
  const records = await VerificationModel.find(
    { instrumentId, ...later, runId: { $ne: run }, status: { $ne: 'cancelled' } },
    { number: 1, performedOn: 1, status: 1 },
  )
    .session(session)
    .sort({ _id: 1 })
    .lean<MadeMeanwhile[]>();
  const change = instrument.__v === version ? undefined : await findLastChange(instrument._id, version);
  if (!change && records.length === 0) return undefined;
  const state = [instrument.__v, ...records.map(({ _id, status }) => `${String(_id)} ${status}`)].join('\n');
  return { change, records, seen: createHash('sha256').update(state).digest('hex') };
}
