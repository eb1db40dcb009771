import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { verifierRefusals as refusals } from './verifier.messages';
import type { Verifier, VerifierCard } from './verifier.model';

/**
 * The card by which a verifier may verify in a field on a day: of several, the one that lasts longest.
 * Valid from the day of issue to the last day, both included.
 */
export function cardOn(verifier: Presence & Pick<Verifier, 'cards'>, field: string, day: Day): VerifierCard | Refusal {
  const { name, cards } = verifier;
  const absence = absenceOn(verifier, day);
  if (absence) return absence;
  const inField = cards
    .filter(({ fields }) => fields.includes(field))
    .sort((a, b) => (a.expiresOn < b.expiresOn ? 1 : -1));
  const valid = inField.find((card) => isValidOn(card, day));
  if (valid) return valid;
  const expired = inField.find(({ expiresOn }) => expiresOn < day);
  if (expired)
    return about(refusals.cardExpired, { name, number: expired.number, expiresOn: formatDay(expired.expiresOn) });
  if (inField.length === 0 && cards.length > 0) return about(refusals.cardOtherField, { name, field });
  return about(refusals.noCard, { name, field, day: formatDay(day) });
}

/** What tells whether a person works for the centre on a day. */
export type Presence = Pick<Verifier, 'name' | 'active' | 'leaving' | 'earlierLeavings'>;

/**
 * Why a person does no work of the centre on a day, whatever its field. From the day of leaving on, whether the leaving
 * is finished or not; of a finished one the day alone decides: work done before is judged by it, and not by `active`.
 */
export function absenceOn({ name, active, leaving, earlierLeavings = [] }: Presence, day: Day): Refusal | undefined {
  const away = [...earlierLeavings, ...(leaving ? [leaving] : [])].find(
    ({ on, backOn }) => day >= on && !(backOn && day >= backOn),
  );
  if (away) return about(refusals.left, { name, day: formatDay(away.on) });
  const isBefore = leaving?.finishedAt && !leaving.backOn;
  return active || isBefore ? undefined : about(refusals.inactive, { name });
}

/** Until its last day, or until the day before it was ended. */
export function isValidOn({ issuedOn, expiresOn, endedOn }: VerifierCard, day: Day): boolean {
  return issuedOn <= day && day <= expiresOn && !(endedOn && day >= endedOn);
}

/** The filter that finds the verifiers who hold a card valid on a day, in any field. */
export function withCardOn(day: Day): Record<string, unknown> {
  const notEnded = { $or: [{ endedOn: { $exists: false } }, { endedOn: { $gt: day } }] };
  return { cards: { $elemMatch: { issuedOn: { $lte: day }, expiresOn: { $gte: day }, ...notEnded } } };
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
