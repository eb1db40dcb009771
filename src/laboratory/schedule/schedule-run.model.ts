import { model, Schema, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** `missed`: nothing ran that day; what it would have found was announced by the next run. */
export const runStatuses = ['running', 'done', 'failed', 'missed'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** One run of the nightly schedule for one day. `_id` is the day: two instances cannot both run it. */
export interface ScheduleRun {
  _id: Day;
  startedAt: Date;
  finishedAt?: Date;
  /** Which instance runs it: host and process. */
  instance: string;
  /** Renewed while it works; another instance may take over a run whose lease has passed. */
  leaseUntil: Date;
  status: RunStatus;
  /** Instruments examined so far. */
  examined: number;
  noticesMade: number;
  messagesMade: number;
  /** The id under which the failure was logged. */
  errorId?: string;
}

const schema = new Schema<ScheduleRun>(
  {
    _id: String,
    startedAt: { type: Date, required: true },
    finishedAt: Date,
    instance: { type: String, required: true },
    leaseUntil: { type: Date, required: true },
    status: { type: String, enum: runStatuses, required: true },
    examined: { type: Number, default: 0 },
    noticesMade: { type: Number, default: 0 },
    messagesMade: { type: Number, default: 0 },
    errorId: String,
  },
  { versionKey: false },
);

export const ScheduleRunModel = model<ScheduleRun>('ScheduleRun', schema);

/** How far ahead a due day is announced, and that it has passed. */
export const noticeStages = ['days60', 'days30', 'days7', 'overdue'] as const;
export type NoticeStage = (typeof noticeStages)[number];

/** That a stage of a due day was announced: unique, so that nobody is told twice. */
export interface DueNotice {
  instrumentId: Types.ObjectId;
  dueOn: Day;
  stage: NoticeStage;
  runOn: Day;
  centreId: Types.ObjectId;
  ownerId: Types.ObjectId;
}

const noticeSchema = new Schema<DueNotice>(
  {
    instrumentId: { type: Schema.Types.ObjectId, required: true },
    dueOn: { type: String, required: true },
    stage: { type: String, enum: noticeStages, required: true },
    runOn: { type: String, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
  },
  { versionKey: false },
);
noticeSchema.index({ instrumentId: 1, dueOn: 1, stage: 1 }, { unique: true });
noticeSchema.index({ runOn: 1, centreId: 1, ownerId: 1, dueOn: 1 });

export const DueNoticeModel = model<DueNotice>('DueNotice', noticeSchema);
