import { model, Schema, type Types } from 'mongoose';
import type { Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { quantitySchema } from './keeping.model';

/** What is read where a standard is kept. */
export const storageConditions = ['temperature', 'humidity'] as const;
export type StorageCondition = (typeof storageConditions)[number];

/** The conditions found where a standard is kept, above all those out of bounds. Never changed. */
export interface StorageReading {
  centreId: Types.ObjectId;
  standardId: Types.ObjectId;
  on: Day;
  /** Where it was kept that day, as it was stated then. */
  place?: string;
  temperature?: Quantity;
  humidity?: Quantity;
  /** What was out of the bounds of that day; nothing is where none were stated. */
  beyond: StorageCondition[];
  /** What was done about it. */
  action?: string;
  recordedBy: string;
}

const schema = new Schema<StorageReading>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    standardId: { type: Schema.Types.ObjectId, required: true },
    on: { type: String, required: true },
    place: String,
    temperature: quantitySchema,
    humidity: quantitySchema,
    beyond: [{ type: String, enum: storageConditions }],
    action: String,
    recordedBy: { type: String, required: true },
  },
  { timestamps: true },
);
schema.index({ standardId: 1, on: -1, _id: -1 });
schema.index({ centreId: 1, on: -1, _id: -1 });
schema.index({ on: -1, _id: -1 });

export const StorageReadingModel = model<StorageReading>('StorageReading', schema);
export type StorageReadingRecord = StorageReading & { _id: Types.ObjectId; __v: number };
