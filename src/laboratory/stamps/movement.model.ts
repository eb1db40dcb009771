import { model, Schema, type Types } from 'mongoose';
import { storedFileFields, type StoredFile } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { stampUses, type StampUse } from './lot.model';
import type { Span } from './span.rules';
import { movementKinds, stampStates, type MovementKind, type Segment, type StampState } from './stamp.rules';

/** What happened to stamps of one lot: never changed, never removed. */
export interface StampMovement {
  centreId: Types.ObjectId;
  lotId: Types.ObjectId;
  use: StampUse;
  series: string;
  kind: MovementKind;
  day: Day;
  /** The numbers as they were entered, for people: `26V00001–26V00100`. */
  numbers: string;
  /** Those among them that were not meant. */
  exceptions?: string;
  /** What is left of them: whole numbers as the lot counts. */
  spans: Span[];
  quantity: number;
  /** Where all of them were before and are after it; `none`: the register does not know them. */
  from: StampState | 'none';
  to: StampState | 'none';
  /** The technician who takes them over, or in whose hands they were. */
  holderId?: Types.ObjectId;
  holderName?: string;
  reason?: string;
  /** Minutes, hand-over note, delivery note. */
  document?: string;
  /** Who signed the minutes. */
  witnesses?: string;
  file?: StoredFile;
  /** The record that uses the stamp, or by which it was voided or given back. */
  recordId?: Types.ObjectId;
  recordNumber?: string;
  certificateId?: Types.ObjectId;
  certificateNumber?: string;
  byName: string;
  at: Date;
  generated?: boolean;
}

const part = { _id: false };
const spanFields = { first: { type: Number, required: true }, last: { type: Number, required: true } };
const states = [...stampStates, 'none'];

const schema = new Schema<StampMovement>({
  centreId: { type: Schema.Types.ObjectId, required: true },
  lotId: { type: Schema.Types.ObjectId, required: true },
  use: { type: String, enum: stampUses, required: true },
  series: { type: String, default: '' },
  kind: { type: String, enum: movementKinds, required: true },
  day: { type: String, required: true },
  numbers: { type: String, required: true },
  exceptions: String,
  spans: [new Schema<Span>(spanFields, part)],
  quantity: { type: Number, required: true },
  from: { type: String, enum: states, required: true },
  to: { type: String, enum: states, required: true },
  holderId: Schema.Types.ObjectId,
  holderName: String,
  reason: String,
  document: String,
  witnesses: String,
  file: { type: new Schema(storedFileFields, part) },
  recordId: Schema.Types.ObjectId,
  recordNumber: String,
  certificateId: Schema.Types.ObjectId,
  certificateNumber: String,
  byName: { type: String, required: true },
  at: { type: Date, required: true },
  generated: Boolean,
});
schema.index({ day: -1, _id: -1 });
schema.index({ centreId: 1, day: -1, _id: -1 });
schema.index({ centreId: 1, kind: 1, day: -1, _id: -1 });
schema.index({ lotId: 1, day: -1, _id: -1 });
schema.index({ lotId: 1, _id: 1 });
schema.index({ recordId: 1 }, { sparse: true });

export const StampMovementModel = model<StampMovement>('StampMovement', schema);
export type MovementRecord = StampMovement & { _id: Types.ObjectId; __v: number };

/** How a lot stands now: what its movements come to, kept so that nobody has to add them up. */
export interface LotStanding {
  _id: Types.ObjectId;
  centreId: Types.ObjectId;
  segments: Segment[];
}

const standingSchema = new Schema<LotStanding>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    segments: [
      new Schema<Segment>(
        {
          ...spanFields,
          state: { type: String, enum: stampStates, required: true },
          holderId: String,
          since: { type: String, required: true },
        },
        part,
      ),
    ],
  },
  { optimisticConcurrency: true },
);
standingSchema.index({ centreId: 1 });

export const LotStandingModel = model<LotStanding>('StampStanding', standingSchema);
