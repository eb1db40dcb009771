import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { ProcedureDeclaration } from '../../metrology';
import type { Day } from '../../platform/i18n';

export const ownProcedureStates = ['draft', 'submitted', 'approved', 'withdrawn'] as const;
export type OwnProcedureState = (typeof ownProcedureStates)[number];

/**
 * One edition of a procedure that a centre wrote itself (ISO/IEC 17025:2017, 7.2.2). What was approved is never
 * changed: a change makes the next edition, and a record keeps the edition it was made with.
 */
export interface OwnProcedure {
  centreId: Types.ObjectId;
  /** The same in every edition; one within the centre. */
  code: string;
  edition: number;
  nameVi: string;
  state: OwnProcedureState;
  /** What it asks, reckons and prints: the one shape that every procedure is declared in. */
  declaration: ProcedureDeclaration;
  /** The ready procedure that it was begun from. */
  template?: string;
  /** What this edition changes, and how it was found fit for its use (ISO/IEC 17025:2017, 7.2.2.4). */
  fitness?: string;
  /** The accounts that wrote it: none of them approves it. */
  writtenByIds: string[];
  writtenBy: string;
  submittedBy?: string;
  submittedAt?: Date;
  /** Why it was sent back last. */
  returnReason?: string;
  approvedBy?: string;
  approvedAt?: Date;
  /** The first day of work that it serves. */
  approvedOn?: Day;
  withdrawnBy?: string;
  /** The first day on which no new work begins by it. */
  withdrawnOn?: Day;
  withdrawalReason?: string;
  searchWords: string[];
}

const schema = new Schema<OwnProcedure>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    code: { type: String, required: true },
    edition: { type: Number, required: true },
    nameVi: { type: String, required: true },
    state: { type: String, enum: ownProcedureStates, required: true },
    declaration: { type: Schema.Types.Mixed, required: true },
    template: String,
    fitness: String,
    writtenByIds: { type: [String], required: true },
    writtenBy: { type: String, required: true },
    submittedBy: String,
    submittedAt: Date,
    returnReason: String,
    approvedBy: String,
    approvedAt: Date,
    approvedOn: String,
    withdrawnBy: String,
    withdrawnOn: String,
    withdrawalReason: String,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true, minimize: false },
);
schema.index({ centreId: 1, code: 1, edition: 1 }, { unique: true });
schema.index({ centreId: 1, nameVi: 1, _id: 1 });
schema.index({ nameVi: 1, _id: 1 });
schema.index({ searchWords: 1 });

export const OwnProcedureModel = model<OwnProcedure>('OwnProcedure', schema);
export type OwnProcedureRecord = OwnProcedure & { _id: Types.ObjectId; __v: number };
export type OwnProcedureDocument = HydratedDocument<OwnProcedure>;
