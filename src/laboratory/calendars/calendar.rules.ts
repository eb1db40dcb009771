import { can, type Actor, type Permission } from '../../access';
import type { VerifierCard } from '../centres';
import type { CalendarFeed, CalendarKind } from './calendar.model';

/** What a person must be allowed to read, on the day of the reading too, for a calendar of a kind. */
const needed: Readonly<Record<CalendarKind, Permission>> = {
  person: 'orders.read',
  centre: 'orders.read',
  owner: 'instruments.read',
};

/** May the person have such a calendar, as the person is now? */
export function mayHave(actor: Actor, { kind, centreId }: Pick<CalendarFeed, 'kind' | 'centreId'>): boolean {
  return can(actor, needed[kind], centreId);
}

/** The cards whose end takes something from their holder: of no field that another card covers for longer. */
export function cardsThatEnd(cards: readonly VerifierCard[]): readonly VerifierCard[] {
  const outlasts = (field: string, { expiresOn }: VerifierCard) =>
    cards.some((other) => !other.endedOn && other.fields.includes(field) && other.expiresOn > expiresOn);
  return cards.filter((card) => !card.endedOn && !card.fields.every((field) => outlasts(field, card)));
}
