import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { scopeActivities, type ScopeActivity } from '../centres';
import type { Day } from '../../platform/i18n';

/** Who may sign what a centre issues, by decision of its head (ISO/IEC 17025:2017, 6.2.6). Never changed, only ended. */
export interface Signatory {
  centreId: Types.ObjectId;
  accountId: Types.ObjectId;
  /** As the person was called when it was decided. */
  name: string;
  /** Which kinds of work. */
  activities: ScopeActivity[];
  /** Fields of measurement, as instrument types name them. */
  fields: string[];
  /** Codes of the instrument types within those fields; empty: every type of them. */
  typeCodes: string[];
  decisionNumber: string;
  decidedOn: Day;
  validFrom: Day;
  /** Last day; absent: until it is ended. */
  validUntil?: Day;
  /** Where the decision is kept. */
  document?: string;
  /** First day on which the right is no longer there, and why. */
  endedOn?: Day;
  endReason?: string;
}

const schema = new Schema<Signatory>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    accountId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    activities: { type: [String], enum: scopeActivities },
    fields: [String],
    typeCodes: [String],
    decisionNumber: { type: String, required: true },
    decidedOn: { type: String, required: true },
    validFrom: { type: String, required: true },
    validUntil: String,
    document: String,
    endedOn: String,
    endReason: String,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ validFrom: -1, _id: -1 });
schema.index({ centreId: 1, validFrom: -1, _id: -1 });
schema.index({ accountId: 1 });

export const SignatoryModel = model<Signatory>('Signatory', schema);
export type SignatoryRecord = Signatory & { _id: Types.ObjectId; __v: number };
export type SignatoryDocument = HydratedDocument<Signatory>;
