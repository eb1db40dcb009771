import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';
import { recordKinds, type RecordKind } from '../certificates';

/** `noEffect` … `withdraw` are what a person decided; withdrawing itself is a step of the certificate. */
export const verdicts = ['undecided', 'noEffect', 'informed', 'reverify', 'withdraw'] as const;
export type Verdict = (typeof verdicts)[number];
export type GivenVerdict = Exclude<Verdict, 'undecided'>;
export const givenVerdicts = verdicts.filter((each): each is GivenVerdict => each !== 'undecided');

/** What somebody decided of one piece of work, and why. */
export interface Judgement {
  readonly verdict: GivenVerdict;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** A standard by which the work rests on the faulty one, with the certificate that the record names. */
export interface ThroughStandard {
  readonly standardId: Types.ObjectId;
  readonly code: string;
  readonly certificateNumber: string;
}

/**
 * A record that rests on a standard found faulty, as it was when the register was searched. Only what people decide of
 * it changes, and each judgement stays.
 */
export interface AffectedWork {
  assessmentId: Types.ObjectId;
  centreId: Types.ObjectId;
  verificationId: Types.ObjectId;
  recordNumber: string;
  recordStatus: string;
  kind: RecordKind;
  performedOn: Day;
  instrumentId: Types.ObjectId;
  instrumentCode: string;
  /** Of the certificate that was issued by then. */
  certificateNumber?: string;
  through: ThroughStandard[];
  foundAt: Date;
  /** That of the newest judgement. */
  verdict: Verdict;
  /** Oldest first. */
  judgements: Judgement[];
  generated?: boolean;
}

const schema = new Schema<AffectedWork>(
  {
    assessmentId: { type: Schema.Types.ObjectId, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    verificationId: { type: Schema.Types.ObjectId, required: true },
    recordNumber: { type: String, required: true },
    recordStatus: { type: String, required: true },
    kind: { type: String, enum: recordKinds, required: true },
    performedOn: { type: String, required: true },
    instrumentId: { type: Schema.Types.ObjectId, required: true },
    instrumentCode: { type: String, required: true },
    certificateNumber: String,
    through: [
      new Schema<ThroughStandard>(
        {
          standardId: { type: Schema.Types.ObjectId, required: true },
          code: { type: String, required: true },
          certificateNumber: { type: String, required: true },
        },
        { _id: false },
      ),
    ],
    foundAt: { type: Date, required: true },
    verdict: { type: String, enum: verdicts, required: true },
    judgements: [
      new Schema<Judgement>(
        {
          verdict: { type: String, enum: givenVerdicts, required: true },
          reason: { type: String, required: true },
          by: { type: String, required: true },
          at: { type: Date, required: true },
        },
        { _id: false },
      ),
    ],
    generated: Boolean,
  },
  { optimisticConcurrency: true },
);
schema.index({ assessmentId: 1, verificationId: 1 }, { unique: true });
schema.index({ assessmentId: 1, performedOn: -1, _id: -1 });
schema.index({ assessmentId: 1, verdict: 1, performedOn: -1, _id: -1 });

export const AffectedWorkModel = model<AffectedWork>('AffectedWork', schema);
export type AffectedRecord = AffectedWork & { _id: Types.ObjectId; __v: number };
export type AffectedDocument = HydratedDocument<AffectedWork>;
