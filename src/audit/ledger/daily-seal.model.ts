import { model, Schema } from 'mongoose';
import type { Day } from '../../platform/i18n';
import type { SealLine } from './seal-line';

/** What a time-stamp service said of a seal. */
export interface TimeStamp {
  /** The time-stamp token (RFC 3161), DER. */
  readonly token: Buffer;
  readonly at: Date;
  /** Who said it, as its certificate names it. */
  readonly by: string;
}

/** The seal of a day over the whole chain. One line of it, kept outside, shows even a database rewritten with the key. */
export interface DailySeal extends Omit<SealLine, 'day'> {
  _id: Day;
  at: Date;
  timeStamp?: TimeStamp;
  /** Why there is no time-stamp although a service is set. */
  timeStampFault?: string;
}

const schema = new Schema<DailySeal>(
  {
    _id: String,
    at: { type: Date, required: true },
    block: { type: Number, required: true },
    hash: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    timeStamp: { type: new Schema<TimeStamp>({ token: Buffer, at: Date, by: String }, { _id: false }) },
    timeStampFault: String,
  },
  { versionKey: false, minimize: false },
);

export const DailySealModel = model<DailySeal>('DailySeal', schema);
