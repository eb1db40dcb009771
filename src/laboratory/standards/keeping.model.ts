import { Schema, type Types } from 'mongoose';
import { units, type Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';

/** The days in which a standard is lent to another body: its own centre does no work with it then. */
export interface Absence {
  readonly loanId: Types.ObjectId;
  readonly borrower: string;
  readonly from: Day;
  readonly dueOn: Day;
  /** The day on which it came back; absent while it is out. */
  readonly until?: Day;
}

/** What happened to a standard, so that its earlier certificates are not taken for granted. */
export const holdCauses = ['damage', 'adjustment', 'repair'] as const;
export type HoldCause = (typeof holdCauses)[number];

/** Who let a standard be used again by its earlier certificate, on which day and why. */
export interface HoldLifting {
  readonly on: Day;
  readonly by: string;
  readonly reason: string;
}

/**
 * Cần hiệu chuẩn lại trước khi dùng: certificates issued before the day serve no work from that day on, until a person
 * lifts it after a check that passed (ISO/IEC 17025:2017, 6.4.4). A newer certificate is not touched by it.
 */
export interface Hold {
  readonly since: Day;
  readonly cause: HoldCause;
  /** The entry that tells of it: a loan or a maintenance. */
  readonly entryId: Types.ObjectId;
  readonly lifted?: HoldLifting;
}

export const absenceSchema = new Schema<Absence>(
  {
    loanId: { type: Schema.Types.ObjectId, required: true },
    borrower: { type: String, required: true },
    from: { type: String, required: true },
    dueOn: { type: String, required: true },
    until: String,
  },
  { _id: false },
);

export const holdSchema = new Schema<Hold>(
  {
    since: { type: String, required: true },
    cause: { type: String, enum: holdCauses, required: true },
    entryId: { type: Schema.Types.ObjectId, required: true },
    lifted: new Schema<HoldLifting>(
      {
        on: { type: String, required: true },
        by: { type: String, required: true },
        reason: { type: String, required: true },
      },
      { _id: false },
    ),
  },
  { _id: false },
);

/** A piece of upkeep that the centre plans for a standard: its own figures, no period of a law. */
export interface UpkeepTask {
  readonly taskId: Types.ObjectId;
  readonly what: string;
  /** Absent: once, on its day. */
  readonly everyMonths?: number;
  /** The next day on which it is due; absent when it is done for good. */
  readonly dueOn?: Day;
  readonly lastOn?: Day;
  readonly ended?: { readonly on: Day; readonly reason: string };
}

export const upkeepSchema = new Schema<UpkeepTask>(
  {
    taskId: { type: Schema.Types.ObjectId, required: true },
    what: { type: String, required: true },
    everyMonths: Number,
    dueOn: String,
    lastOn: String,
    ended: new Schema(
      { on: { type: String, required: true }, reason: { type: String, required: true } },
      { _id: false },
    ),
  },
  { _id: false },
);

/** From the lowest to the highest that the storage of a standard allows, each with its unit. */
export interface StorageBounds {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** Where a standard is kept since a day, and under which conditions. A move adds a place; none is taken away. */
export interface StoragePlace {
  readonly since: Day;
  /** Room, cabinet, shelf. */
  readonly place: string;
  /** Absent: nobody stated them. */
  readonly temperature?: StorageBounds;
  readonly humidity?: StorageBounds;
}

export const quantitySchema = new Schema<Quantity>(
  { value: { type: String, required: true }, unit: { type: String, enum: units, required: true } },
  { _id: false },
);

const boundsSchema = new Schema<StorageBounds>(
  { from: { type: quantitySchema, required: true }, to: { type: quantitySchema, required: true } },
  { _id: false },
);

export const storagePlaceSchema = new Schema<StoragePlace>(
  {
    since: { type: String, required: true },
    place: { type: String, required: true },
    temperature: boundsSchema,
    humidity: boundsSchema,
  },
  { _id: false },
);
