import type { Types } from 'mongoose';
import type { Actor } from '../../access';
import { findHistory } from '../../audit';
import { entryAddressOf, kindNames, openEntry } from '../certificates';
import { instrumentTypesByCode } from '../instruments';
import { getOrder, instrumentsOf, recordsOfOrder } from '../orders';
import { askedOf, lotsOf, openRun, runAddressOf } from '../runs';
import { RefusedError } from '../../platform/http';
import { addDays } from '../../metrology';
import { fill, verbatim, type Day, type Text } from '../../platform/i18n';
import { AccountModel } from '../../register/accounts';
import { organizationsById } from '../../register/organizations';
import { lotName, recordName } from './device.messages';
import { deviceLimits } from './device.rules';
import type { TakenForm } from './device.schema';
import { findDevices, getDevice } from './device.service';
import type { OfferedLot } from './take.views';
import { TakenLotModel, type TakenLotRecord } from './taken-lot.model';

/** What the list of devices shows. */
export async function loadDevices(actor: Actor, today: Day) {
  const devices = await findDevices(actor);
  return { devices, today, people: await namesOf(devices.map(({ accountId }) => accountId)) };
}

/** What the page of a device shows. */
export async function loadDevice(actor: Actor, id: string, today: Day) {
  const device = await getDevice(actor, id);
  const lots = await TakenLotModel.find({ deviceId: device._id }).sort({ takenAt: -1 }).lean<TakenLotRecord[]>();
  const centre = (await organizationsById([device.centreId])).get(String(device.centreId));
  const person = (await namesOf([device.accountId])).get(String(device.accountId));
  return { device, lots, centre, person, today, history: await findHistory(device._id) };
}

async function namesOf(accountIds: readonly Types.ObjectId[]): Promise<ReadonlyMap<string, string>> {
  const found = await AccountModel.find({ _id: { $in: [...accountIds] } }, { displayName: 1 }).lean();
  return new Map(found.map(({ _id, displayName }) => [String(_id), displayName]));
}

/** What the page that takes along offers: the instruments of an order that have no record of it yet, else the lot of the address. */
export async function loadTake(
  actor: Actor,
  {
    orderId,
    address,
    form,
  }: { readonly orderId: string | undefined; readonly address: string; readonly form: TakenForm },
  day: Day,
) {
  const ofAddress = form === 'record' ? recordOfAddress : lotOfAddress;
  const lots = orderId ? await lotsOfOrder(actor, orderId, day) : await ofAddress(actor, address, day);
  return { lots, until: addDays(day, Math.min(7, deviceLimits.mostDays)) };
}

async function lotsOfOrder(actor: Actor, orderId: string, day: Day): Promise<OfferedLot[]> {
  const order = await getOrder(actor, orderId);
  const records = await recordsOfOrder(order._id);
  const left = (await instrumentsOf(order)).filter(({ _id }) => !records.has(String(_id)));
  const { kind, centreId, number } = order;
  const lots = await lotsOf(left, { centreId, kind, day });
  const types = await instrumentTypesByCode(lots.map(({ typeCode }) => typeCode));
  return lots.map(({ typeCode, procedure, instruments }) => {
    const named = instruments.map(({ _id }) => ['instrumentIds', String(_id)]);
    const address = new URLSearchParams([['kind', kind], ['typeCode', typeCode], ['orderId', orderId], ...named]);
    const { nameVi = typeCode, nameEn = nameVi } = types.get(typeCode) ?? {};
    return {
      ...{ address: procedure && String(address), procedure: procedure?.name, count: instruments.length },
      name: fill(lotName, { order: verbatim(number), kind: kindNames[kind], type: { vi: nameVi, en: nameEn } }),
    };
  });
}

/** One record in the form of its own, which its entry page offers. */
async function recordOfAddress(actor: Actor, address: string, day: Day): Promise<OfferedLot[]> {
  const asked = entryAddressOf(address);
  const { instrument, procedure } = await openEntry(actor, asked, day);
  const name = fill(recordName, { kind: kindNames[asked.kind], instrument: verbatim(instrument.code) });
  return [{ address, name, procedure: procedure.name, count: 1, isRecord: true }];
}

/** Empty where the address names no lot that can be entered: the page of the lot says why. */
async function lotOfAddress(actor: Actor, address: string, day: Day): Promise<OfferedLot[]> {
  const asked = runAddressOf(address);
  try {
    const { members, procedure, faults } = await openRun(actor, await askedOf(asked, day));
    if (faults.length > 0 || members.length === 0) return [];
    const name: Text = kindNames[asked.choice.kind];
    return [{ address, name, procedure: procedure.name, count: members.length }];
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}
