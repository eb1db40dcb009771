import { model, Schema, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';
import type { Score } from './round.model';

export const actionStatuses = ['open', 'planned', 'closed'] as const;
/** `open`: nobody has said why yet; `planned`: cause, correction and day are there; `closed`: its effect was checked. */
export type ActionStatus = (typeof actionStatuses)[number];

/**
 * What a centre does about a result of a comparison that failed: why, what is corrected, by whom, until when, and
 * whether it helped (ISO/IEC 17025:2017, 7.7.3, 7.10 and 8.7).
 */
export interface ComparisonAction {
  centreId: Types.ObjectId;
  roundId: Types.ObjectId;
  /** Name of the round and of the point, code of the centre and the score, as they were when the round was closed. */
  round: string;
  point: string;
  code: string;
  scoreName: keyof Pick<Score, 'en' | 'z' | 'zPrime' | 'zeta'>;
  score: number;
  openedOn: Day;
  status: ActionStatus;
  cause?: string;
  correction?: string;
  responsible?: string;
  dueOn?: Day;
  effect?: string;
  effectCheckedOn?: Day;
  closedBy?: string;
  generated?: boolean;
}

const schema = new Schema<ComparisonAction>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    roundId: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    point: { type: String, required: true },
    code: { type: String, required: true },
    scoreName: { type: String, required: true },
    score: { type: Number, required: true },
    openedOn: { type: String, required: true },
    status: { type: String, enum: actionStatuses, required: true },
    cause: String,
    correction: String,
    responsible: String,
    dueOn: String,
    effect: String,
    effectCheckedOn: String,
    closedBy: String,
    generated: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ roundId: 1, code: 1, point: 1 }, { unique: true });
schema.index({ centreId: 1, openedOn: -1, _id: -1 });
schema.index({ openedOn: -1, _id: -1 });
schema.index({ status: 1, openedOn: -1, _id: -1 });

export const ComparisonActionModel = model<ComparisonAction>('ComparisonAction', schema);
export type ActionRecord = ComparisonAction & { _id: Types.ObjectId; __v: number };
