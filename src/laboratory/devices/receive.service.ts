import { createHash } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { assertCan, type Actor } from '../../access';
import {
  changeAttachments,
  entryAddressOf,
  getVerification,
  recordSentEntry,
  type VerificationRecord,
} from '../certificates';
import { findRun, reasonsOfRecord, recordSent, runAddressOf, type RefusedMember } from '../runs';
import { dayInVietnam } from '../../platform/i18n';
import { ConflictError, NotFoundError, withoutPlace, type UploadedFile } from '../../platform/http';
import { deviceTexts as texts } from './device.messages';
import type { RowNamed } from './device.schema';
import { deviceOf } from './device.service';
import { changedMeanwhile, type Meanwhile } from './meanwhile.queries';
import { TakenLotModel, type TakenLotRecord, type TakenMember } from './taken-lot.model';

/** What became of a row that came back. Only what was saved leaves the device. */
export type RowAnswer =
  | { readonly state: 'saved' | 'already'; readonly recordId: string }
  | { readonly state: 'changed'; readonly meanwhile: Meanwhile }
  | { readonly state: 'refused'; readonly refused: RefusedMember };

/** A row with everything that was typed for it: the fields of the form of its lot. */
export interface SentRow extends RowNamed {
  /** What the person was shown of the register, as it named that state. */
  readonly decided?: string | undefined;
  readonly form: Readonly<Record<string, unknown>>;
}

/**
 * Takes in one row of a lot, as the form of the lot would. The device sends it until it has an answer: what was saved is
 * saved once, since a lot makes one record of an instrument. Where the instrument or its records changed since it was
 * taken along nothing is saved until the person, who is shown both, has decided; what changes after that is shown anew.
 */
export async function receiveRow(actor: Actor, { decided, form, ...named }: SentRow, at: Date): Promise<RowAnswer> {
  const { lot, member } = await takenMember(actor, named, at);
  if (member.recordId) return { state: 'already', recordId: String(member.recordId) };
  // Asked within the transaction that saves the record: what changes until then is shown, and nothing saved.
  const assertUnchanged = async (session?: ClientSession) => {
    const meanwhile = await changedMeanwhile(actor, lot, member, session);
    if (meanwhile && meanwhile.seen !== decided) throw new ChangedMeanwhileError(meanwhile);
  };
  const made = await recorded(actor, { lot, member, form }, { at, assertUnchanged });
  if (!('record' in made)) return made;
  const { record } = made;
  await TakenLotModel.updateOne(
    { _id: lot._id, 'members.key': member.key },
    { $set: { 'members.$.recordId': record._id } },
  );
  return { state: 'saved', recordId: String(record._id) };
}

/** What changed since the instrument was taken along, and nobody has decided on yet. */
class ChangedMeanwhileError extends Error {
  constructor(readonly meanwhile: Meanwhile) {
    super('changed meanwhile');
  }
}

interface Arrived {
  readonly lot: TakenLotRecord;
  readonly member: TakenMember;
  readonly form: SentRow['form'];
}

interface Saving {
  readonly at: Date;
  readonly assertUnchanged: (session?: ClientSession) => Promise<void>;
}

/** The record of a row, made once, or why there is none. */
async function recorded(
  actor: Actor,
  { lot, member, form }: Arrived,
  saving: Saving,
): Promise<Exclude<RowAnswer, { recordId: string }> | { readonly record: VerificationRecord }> {
  try {
    const made = await (lot.isRecord ? recordedByItself : recordedOfLot)(actor, { lot, member, form }, saving);
    if ('record' in made) return made;
    // What changed meanwhile may be why it was refused: it is shown first.
    await saving.assertUnchanged();
    return made;
  } catch (error) {
    if (error instanceof ChangedMeanwhileError) return { state: 'changed', meanwhile: error.meanwhile };
    throw error;
  }
}

type Made = { readonly state: 'refused'; readonly refused: RefusedMember } | { readonly record: VerificationRecord };

async function recordedOfLot(
  actor: Actor,
  { lot, member, form }: Arrived,
  { at, assertUnchanged: beforeSaving }: Saving,
): Promise<Made> {
  const { members } = form as { members?: Record<string, unknown> };
  const own = { [member.key]: members?.[member.key] ?? {} };
  const sent = { ...form, run: lot.run, members: own, part: 'row' };
  const { kept, refused } = await recordSent(actor, runAddressOf(lot.address), sent, { at, beforeSaving });
  const [record] = kept;
  if (record) return { record };
  if (!refused[0]) throw new ConflictError(texts.lotNotFound);
  return { state: 'refused', refused: refused[0] };
}

/** One record in the form of its own: the name of what was taken along keeps it from being made twice. */
async function recordedByItself(
  actor: Actor,
  { lot, member, form }: Arrived,
  { at, assertUnchanged }: Saving,
): Promise<Made> {
  const madeBefore = async () => (await findRun(actor, lot.run))[0];
  const before = await madeBefore();
  if (before) return { record: before };
  try {
    const sent = { at, today: dayInVietnam(at), runId: lot.run, beforeSaving: assertUnchanged };
    return { record: await recordSentEntry(actor, entryAddressOf(lot.address), form, sent) };
  } catch (error) {
    if (error instanceof ChangedMeanwhileError) throw error;
    // It may have been sent twice at once, and the other was first.
    const other = await madeBefore();
    if (other) return { record: other };
    return { state: 'refused', refused: { key: member.key, name: member.name, ...reasonsOfRecord(error) } };
  }
}

/** Attaches a photo to the record of a row; one that is there already is not attached twice. */
export async function receivePhoto(
  actor: Actor,
  { file, ...named }: RowNamed & { readonly file: UploadedFile },
  at: Date,
): Promise<void> {
  const { member } = await takenMember(actor, named, at);
  if (!member.recordId) throw new ConflictError(texts.rowFirst);
  const record = await getVerification(actor, String(member.recordId));
  const kept = withoutPlace(file.bytes, file.contentType) ?? file.bytes;
  const sha256 = createHash('sha256').update(kept).digest('hex');
  if (record.attachments?.some((each) => each.sha256 === sha256)) return;
  await changeAttachments(actor, String(record._id), { file }, { at, expectedVersion: record.__v });
}

async function takenMember(
  actor: Actor,
  { device: token, run, key }: RowNamed,
  at: Date,
): Promise<{ readonly lot: TakenLotRecord; readonly member: TakenMember }> {
  assertCan(actor, 'devices.take', actor.organizationId);
  const device = await deviceOf(actor, token, at);
  const lot = await TakenLotModel.findOne({ run, deviceId: device._id }).lean<TakenLotRecord>();
  const member = lot?.members.find((each) => each.key === key);
  if (!lot || !member) throw new NotFoundError(texts.lotNotFound);
  return { lot, member };
}
