import { Schema } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** What shows that a person can do the work, in the order of ISO/IEC 17025:2017, 6.2.5: trained, judged, authorized. */
export const competenceKinds = ['training', 'assessment', 'authorization'] as const;
export type CompetenceKind = (typeof competenceKinds)[number];

/** One course, assessment or authorization of a person. */
export interface Competence {
  readonly kind: CompetenceKind;
  /** Course, what was judged, or the work that is authorized. */
  readonly subject: string;
  /** Who held the course, who judged, or who authorized: body or person. */
  readonly by: string;
  readonly on: Day;
  /** Last day; absent: without an end. */
  readonly validUntil?: Day;
  /** Certificate, minutes or decision: number, day, where it is kept. */
  readonly evidence: string;
  /** Fields of measurement, as instrument types name them. */
  readonly fields: readonly string[];
  /** Codes of instrument types within those fields; empty: every type of them. */
  readonly typeCodes: readonly string[];
}

export const competenceFields = new Schema<Competence>(
  {
    kind: { type: String, enum: competenceKinds, required: true },
    subject: { type: String, required: true },
    by: { type: String, required: true },
    on: { type: String, required: true },
    validUntil: String,
    evidence: { type: String, required: true },
    fields: [String],
    typeCodes: [String],
  },
  { _id: false },
);
