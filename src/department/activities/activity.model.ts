import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey } from '../../platform/text';

/** What a figure is made of, where the source tells: the parts of an activity, each with its own count or amount. */
export interface ActivityPart {
  readonly titleVi: string;
  readonly titleEn?: string;
  readonly count?: number;
  readonly participants?: number;
  /** Decimal text in millions of đồng. */
  readonly amountMillionVnd?: string;
  /** Key of the organization in the source's ledger. */
  readonly organization?: string;
  readonly documents?: readonly string[];
}

/** One entry of the ledger of what only people know: articles, classes, surveys, investment … */
export interface Activity {
  /** The stable name of an entry that was loaded from a data file; absent for entries typed by people. */
  key?: string;
  /** article, broadcast, trainingClass, workshop, survey, investment, equipment … – the kinds are in `activity.messages.ts`. */
  kind: string;
  year: number;
  heldOn?: Day;
  titleVi: string;
  titleEn?: string;
  /** How many there were: articles, classes, sets, enterprises surveyed …; absent when no source says, never guessed. */
  count?: number;
  /** What is counted, where the kind alone does not say: `ha`, `hồ sơ`, `TCCS`. */
  unit?: string;
  /** A finer name within the kind, by which reports pick it: `centres`, `enterprises`, `biotechnology` … */
  detail?: string;
  participants?: number;
  /** As the source words it: `hơn 40`. */
  participantsText?: string;
  /** Decimal text in millions of đồng: `25616`. */
  amountMillionVnd?: string;
  parts: ActivityPart[];
  /** Numbers of the documents it rests on. */
  documents: string[];
  /** Whether the Đề án 996 report counts it. */
  countsFor996: boolean;
  note?: string;
  /** What is improbable about it, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  provenance?: Provenance;
  searchWords: string[];
}

const schema = new Schema<Activity>(
  {
    key: String,
    kind: { type: String, required: true },
    year: { type: Number, required: true },
    heldOn: String,
    titleVi: { type: String, required: true },
    titleEn: String,
    count: Number,
    unit: String,
    detail: String,
    participants: Number,
    participantsText: String,
    amountMillionVnd: String,
    parts: [
      new Schema<ActivityPart>(
        {
          titleVi: { type: String, required: true },
          titleEn: String,
          count: Number,
          participants: Number,
          amountMillionVnd: String,
          organization: String,
          documents: { type: [String], default: undefined },
        },
        { _id: false },
      ),
    ],
    documents: [String],
    countsFor996: { type: Boolean, required: true, default: false },
    note: String,
    confirmed: { type: confirmedFields, default: undefined },
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ key: 1 }, { unique: true, partialFilterExpression: { key: { $exists: true } } });
schema.index({ year: -1, _id: -1 });
schema.index({ kind: 1, year: -1, _id: -1 });
schema.index({ countsFor996: 1, kind: 1, year: 1 });
schema.index({ searchWords: 1 });
// Of one kind and year: the same article is easily entered by two people.
keepNearKeys(schema, { titleVi: ({ kind, year, titleVi }) => `${kind}|${year}|${nearKey('name', titleVi)}` });

export const ActivityModel = model<Activity>('Activity', schema);
export type ActivityRecord = Activity & { _id: Types.ObjectId; __v: number };
export type ActivityDocument = HydratedDocument<Activity>;
