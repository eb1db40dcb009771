import { model, Schema } from 'mongoose';
import { isDuplicateKey } from '../platform/database';
import { TooManyRequestsError } from '../platform/http';
import { fill } from '../platform/i18n';
import { accountTexts as texts } from './account.messages';

/** Passwords tried for one user name since the last right one; shared by every instance. */
interface PasswordTries {
  _id: string;
  count: number;
  /** Until then no password is looked at. */
  until: Date;
}

const schema = new Schema<PasswordTries>({
  _id: String,
  count: { type: Number, required: true },
  until: { type: Date, required: true },
});
schema.index({ until: 1 }, { expireAfterSeconds: 24 * 60 * 60 });
const TriesModel = model<PasswordTries>('PasswordTries', schema);

/** The installation's own rule: so many tries at once, then one after each wait, which doubles up to the longest. */
const freeTries = 5;
const shortestWaitMs = 60_000;
const longestWaitMs = 15 * 60_000;

/**
 * Takes one try before the password is looked at, so that many at once are no way around: a try that waits for its
 * turn is given to one caller only. A name that no account has is counted too, so that the answer tells nothing.
 */
export async function takeTry(username: string, at: Date): Promise<void> {
  const before = await TriesModel.findById(username).lean();
  if (before && before.until > at) throw tooMany(before.until, at);
  const tries = await countTry(username, at);
  if (tries.count <= freeTries) return;
  const wait = Math.min(shortestWaitMs * 2 ** Math.min(tries.count - freeTries - 1, 10), longestWaitMs);
  const until = new Date(at.getTime() + wait);
  const { modifiedCount } = await TriesModel.updateOne(
    { _id: username, until: before?.until ?? at },
    { $set: { until } },
  );
  if (modifiedCount === 0) throw tooMany(until, at);
}

/** The right password begins the count anew. */
export async function forgetTries(username: string): Promise<void> {
  await TriesModel.deleteOne({ _id: username });
}

async function countTry(username: string, at: Date): Promise<PasswordTries> {
  const count = () =>
    TriesModel.findOneAndUpdate(
      { _id: username },
      { $inc: { count: 1 }, $setOnInsert: { until: at } },
      { upsert: true, returnDocument: 'after' },
    ).orFail();
  try {
    return await count();
  } catch (error) {
    // Two first tries at once: the other one made the record.
    if (isDuplicateKey(error, '_id')) return count();
    throw error;
  }
}

function tooMany(until: Date, at: Date): TooManyRequestsError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
  return new TooManyRequestsError(fill(texts.tooManyTries, { minutes }));
}
