import { model, Schema, type HydratedDocument, type Types } from 'mongoose';

/** That somebody has read the document of a procedure: its number and where it was read. Once for all papers after it. */
export interface Method {
  procedureCode: string;
  /** As it is printed: `ĐLVN 14:2009`. */
  documentNumber: string;
  /** Where it was read. */
  source: string;
  confirmedBy?: string;
  confirmedAt?: Date;
  /** Confirmed by the sample generator: the papers that rest on it say so. */
  sample?: boolean;
}

const schema = new Schema<Method>(
  {
    procedureCode: { type: String, required: true },
    documentNumber: { type: String, required: true },
    source: { type: String, required: true },
    confirmedBy: String,
    confirmedAt: Date,
    sample: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ procedureCode: 1 }, { unique: true });

export const MethodModel = model<Method>('Method', schema);
export type MethodDocument = HydratedDocument<Method>;
export type MethodRecord = Method & { _id: Types.ObjectId; __v: number };
