import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Logger } from '../platform/log';
import { MessageModel, type MessageRecord } from './message.model';

const attemptsAtMost = 5;
/** Older messages are not sent any more: an SMTP server set up late does not send a year's letters. */
const freshForMs = 7 * 24 * 60 * 60 * 1000;
/** After so many failures in a row the server is taken to be away; the rest waits for the next run. */
const failuresInARow = 3;

/** How a message leaves the house. */
export interface Mail {
  send(message: Pick<MessageRecord, 'key' | 'to' | 'recipientName' | 'subject' | 'body'>): Promise<void>;
}

/** Mail by an SMTP server: `smtp://user:password@host:587`. */
export function smtpMail(smtpUrl: string, publicUrl: string): Mail {
  const transport = createTransport(smtpUrl);
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
  readonly at: Date;
  readonly mail: Mail;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

/** Sends what waits. A message that fails is tried again by later runs, a few times; each failure is logged with an id. */
export async function sendWaiting({ at, mail, log, signal }: SendOptions): Promise<number> {
  const fresh = { status: 'waiting', createdAt: { $gt: new Date(at.getTime() - freshForMs) } } as const;
  const waiting = MessageModel.find(fresh)
    .sort({ createdAt: -1, _id: -1 })
    .lean<MessageRecord[]>()
    .cursor({ batchSize: 50 });
  let sent = 0;
  let failedInARow = 0;
  for await (const message of waiting as AsyncIterable<MessageRecord>) {
    if (signal?.aborted || failedInARow >= failuresInARow) break;
    if (!(await claim(message))) continue;
    const error = await attempt(mail, message);
    await note(message, error, at);
    if (error)
      log.warn({ err: error, errorId: randomUUID(), message: String(message._id) }, 'a message could not be sent');
    failedInARow = error ? failedInARow + 1 : 0;
    sent += error ? 0 : 1;
  }
  return sent;
}

/** Counts the attempt before it is made: two instances never both make it. */
async function claim({ _id, attempts }: MessageRecord): Promise<boolean> {
  const { modifiedCount } = await MessageModel.updateOne(
    { _id, attempts, status: 'waiting' },
    { $inc: { attempts: 1 } },
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

async function note({ _id, attempts }: MessageRecord, error: Error | undefined, at: Date): Promise<void> {
  const isLast = attempts + 1 >= attemptsAtMost;
  const change = error
    ? { $set: { lastError: error.message, ...(isLast && { status: 'failed' as const }) } }
    : { $set: { status: 'sent' as const, sentAt: at }, $unset: { lastError: 1 as const } };
  await MessageModel.updateOne({ _id }, change);
}
