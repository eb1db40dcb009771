/** `unknown`: nobody entered anything the agency did that year, which does not say that it did nothing. */
export type DutyState = 'done' | 'missing' | 'notYetDue' | 'unknown';
