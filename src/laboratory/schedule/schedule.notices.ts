import type { Types } from 'mongoose';
import { findTypesNotListedOn, InstrumentModel, whereListed, type InstrumentRecord } from '../instruments';
import { addDays } from '../../metrology';
import { batchesOf } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { insertNew } from './insert-new';
import type { Lease, Progress } from './schedule.lease';
import { DueNoticeModel, type DueNotice, type NoticeStage } from './schedule-run.model';
import { furthestAhead, isAnnounced, stageOf } from './schedule.rules';

const batchSize = 2000;

type Due = Pick<InstrumentRecord, '_id' | 'centreId' | 'ownerId'> & { readonly dueOn: Day };

/**
 * Notes what falls due in 60, 30 or 7 days and what is overdue: one notice per instrument, due day and stage, and only
 * the nearest stage. Reads the index in order, a batch at a time. What an earlier run of the day noted is passed over.
 */
export async function makeNotices(
  day: Day,
  lease: Lease,
  onProgress?: (progress: Progress) => void,
): Promise<Progress> {
  let examined = 0;
  let noticesMade = await DueNoticeModel.countDocuments({ runOn: day });
  for await (const batch of batchesOf(await dueUpTo(day), batchSize)) {
    noticesMade += await insertNew(DueNoticeModel, await newNotices(batch, day));
    examined += batch.length;
    await lease.keep({ examined, noticesMade });
    onProgress?.({ examined, noticesMade });
  }
  return { examined, noticesMade };
}

/** Instruments in service with a due day, of types that the law still lists. */
async function dueUpTo(day: Day): Promise<AsyncIterable<Due>> {
  const unlisted = await findTypesNotListedOn(day);
  const due = { stateKey: { $gt: '', $lte: addDays(day, furthestAhead) }, ...whereListed(unlisted) };
  return InstrumentModel.find(due, { dueOn: 1, centreId: 1, ownerId: 1 })
    .sort({ stateKey: 1, _id: 1 })
    .lean<Due[]>()
    .cursor({ batchSize });
}

async function newNotices(batch: readonly Due[], day: Day): Promise<DueNotice[]> {
  const known = await stagesKnown(batch);
  return batch.flatMap(({ _id, dueOn, centreId, ownerId }) => {
    const stage = stageOf(dueOn, day);
    if (!stage || isAnnounced(stage, known.get(keyOf(_id, dueOn)) ?? [])) return [];
    return [{ instrumentId: _id, dueOn, stage, runOn: day, centreId, ownerId }];
  });
}

async function stagesKnown(batch: readonly Due[]): Promise<Map<string, NoticeStage[]>> {
  const ids = batch.map(({ _id }) => _id);
  const notices = await DueNoticeModel.find(
    { instrumentId: { $in: ids } },
    { instrumentId: 1, dueOn: 1, stage: 1 },
  ).lean();
  const known = new Map<string, NoticeStage[]>();
  for (const { instrumentId, dueOn, stage } of notices) {
    const key = keyOf(instrumentId, dueOn);
    known.set(key, [...(known.get(key) ?? []), stage]);
  }
  return known;
}

function keyOf(instrumentId: Types.ObjectId, dueOn: Day): string {
  return `${instrumentId.toHexString()} ${dueOn}`;
}
