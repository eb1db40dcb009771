import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { verifierRefusals as refusals } from './verifier.messages';
import type { Verifier, VerifierCard } from './verifier.model';

/**
 * The card by which a verifier may verify in a field on a day: of several, the one that lasts longest.
 * Valid from the day of issue to the last day, both included.
 */
export function cardOn(
  verifier: Pick<Verifier, 'name' | 'active' | 'cards'>,
  field: string,
  day: Day,
): VerifierCard | Refusal {
  const { name, active, cards } = verifier;
  if (!active) return about(refusals.inactive, { name });
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

export function isValidOn({ issuedOn, expiresOn }: VerifierCard, day: Day): boolean {
  return issuedOn <= day && day <= expiresOn;
}

/** The filter that finds the verifiers who hold a card valid on a day, in any field. */
export function withCardOn(day: Day): Record<string, unknown> {
  return { cards: { $elemMatch: { issuedOn: { $lte: day }, expiresOn: { $gte: day } } } };
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
