import { Router } from 'express';
import type { Clock } from '../../platform/clock';
import { NotFoundError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { eventsOf } from './calendar.events';
import { calendarTexts as texts } from './calendar.messages';
import { nameOfCalendar } from './calendar.names';
import { openCalendar } from './calendar.service';
import { writeCalendar } from './calendar.writing';

/** The calendars themselves, below `/calendar`: whoever has the address reads, without an account. */
export function publicCalendarRoutes({
  clock,
  publicUrl,
}: {
  readonly clock: Clock;
  readonly publicUrl: string;
}): Router {
  const routes = Router();
  routes.get('/:token.ics', async (req, res) => {
    res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' });
    res.set('Cache-Control', 'private, no-cache');
    const now = clock.now();
    const opened = await openCalendar(req.params.token, now);
    // Never made, revoked and ended alike: nothing is told of an address that opens nothing.
    if (!opened) throw new NotFoundError(texts.notFound);
    const { calendar, reader } = opened;
    const [name, events] = await Promise.all([
      nameOfCalendar(calendar, reader),
      eventsOf(calendar, reader, dayInVietnam(now)),
    ]);
    const { language } = calendar;
    res.type('text/calendar').send(writeCalendar({ name, events, language, publicUrl }));
  });
  return routes;
}

/** Where a calendar is: whoever knows it, reads. */
export function calendarAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/calendar/${token}.ics`;
}
