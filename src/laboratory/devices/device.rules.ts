import { can, type Actor } from '../../access';
import { addDays } from '../../metrology';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { deviceRefusals, deviceTexts as texts } from './device.messages';
import type { Device } from './device.model';
import limits from './devices.json';

/** How long a device may be away, and how what is on it is locked: the registry's own rule. */
export const deviceLimits = limits;

/** What is wrong with the last day of a device; undefined where nothing is. */
export function faultOfUntil(until: Day, today: Day) {
  const last = addDays(today, limits.mostDays);
  if (until < today) return texts.untilPast;
  return until > last ? fill(texts.untilTooLate, { days: limits.mostDays, last: formatDay(last) }) : undefined;
}

/** Whoever takes devices along sees and cuts off one's own; those who answer for a centre, all of it. */
export function isOpenTo(actor: Actor, { accountId, centreId }: Pick<Device, 'accountId' | 'centreId'>): boolean {
  if (can(actor, 'devices.take')) return String(accountId) === actor.id;
  return can(actor, 'devices.read', centreId);
}

/** Why nothing more is taken along; undefined where something may be. */
export function refusalOfTaking({ until }: Pick<Device, 'until'>, today: Day): Refusal | undefined {
  return until < today ? deviceRefusals.over : undefined;
}
