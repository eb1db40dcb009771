import { model, Schema } from 'mongoose';

/** That sample data was loaded, or is being loaded: unfinished, it is begun anew. */
export interface SeedRun {
  _id: 'province';
  seed: string;
  instruments: number;
  verifications: number;
  startedAt: Date;
  finishedAt?: Date;
}

const schema = new Schema<SeedRun>(
  {
    _id: { type: String, required: true },
    seed: { type: String, required: true },
    instruments: { type: Number, required: true },
    verifications: { type: Number, required: true },
    startedAt: { type: Date, required: true },
    finishedAt: Date,
  },
  { versionKey: false },
);

export const SeedRunModel = model<SeedRun>('SeedRun', schema);
