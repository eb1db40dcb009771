import { assertCan, type Actor } from '../../access';
import { recordAudit } from '../../audit';
import { kindNames } from '../certificates';
import { askedOf, openRun, runAddressOf, stampsToTake } from '../runs';
import { inTransaction } from '../../platform/database';
import { ConflictError, RefusedError } from '../../platform/http';
import { dayInVietnam, type Language } from '../../platform/i18n';
import { refusalOfTaking } from './device.rules';
import type { TakeLot } from './device.schema';
import { deviceOf, subjectOf } from './device.service';
import { newestRecords } from './meanwhile.queries';
import { TakenLotModel, type TakenLot } from './taken-lot.model';

/** What a device is given beside the form of the lot. */
export interface Taken {
  readonly run: string;
  readonly title: string;
  readonly takenAt: Date;
  /** By which stamps to number on; absent: by the numbers that follow. */
  readonly stamps?: readonly string[] | undefined;
}

/**
 * Notes what a device takes along, as the register holds it now: of each instrument its version, so that what changes
 * meanwhile is told when its row comes back. Only instruments that the actor may see are found.
 */
export async function takeLot(
  actor: Actor,
  { device: token, run, address }: TakeLot,
  { at, language }: { readonly at: Date; readonly language: Language },
): Promise<Taken> {
  assertCan(actor, 'devices.take', actor.organizationId);
  const day = dayInVietnam(at);
  const device = await deviceOf(actor, token, at);
  const refusal = refusalOfTaking(device, day);
  if (refusal) throw new RefusedError([refusal]);
  const asked = runAddressOf(address);
  const { members, faults, procedure } = await openRun(actor, await askedOf(asked, day));
  if (faults[0]) throw new ConflictError(faults[0]);
  const newest = await newestRecords(members.flatMap(({ instrument }) => instrument?._id ?? []));
  const lot: TakenLot = {
    ...{ deviceId: device._id, run, address, takenAt: at },
    title: `${kindNames[asked.choice.kind][language]}: ${procedure.name[language]}`,
    members: members.map(({ key, name, instrument }) => {
      if (!instrument) return { key, name };
      const { _id: instrumentId, __v: version } = instrument;
      const lastRecordId = newest.get(String(instrumentId));
      return { key, name, instrumentId, version, ...(lastRecordId && { lastRecordId }) };
    }),
  };
  await inTransaction(async (session) => {
    await TakenLotModel.create([lot], { session });
    const took = `${lot.title} (${members.length}): ${members.map(({ name }) => name).join(', ')}`.slice(0, 2000);
    await recordAudit(actor, { action: 'device.tookAlong', subject: subjectOf(device), after: { took }, at }, session);
  });
  const stamps = await stampsToTake(actor, asked.choice.kind, day);
  return { run, title: lot.title, takenAt: at, stamps };
}
