import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Clock } from '../../platform/clock';
import type { Logger } from '../../platform/log';
import { MessageModel, type MessageRecord } from './message.model';
import { faultOf, nextAttempt } from './outbox.rules';

/** Older messages are not sent any more: an SMTP server set up late does not send a year's letters. */
const freshForMs = 7 * 24 * 60 * 60 * 1000;
/** A letter being sent is nobody else's for so long: longer than the mail library waits for an answer. */
const claimMs = 10 * 60 * 1000;
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** How a message leaves the house. */
export interface Mail {
  send(message: Pick<MessageRecord, 'key' | 'to' | 'recipientName' | 'subject' | 'body'>): Promise<void>;
}

/** Mail by an SMTP server: `smtp://user:password@host:587`. */
export function smtpMail(smtpUrl: string, publicUrl: string): Mail {
  const transport = createTransport({ url: smtpUrl, ...timeouts });
  const { username } = new URL(smtpUrl);
  const { hostname } = new URL(publicUrl);
  const user = decodeURIComponent(username);
  const from = { name: 'Chuẩn Đo', address: user.includes('@') ? user : `chuan-do@${hostname}` };
  return {
    send: async ({ key, to, recipientName, subject, body }) => {
      await transport.sendMail({
        from,
        to: { name: recipientName, address: to ?? '' },
        subject,
        text: body,
        messageId: `<${key.replaceAll(':', '.')}@${hostname}>`,
      });
    },
  };
}

interface SendOptions {
  readonly clock: Clock;
  readonly mail: Mail;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends what waits and whose time has come. A letter's failure is its own: refused for good it is shown as failed, put
 * off it is tried again later. A server that is away ends the pass and costs no letter a try; the letter at which it
 * showed goes to the end of the queue, so that it never stands before the others.
 */
export async function sendWaiting({ clock, mail, log, signal }: SendOptions): Promise<number> {
  const start = clock.now();
  const fresh = { $gt: new Date(start.getTime() - freshForMs) };
  const waiting = MessageModel.find({ ...dueAt(start), $or: [{ createdAt: fresh }, { resentAt: fresh }] })
    .sort({ nextAttemptAt: 1 })
    .lean<MessageRecord[]>()
    .cursor({ batchSize: 50 });
  let sent = 0;
  for await (const message of waiting as AsyncIterable<MessageRecord>) {
    if (signal?.aborted) break;
    if (!(await claim(message, clock.now()))) continue;
    const error = await attempt(mail, message);
    await MessageModel.updateOne({ _id: message._id }, outcomeOf(message, error, clock.now()));
    if (!error) sent += 1;
    else log.warn({ err: error, errorId: randomUUID(), message: String(message._id) }, 'a message could not be sent');
    if (error && faultOf(error) === 'server') break;
  }
  return sent;
}

/** The filter of the letters whose time has come, for the queue itself and for the test that proves its index. */
export function dueAt(at: Date) {
  return { status: 'waiting' as const, nextAttemptAt: { $lte: at } };
}

/** Takes the letter before it is sent: two instances never both send it. */
async function claim({ _id, nextAttemptAt }: MessageRecord, at: Date): Promise<boolean> {
  const { modifiedCount } = await MessageModel.updateOne(
    { _id, nextAttemptAt, status: 'waiting' },
    { $inc: { attempts: 1 }, $set: { nextAttemptAt: new Date(at.getTime() + claimMs) } },
  );
  return modifiedCount === 1;
}

async function attempt(mail: Mail, message: MessageRecord): Promise<Error | undefined> {
  try {
    await mail.send(message);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function outcomeOf({ attempts }: MessageRecord, error: Error | undefined, at: Date) {
  if (!error) return { $set: { status: 'sent' as const, sentAt: at }, $unset: { lastError: 1 as const } };
  const lastError = error.message;
  const fault = faultOf(error);
  if (fault === 'server') return { $set: { lastError, attempts, nextAttemptAt: at } };
  const next = fault === 'later' ? nextAttempt(attempts + 1, at) : undefined;
  return { $set: { lastError, ...(next ? { nextAttemptAt: next } : { status: 'failed' as const }) } };
}
