import { model, Schema } from 'mongoose';
import { apart, isDuplicateKey } from '../../platform/database';
import { TooManyRequestsError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { inTurn } from '../../platform/turns';
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
 * Looks at a password. A try is counted before the password is looked at, and forgotten when it was right: many at once,
 * on however many instances, are no way around. Tries of one name take turns in this process, so that many right ones
 * at once are all let in. A name that no account has is counted too: the answer tells nothing.
 */
export function tryPassword(username: string, at: Date, isRight: () => Promise<boolean>): Promise<boolean> {
  return inTurn(`password ${username}`, () =>
    apart(async () => {
      await countTry(username, at);
      const right = await isRight();
      if (right) await TriesModel.deleteOne({ _id: username });
      return right;
    }),
  );
}

/** Counts one try, or refuses it when the wait is not over. Only one of several takes each step of the count. */
export async function countTry(username: string, at: Date): Promise<void> {
  for (;;) {
    const present = await TriesModel.findById(username).lean();
    if (present && present.until > at) throw tooMany(present.until, at);
    if (await replace(username, present, nextTries(present, at))) return;
  }
}

function nextTries(present: PasswordTries | null, at: Date): Omit<PasswordTries, '_id'> {
  const count = (present?.count ?? 0) + 1;
  if (count < freeTries) return { count, until: at };
  const wait = Math.min(shortestWaitMs * 2 ** Math.min(count - freeTries, 10), longestWaitMs);
  return { count, until: new Date(at.getTime() + wait) };
}

/** False when another instance was faster. */
async function replace(
  username: string,
  present: PasswordTries | null,
  next: Omit<PasswordTries, '_id'>,
): Promise<boolean> {
  if (present) {
    const { count, until } = present;
    const { matchedCount } = await TriesModel.updateOne({ _id: username, count, until }, { $set: next });
    return matchedCount === 1;
  }
  try {
    await TriesModel.create({ _id: username, ...next });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function tooMany(until: Date, at: Date): TooManyRequestsError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
  return new TooManyRequestsError(fill(texts.tooManyTries, { minutes }));
}
