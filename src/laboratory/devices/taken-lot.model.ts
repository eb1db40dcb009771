import { model, Schema, type Types } from 'mongoose';

/** One instrument of a lot as it was taken along. */
export interface TakenMember {
  /** How the form of the lot names it. */
  key: string;
  /** Its code and serial number. */
  name: string;
  /** Absent of one that is not registered yet. */
  instrumentId?: Types.ObjectId;
  /** Of the instrument when it was taken along: another one now is a conflict, which a person decides. */
  version?: number;
  /** Its newest record then: a later one is a conflict too. */
  lastRecordId?: Types.ObjectId;
  /** The record that came back for it. */
  recordId?: Types.ObjectId;
}

/** A lot that a device took along: what the register held of it then, and what came back. */
export interface TakenLot {
  deviceId: Types.ObjectId;
  /** Named by the device; sent again, the same lot makes nothing twice. */
  run: string;
  /** Where its form stands, as the query of `/verifications/runs/new`, or of `/verifications/new` for one record by itself. */
  address: string;
  /** It is the form of one record, with everything that a lot leaves out. */
  isRecord?: boolean;
  title: string;
  takenAt: Date;
  members: TakenMember[];
}

const schema = new Schema<TakenLot>(
  {
    deviceId: { type: Schema.Types.ObjectId, required: true },
    run: { type: String, required: true },
    address: { type: String, required: true },
    isRecord: Boolean,
    title: { type: String, required: true },
    takenAt: { type: Date, required: true },
    members: [
      new Schema<TakenMember>(
        {
          key: { type: String, required: true },
          name: { type: String, required: true },
          instrumentId: Schema.Types.ObjectId,
          version: Number,
          lastRecordId: Schema.Types.ObjectId,
          recordId: Schema.Types.ObjectId,
        },
        { _id: false },
      ),
    ],
  },
  { timestamps: true },
);
schema.index({ run: 1 }, { unique: true });
schema.index({ deviceId: 1, takenAt: -1 });

export const TakenLotModel = model<TakenLot>('TakenLot', schema);
export type TakenLotRecord = TakenLot & { _id: Types.ObjectId };
