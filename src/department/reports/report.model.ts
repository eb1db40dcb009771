import { model, Schema, type HydratedDocument } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** What a person changed of the report's head and signature; a field absent is as the outline proposes it. */
export interface ReportHeader {
  number?: number;
  place?: string;
  signedOn?: Day;
  /** One addressee a line. */
  addressee?: string;
  /** The signatory's authority and office, one line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` … */
  authority?: string;
  signatoryName?: string;
}

/** The text of one section in place of the proposed one; `{{key}}` stands for a figure. */
export interface Narrative {
  readonly section: string;
  readonly text: string;
}

/** What people wrote into the Đề án 996 report of a year. The figures are never kept here: they come from the records. */
export interface Report {
  year: number;
  header: ReportHeader;
  narratives: Narrative[];
}

const schema = new Schema<Report>(
  {
    year: { type: Number, required: true },
    header: {
      type: new Schema<ReportHeader>(
        {
          number: Number,
          place: String,
          signedOn: String,
          addressee: String,
          authority: String,
          signatoryName: String,
        },
        { _id: false },
      ),
      default: {},
    },
    narratives: [
      new Schema<Narrative>(
        { section: { type: String, required: true }, text: { type: String, required: true } },
        { _id: false },
      ),
    ],
  },
  { timestamps: true, optimisticConcurrency: true, minimize: false },
);
schema.index({ year: 1 }, { unique: true });

export const ReportModel = model<Report>('Report', schema);
export type ReportDocument = HydratedDocument<Report>;
