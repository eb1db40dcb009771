import type { Types } from 'mongoose';
import type { Day, Text } from '../../platform/i18n';

/** Something on a day, or in hours of it, as a calendar shows it. */
export interface CalendarEvent {
  /** Stays the same as long as it is the same thing, so that calendars move it and do not double it. */
  readonly id: string;
  readonly on: Day;
  /** `08:00` to `11:30` in Vietnam; absent: the whole day. */
  readonly hours?: { readonly from: string; readonly until: string };
  readonly summary: Text;
  readonly description?: Text;
  readonly place?: Text;
  /** Where the registry shows it, below its own address. */
  readonly path?: string;
  /** When what it tells was last changed. */
  readonly changedAt: Date;
  /** It rests on a sample record. */
  readonly generated?: boolean | undefined;
}

/** When a record was last saved; what was brought in with others tells only when it came. */
export function changedAt(record: { readonly _id: Types.ObjectId; readonly updatedAt?: Date }): Date {
  return record.updatedAt ?? record._id.getTimestamp();
}

/** What has been is shown for so many days. */
export const shownAfterDays = 31;
/** Appointments are shown so far ahead. */
export const shownAheadDays = 366;
