import { Schema } from 'mongoose';
import { units, type Quantity } from '../../metrology';

/** Methods of ILAC-G24/OIML D 10:2022 and NCSLI RP-1 that propose the next interval of one standard. */
export const intervalMethods = ['staircase', 'controlChart', 'reliabilityTarget'] as const;
export type IntervalMethodName = (typeof intervalMethods)[number];

/** How the centre watches a standard between certificates: its own settings (ISO/IEC 17025:2017, 6.4.10 and 7.7.1). */
export interface Monitoring {
  /** The largest deviation from nominal that the work allows. */
  readonly limit?: Quantity;
  readonly method?: IntervalMethodName;
  readonly shortestMonths?: number;
  readonly longestMonths?: number;
  /** In %, decimal text: of the limit, of the interval, of the values, of the calibrations. */
  readonly share?: string;
  readonly stepUp?: string;
  readonly stepDown?: string;
  readonly confidence?: string;
  readonly target?: string;
  /** So many good checks give the control chart its limits. */
  readonly baseline?: number;
}

export const monitoringSchema = new Schema<Monitoring>(
  {
    limit: new Schema<Quantity>(
      { value: { type: String, required: true }, unit: { type: String, enum: units, required: true } },
      { _id: false },
    ),
    method: { type: String, enum: intervalMethods },
    shortestMonths: Number,
    longestMonths: Number,
    share: String,
    stepUp: String,
    stepDown: String,
    confidence: String,
    target: String,
    baseline: Number,
  },
  { _id: false },
);
