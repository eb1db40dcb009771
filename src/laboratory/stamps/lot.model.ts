import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** What the stamps of a lot are put on for; of seals no record names the number. */
export const stampUses = ['verification', 'calibration', 'seal'] as const;
export type StampUse = (typeof stampUses)[number];

export const lotStatuses = ['ordered', 'received', 'cancelled'] as const;
export type LotStatus = (typeof lotStatuses)[number];

/** Lô tem, niêm phong: stamps of one series, ordered and received together. */
export interface StampLot {
  centreId: Types.ObjectId;
  use: StampUse;
  status: LotStatus;
  supplier: string;
  /** The decision or contract by which they were ordered. */
  orderDocument?: string;
  orderedOn: Day;
  orderedQuantity: number;
  /** As it is printed before the figures: `26V`; empty where there is nothing. Known once they are there. */
  series?: string;
  /** The first and the last number, with their zeros in front. */
  firstNumber?: string;
  lastNumber?: string;
  /** Last − first + 1. */
  quantity?: number;
  /** The delivery note or minutes of taking over. */
  receiptDocument?: string;
  receivedOn?: Day;
  /** What its stamps are told by, however they are typed (`StampKey`), with how many figures are printed. */
  stem?: string;
  width?: number;
  from?: number;
  to?: number;
  digits?: number;
  note?: string;
  generated?: boolean;
}

const schema = new Schema<StampLot>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    use: { type: String, enum: stampUses, required: true },
    status: { type: String, enum: lotStatuses, required: true },
    supplier: { type: String, required: true },
    orderDocument: String,
    orderedOn: { type: String, required: true },
    orderedQuantity: { type: Number, required: true },
    series: String,
    firstNumber: String,
    lastNumber: String,
    quantity: Number,
    receiptDocument: String,
    receivedOn: String,
    stem: String,
    width: Number,
    from: Number,
    to: Number,
    digits: Number,
    note: String,
    generated: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ orderedOn: -1, _id: -1 });
schema.index({ centreId: 1, orderedOn: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, orderedOn: -1, _id: -1 });
// The lot of a stamp, by its number; no two lots of a centre begin alike.
schema.index(
  { centreId: 1, stem: 1, width: 1, from: 1 },
  { unique: true, partialFilterExpression: { status: 'received' } },
);
schema.index({ generated: 1 }, { sparse: true });

export const StampLotModel = model<StampLot>('StampLot', schema);
export type LotDocument = HydratedDocument<StampLot>;
export type LotRecord = StampLot & { _id: Types.ObjectId; __v: number };

type Numbering = 'series' | 'firstNumber' | 'lastNumber' | 'quantity' | 'stem' | 'width' | 'from' | 'to' | 'digits';
/** A lot whose numbers are known. */
export type ReceivedLot = LotRecord & Required<Pick<LotRecord, Numbering | 'receivedOn'>>;

export function isReceived(lot: LotRecord): lot is ReceivedLot {
  return lot.status === 'received';
}
