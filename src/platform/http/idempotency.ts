import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { model, Schema } from 'mongoose';
import { defineTexts } from '../i18n';
import type { Answer } from './answer';
import { ConflictError } from './errors';

/** The answer first given under an `Idempotency-Key`, kept for a day. */
interface KeptAnswer {
  _id: string;
  requestHash: string;
  answer?: { json: unknown; status?: number; location?: string; version?: number };
  createdAt: Date;
}

const schema = new Schema<KeptAnswer>({
  _id: String,
  requestHash: { type: String, required: true },
  answer: Object,
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

/** Runs a creation once per `Idempotency-Key` and caller: a repeated request gets the first answer again. */
export async function answerOnce(req: Request, isCreation: boolean, run: () => Promise<Answer>): Promise<Answer> {
  const key = req.get('Idempotency-Key');
  if (!isCreation || !key) return run();
  const id = hash([req.get('Authorization') ?? '', req.method, req.originalUrl, key]);
  const requestHash = hash([JSON.stringify(req.body ?? null)]);
  const earlier = await reserve(id, requestHash);
  if (earlier) return repeat(earlier, requestHash);
  try {
    const answer = await run();
    if ('json' in answer) await KeptAnswerModel.updateOne({ _id: id }, { $set: { answer } });
    return answer;
  } catch (error) {
    await KeptAnswerModel.deleteOne({ _id: id });
    throw error;
  }
}

/** The answer kept earlier under this id, or null when this request is the first. */
async function reserve(id: string, requestHash: string): Promise<KeptAnswer | null> {
  return KeptAnswerModel.findOneAndUpdate(
    { _id: id },
    { $setOnInsert: { requestHash, createdAt: new Date() } },
    { upsert: true, returnDocument: 'before' },
  ).lean();
}

function repeat(earlier: KeptAnswer, requestHash: string): Answer {
  if (earlier.requestHash !== requestHash) throw new ConflictError(texts.otherRequest);
  if (!earlier.answer) throw new ConflictError(texts.stillRunning);
  return earlier.answer;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
