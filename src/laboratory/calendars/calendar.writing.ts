import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../metrology';
import { sampleTexts, type Language } from '../../platform/i18n';
import { webTexts, wordsIn, type Words } from '../../platform/web';
import type { CalendarEvent } from './calendar.event';

/** Programs ask again after so long. */
const askedAgainAfterSeconds = 6 * 60 * 60;

interface Written {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly language: Language;
  readonly publicUrl: string;
}

/**
 * A calendar as iCalendar (RFC 5545), the same bytes for the same events. Hours are written as instants, which every
 * program shows in its own time; days are days, wherever they are read.
 */
export function writeCalendar({ name, events, language, publicUrl }: Written): string {
  const t = wordsIn(language);
  const product = t(webTexts.product);
  const calendar = ical({
    ...{ name, method: ICalCalendarMethod.PUBLISH, ttl: askedAgainAfterSeconds },
    prodId: { company: product, product, language: language.toUpperCase() },
  });
  for (const event of events) calendar.createEvent(writtenEvent(event, t, publicUrl));
  // The library leaves out the end of the last line (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

function writtenEvent(event: CalendarEvent, t: Words, publicUrl: string) {
  const { id, summary, description, place, path, changedAt, generated } = event;
  const title = t(summary);
  return {
    ...timesOf(event),
    // Everything is written in universal time; without it the library leaves out which time it is.
    timezone: 'UTC',
    id: `${id}@${new URL(publicUrl).hostname}`,
    stamp: changedAt,
    summary: generated ? `[${t(sampleTexts.mark)}] ${title}` : title,
    ...(description && { description: t(description) }),
    ...(place && { location: t(place) }),
    ...(path && { url: `${publicUrl}${path}` }),
  };
}

function timesOf({ on, hours }: CalendarEvent) {
  const instant = (time: string) => new Date(`${on}T${time}:00+07:00`);
  if (hours) return { start: instant(hours.from), end: instant(hours.until) };
  const day = (each: string) => new Date(`${each}T00:00:00Z`);
  // Nobody is taken by a day on which something ends.
  return { start: day(on), end: day(addDays(on, 1)), allDay: true, transparency: ICalEventTransparency.TRANSPARENT };
}
