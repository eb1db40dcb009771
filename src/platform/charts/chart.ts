import type { Day } from '../i18n';

/** A value with the bar of its uncertainty, over a day or a name. */
export interface BarredPoint {
  readonly x: string;
  readonly y: number;
  /** Half the bar: U; absent where none is known. */
  readonly bar?: number | undefined;
  /** A point that is out of limits is drawn as another shape, not only in another colour. */
  readonly isBad?: boolean;
}

/** A line through places, with half the width of the band around it where it has one. */
export interface ChartLine {
  readonly label: string;
  readonly points: readonly { readonly x: string; readonly y: number; readonly band?: number | undefined }[];
  readonly isDashed?: boolean;
}

/** A level across the whole chart: a limit, a centre, a reference value. */
export interface ChartLevel {
  readonly label: string;
  readonly y: number;
  readonly kind: 'limit' | 'warning' | 'centre';
}

/** What a chart shows, in words already chosen and numbers already formatted by `formatValue`. */
export interface Chart {
  /** Days on a scale of time, or names one beside the other. */
  readonly over: 'days' | 'names';
  readonly title: string;
  /** The quantity and its unit, beside the upright axis. */
  readonly axis: string;
  readonly pointsLabel: string;
  readonly points: readonly BarredPoint[];
  readonly lines?: readonly ChartLine[];
  readonly levels?: readonly ChartLevel[];
  readonly formatValue: (value: number) => string;
  readonly formatDay: (day: Day) => string;
}

/** Width and height in pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}
