import { afterPrefix } from '../storage/keys';

/** One end of an interval: an encoded value, or the beginning that several share, taken in or left out whole. */
export interface Endpoint {
  readonly bytes: Buffer;
  readonly includes: boolean;
}

/** A stretch of encoded values, in ascending order. */
export interface Interval {
  readonly low: Endpoint;
  readonly high: Endpoint;
  /** One value, encoded whole: not a beginning that several values share. */
  readonly isPoint?: true;
}

/** Disjoint stretches in ascending order. */
export type Intervals = readonly Interval[];

export const point = (bytes: Buffer): Interval => ({
  low: { bytes, includes: true },
  high: { bytes, includes: true },
  isPoint: true,
});

/** Everything that begins with the given bytes. */
export const beginningWith = (bytes: Buffer): Interval => ({
  low: { bytes, includes: true },
  high: { bytes, includes: true },
});

export const isPoint = (interval: Interval): boolean => interval.isPoint === true;

/** Where the stretch begins (included) and ends (not) among plain keys. */
const startOf = ({ low }: Interval): Buffer => (low.includes ? low.bytes : afterPrefix(low.bytes));
const endOf = ({ high }: Interval): Buffer => (high.includes ? afterPrefix(high.bytes) : high.bytes);

const later = (a: Interval, b: Interval) => (Buffer.compare(startOf(a), startOf(b)) >= 0 ? a : b);
const earlierEnd = (a: Interval, b: Interval) => (Buffer.compare(endOf(a), endOf(b)) <= 0 ? a : b);

export function intersect(a: Intervals, b: Intervals): Intervals {
  const result: Interval[] = [];
  for (const x of a) {
    for (const y of b) {
      const narrowed = { low: later(x, y).low, high: earlierEnd(x, y).high };
      const both = x.isPoint ? x : y.isPoint ? y : narrowed;
      if (Buffer.compare(startOf(narrowed), endOf(narrowed)) < 0) result.push(both);
    }
  }
  return result;
}

export function unite(all: Intervals): Intervals {
  const sorted = [...all].sort((a, b) => Buffer.compare(startOf(a), startOf(b)));
  const result: Interval[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    const isApart = !last || Buffer.compare(endOf(last), startOf(next)) < 0;
    if (isApart || (isPoint(last) && isPoint(next) && !isSame(last, next))) result.push(next);
    else if (!isPoint(last) || !isPoint(next)) result[result.length - 1] = joined(last, next);
  }
  return result;
}

const joined = (a: Interval, b: Interval): Interval => ({
  low: a.low,
  high: Buffer.compare(endOf(a), endOf(b)) >= 0 ? a.high : b.high,
});

const isSame = (a: Interval, b: Interval) => a.low.bytes.equals(b.low.bytes);

export const contains = (intervals: Intervals, encoded: Buffer): boolean =>
  intervals.some(
    (interval) => Buffer.compare(startOf(interval), encoded) <= 0 && Buffer.compare(encoded, endOf(interval)) < 0,
  );

/** The interval as the key bytes of an index part of the given direction: `start` included, `end` not. */
export function toBytes({ low, high }: Interval, direction: 1 | -1): { start: Buffer; end: Buffer } {
  const [first, last] = direction === 1 ? [low, high] : [invert(high), invert(low)];
  return {
    start: first.includes ? first.bytes : afterPrefix(first.bytes),
    end: last.includes ? afterPrefix(last.bytes) : last.bytes,
  };
}

const invert = ({ bytes, includes }: Endpoint): Endpoint => ({
  bytes: Buffer.from(bytes.map((byte) => ~byte & 0xff)),
  includes,
});
