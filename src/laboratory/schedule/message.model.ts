import { model, Schema, type Types } from 'mongoose';

/** `waiting` to be sent; `failed`: refused for good, or put off too often; `noAddress`: somebody must tell them. */
export const messageStatuses = ['waiting', 'sent', 'failed', 'noAddress'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** A message to people: kept in the outbox, and sent when an SMTP server is set. */
export interface Message {
  /** What it is about, unique: the same message is never made twice. */
  key: string;
  /** Whose message it is; decides who sees it in the outbox. */
  organizationId: Types.ObjectId;
  /** Absent when the recipient has no address: the outbox still shows it. */
  to?: string;
  recipientName: string;
  /** The organization of the register that it is written to, where it is one: a paper goes to its address. */
  recipientId?: Types.ObjectId;
  subject: string;
  body: string;
  status: MessageStatus;
  attempts: number;
  lastError?: string;
  /** Not tried before: the time it was written, or later after a failure. */
  nextAttemptAt: Date;
  createdAt: Date;
  sentAt?: Date;
  /** When a person last put it back in the queue. */
  resentAt?: Date;
}

const schema = new Schema<Message>(
  {
    key: { type: String, required: true },
    organizationId: { type: Schema.Types.ObjectId, required: true },
    to: String,
    recipientName: { type: String, required: true },
    recipientId: Schema.Types.ObjectId,
    subject: { type: String, required: true },
    body: { type: String, required: true },
    status: { type: String, enum: messageStatuses, required: true },
    attempts: { type: Number, default: 0 },
    lastError: String,
    nextAttemptAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    sentAt: Date,
    resentAt: Date,
  },
  { optimisticConcurrency: true },
);
schema.index({ status: 1, nextAttemptAt: 1 });
schema.index({ key: 1 }, { unique: true });
schema.index({ createdAt: -1, _id: -1 });
schema.index({ organizationId: 1, createdAt: -1, _id: -1 });
schema.index({ status: 1, createdAt: -1, _id: -1 });
schema.index({ organizationId: 1, status: 1, createdAt: -1, _id: -1 });

export const MessageModel = model<Message>('Message', schema);
export type MessageRecord = Message & { _id: Types.ObjectId; __v?: number };
