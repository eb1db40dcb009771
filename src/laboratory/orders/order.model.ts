import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { verificationModes, type VerificationMode } from '../centres';
import { recordKinds, type RecordKind } from '../certificates';
import type { Day } from '../../platform/i18n';
import type { SlipDocument } from '../../platform/pdf';
import { orderStatuses, type OrderStatus } from './order.states';

/** Where the work is done: at the centre, at the customer's, or by a mobile party. */
export const placeKinds = ['centre', 'customer', 'mobile'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Instruments that are announced and not registered yet. */
export interface Expected {
  typeCode?: string;
  description: string;
  count: number;
}

/** `listed` lines come from a published price list; a discount is taken off. Amounts are whole đồng of one unit. */
export const feeKinds = ['listed', 'travel', 'discount'] as const;
export type FeeKind = (typeof feeKinds)[number];

export interface FeeLine {
  kind: FeeKind;
  priceListId?: Types.ObjectId;
  priceLineId?: Types.ObjectId;
  label: string;
  unit?: string;
  quantity: number;
  amount: number;
}

/** A day and the hours of it, `08:00` to `11:30`. */
export interface Appointment {
  on: Day;
  from: string;
  until: string;
}

/** Quotation, receipt, delivery and fee statement, each of a series of its own. */
export const paperKinds = ['quotation', 'receipt', 'delivery', 'feeStatement'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A paper as it was made: its words are kept, so that every print is the same. */
export interface OrderPaper {
  kind: PaperKind;
  number: string;
  madeAt: Date;
  madeBy: string;
  document: SlipDocument;
}

/** Phiếu công việc: what a centre does for a customer, from what was asked to what is paid and closed. */
export interface WorkOrder {
  centreId: Types.ObjectId;
  /** `CV-2026-00012`, of a gap-free series of the centre and year. */
  number: string;
  status: OrderStatus;
  askedOn: Day;
  /** An organization of the register, or a name that is not in it yet. */
  customerId?: Types.ObjectId;
  customerName: string;
  contactName?: string;
  phone?: string;
  email?: string;
  kind: RecordKind;
  /** Of a verification. */
  mode?: VerificationMode;
  placeKind: PlaceKind;
  address?: string;
  communeId?: Types.ObjectId;
  instrumentIds: Types.ObjectId[];
  expected: Expected[];
  feeLines: FeeLine[];
  /** Sum of the fee lines, in whole đồng; kept for lists. */
  total: number;
  appointment?: Appointment;
  verifierIds: Types.ObjectId[];
  standardIds: Types.ObjectId[];
  note?: string;
  /** Why it was refused, cancelled, or handed back before its end. */
  reason?: string;
  papers: OrderPaper[];
  /** The unguessable last part of the address where the customer sees how it stands. */
  publicCode: string;
  requestId?: Types.ObjectId;
  generated?: boolean;
  searchWords: string[];
}

const part = { _id: false };
const required = { type: String, required: true } as const;
const expectedSchema = new Schema<Expected>(
  { typeCode: String, description: required, count: { type: Number, required: true } },
  part,
);
const feeSchema = new Schema<FeeLine>(
  {
    kind: { type: String, enum: feeKinds, required: true },
    priceListId: Schema.Types.ObjectId,
    priceLineId: Schema.Types.ObjectId,
    label: required,
    unit: String,
    quantity: { type: Number, required: true },
    amount: { type: Number, required: true },
  },
  part,
);
const paperSchema = new Schema<OrderPaper>(
  {
    kind: { type: String, enum: paperKinds, required: true },
    number: required,
    madeAt: { type: Date, required: true },
    madeBy: required,
    document: { type: Schema.Types.Mixed, required: true },
  },
  part,
);
/** Of orders and of requests alike. */
export const expectedFields = [expectedSchema];

const schema = new Schema<WorkOrder>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    number: required,
    status: { type: String, enum: orderStatuses, required: true },
    askedOn: required,
    customerId: Schema.Types.ObjectId,
    customerName: required,
    contactName: String,
    phone: String,
    email: String,
    kind: { type: String, enum: recordKinds, required: true },
    mode: { type: String, enum: verificationModes },
    placeKind: { type: String, enum: placeKinds, required: true },
    address: String,
    communeId: Schema.Types.ObjectId,
    instrumentIds: [Schema.Types.ObjectId],
    expected: expectedFields,
    feeLines: [feeSchema],
    total: { type: Number, required: true },
    appointment: new Schema<Appointment>({ on: required, from: required, until: required }, part),
    verifierIds: [Schema.Types.ObjectId],
    standardIds: [Schema.Types.ObjectId],
    note: String,
    reason: String,
    papers: [paperSchema],
    publicCode: required,
    requestId: Schema.Types.ObjectId,
    generated: Boolean,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, number: 1 }, { unique: true });
schema.index({ publicCode: 1 }, { unique: true });
schema.index({ requestId: 1 }, { unique: true, partialFilterExpression: { requestId: { $exists: true } } });
schema.index({ centreId: 1, askedOn: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, askedOn: -1, _id: -1 });
schema.index({ askedOn: -1, _id: -1 });
schema.index({ status: 1, askedOn: -1, _id: -1 });
schema.index({ kind: 1, askedOn: -1, _id: -1 });
schema.index({ customerId: 1, askedOn: -1, _id: -1 });
schema.index({ verifierIds: 1, askedOn: -1, _id: -1 });
schema.index({ centreId: 1, 'appointment.on': 1, status: 1 });
schema.index({ 'appointment.on': 1, status: 1 });
schema.index({ instrumentIds: 1 });
schema.index({ searchWords: 1 });

export const WorkOrderModel = model<WorkOrder>('WorkOrder', schema);
export type OrderRecord = WorkOrder & { _id: Types.ObjectId; __v: number };
export type OrderDocument = HydratedDocument<WorkOrder>;
