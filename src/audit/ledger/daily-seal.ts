import { assertCan, type Actor } from '../../access';
import { heldKinds } from '../audited';
import { isDuplicateKey, type Page } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { DailySealModel, type DailySeal, type TimeStamp } from './daily-seal.model';
import { writeSealLine } from './seal-line';
import { sealEntries } from './sealing';

/** Asks a time-stamp service about a text, and answers only what it has verified. */
type Stamp = (text: string) => Promise<TimeStamp>;

/** Seals what is not sealed yet and makes the seal of the day, once; undefined when there is one, or nothing to seal. */
export async function makeDailySeal(at: Date): Promise<DailySeal | undefined> {
  const last = await sealEntries(() => at);
  if (!last) return undefined;
  const counts = Object.fromEntries(
    await Promise.all(
      heldKinds().map(async ({ type, model }) => [type, await model.collection.countDocuments()] as const),
    ),
  );
  const seal = { _id: dayInVietnam(at), at, block: last._id, hash: last.hash, counts: { ...last.totals, ...counts } };
  try {
    await DailySealModel.create(seal);
    return seal;
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** Has the seals that have no time-stamp yet stamped: the service may have been away for some nights. */
export async function stampSeals(stamp: Stamp, signal?: AbortSignal): Promise<void> {
  const open = await DailySealModel.find({ timeStamp: { $exists: false } })
    .sort({ _id: -1 })
    .limit(31)
    .lean();
  for (const seal of open) {
    const { _id } = seal;
    if (signal?.aborted) return;
    try {
      const timeStamp = await stamp(textOf(seal));
      await DailySealModel.updateOne({ _id }, { $set: { timeStamp }, $unset: { timeStampFault: 1 } });
    } catch (error) {
      const timeStampFault = error instanceof Error ? error.message : String(error);
      await DailySealModel.updateOne({ _id }, { $set: { timeStampFault } });
      throw error;
    }
  }
}

/** The newest seal; for what is printed. */
export async function findNewestSeal(): Promise<DailySeal | undefined> {
  const [newest] = await DailySealModel.find().sort({ _id: -1 }).limit(1).lean();
  return newest;
}

/** The seals, latest day first. */
export async function findDailySeals(
  actor: Actor,
  {
    limit,
    after,
    countUpTo,
  }: { readonly limit: number; readonly after?: Day | undefined; readonly countUpTo?: number | undefined },
): Promise<Page<DailySeal>> {
  assertCan(actor, 'seals.read');
  const found = await DailySealModel.find(after ? { _id: { $lt: after } } : {})
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean();
  const items = found.slice(0, limit);
  const next = found.length > limit ? (items.at(-1)?._id ?? null) : null;
  if (countUpTo === undefined) return { items, next, previous: null };
  const count = await DailySealModel.estimatedDocumentCount();
  return { items, next, previous: null, total: { count: Math.min(count, countUpTo), more: count > countUpTo } };
}

export async function getDailySeal(day: Day): Promise<DailySeal> {
  const seal = await DailySealModel.findById(day).lean();
  if (!seal) throw new NotFoundError();
  return seal;
}

/** The one line of it, as it is downloaded, sent and time-stamped. */
export function textOf({ _id: day, block, hash, counts }: DailySeal): string {
  return `${writeSealLine({ day, block, hash, counts })}\n`;
}
