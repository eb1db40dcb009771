import { model, Schema, type Types } from 'mongoose';
import { languages, type Language } from '../../platform/i18n';

/** What a calendar shows: the days of the person who made it, of a centre, or of the owner of instruments. */
export const calendarKinds = ['person', 'centre', 'owner'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** A calendar at a secret address, for programs that subscribe to it. Only the hash of the secret is kept. */
export interface CalendarFeed {
  /** Who made it: it shows what this person may see, whoever holds the address. */
  accountId: Types.ObjectId;
  kind: CalendarKind;
  /** Of a centre's calendar. */
  centreId?: Types.ObjectId;
  /** Of an owner's calendar. */
  ownerId?: Types.ObjectId;
  language: Language;
  /** SHA-256 of the secret part of the address. */
  tokenHash: string;
  /** The account's when the calendar was made. */
  epoch: number;
  revokedAt?: Date;
}

const schema = new Schema<CalendarFeed>(
  {
    accountId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: calendarKinds, required: true },
    centreId: Schema.Types.ObjectId,
    ownerId: Schema.Types.ObjectId,
    language: { type: String, enum: languages, required: true },
    tokenHash: { type: String, required: true },
    epoch: { type: Number, required: true },
    revokedAt: Date,
  },
  { timestamps: true },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ accountId: 1, createdAt: -1 });

export const CalendarFeedModel = model<CalendarFeed>('CalendarFeed', schema);
export type CalendarRecord = CalendarFeed & { _id: Types.ObjectId; __v: number; createdAt: Date };
