import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { stampUses, type StampUse } from './lot.model';

/** Tồn tối thiểu: below how many unused stamps in the store a series is to be ordered anew. */
export interface StampMinimum {
  centreId: Types.ObjectId;
  use: StampUse;
  series: string;
  /** The series however it is typed. */
  key: string;
  /** The registry knows no figure of law: it is the centre's own. */
  minimum: number;
}

const schema = new Schema<StampMinimum>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    use: { type: String, enum: stampUses, required: true },
    series: { type: String, default: '' },
    key: { type: String, required: true },
    minimum: { type: Number, required: true },
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ key: 1, _id: 1 });
schema.index({ centreId: 1, key: 1 }, { unique: true });

export const StampMinimumModel = model<StampMinimum>('StampMinimum', schema);
export type MinimumDocument = HydratedDocument<StampMinimum>;
export type MinimumRecord = StampMinimum & { _id: Types.ObjectId; __v: number };
