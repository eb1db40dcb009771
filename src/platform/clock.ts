/** Where the present comes from. Only routes and jobs ask it; rules receive instants and days. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and for `--date`: it stands still. */
export function fixedClock(instant: Date): Clock {
  return { now: () => new Date(instant) };
}
