import { can, type Actor, type Permission } from '../../access';
import { VerificationModel, verificationQuery } from '../certificates';
import { fill, midnightOf, type Day, type Text } from '../../platform/i18n';
import type { CalendarEvent } from './calendar.event';
import { eventTexts as texts } from './calendar.messages';

interface Waiting {
  readonly id: string;
  readonly permission: Permission;
  readonly filter: Parameters<typeof verificationQuery>[1];
  readonly path: string;
  readonly summary: Text;
}

const waitings: readonly Waiting[] = [
  {
    ...{ id: 'returned', permission: 'verifications.record', filter: { status: 'returned', mine: true } },
    ...{ path: '/verifications?status=returned&mine=true', summary: texts.returned },
  },
  {
    ...{ id: 'drafts', permission: 'verifications.record', filter: { status: 'draft', mine: true } },
    ...{ path: '/verifications?status=draft&mine=true', summary: texts.drafts },
  },
  {
    ...{ id: 'to-approve', permission: 'verifications.approve', filter: { status: 'submitted' } },
    ...{ path: '/verifications?status=submitted', summary: texts.toApprove },
  },
  {
    ...{ id: 'to-consent', permission: 'verifications.consent', filter: { awaitsConsent: true } },
    ...{ path: '/verifications?awaitsConsent=true', summary: texts.toConsent },
  },
];

/** The records that wait for a person, of whatever work, counted on today: they move on with the day until they are done. */
export async function waitingEvents(actor: Actor, today: Day): Promise<CalendarEvent[]> {
  const asked = waitings.filter(({ permission }) => can(actor, permission));
  const found = await Promise.all(
    asked.map(async ({ id, filter, path, summary }) => {
      const records = await VerificationModel.find(await verificationQuery(actor, filter, today), {
        generated: 1,
      }).lean();
      const generated = records.some((each) => each.generated);
      const common = { id: `waiting-${id}-${actor.id}`, on: today, path, generated, changedAt: midnightOf(today) };
      return { ...common, summary: fill(summary, { count: records.length }), count: records.length };
    }),
  );
  return found.flatMap(({ count, ...event }) => (count > 0 ? [event] : []));
}
