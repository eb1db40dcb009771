import { proposalFields, type Proposal, type TwoHands } from '../../access';
import type { Day } from '../../platform/i18n';

/** A number that the document of a procedure gives, as somebody has read it there. */
export interface FigureRead {
  /** Its name among the figures of the procedure. */
  readonly name: string;
  /** Decimal text, in the unit of the figure. */
  readonly value: string;
  /** Work of this day and later is judged by it. */
  readonly effectiveFrom: Day;
  /** The document that gives it, and where in it. */
  readonly documentNumber: string;
  readonly clause: string;
  /** Where it was read. */
  readonly source: string;
}

/** What one officer has read: nothing is judged by it. */
export interface ProposedFigure extends FigureRead, Proposal {}

/** What two officers have read. */
export interface ConfirmedFigure extends FigureRead, TwoHands {
  /** Confirmed by the sample generator: the papers that rest on it say so. */
  readonly sample?: boolean;
}

const readFields = {
  name: { type: String, required: true },
  value: { type: String, required: true },
  effectiveFrom: { type: String, required: true },
  documentNumber: { type: String, required: true },
  clause: { type: String, required: true },
  source: { type: String, required: true },
} as const;

/** The mongoose fields of a confirmed figure, and of one that waits. */
export const confirmedFigureFields = {
  ...readFields,
  ...{ proposedBy: String, confirmedBy: String, confirmedAt: Date, sample: Boolean },
} as const;
export const proposedFigureFields = { ...readFields, ...proposalFields } as const;
