import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../../access';
import type { Refusal } from '../../platform/http';
import { dayInVietnam, fill, formatDay, type Day } from '../../platform/i18n';
import { keepsStamps, lotOfStamp, segmentsOf } from './lot.queries';
import type { StampUse } from './lot.model';
import { StampLotModel, type ReceivedLot } from './lot.model';
import { movementTexts } from './movement.messages';
import { StampMovementModel, type MovementRecord } from './movement.model';
import { holderNames, moveStamps, whereText } from './movement.moving';
import { stampText } from './series.rules';
import { recordStampRefusals as refusals, stampStateNames, stampUseNames } from './stamp.messages';
import { segmentOn } from './stamp.queries';
import { segmentAt, type MovementKind, type Segment } from './stamp.rules';

/** A stamp as a record names it. */
export interface StampOfRecord {
  readonly centreId: string;
  readonly verifierId: string;
  readonly verifierName: string;
  readonly use: StampUse;
  readonly stamp: string;
  /** The day of the work. */
  readonly day: Day;
  /** The record that this one corrects: what that one used, it may use again. */
  readonly correctsRecordId?: Types.ObjectId | undefined;
}

/**
 * Why a record may not bear its stamp: none where the centre kept no register on the day and has no such stamp now. Its
 * technician must have held it on the day of the work, and hold it still, unused.
 */
export async function refusalsOfStamp(of: StampOfRecord, session: ClientSession | null = null): Promise<Refusal[]> {
  const { centreId, use, stamp, day, verifierId, verifierName: name } = of;
  const found = await lotOfStamp(centreId, stamp, session);
  const now = found && (await segmentNow(found, session));
  if (!now && !(await keepsStamps(centreId, use, day, session))) return [];
  if (found?.lot.use !== use) return [refusalOf('unknown', { stamp, use: stampUseNames[use] })];
  const { lot, number } = found;
  if (now?.state === 'used' && of.correctsRecordId && (await userOf(lot, number, session))?.equals(of.correctsRecordId))
    return [];
  if (now && !['held', 'inStock'].includes(now.state)) return [refusalOf('gone', { stamp, where: await where(now) })];
  // What did not move since stands as it stood.
  const then = now && now.since <= day ? now : await segmentOn(lot, number, day);
  const missing = [then, now].find((each) => each?.state !== 'held' || each.holderId !== verifierId);
  if (missing === undefined && then && now) return [];
  return [refusalOf('notHeld', { stamp, name, day: formatDay(day), where: await where(missing) })];
}

interface FoundStamp {
  readonly lot: ReceivedLot;
  readonly number: number;
}

/** Where a stamp is; undefined where it was struck off. */
async function segmentNow({ lot, number }: FoundStamp, session: ClientSession | null): Promise<Segment | undefined> {
  return segmentAt((await segmentsOf([lot], session)).get(String(lot._id)) ?? [], number);
}

async function where(segment: Segment | undefined) {
  return segment ? whereText(segment, await holderNames([segment])) : stampStateNames.none;
}

function refusalOf(rule: 'unknown' | 'notHeld' | 'gone', values: Parameters<typeof fill>[1]): Refusal {
  const text = fill(refusals[rule], values);
  return { rule: `stamp.${rule}`, field: 'stampNumber', text, remedy: refusals[`${rule}Remedy`] };
}

/** The record that used a stamp last. */
async function userOf(
  { _id: lotId }: ReceivedLot,
  number: number,
  session: ClientSession | null,
): Promise<Types.ObjectId | undefined> {
  const spans = { $elemMatch: { first: number, last: number } };
  const [last] = await StampMovementModel.find({ lotId, kind: 'used', spans }, { recordId: 1 })
    .sort({ _id: -1 })
    .limit(1)
    .session(session)
    .lean<MovementRecord[]>();
  return last?.recordId;
}

/** A record as a movement tells of it. */
export interface TellingRecord {
  readonly recordId: Types.ObjectId;
  readonly recordNumber: string;
  readonly certificateId?: Types.ObjectId;
  readonly certificateNumber?: string;
}

interface Step {
  readonly actor: Actor;
  readonly at: Date;
  readonly session: ClientSession;
}

/** The approval of a record uses its stamp, where the register has it. */
export async function useStamp(
  { centreId, stamp }: Pick<StampOfRecord, 'centreId' | 'stamp'>,
  told: TellingRecord,
  step: Step,
): Promise<void> {
  const found = await lotOfStamp(centreId, stamp, step.session);
  if (found && (await segmentNow(found, step.session))) await moveOne(found, 'used', told, step);
}

/** A certificate that is corrected used another stamp, or the same for the wrong words: its technician holds it again. */
export async function giveBackStampOf(
  corrected: { readonly recordId: Types.ObjectId; readonly certificateNumber: string },
  by: { readonly recordId: Types.ObjectId; readonly recordNumber: string },
  step: Step,
): Promise<void> {
  const values = { record: by.recordNumber, certificate: corrected.certificateNumber };
  await moveUsed(
    corrected.recordId,
    'givenBack',
    { ...by, reason: fill(movementTexts.correctedReason, values).vi },
    step,
  );
}

/** An instrument that failed loses the stamp that it bore, whichever centre put it on. */
export async function voidStampOf(
  recordId: Types.ObjectId,
  failed: { readonly recordId: Types.ObjectId; readonly recordNumber: string; readonly day: Day },
  step: Step,
): Promise<void> {
  const { day, ...by } = failed;
  const reason = fill(movementTexts.failedReason, { day: formatDay(day), record: by.recordNumber }).vi;
  await moveUsed(recordId, 'voided', { ...by, reason }, step);
}

/** Moves what a record used, as long as it stands as used by it. */
async function moveUsed(
  recordId: Types.ObjectId,
  kind: 'givenBack' | 'voided',
  told: TellingRecord & { readonly reason: string },
  step: Step,
): Promise<void> {
  const { session } = step;
  const uses = await StampMovementModel.find({ recordId, kind: 'used' }).session(session).lean<MovementRecord[]>();
  for (const { lotId, spans } of uses) {
    const lot = await StampLotModel.findById(lotId).session(session).lean<ReceivedLot>();
    const number = spans[0]?.first;
    if (!lot || number === undefined) continue;
    const now = await segmentNow({ lot, number }, session);
    const isTheirs = (await userOf(lot, number, session))?.equals(recordId);
    if (now?.state === 'used' && isTheirs) await moveOne({ lot, number }, kind, told, step);
  }
}

/** On the day of the decision, which is never before what was entered already. */
async function moveOne(
  { lot, number }: FoundStamp,
  kind: MovementKind,
  told: TellingRecord & { readonly reason?: string },
  { actor, at, session }: Step,
): Promise<void> {
  const now = await segmentNow({ lot, number }, session);
  const today = dayInVietnam(at);
  const day = now && now.since > today ? now.since : today;
  const spans = [{ first: number, last: number }];
  await moveStamps(actor, lot, { kind, day, spans, numbers: stampText(lot, number), ...told }, at, session);
}
