import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../../register/organizations';

/**
 * "There was none": somebody attests that nothing of a kind happened in a year. Without it, a year in which nobody
 * entered anything is unknown, and is never counted as zero.
 */
export interface Absence {
  kind: string;
  /** The division there was none of; absent: none of the whole kind. */
  detail?: string;
  year: number;
  /** Who attested it; absent where a document says so. */
  attestedBy?: string;
  attestedAt?: Date;
  provenance?: Provenance;
}

const schema = new Schema<Absence>(
  {
    kind: { type: String, required: true },
    detail: String,
    year: { type: Number, required: true },
    attestedBy: String,
    attestedAt: Date,
    provenance: provenanceFields,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ kind: 1, year: 1, detail: 1 }, { unique: true });
schema.index({ year: 1 });

export const AbsenceModel = model<Absence>('ActivityAbsence', schema);
export type AbsenceRecord = Absence & { _id: Types.ObjectId; __v: number };
export type AbsenceDocument = HydratedDocument<Absence>;
