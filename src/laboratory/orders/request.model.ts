import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { recordKinds, type RecordKind } from '../certificates';
import type { Day } from '../../platform/i18n';
import { expectedFields, placeKinds, type Expected, type PlaceKind } from './order.model';

export const requestStatuses = ['waiting', 'taken', 'refused'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** By a clerk of the centre, or by the customer through the public form. */
export const requestWays = ['clerk', 'public'] as const;
export type RequestWay = (typeof requestWays)[number];

/** Phiếu yêu cầu: what a customer asks a centre for, before it becomes a work order. */
export interface WorkRequest {
  centreId: Types.ObjectId;
  /** `YC-2026-00012`, of a gap-free series of the centre and year. */
  number: string;
  way: RequestWay;
  status: RequestStatus;
  receivedAt: Date;
  customerName: string;
  contactName?: string;
  phone?: string;
  email?: string;
  kind: RecordKind;
  placeKind: PlaceKind;
  address?: string;
  communeId?: Types.ObjectId;
  /** The day that the customer would like. */
  wishedOn?: Day;
  expected: Expected[];
  note?: string;
  /** Why it was refused. */
  reason?: string;
  orderId?: Types.ObjectId;
  /** The unguessable last part of the address where the customer sees how it stands. */
  publicCode: string;
  /** What the public form is limited by: a mark of who sent it, never an address or a name. */
  senderMark?: string;
  generated?: boolean;
  searchWords: string[];
}

const required = { type: String, required: true } as const;
const schema = new Schema<WorkRequest>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    number: required,
    way: { type: String, enum: requestWays, required: true },
    status: { type: String, enum: requestStatuses, required: true },
    receivedAt: { type: Date, required: true },
    customerName: required,
    contactName: String,
    phone: String,
    email: String,
    kind: { type: String, enum: recordKinds, required: true },
    placeKind: { type: String, enum: placeKinds, required: true },
    address: String,
    communeId: Schema.Types.ObjectId,
    wishedOn: String,
    expected: expectedFields,
    note: String,
    reason: String,
    orderId: Schema.Types.ObjectId,
    publicCode: required,
    senderMark: String,
    generated: Boolean,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, number: 1 }, { unique: true });
schema.index({ publicCode: 1 }, { unique: true });
schema.index({ centreId: 1, receivedAt: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, receivedAt: -1, _id: -1 });
schema.index({ receivedAt: -1, _id: -1 });
schema.index({ status: 1, receivedAt: -1, _id: -1 });
schema.index({ senderMark: 1, receivedAt: -1 }, { partialFilterExpression: { senderMark: { $exists: true } } });
schema.index({ centreId: 1, way: 1, receivedAt: -1 });
schema.index({ searchWords: 1 });

export const WorkRequestModel = model<WorkRequest>('WorkRequest', schema);
export type RequestRecord = WorkRequest & { _id: Types.ObjectId; __v: number };
export type RequestDocument = HydratedDocument<WorkRequest>;
