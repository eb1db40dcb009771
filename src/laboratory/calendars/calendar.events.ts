import { can, type Actor } from '../../access';
import { VerifierModel, type VerifierRecord } from '../centres';
import { appointmentsBetween, plannedBetween } from '../orders';
import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { appointmentEvents } from './appointment.events';
import { shownAfterDays, shownAheadDays, type CalendarEvent } from './calendar.event';
import type { CalendarKind, CalendarRecord } from './calendar.model';
import { dueEvents } from './due.events';
import { cardEvents, cardEventsOf, designationEventsOf, standardEventsOf, upkeepEventsOf } from './ending.events';
import { waitingEvents } from './waiting.events';

type Find = (calendar: CalendarRecord, reader: Actor, today: Day) => Promise<CalendarEvent[]>;

const finders: Readonly<Record<CalendarKind, Find>> = { person: ofPerson, centre: ofCentre, owner: ofOwner };

/** All that a calendar shows, in the order of days: what whoever made it may see today. */
export async function eventsOf(calendar: CalendarRecord, reader: Actor, today: Day): Promise<CalendarEvent[]> {
  const found = await finders[calendar.kind](calendar, reader, today);
  return found.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** What takes the whole day comes before what has its hours. */
function placeOf({ on, hours, id }: CalendarEvent): string {
  return [on, hours?.from ?? '', id].join(' ');
}

function shownDays(today: Day) {
  return { from: addDays(today, -shownAfterDays), until: addDays(today, shownAheadDays) };
}

async function ofPerson(_calendar: CalendarRecord, reader: Actor, today: Day): Promise<CalendarEvent[]> {
  const shown = shownDays(today);
  const { verifierId } = reader;
  const verifier = verifierId ? await VerifierModel.findById(verifierId).lean<VerifierRecord>() : null;
  return [
    ...appointmentEvents(await appointmentsBetween(reader, shown)),
    ...(verifier?.active ? cardEvents(verifier, shown.from, { isOwn: true }) : []),
    ...(await waitingEvents(reader, today)),
  ];
}

async function ofCentre({ centreId }: CalendarRecord, reader: Actor, today: Day): Promise<CalendarEvent[]> {
  if (!centreId) return [];
  const shown = shownDays(today);
  return [
    ...appointmentEvents(await plannedBetween(centreId, shown)),
    ...(can(reader, 'standards.read', centreId) ? await standardEventsOf(centreId, shown.from) : []),
    ...(can(reader, 'standards.read', centreId) ? await upkeepEventsOf(centreId, shown.from) : []),
    ...(can(reader, 'verifiers.read', centreId) ? await cardEventsOf(centreId, shown.from) : []),
    ...(can(reader, 'designations.read', centreId) ? await designationEventsOf(centreId, shown.from) : []),
  ];
}

async function ofOwner({ ownerId }: CalendarRecord, reader: Actor, today: Day): Promise<CalendarEvent[]> {
  return ownerId ? dueEvents(reader, ownerId, today) : [];
}
