import type { Types } from 'mongoose';
import {
  InstrumentModel,
  instrumentTypesByCode,
  type InstrumentRecord,
  type InstrumentTypeRecord,
} from '../instruments';
import { organizationsById, type OrganizationRecord } from '../../register/organizations';
import { batchesOf } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { insertNew } from './insert-new';
import { Letter, messageOf, nameOf, stageHeading } from './letter';
import { MessageModel, type Message } from './message.model';
import type { Lease } from './schedule.lease';
import { DueNoticeModel, type DueNotice } from './schedule-run.model';

const batchSize = 2000;

interface Names {
  readonly instruments: Map<string, Pick<InstrumentRecord, 'code' | 'typeCode' | 'serial' | 'place'>>;
  readonly types: Map<string, InstrumentTypeRecord>;
  readonly organizations: Map<string, OrganizationRecord>;
}

interface LetterOptions {
  readonly day: Day;
  readonly at: Date;
  readonly publicUrl: string;
  readonly lease: Lease;
}

/**
 * Writes the notices of a run's day as letters: one to each owner from the centre that verifies its instruments, and
 * one to each centre. Notices come in the order of centre and owner, so that one letter of each is open at a time.
 * A letter that is in the outbox already is not written again.
 */
export async function writeLetters({ day, at, publicUrl, lease }: LetterOptions): Promise<number> {
  const notices = DueNoticeModel.find({ runOn: day })
    .sort({ centreId: 1, ownerId: 1, dueOn: 1 })
    .lean()
    .cursor({ batchSize });
  const desk = new Desk(day, at, publicUrl);
  await lease.keep({});
  for await (const batch of batchesOf(notices as AsyncIterable<DueNotice>, batchSize)) {
    const names = await namesOf(batch);
    for (const notice of batch) desk.add(notice, names);
    await insertNew(MessageModel, desk.takeFinished());
    await lease.keep({});
  }
  desk.closeAll();
  await insertNew(MessageModel, desk.takeFinished());
  const messagesMade = await MessageModel.countDocuments({ key: { $gte: `due:${day}:`, $lt: `due:${day};` } });
  await lease.keep({ messagesMade });
  return messagesMade;
}

interface Open {
  readonly centreId: Types.ObjectId;
  readonly ownerId: Types.ObjectId;
  readonly centre: OrganizationRecord | undefined;
  readonly owner: OrganizationRecord | undefined;
  readonly letter: Letter;
}

/** The letters being written: one to an owner, and one to its centre. */
class Desk {
  private finished: Message[] = [];
  private toOwner: Open | undefined;
  private toCentre: Open | undefined;

  constructor(
    private readonly day: Day,
    private readonly at: Date,
    private readonly publicUrl: string,
  ) {}

  add(notice: DueNotice, { instruments, types, organizations }: Names): void {
    const { centreId, ownerId, stage, dueOn } = notice;
    if (!this.toCentre?.centreId.equals(centreId)) this.closeAll();
    else if (!this.toOwner?.ownerId.equals(ownerId)) this.closeOwner();
    const named = { centre: organizations.get(String(centreId)), owner: organizations.get(String(ownerId)) };
    this.toCentre ??= { centreId, ownerId, ...named, letter: new Letter() };
    this.toOwner ??= { centreId, ownerId, ...named, letter: new Letter() };
    const instrument = instruments.get(String(notice.instrumentId));
    const line = { stage, dueOn, instrument, type: instrument && types.get(instrument.typeCode) };
    this.toOwner.letter.add(stageHeading(stage), line);
    this.toCentre.letter.add(nameOf(named.owner), line);
  }

  closeAll(): void {
    this.closeOwner();
    if (this.toCentre) {
      const { letter, centre, centreId } = this.toCentre;
      const draft = letter.toCentre(centre, this.day, `${this.publicUrl}/schedule`);
      this.finished.push(messageOf(draft, `due:${this.day}:centre:${String(centreId)}`, centreId, this.at));
    }
    this.toCentre = undefined;
  }

  takeFinished(): Message[] {
    const taken = this.finished;
    this.finished = [];
    return taken;
  }

  private closeOwner(): void {
    if (this.toOwner) {
      const { letter, owner, centre, centreId, ownerId } = this.toOwner;
      const key = `due:${this.day}:owner:${String(centreId)}:${String(ownerId)}`;
      this.finished.push(messageOf(letter.toOwner(owner, centre, this.day), key, centreId, this.at));
    }
    this.toOwner = undefined;
  }
}

async function namesOf(batch: readonly DueNotice[]): Promise<Names> {
  const ids = batch.map(({ instrumentId }) => instrumentId);
  const shown = { code: 1, typeCode: 1, serial: 1, place: 1, provenance: 1 } as const;
  const found = await InstrumentModel.find({ _id: { $in: ids } }, shown).lean();
  const [types, organizations] = await Promise.all([
    instrumentTypesByCode(found.map(({ typeCode }) => typeCode)),
    organizationsById(distinct(batch.flatMap(({ centreId, ownerId }) => [centreId, ownerId]))),
  ]);
  return { instruments: new Map(found.map((each) => [String(each._id), each])), types, organizations };
}

function distinct(ids: readonly Types.ObjectId[]): Types.ObjectId[] {
  return [...new Map(ids.map((id) => [id.toHexString(), id])).values()];
}
