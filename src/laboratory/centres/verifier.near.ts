import type { ClientSession } from 'mongoose';
import { nearMatch, nearPath, questionAbout } from '../../platform/database';
import type { Question } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';
import { nearKey } from '../../platform/text';
import { VerifierModel, type Verifier, type VerifierCard, type VerifierDocument } from './verifier.model';

const texts = defineTexts({
  card: {
    vi: 'Sổ đã có thẻ mang số giống hoặc gần giống, của người nêu dưới đây. Hãy xem lại số thẻ trên thẻ.',
    en: 'A card with the same or nearly the same number is registered, of the person named below. Check the number on the card.',
  },
});

const cardholders = {
  address: '/verifiers',
  nameOf: ({ name, cards }: Verifier) => `${name} (${cards.map(({ number }) => number).join(', ')})`,
};

/** The number of a card as it is typed in a field of a form, and the card that stood there before. */
interface TypedCard {
  readonly field: string;
  readonly number: string;
  readonly before: VerifierCard | undefined;
}

/** Asks about other people's cards with the same or nearly the same number, of those whom the asker may read (`reach`). */
export async function cardQuestions(
  verifier: VerifierDocument,
  { field, number, before }: TypedCard,
  reach: Record<string, unknown>,
  session: ClientSession,
): Promise<Record<string, Question>> {
  const wasSaid = before?.confirmed?.some(({ rule }) => rule === nearMatch);
  if (before?.number === number && !wasSaid) return {};
  const key = nearKey('cardNumber', number);
  const others = { $and: [{ [nearPath('cards')]: key }, { _id: { $ne: verifier._id } }, reach] };
  return questionAbout(VerifierModel, cardholders, { field, typed: number, text: texts.card }, others, session);
}
