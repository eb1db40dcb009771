import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Characteristics } from '../../metrology';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { identityKey, nearKey } from '../../platform/text';
import { stateKeyOf, type Standing } from './legal-state.rules';

export const instrumentStatuses = ['inService', 'outOfService', 'retired'] as const;
export type InstrumentStatus = (typeof instrumentStatuses)[number];

/** A period in which an organization owned the instrument. */
export interface Ownership {
  readonly ownerId: Types.ObjectId;
  readonly from: Day;
  readonly until?: Day;
}

/** Phương tiện đo: what is verified. Unique by type, maker and serial when it has a serial. */
export interface Instrument extends Standing {
  /** The registry's own number: `PTD-000123`. */
  code: string;
  typeCode: string;
  /** The centre that keeps this record and verifies the instrument. */
  centreId: Types.ObjectId;
  ownerId: Types.ObjectId;
  ownerships: Ownership[];
  communeId?: Types.ObjectId;
  /** Where it stands or is used. */
  place?: string;
  maker?: string;
  /** Kiểu, ký hiệu. */
  model?: string;
  /** Absent when the instrument bears none; certificates then name the stamp. */
  serial?: string;
  /** Maker, serial and type folded together; absent without a serial. */
  serialKey?: string;
  yearMade?: number;
  /** Mã quản lý of its owner. */
  inventoryNumber?: string;
  /** Type approval decision (PDM), when the type needs one. */
  typeApproval?: string;
  /** What is improbable about it, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  /** As the procedure of its type asks: Max, e, class; Q3, R … Quantities are `{ value, unit }`. */
  characteristics: Characteristics;
  status: InstrumentStatus;
  /** The legal state as far as no day changes it, kept by `stateKeyOf`; its order is that of the due days. */
  stateKey: string;
  note?: string;
  provenance?: Provenance;
  searchWords: string[];
}

const schema = new Schema<Instrument>(
  {
    code: { type: String, required: true },
    typeCode: { type: String, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
    ownerships: [
      new Schema<Ownership>(
        {
          ownerId: { type: Schema.Types.ObjectId, required: true },
          from: { type: String, required: true },
          until: String,
        },
        { _id: false },
      ),
    ],
    communeId: Schema.Types.ObjectId,
    place: String,
    maker: String,
    model: String,
    serial: String,
    serialKey: String,
    yearMade: Number,
    inventoryNumber: String,
    typeApproval: String,
    confirmed: { type: confirmedFields, default: undefined },
    characteristics: { type: Schema.Types.Mixed, default: {} },
    status: { type: String, enum: instrumentStatuses, required: true, default: 'inService' },
    failedOn: String,
    lastVerifiedOn: String,
    lastCertificateId: Schema.Types.ObjectId,
    dueOn: String,
    validWithoutEnd: Boolean,
    withdrawnOn: String,
    stateKey: { type: String, required: true },
    note: String,
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true, minimize: false },
);
schema.index({ code: 1 }, { unique: true });
schema.index({ serialKey: 1 }, { unique: true, partialFilterExpression: { serialKey: { $exists: true } } });
// Whatever their maker: O and 0, `A007` and `A7` are easily taken for one another.
keepNearKeys(schema, {
  serial: ({ typeCode, serial }) => serial && `${typeCode}|${nearKey('serial', serial)}`,
  typeApproval: ({ typeApproval }) => typeApproval && nearKey('decisionNumber', typeApproval),
  // Many instruments bear one approval: only what is nearly another is asked about.
  typeApprovalKey: ({ typeApproval }) => typeApproval && identityKey('decisionNumber', typeApproval),
});
// Lists in the order of the code, the narrowest first; `_id` breaks ties in every list's order.
schema.index({ ownerId: 1, code: 1, _id: 1 });
schema.index({ communeId: 1, code: 1, _id: 1 });
schema.index({ typeCode: 1, code: 1, _id: 1 });
schema.index({ centreId: 1, typeCode: 1, code: 1, _id: 1 });
schema.index({ centreId: 1, code: 1, _id: 1 });
schema.index({ status: 1, code: 1, _id: 1 });
schema.index({ code: 1, _id: 1 });
// Legal states and what falls due: every state is a range of the key, in the order of the due day.
// What holds two values of a filter here holds them above too: an index is of use only with the order of its list.
schema.index({ ownerId: 1, stateKey: 1, _id: 1 });
schema.index({ communeId: 1, stateKey: 1, _id: 1 });
schema.index({ typeCode: 1, stateKey: 1, _id: 1 });
schema.index({ centreId: 1, typeCode: 1, stateKey: 1, _id: 1 });
schema.index({ centreId: 1, stateKey: 1, _id: 1 });
schema.index({ status: 1, stateKey: 1, _id: 1 });
schema.index({ stateKey: 1, _id: 1 });
schema.index({ searchWords: 1 });
schema.index({ 'provenance.generated': 1, stateKey: 1 }, { partialFilterExpression: { 'provenance.generated': true } });

/** Whoever saves an instrument keeps its state with it: no verb of the register can forget to. */
schema.pre('validate', function () {
  this.stateKey = stateKeyOf(this);
});

export const InstrumentModel = model<Instrument>('Instrument', schema);
export type InstrumentRecord = Instrument & { _id: Types.ObjectId; __v: number };
export type InstrumentDocument = HydratedDocument<Instrument>;
