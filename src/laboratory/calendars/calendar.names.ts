import type { Actor } from '../../access';
import { organizationsById } from '../../register/organizations';
import { fill, type Text } from '../../platform/i18n';
import { calendarKindNames, eventTexts } from './calendar.messages';
import type { CalendarRecord } from './calendar.model';

/** What a calendar is called where it is subscribed to. That of an owner says which centre it comes from, and names no owner. */
export async function nameOfCalendar({ kind, centreId, language }: CalendarRecord, reader: Actor): Promise<string> {
  const centre = centreId && (await organizationsById([centreId])).get(String(centreId))?.nameVi;
  const name = { person: reader.name, centre, owner: reader.organizationName }[kind];
  const named: Text = name ? fill(eventTexts.named, { kind: calendarKindNames[kind], name }) : calendarKindNames[kind];
  return named[language];
}
