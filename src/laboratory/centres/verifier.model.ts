import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Provenance } from '../../register/organizations';
import { provenanceFields } from '../../register/organizations';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { competenceFields, type Competence } from './competence.model';
import { nearKey, personOrderKey } from '../../platform/text';

/** A verifier's card: the fields it covers and how long (issued by the province since 01/7/2025, TT 07/2025/TT-BKHCN). */
export interface VerifierCard {
  readonly number: string;
  readonly decisionNumber?: string;
  readonly issuedOn: Day;
  /** Last day it is valid; later than `issuedOn`. */
  readonly expiresOn: Day;
  /** What is improbable about it, and was confirmed by whoever entered it. */
  readonly confirmed?: readonly Question[];
  /** First day on which it no longer holds, before its last day, and why: its holder left. */
  readonly endedOn?: Day;
  readonly endReason?: string;
  /** Fields of measurement, as instrument types name them: `Khối lượng`, `Dung tích – Lưu lượng` … */
  readonly fields: readonly string[];
}

/** A person leaves the centre: the day is said first, and what the person had is ended when it is finished. */
export interface Leaving {
  readonly on: Day;
  readonly reason: string;
  readonly document?: string;
  readonly finishedAt?: Date;
  readonly finishedBy?: string;
  /** First day on which the person worked for the centre again. */
  readonly backOn?: Day;
}

/** Kiểm định viên đo lường: a person of a centre who may verify while a card covers the field. */
export interface Verifier {
  centreId: Types.ObjectId;
  name: string;
  /** Where the person stands in Vietnamese order: by the given name. */
  nameOrder: string;
  /** The centre's own number of the person. */
  staffNumber?: string;
  cards: VerifierCard[];
  /** What shows that the person can do the work, as it was entered. */
  competences?: Competence[];
  active: boolean;
  leaving?: Leaving;
  /** Finished leavings after which the person came back and left once more, the oldest first. */
  earlierLeavings?: Leaving[];
  provenance?: Provenance;
  searchWords: string[];
}

const leavingFields = new Schema<Leaving>(
  {
    ...{ on: { type: String, required: true }, reason: { type: String, required: true }, document: String },
    ...{ finishedAt: Date, finishedBy: String, backOn: String },
  },
  { _id: false },
);

const schema = new Schema<Verifier>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    nameOrder: { type: String, required: true },
    staffNumber: String,
    cards: [
      new Schema<VerifierCard>(
        {
          number: { type: String, required: true },
          decisionNumber: String,
          issuedOn: { type: String, required: true },
          expiresOn: { type: String, required: true },
          confirmed: { type: confirmedFields, default: undefined },
          endedOn: String,
          endReason: String,
          fields: [String],
        },
        { _id: false },
      ),
    ],
    competences: { type: [competenceFields], default: undefined },
    active: { type: Boolean, required: true, default: true },
    leaving: { type: leavingFields },
    earlierLeavings: { type: [leavingFields], default: undefined },
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, nameOrder: 1, _id: 1 });
schema.index({ nameOrder: 1, _id: 1 });
schema.index({ active: 1, nameOrder: 1, _id: 1 });
schema.index({ 'cards.expiresOn': 1 });
schema.index({ searchWords: 1 });
keepNearKeys(schema, { cards: ({ cards }) => cards.map(({ number }) => nearKey('cardNumber', number)) });
// Whether anything of the register is a sample.
schema.index({ 'provenance.generated': 1 }, { sparse: true });

/** Whoever saves a verifier keeps the place in the order of names. */
schema.pre('validate', function () {
  this.nameOrder = personOrderKey(this.name);
});

export const VerifierModel = model<Verifier>('Verifier', schema);
export type VerifierRecord = Verifier & { _id: Types.ObjectId; __v: number };
export type VerifierDocument = HydratedDocument<Verifier>;
