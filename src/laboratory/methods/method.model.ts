import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { proposalFields, type Proposal, type TwoHands } from '../../access';
import { confirmedFigureFields, proposedFigureFields, type ConfirmedFigure, type ProposedFigure } from './figure.model';

/** The document of a procedure as somebody has read it. */
export interface MethodDocumentRead {
  /** As it is printed: `ĐLVN 14:2009`. */
  readonly documentNumber: string;
  /** Where it was read. */
  readonly source: string;
}

/** What one officer has read: no paper rests on it. */
export interface ProposedMethod extends MethodDocumentRead, Proposal {}

/** That two people have read the document of a procedure: its number and where. Once for all papers after it. */
export interface Method extends Partial<MethodDocumentRead>, TwoHands {
  procedureCode: string;
  /** Confirmed by the sample generator: the papers that rest on it say so. */
  sample?: boolean;
  /** What waits for a second person, and what was refused. */
  proposals: ProposedMethod[];
  /** The figures of that document as two people have read them, every version in the order in which it was confirmed. */
  figures: ConfirmedFigure[];
  figureProposals: ProposedFigure[];
}

/** A method whose document is confirmed. */
export type ConfirmedMethod = Method & MethodDocumentRead;

const readFields = { documentNumber: { type: String, required: true }, source: { type: String, required: true } };

const schema = new Schema<Method>(
  {
    procedureCode: { type: String, required: true },
    documentNumber: String,
    source: String,
    proposedBy: String,
    confirmedBy: String,
    confirmedAt: Date,
    sample: Boolean,
    proposals: [new Schema<ProposedMethod>({ ...readFields, ...proposalFields })],
    figures: [new Schema<ConfirmedFigure>(confirmedFigureFields, { _id: false })],
    figureProposals: [new Schema<ProposedFigure>(proposedFigureFields)],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ procedureCode: 1 }, { unique: true });

export const MethodModel = model<Method>('Method', schema);
export type MethodDocument = HydratedDocument<Method>;
export type MethodRecord = Method & { _id: Types.ObjectId; __v: number };
