import { createHash } from 'node:crypto';
import { assertCan, type Actor } from '../../access';
import { changeAttachments, getVerification } from '../certificates';
import { recordSent, runAddressOf, type RefusedMember } from '../runs';
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
  const meanwhile = await changedMeanwhile(actor, lot, member);
  if (meanwhile && meanwhile.seen !== decided) return { state: 'changed', meanwhile };
  const { members } = form as { members?: Record<string, unknown> };
  const own = { [named.key]: members?.[named.key] ?? {} };
  const sent = { ...form, run: lot.run, members: own, part: 'row' };
  const { kept, refused } = await recordSent(actor, runAddressOf(lot.address), sent, at);
  const [record] = kept;
  if (!record) {
    if (!refused[0]) throw new ConflictError(texts.lotNotFound);
    return { state: 'refused', refused: refused[0] };
  }
  await TakenLotModel.updateOne(
    { _id: lot._id, 'members.key': member.key },
    { $set: { 'members.$.recordId': record._id } },
  );
  return { state: 'saved', recordId: String(record._id) };
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
