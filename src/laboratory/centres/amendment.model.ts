import { Schema, type Types } from 'mongoose';
import { proposalFields, type Proposal, type TwoHands } from '../../access';
import type { Day } from '../../platform/i18n';
import { scopeLineFields, type ScopeLine } from './scope-line.model';

/** The decision was amended by another, or the register had it wrong. */
export const amendmentKinds = ['amendment', 'correction'] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

/**
 * What a designation says from a day on. What it said before stays as it was: the scope of any day can be told.
 * While it has a `proposal` nothing rests on it.
 */
export interface Amendment extends TwoHands {
  readonly _id: Types.ObjectId;
  readonly kind: AmendmentKind;
  /** Of the amending decision, as `issuer` and `issuedOn` are; a correction of the register has none. */
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn?: Day;
  /** First day on which the scope is this one. */
  readonly from: Day;
  /** Of a correction: the first day of the designation. */
  readonly validFrom?: Day;
  /** The last day of the designation, where it is another one now. */
  readonly validUntil?: Day;
  /** What both were until it was approved. */
  readonly validFromBefore?: Day;
  readonly validUntilBefore?: Day;
  readonly reason: string;
  /** Where it was read: file, annex, page. */
  readonly document: string;
  /** The whole scope from that day on. */
  readonly scopeLines: readonly ScopeLine[];
  readonly proposal?: Proposal;
}

const day = String;

export const amendmentSchema = new Schema<Amendment>({
  kind: { type: String, enum: amendmentKinds, required: true },
  number: String,
  issuer: String,
  issuedOn: day,
  from: { type: day, required: true },
  validFrom: day,
  validUntil: day,
  validFromBefore: day,
  validUntilBefore: day,
  reason: { type: String, required: true },
  document: { type: String, required: true },
  scopeLines: [scopeLineFields],
  proposal: { type: new Schema<Proposal>(proposalFields, { _id: false }) },
  proposedBy: String,
  confirmedBy: String,
  confirmedAt: Date,
});
