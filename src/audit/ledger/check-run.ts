import { randomUUID } from 'node:crypto';
import { model, Schema, type Types } from 'mongoose';
import { isDuplicateKey } from '../../platform/database';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { CheckReport } from './check';
import type { Finding } from './finding';

/** The check of one day. `_id` is the day: of two instances one alone runs it. */
export interface CheckRun {
  _id: Day;
  startedAt: Date;
  finishedAt?: Date;
  counts?: CheckReport['counts'];
  /** As many as a page can show; `total` is all of them. */
  findings?: readonly Finding[];
  total?: number;
  /** Under which id it stands in the log that something is bent. */
  errorId?: string;
}

const schema = new Schema<CheckRun>(
  {
    _id: String,
    startedAt: { type: Date, required: true },
    finishedAt: Date,
    counts: Schema.Types.Mixed,
    findings: { type: [Schema.Types.Mixed], default: undefined } as never,
    total: Number,
    errorId: String,
  },
  { versionKey: false },
);

export const CheckRunModel = model<CheckRun>('CheckRun', schema);

const mostKept = 500;
/** One that is silent for so long has died with its instance. */
const deadAfterMs = 6 * 60 * 60 * 1000;

/** Checks once for the day of the instant, and keeps what was found; undefined when another instance is at it or was. */
export async function runCheck(at: Date, check: () => Promise<CheckReport>): Promise<CheckRun | undefined> {
  const _id = dayInVietnam(at);
  if (!(await begin(_id, at))) return undefined;
  const { counts, findings } = await check();
  const run: CheckRun = {
    ...{ _id, startedAt: at, finishedAt: new Date(), counts, total: findings.length },
    findings: findings.slice(0, mostKept),
    ...(findings.length > 0 && { errorId: randomUUID() }),
  };
  await CheckRunModel.replaceOne({ _id }, run);
  return run;
}

async function begin(_id: Day, startedAt: Date): Promise<boolean> {
  try {
    await CheckRunModel.create({ _id, startedAt });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const dead = { startedAt: { $lte: new Date(startedAt.getTime() - deadAfterMs) }, finishedAt: { $exists: false } };
  return (await CheckRunModel.updateOne({ _id, ...dead }, { $set: { startedAt } })).modifiedCount === 1;
}

/** The newest check that was finished. */
export async function findNewestCheck(): Promise<CheckRun | undefined> {
  const [newest] = await CheckRunModel.find()
    .sort({ _id: -1 })
    .limit(2)
    .lean<CheckRun[]>()
    .then((runs) => runs.filter(({ finishedAt }) => finishedAt !== undefined));
  return newest;
}

/** Whether the newest check found the record bent: what was cut off its end shows only there. */
export async function wasFoundBent(type: string, id: Types.ObjectId): Promise<boolean> {
  const newest = await findNewestCheck();
  return newest?.findings?.some(({ subject }) => subject?.type === type && subject.id === id.toHexString()) ?? false;
}
