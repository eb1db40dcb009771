import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { recordKinds, type RecordKind } from '../certificates';
import type { Day } from '../../platform/i18n';

export const priceListStatuses = ['draft', 'published'] as const;
export type PriceListStatus = (typeof priceListStatuses)[number];

/** One line of a price list: what is done to which instruments, and what one unit of it costs in đồng. */
export interface PriceLine {
  /** By which an order names the line. */
  readonly _id: Types.ObjectId;
  readonly kind: RecordKind;
  /** Absent where the line is for instruments of any type. */
  readonly typeCode?: string;
  /** As the list words it, with its range. */
  readonly label: string;
  readonly range?: string;
  readonly unit: string;
  /** Whole đồng. */
  readonly amount: number;
}

/** Bảng giá of a centre: published with a document, in force from a day until the next one begins. */
export interface PriceList {
  centreId: Types.ObjectId;
  validFrom: Day;
  /** Number, day and issuer of the document by which it was published. */
  document: string;
  note?: string;
  lines: PriceLine[];
  status: PriceListStatus;
  publishedAt?: Date;
  publishedBy?: string;
  generated?: boolean;
}

const schema = new Schema<PriceList>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    validFrom: { type: String, required: true },
    document: { type: String, required: true },
    note: String,
    lines: [
      new Schema<PriceLine>({
        kind: { type: String, enum: recordKinds, required: true },
        typeCode: String,
        label: { type: String, required: true },
        range: String,
        unit: { type: String, required: true },
        amount: { type: Number, required: true },
      }),
    ],
    status: { type: String, enum: priceListStatuses, required: true },
    publishedAt: Date,
    publishedBy: String,
    generated: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, validFrom: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, validFrom: -1, _id: -1 });
schema.index({ status: 1, validFrom: -1, _id: -1 });
schema.index({ validFrom: -1, _id: -1 });
// One list of a centre begins on a day.
schema.index(
  { centreId: 1, validFrom: 1 },
  { unique: true, partialFilterExpression: { status: 'published' }, name: 'onePublishedFromADay' },
);

export const PriceListModel = model<PriceList>('PriceList', schema);
export type PriceListRecord = PriceList & { _id: Types.ObjectId; __v: number };
export type PriceListDocument = HydratedDocument<PriceList>;
