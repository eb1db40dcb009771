import { randomBytes } from 'node:crypto';
import { Types } from 'mongoose';
import { assertCan, can, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { inTransaction } from '../../platform/database';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { AccountModel, hashToken } from '../../register/accounts';
import { deviceAudited } from './device.audited';
import { deviceTexts as texts } from './device.messages';
import { DeviceModel, type Device, type DeviceRecord } from './device.model';
import { faultOfUntil, isOpenTo } from './device.rules';
import type { RegisterDevice } from './device.schema';

/** So many devices one person has at a time. */
const mostLive = 10;
/** So many a page shows, the newest first; the audit trail has all. */
const mostShown = 200;

/** A new device of the actor's own. Its secret is answered here and nowhere else: only the hash is kept. */
export async function registerDevice(
  actor: Actor,
  { name, until }: RegisterDevice,
  at: Date,
): Promise<{ readonly token: string; readonly device: DeviceRecord }> {
  assertCan(actor, 'devices.take', actor.organizationId);
  const fault = faultOfUntil(until, dayInVietnam(at));
  if (fault) throw new InvalidInputError({ until: fault });
  const token = randomBytes(32).toString('base64url');
  const device = await inTransaction(async (session) => {
    const live = { accountId: actor.id, cutAt: null, until: { $gte: dayInVietnam(at) } };
    if ((await DeviceModel.countDocuments(live).session(session)) >= mostLive)
      throw new InvalidInputError({ name: fill(texts.tooMany, { most: mostLive }) });
    const of = { centreId: actor.organizationId, accountId: actor.id };
    const made = { ...of, name, until, tokenHash: hashToken(token), lastSeenAt: at };
    const [kept] = await DeviceModel.create([made], { session });
    if (!kept) throw new Error('the device was not kept');
    const after = kept.toObject<DeviceRecord>();
    await recordAudit(actor, { action: 'device.registered', subject: subjectOf(after), after, at }, session);
    return after;
  });
  return { token, device };
}

/** Those that the actor may see, the newest first. */
export async function findDevices(actor: Actor): Promise<DeviceRecord[]> {
  const own = can(actor, 'devices.take') ? { accountId: new Types.ObjectId(actor.id) } : {};
  return DeviceModel.find({ $and: [own, visibleTo(actor, 'devices.read', 'centreId')] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(mostShown)
    .lean<DeviceRecord[]>();
}

export async function getDevice(actor: Actor, id: string): Promise<DeviceRecord> {
  const visible = visibleTo(actor, 'devices.read', 'centreId');
  const device = await DeviceModel.findOne({ $and: [{ _id: id }, visible] }).lean<DeviceRecord>();
  if (!device || !isOpenTo(actor, device)) throw new NotFoundError(texts.notFound);
  return device;
}

const cutting: RevisedKind<Device> = {
  model: DeviceModel,
  read: 'devices.read',
  manage: 'devices.cut',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

/** Cuts a device off, for good. */
export async function cutDevice(actor: Actor, id: string, change: Change): Promise<DeviceRecord> {
  const { createdAt } = await getDevice(actor, id);
  const cut = await reviseRecord(actor, cutting, id, { ...change, action: 'device.cut' }, (device) => {
    if (!device.cutAt) device.set({ cutAt: change.at });
  });
  return { ...cut, createdAt };
}

/** The actor's own device behind a secret, while it is not cut off. */
export async function deviceOf(actor: Actor, token: string, at: Date): Promise<DeviceRecord> {
  const device = await byToken(token);
  const isOwn = device && String(device.accountId) === actor.id && String(device.centreId) === actor.organizationId;
  if (!isOwn || device.cutAt) throw new ForbiddenError(texts.notThisDevice);
  await DeviceModel.updateOne({ _id: device._id }, { $set: { lastSeenAt: at } }, { timestamps: false });
  return device;
}

/**
 * What a device is told of itself, whoever holds it: `cut` once it was cut off, or its person's account is closed or of
 * another centre. A secret that nobody gave is `unknown`: then nothing is removed, since a registry that was restored from
 * an older copy does not know its newest devices.
 */
export async function stateOf(token: string, at: Date): Promise<'live' | 'cut' | 'unknown'> {
  const device = await byToken(token);
  if (!device) return 'unknown';
  const { _id, accountId, centreId } = device;
  const holder = await AccountModel.findOne(
    { _id: accountId, organizationId: centreId, active: true },
    { _id: 1 },
  ).lean();
  const isLive = !device.cutAt && holder !== null;
  const told = isLive || device.toldAt ? {} : { toldAt: at };
  await DeviceModel.updateOne({ _id }, { $set: { lastSeenAt: at, ...told } }, { timestamps: false });
  return isLive ? 'live' : 'cut';
}

function byToken(token: string) {
  return DeviceModel.findOne({ tokenHash: hashToken(token) }).lean<DeviceRecord>();
}

export function subjectOf({ _id, name, centreId }: Device & { readonly _id: Types.ObjectId }) {
  return { type: deviceAudited.type, id: _id, name, organizationId: centreId };
}
