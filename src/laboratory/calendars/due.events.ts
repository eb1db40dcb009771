import type { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import {
  datedRange,
  findTypesNotListedOn,
  InstrumentModel,
  instrumentTypesByCode,
  whereListed,
  type InstrumentTypeRecord,
} from '../instruments';
import { addDays } from '../../metrology';
import { fill, midnightOf, type Day, type Text } from '../../platform/i18n';
import type { CalendarEvent } from './calendar.event';
import { eventTexts as texts } from './calendar.messages';

/** What fell due so long ago, and was not verified since, is shown still. */
const overdueDays = 366;

interface DueOfType {
  readonly _id: { readonly on: Day; readonly typeCode: string };
  readonly count: number;
  readonly changedAt?: Date;
  readonly generated?: boolean | null;
}

/**
 * The days on which instruments of an owner fall due, of those that the actor may see: how many of which type on each
 * day, and nothing of where they stand or who uses them.
 */
export async function dueEvents(actor: Actor, ownerId: Types.ObjectId, today: Day): Promise<CalendarEvent[]> {
  const found = await InstrumentModel.aggregate<DueOfType>([
    {
      $match: {
        ownerId,
        ...visibleTo(actor, 'instruments.read', 'centreId'),
        ...whereListed(await findTypesNotListedOn(today)),
        stateKey: { ...datedRange, $gte: addDays(today, -overdueDays) },
      },
    },
    {
      $group: {
        _id: { on: '$stateKey', typeCode: '$typeCode' },
        count: { $sum: 1 },
        changedAt: { $max: '$updatedAt' },
        generated: { $max: '$provenance.generated' },
      },
    },
    { $sort: { '_id.on': 1, '_id.typeCode': 1 } },
  ]);
  const types = await instrumentTypesByCode(found.map(({ _id }) => _id.typeCode));
  const days = new Map<Day, DueOfType[]>();
  for (const each of found) days.set(each._id.on, [...(days.get(each._id.on) ?? []), each]);
  return [...days].map(([on, lines]) => ({
    ...{ id: `due-${String(ownerId)}-${on}`, on },
    summary: fill(texts.due, { count: lines.reduce((sum, { count }) => sum + count, 0) }),
    description: listed(lines.map((line) => lineOf(line, types))),
    changedAt: lines.reduce(
      (last, line) => (line.changedAt && line.changedAt > last ? line.changedAt : last),
      midnightOf('2000-01-01'),
    ),
    generated: lines.some(({ generated }) => generated),
  }));
}

function lineOf({ _id, count }: DueOfType, types: ReadonlyMap<string, InstrumentTypeRecord>): Text {
  const { nameVi = _id.typeCode, nameEn = nameVi } = types.get(_id.typeCode) ?? {};
  return fill(texts.dueOfType, { count, type: { vi: nameVi, en: nameEn } });
}

function listed(lines: readonly Text[]): Text {
  return { vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}
