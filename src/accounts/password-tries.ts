import { model, Schema } from 'mongoose';
import { apart, isDuplicateKey } from '../platform/database';
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
 * Looks at a password and counts it when it is wrong. Tries of one name take turns, so that many at once are no way
 * around, and many right ones at once are all let in. A name that no account has is counted too: the answer tells
 * nothing.
 */
export function tryPassword(username: string, at: Date, isRight: () => Promise<boolean>): Promise<boolean> {
  return inTurn(username, () =>
    apart(async () => {
      const tries = await TriesModel.findById(username).lean();
      if (tries && tries.until > at) throw tooMany(tries.until, at);
      const right = await isRight();
      if (!right) await countWrong(username, at);
      else if (tries) await TriesModel.deleteOne({ _id: username });
      return right;
    }),
  );
}

async function countWrong(username: string, at: Date): Promise<void> {
  const { count } = await increase(username, at);
  if (count < freeTries) return;
  const wait = Math.min(shortestWaitMs * 2 ** Math.min(count - freeTries, 10), longestWaitMs);
  await TriesModel.updateOne({ _id: username }, { $max: { until: new Date(at.getTime() + wait) } });
}

async function increase(username: string, at: Date): Promise<PasswordTries> {
  const increased = () =>
    TriesModel.findOneAndUpdate(
      { _id: username },
      { $inc: { count: 1 }, $setOnInsert: { until: at } },
      { upsert: true, returnDocument: 'after' },
    ).orFail();
  try {
    return await increased();
  } catch (error) {
    // Another instance made the record meanwhile.
    if (isDuplicateKey(error)) return increased();
    throw error;
  }
}

const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(name, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(name) === mine) turns.delete(name);
  }
}

function tooMany(until: Date, at: Date): TooManyRequestsError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
  return new TooManyRequestsError(fill(texts.tooManyTries, { minutes }));
}
