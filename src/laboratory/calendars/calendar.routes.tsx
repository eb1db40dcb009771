import { Router, type Request } from 'express';
import { actorOf, reachOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, redirectSaved } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { formPage } from '../../platform/web';
import { findOrganizationChoices, organizationsById, ownerKinds } from '../../register/organizations';
import { calendarTexts as texts } from './calendar.messages';
import { makeCalendarSchema } from './calendar.schema';
import { findCalendars, makeCalendar, revokeCalendar } from './calendar.service';
import { calendarsAddress, MyCalendarsPage } from './calendar.views';
import { calendarAddress } from './public.routes';

/** The addresses of one's own calendars: made, shown once, revoked. */
export function calendarRoutes({ clock, publicUrl }: { readonly clock: Clock; readonly publicUrl: string }): Router {
  const routes = Router();
  const making = formPage({
    show: async (req) => <MyCalendarsPage {...await shownTo(req)} />,
    initial: (req) => wantedIn(req),
    submit: async (req) => {
      const input = parseForm(makeCalendarSchema, req.body);
      const { token } = await makeCalendar(actorOf(req), input, { at: clock.now(), language: req.language });
      flash(req, fill(texts.made, { address: calendarAddress(publicUrl, token) }));
      return calendarsAddress;
    },
  });
  routes.get('/', requirePermission('orders.read'), making.show);
  routes.post('/', requirePermission('calendars.keep'), making.submit);

  routes.post('/:id/revoke', requirePermission('calendars.keep'), async (req, res) => {
    await revokeCalendar(actorOf(req), String(req.params['id']), { at: clock.now() });
    flash(req, texts.revoked);
    await redirectSaved(req, res, calendarsAddress);
  });
  return routes;
}

/** A link from an owner's page has chosen the owner. */
function wantedIn({ query }: Request): Record<string, unknown> {
  const { ownerId } = query;
  return typeof ownerId === 'string' ? { kind: 'owner', ownerId } : {};
}

async function shownTo(req: Request) {
  const actor = actorOf(req);
  const calendars = await findCalendars(actor);
  const [owners, centres, names] = await Promise.all([
    findOrganizationChoices(ownerKinds, { held: [req.query['ownerId']] }),
    reachOf(actor, 'orders.read') === 'all' ? findOrganizationChoices(['centre']) : [],
    organizationsById(calendars.flatMap(({ centreId, ownerId }) => centreId ?? ownerId ?? [])),
  ]);
  return { calendars, owners, centres, names };
}
