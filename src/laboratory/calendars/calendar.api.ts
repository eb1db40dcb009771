import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { CalendarRecord } from './calendar.model';
import { makeCalendarSchema, type MakeCalendar } from './calendar.schema';
import { findCalendars, getCalendar, makeCalendar, revokeCalendar } from './calendar.service';
import { calendarAddress } from './public.routes';

interface CalendarSettings {
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** The addresses of one's own calendars. The calendar itself is read at its address, without a token. */
export function calendarApi({ clock, publicUrl }: CalendarSettings): readonly Operation[] {
  const about = { tag: 'Calendars', path: '/calendars/:id', reads: 'orders.read', writes: 'calendars.keep' } as const;
  const { listWhole, read, remove } = resource({ ...about, clock, present });
  return [
    listWhole({
      summary: 'Your own calendars that open, the newest first, without their addresses',
      answer: 'The calendars',
      find: findCalendars,
    }),
    operation<unknown, MakeCalendar>({
      ...{ tag: about.tag, method: 'post', path: '/calendars', access: 'write', door: requirePermission(about.writes) },
      summary:
        'Make a calendar of your work, of a centre or of an owner’s due days, in the language of `Accept-Language`; an earlier address of the same one ends',
      body: makeCalendarSchema,
      answer: {
        status: 201,
        description: 'The calendar, with its `address`: it is shown only here, and not again to a repeated request',
      },
      handle: async ({ req, body }) => {
        const how = { at: clock.now(), language: req.language };
        const { calendar, token } = await makeCalendar(actorOf(req), body, how);
        const json = present(calendar);
        const secret = { address: calendarAddress(publicUrl, token) };
        return { json, secret, version: json.version, location: `/api/v1/calendars/${json.id}` };
      },
    }),
    read({ summary: 'One of your own calendars', answer: 'The calendar, without its address', get: getCalendar }),
    remove('revoke', {
      summary: 'Revoke an address of your own: it opens nothing more',
      answer: 'Revoked',
      run: (actor, id, _nothing, change) => revokeCalendar(actor, id, change),
    }),
  ];
}

function present(calendar: CalendarRecord) {
  return presentRecord(calendar, 'accountId', 'tokenHash', 'epoch');
}
