import { assertCan, type Actor } from '../../access';
import { recordAudit } from '../../audit';
import { entryAddressOf, kindNames, openEntry, type RecordKind } from '../certificates';
import type { InstrumentRecord } from '../instruments';
import { askedOf, openRun, runAddressOf, stampsToTake } from '../runs';
import type { Procedure } from '../../metrology';
import { inTransaction } from '../../platform/database';
import { ConflictError, RefusedError } from '../../platform/http';
import { dayInVietnam, type Day, type Language } from '../../platform/i18n';
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
  /** The form is that of one record. */
  readonly isRecord?: boolean;
}

/**
 * Notes what a device takes along, as the register holds it now: of each instrument its version, so that what changes
 * meanwhile is told when its row comes back. Only instruments that the actor may see are found.
 */
export async function takeLot(
  actor: Actor,
  { device: token, run, address, form }: TakeLot,
  { at, language }: { readonly at: Date; readonly language: Language },
): Promise<Taken> {
  assertCan(actor, 'devices.take', actor.organizationId);
  const day = dayInVietnam(at);
  const device = await deviceOf(actor, token, at);
  const refusal = refusalOfTaking(device, day);
  if (refusal) throw new RefusedError([refusal]);
  const { kind, procedure, members } = await (form === 'record' ? openRecord : openLot)(actor, address, day);
  const newest = await newestRecords(members.flatMap(({ instrument }) => instrument?._id ?? []));
  const lot: TakenLot = {
    ...{ deviceId: device._id, run, address, takenAt: at },
    ...(form === 'record' && { isRecord: true }),
    title: [kindNames[kind][language], ': ', procedure.name[language], ...namesOf(form, members)].join(''),
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
  const stamps = await stampsToTake(actor, kind, day);
  return { run, title: lot.title, takenAt: at, stamps, ...(lot.isRecord && { isRecord: true }) };
}

/** What a form is of: the kind of work, by what it is done, and its instruments. */
interface Opened {
  readonly kind: RecordKind;
  readonly procedure: Procedure;
  readonly members: readonly { readonly key: string; readonly name: string; readonly instrument?: InstrumentRecord }[];
}

async function openLot(actor: Actor, address: string, day: Day): Promise<Opened> {
  const asked = runAddressOf(address);
  const { members, faults, procedure } = await openRun(actor, await askedOf(asked, day));
  if (faults[0]) throw new ConflictError(faults[0]);
  return { kind: asked.choice.kind, procedure, members };
}

/** The key of the only row that the form of one record has. */
const recordKey = 'record';

async function openRecord(actor: Actor, address: string, day: Day): Promise<Opened> {
  const asked = entryAddressOf(address);
  const { instrument, procedure } = await openEntry(actor, asked, day);
  const name = [instrument.code, instrument.serial].filter(Boolean).join(' · ');
  return { kind: asked.kind, procedure, members: [{ key: recordKey, name, instrument }] };
}

/** A record is told from others on the device by its instrument. */
function namesOf(form: TakeLot['form'], members: Opened['members']): string[] {
  return form === 'record' ? members.map(({ name }) => ` (${name})`) : [];
}
