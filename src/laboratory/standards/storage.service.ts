import { Types } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { assertDayOrder, InvalidInputError, type Fault } from '../../platform/http';
import { dayInVietnam, fill, formatDay } from '../../platform/i18n';
import type { StoragePlace } from './keeping.model';
import type { MeasurementStandardRecord } from './standard.model';
import { revised } from './standard.service';
import { storageAudited } from './storage.audited';
import { storageTexts as texts } from './storage.messages';
import { storageConditions, StorageReadingModel, type StorageReading } from './storage.model';
import { areBoundsOf, beyondBounds, isOf, placeOn } from './storage.rules';
import type { ReadingInput } from './storage.schema';

/** States where a standard is kept from a day on, and under which conditions; earlier places stay. */
export async function moveStandard(
  actor: Actor,
  id: string,
  input: StoragePlace,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.moved' }, (standard) => {
    assertDayOrder({ done: input.since, today: dayInVietnam(change.at) }, { done: 'since' });
    const places = standard.toObject().storages ?? [];
    const last = places.at(-1);
    const faults: Record<string, Fault> = {};
    for (const each of storageConditions) {
      const bounds = input[each];
      if (bounds && !areBoundsOf(each, bounds)) faults[each] = texts.boundsWrong;
    }
    if (last && input.since < last.since) faults['since'] = fill(texts.sinceEarlier, { day: formatDay(last.since) });
    if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
    standard.storages = [...places, input];
  });
}

/** Records the conditions found where a standard is kept; out of the bounds of that day it is said what was done. */
export async function recordStorage(
  actor: Actor,
  id: string,
  input: ReadingInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  const kind = { ...revised, manage: 'standards.check' as const };
  return reviseRecord(actor, kind, id, { ...change, action: 'standard.storageRecorded' }, async (standard, session) => {
    assertDayOrder({ done: input.on, today: dayInVietnam(change.at) }, { done: 'on' });
    const place = placeOn(standard.toObject(), input.on);
    const beyond = beyondAsked(input, place);
    const { _id: standardId, centreId, code } = standard;
    const entry: StorageReading & { _id: Types.ObjectId } = {
      ...{ _id: new Types.ObjectId(), centreId, standardId, ...input, beyond, recordedBy: actor.name },
      ...(place && { place: place.place }),
    };
    await StorageReadingModel.create([entry], { session });
    standard.increment();
    const name = `${code}, ${formatDay(input.on)}`;
    const subject = { type: storageAudited.type, id: entry._id, name, organizationId: centreId };
    const told = { action: 'storage.recorded', subject, before: null, after: entry, at: change.at } as const;
    await recordAudit(actor, told, session);
  });
}

/** What is out of bounds, once something was read, in its own units, and what is out of bounds was acted on. */
function beyondAsked(input: ReadingInput, place: StoragePlace | undefined) {
  const faults: Record<string, Fault> = {};
  for (const each of storageConditions) {
    const value = input[each];
    if (value && !isOf(each, value)) faults[each] = texts.valueWrong;
  }
  if (!input.temperature && !input.humidity) faults['temperature'] = texts.valueNeeded;
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
  const beyond = beyondBounds(input, place);
  if (beyond.length > 0 && !input.action) throw new InvalidInputError({ action: texts.actionNeeded });
  return beyond;
}
