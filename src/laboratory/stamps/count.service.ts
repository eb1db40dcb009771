import { Types, type QueryFilter } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { findPage, inTransaction, type Page, type PageRequest } from '../../platform/database';
import { assertDayOrder, fieldName, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay, type Text } from '../../platform/i18n';
import { VerifierModel } from '../centres';
import { countAudited } from './count.audited';
import { countTexts as texts } from './count.messages';
import {
  StampCountModel,
  type CountDifference,
  type CountDocument,
  type CountLine,
  type CountRecord,
  type StampCount,
} from './count.model';
import type { CloseCount, CountInput, CountLines } from './count.schema';
import { receivedLots } from './lot.queries';
import { movementTexts } from './movement.messages';
import { spansIn, spansText } from './series.rules';
import { countOf } from './span.rules';
import { segmentsOfLotOn } from './stamp.queries';
import { differencesOf, heldBy } from './stamp.rules';

/** Enters what was counted of one person's stamps, or in the store. */
export async function beginCount(actor: Actor, { holderId, day, lines }: CountInput, at: Date): Promise<CountRecord> {
  assertCan(actor, 'stamps.manage', actor.organizationId);
  assertDayOrder({ done: day, today: dayInVietnam(at) }, { done: 'day' });
  const centreId = new Types.ObjectId(actor.organizationId);
  const holder = holderId && (await VerifierModel.findOne({ _id: holderId, centreId }, { name: 1 }).lean());
  if (holderId && !holder) throw new InvalidInputError({ holderId: movementTexts.noHolder });
  const made = {
    ...{ centreId, day, lines: await readLines(centreId, lines), status: 'open', countedBy: actor.name },
    ...(holder && { holderId: holder._id, holderName: holder.name }),
  };
  return inTransaction(async (session) => {
    const count = new StampCountModel(made);
    await count.save({ session });
    const after = count.toObject<CountRecord>();
    await recordAudit(actor, { action: 'stampCount.begun', subject: subjectOf(count), after, at }, session);
    return after;
  });
}

/** What was counted, sent whole, while it is open. */
export function changeCount(actor: Actor, id: string, { lines }: CountLines, change: Change): Promise<CountRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampCount.changed' }, async (count) => {
    assertOpen(count);
    count.set({ lines: await readLines(count.centreId, lines) });
  });
}

/** Freezes the differences; where there is one, somebody says why. */
export function closeCount(
  actor: Actor,
  id: string,
  { explanation }: CloseCount,
  change: Change,
): Promise<CountRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampCount.closed' }, async (count) => {
    assertOpen(count);
    const differences = await differencesIn(count.toObject<StampCount>());
    const differs = differences.some(({ missing, extra }) => missing !== '' || extra !== '');
    if (differs && !explanation) throw new InvalidInputError({ explanation: texts.explanationHint });
    count.set({ differences, explanation, status: 'closed', closedBy: actor.name, closedAt: change.at });
  });
}

/** What the register says of the day against what was found, lot by lot; frozen of one that is closed. */
export async function differencesIn(count: StampCount): Promise<CountDifference[]> {
  if (count.status === 'closed') return count.differences;
  const lots = await receivedLots(count.centreId);
  const compared = await Promise.all(
    lots.map(async (lot) => {
      const expected = heldBy(await segmentsOfLotOn(lot, count.day), count.holderId && String(count.holderId));
      const found = count.lines.find(({ lotId }) => lotId.equals(lot._id))?.found ?? [];
      const { missing, extra } = differencesOf(expected, found);
      return {
        ...{ lotId: lot._id, expected: countOf(expected), found: countOf(found) },
        ...{ missing: spansText(lot, missing), extra: spansText(lot, extra) },
      };
    }),
  );
  return compared.filter(({ expected, found }) => expected > 0 || found > 0);
}

/** Throws at the line that names another's lot, or that cannot be read. */
async function readLines(centreId: Types.ObjectId, lines: CountLines['lines']): Promise<CountLine[]> {
  const lots = await receivedLots(centreId);
  const faults: Record<string, Text> = {};
  const read = lines.flatMap(({ lotId, numbers = '' }, at): CountLine[] => {
    const lot = lots.find(({ _id }) => String(_id) === lotId);
    const found = lot && spansIn(lot, numbers);
    if (!lot || !found) faults[fieldName(['lines', at, 'lotId'])] = movementTexts.noLot;
    else if ('unread' in found)
      faults[fieldName(['lines', at, 'numbers'])] = fill(movementTexts.unread, { part: found.unread });
    else if (found.length > 0) return [{ lotId: lot._id, numbers, found }];
    return [];
  });
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
  return read;
}

function assertOpen({ status }: Pick<StampCount, 'status'>): void {
  if (status === 'closed')
    throw new RefusedError([{ rule: 'count.closed', text: texts.isClosed, remedy: texts.isClosedRemedy }]);
}

const revised: RevisedKind<StampCount> = {
  model: StampCountModel,
  read: 'stamps.read',
  manage: 'stamps.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id: id, day, holderName, centreId: organizationId }: CountDocument) {
  const name = [formatDay(day), holderName].filter(Boolean).join(', ');
  return { type: countAudited.type, id, name, organizationId };
}

/** Newest first. */
export async function findCounts(actor: Actor, page: PageRequest): Promise<Page<CountRecord>> {
  const own = visibleTo(actor, 'stamps.read', 'centreId') as QueryFilter<StampCount>;
  return (await findPage(StampCountModel, own, { field: 'day', direction: -1 }, page)) as Page<CountRecord>;
}

export async function getCount(actor: Actor, id: string): Promise<CountRecord> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const found = await StampCountModel.findOne({ $and: [{ _id: id }, own] }).lean<CountRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}
