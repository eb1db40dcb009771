import { model, Schema, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

/**
 * A phone, tablet or computer on which a person works without network. What is on it is encrypted there under a key that
 * only the person's own words open; the registry has neither.
 */
export interface Device {
  centreId: Types.ObjectId;
  /** Whose it is: nobody else takes along or sends with it. */
  accountId: Types.ObjectId;
  name: string;
  /** The last day on which it opens without network and takes along; what is on it can be sent after. */
  until: Day;
  /** SHA-256 of the secret by which the device names itself. */
  tokenHash: string;
  /** When it last had contact with the registry. */
  lastSeenAt?: Date;
  /** Cut off: nothing is given to it and nothing taken from it any more. */
  cutAt?: Date;
  /** When it was told so; it then removes what is on it. */
  toldAt?: Date;
}

const schema = new Schema<Device>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    accountId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    until: { type: String, required: true },
    tokenHash: { type: String, required: true },
    lastSeenAt: Date,
    cutAt: Date,
    toldAt: Date,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ centreId: 1, createdAt: -1, _id: -1 });
schema.index({ accountId: 1, createdAt: -1, _id: -1 });
schema.index({ createdAt: -1, _id: -1 });

export const DeviceModel = model<Device>('Device', schema);
export type DeviceRecord = Device & { _id: Types.ObjectId; __v: number; createdAt: Date };
