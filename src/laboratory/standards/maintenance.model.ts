import { model, Schema, type Types } from 'mongoose';
import { storedFileFields, type StoredFile } from '../../platform/database';
import type { Day } from '../../platform/i18n';

/** Adjusted or repaired, a standard may show other values than its certificate states. */
export const maintenanceKinds = ['routine', 'adjustment', 'repair'] as const;
export type MaintenanceKind = (typeof maintenanceKinds)[number];

/** Whether it may be used after it. */
export const maintenanceResults = ['fit', 'limited', 'unfit'] as const;
export type MaintenanceResult = (typeof maintenanceResults)[number];

/** Bảo dưỡng, hiệu chỉnh, sửa chữa: what was done to a standard (ISO/IEC 17025:2017, 6.4.13 g and h). Never changed. */
export interface Maintenance {
  centreId: Types.ObjectId;
  standardId: Types.ObjectId;
  /** Of the plan; absent where it was not planned. */
  taskId?: Types.ObjectId;
  what: string;
  kind: MaintenanceKind;
  performedOn: Day;
  /** Who did it, of the centre or not. */
  performedBy: string;
  result: MaintenanceResult;
  remark?: string;
  file?: StoredFile;
  recordedBy: string;
}

const schema = new Schema<Maintenance>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    standardId: { type: Schema.Types.ObjectId, required: true },
    taskId: Schema.Types.ObjectId,
    what: { type: String, required: true },
    kind: { type: String, enum: maintenanceKinds, required: true },
    performedOn: { type: String, required: true },
    performedBy: { type: String, required: true },
    result: { type: String, enum: maintenanceResults, required: true },
    remark: String,
    file: { type: new Schema(storedFileFields, { _id: false }) },
    recordedBy: { type: String, required: true },
  },
  { timestamps: true },
);
schema.index({ standardId: 1, performedOn: -1, _id: -1 });
schema.index({ centreId: 1, performedOn: -1, _id: -1 });
schema.index({ performedOn: -1, _id: -1 });

export const MaintenanceModel = model<Maintenance>('Maintenance', schema);
export type MaintenanceRecord = Maintenance & { _id: Types.ObjectId; __v: number };
