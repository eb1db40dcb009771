import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { model, Schema } from 'mongoose';
import { inSharedTransaction, isDuplicateKey } from '../database';
import { defineTexts } from '../i18n';
import type { Answer } from './answer';
import { ConflictError } from './errors';

/** The answer first given under an `Idempotency-Key`, kept for a day. */
interface KeptAnswer {
  _id: string;
  requestHash: string;
  /** As JSON, so that it is repeated sign by sign. Absent only inside the transaction of the change. */
  answer?: string;
  createdAt: Date;
}

const schema = new Schema<KeptAnswer>({
  _id: String,
  requestHash: { type: String, required: true },
  answer: String,
  createdAt: { type: Date, required: true },
});
schema.index({ createdAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 });

const KeptAnswerModel = model<KeptAnswer>('KeptAnswer', schema);

const texts = defineTexts({
  otherRequest: {
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.',
    en: 'This Idempotency-Key was used for a different request.',
  },
  stillRunning: {
    vi: 'Yêu cầu cùng Idempotency-Key đang được xử lý; hãy thử lại sau ít giây.',
    en: 'A request with this Idempotency-Key is still being handled; try again in a few seconds.',
  },
});

/** How long a repeated request waits for the first one that is still at work. */
const patienceMs = 10_000;

export interface Caller {
  /** Whose keys they are: nobody is answered by another's key. */
  readonly id: string;
  readonly patienceMs?: number | undefined;
}

/**
 * Runs a creation once per `Idempotency-Key` and caller: a repeated request gets the first answer again. Key and answer
 * are saved in the transaction of the change itself, so that a crash leaves both or neither: what was cut short runs
 * anew, what was saved is answered. A refused request keeps nothing and may be made again.
 */
export async function answerOnce(req: Request, caller: Caller, run: () => Promise<Answer>): Promise<Answer> {
  const key = req.get('Idempotency-Key');
  if (!key) return run();
  const id = hash([caller.id, req.method, req.originalUrl, key]);
  const requestHash = hash([JSON.stringify(req.body ?? null)]);
  const earlier = await KeptAnswerModel.findById(id).lean();
  if (earlier) return repeat(earlier, requestHash);
  const patience = performance.now() + (caller.patienceMs ?? patienceMs);
  try {
    return await inSharedTransaction(async () => {
      await reserve({ _id: id, requestHash, createdAt: new Date() }, patience);
      const answer = await run();
      if (!('send' in answer)) {
        const { secret: _shownOnce, ...kept } = answer;
        await KeptAnswerModel.updateOne({ _id: id }, { answer: JSON.stringify(kept) });
      }
      return answer;
    });
  } catch (error) {
    const meanwhile = isDuplicateKey(error) ? await KeptAnswerModel.findById(id).lean() : null;
    if (meanwhile) return repeat(meanwhile, requestHash);
    throw error;
  }
}

/** Writes the key before anything else. A request at work under the same key is waited for: the transaction runs again. */
async function reserve(kept: KeptAnswer, patience: number): Promise<void> {
  try {
    await KeptAnswerModel.create([kept]);
  } catch (error) {
    if (!isDuplicateKey(error) && performance.now() > patience) throw new ConflictError(texts.stillRunning);
    throw error;
  }
}

function repeat({ requestHash, answer }: KeptAnswer, asked: string): Answer {
  if (requestHash !== asked) throw new ConflictError(texts.otherRequest);
  return JSON.parse(answer ?? '{}') as Answer;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
