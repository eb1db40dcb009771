import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';
import type { Span } from './span.rules';

export const countStatuses = ['open', 'closed'] as const;
export type CountStatus = (typeof countStatuses)[number];

/** What was found of one lot, as it was entered and as numbers. */
export interface CountLine {
  lotId: Types.ObjectId;
  numbers: string;
  found: Span[];
}

/** What the register said and was not found, and what was found and should not be there, in words and counted. */
export interface CountDifference {
  lotId: Types.ObjectId;
  expected: number;
  found: number;
  missing: string;
  extra: string;
}

/** Kiểm kê: the stamps that one person holds, or that are in the store, counted on a day. */
export interface StampCount {
  centreId: Types.ObjectId;
  /** Absent: the store. */
  holderId?: Types.ObjectId;
  holderName?: string;
  /** At whose end it was counted. */
  day: Day;
  lines: CountLine[];
  status: CountStatus;
  /** Frozen when it is closed. */
  differences: CountDifference[];
  explanation?: string;
  countedBy: string;
  closedBy?: string;
  closedAt?: Date;
}

const part = { _id: false };
const required = { type: String, required: true };
const number = { type: Number, required: true };
const lotId = { type: Schema.Types.ObjectId, required: true };

const schema = new Schema<StampCount>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    holderId: Schema.Types.ObjectId,
    holderName: String,
    day: required,
    lines: [
      new Schema<CountLine>(
        {
          lotId,
          numbers: { type: String, default: '' },
          found: [new Schema<Span>({ first: number, last: number }, part)],
        },
        part,
      ),
    ],
    status: { type: String, enum: countStatuses, required: true },
    differences: [
      new Schema<CountDifference>(
        {
          ...{ lotId, expected: number, found: number },
          ...{ missing: { type: String, default: '' }, extra: { type: String, default: '' } },
        },
        part,
      ),
    ],
    explanation: String,
    countedBy: required,
    closedBy: String,
    closedAt: Date,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ day: -1, _id: -1 });
schema.index({ centreId: 1, day: -1, _id: -1 });

export const StampCountModel = model<StampCount>('StampCount', schema);
export type CountDocument = HydratedDocument<StampCount>;
export type CountRecord = StampCount & { _id: Types.ObjectId; __v: number };
