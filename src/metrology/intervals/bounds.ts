/** The shortest and the longest interval that a centre's settings allow, in the unit of the interval. */
export interface IntervalBounds {
  readonly shortest: number;
  readonly longest: number;
}

/** Throws a RangeError for bounds that cannot be. */
export function clamp(interval: number, { shortest, longest }: IntervalBounds): number {
  if (!(shortest > 0 && shortest <= longest))
    throw new RangeError('An interval has bounds, the shortest more than zero.');
  return Math.min(longest, Math.max(shortest, interval));
}
