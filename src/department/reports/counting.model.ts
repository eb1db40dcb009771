import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../../register/organizations';
import type { Day } from '../../platform/i18n';
import { registers, type Register } from './counting.rules';

/**
 * From which day on a register of this installation holds everything there was. A count of days before it is only
 * what happened to be entered; without it, no count of the register is whole.
 */
export interface Counting {
  register: Register;
  since: Day;
  /** The last day of which a document says so; absent while the register is kept. */
  until?: Day;
  /** Why the day is right, as the person who stated it wrote. */
  basis?: string;
  statedBy?: string;
  statedAt?: Date;
  provenance?: Provenance;
}

const schema = new Schema<Counting>(
  {
    register: { type: String, enum: registers, required: true },
    since: { type: String, required: true },
    until: String,
    basis: String,
    statedBy: String,
    statedAt: Date,
    provenance: provenanceFields,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ register: 1 }, { unique: true });

export const CountingModel = model<Counting>('ReportCounting', schema);
export type CountingRecord = Counting & { _id: Types.ObjectId; __v: number };
export type CountingDocument = HydratedDocument<Counting>;
