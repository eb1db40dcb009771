import { assertCan, type Actor } from '../../access';
import { recordAudit, reviseRecord, type Change, type RevisedKind } from '../../audit';
import { OrganizationModel } from '../../register/organizations';
import { inTransaction, searchWords, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, keptConfirmed, NotFoundError, spanQuestions } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { verifierAudited } from './verifier.audited';
import { verifierTexts as texts } from './verifier.messages';
import {
  VerifierModel,
  type Verifier,
  type VerifierCard,
  type VerifierDocument,
  type VerifierRecord,
} from './verifier.model';
import type { CardInput, VerifierInput } from './verifier.schema';

/** Enters a verifier of a centre in the register, with the cards known. */
export async function registerVerifier(actor: Actor, input: VerifierInput, at: Date): Promise<VerifierRecord> {
  assertCan(actor, 'verifiers.manage', input.centreId);
  if (!(await OrganizationModel.exists({ _id: input.centreId, kind: 'centre' })))
    throw new InvalidInputError({ centreId: texts.noSuchCentre });
  const cards = input.cards.map((card, index) => keptCard(card, { at, place: `cards[${index}]` }));
  return inTransaction(async (session) => {
    const verifier = new VerifierModel({ ...input, cards, active: true });
    settle(verifier);
    await verifier.save({ session });
    const after = verifier.toObject();
    await recordAudit(actor, { action: 'verifier.registered', subject: subjectOf(verifier), after, at }, session);
    return verifier.toObject<VerifierRecord>();
  });
}

export async function changeVerifier(
  actor: Actor,
  id: string,
  input: Partial<VerifierInput>,
  change: Change,
): Promise<VerifierRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'verifier.changed' }, (verifier) =>
    verifier.set(withoutNulls(input)),
  );
}

export async function addCard(actor: Actor, id: string, card: CardInput, change: Change): Promise<VerifierRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'verifier.cardAdded' }, (verifier) => {
    verifier.cards = withCard(verifier.toObject().cards, card, change.at);
  });
}

/** Corrects a card that was typed wrongly; the audit trail keeps what stood before. `index` counts from 0. */
export async function changeCard(
  actor: Actor,
  id: string,
  index: number,
  card: CardInput,
  change: Change,
): Promise<VerifierRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'verifier.changed' }, (verifier) => {
    const { cards } = verifier.toObject();
    if (!cards[index]) throw new NotFoundError(texts.noSuchCard);
    verifier.cards = withCard(cards, card, change.at, index);
  });
}

/** A person who no longer verifies keeps the record; an inactive verifier signs nothing. */
export async function setVerifierActive(
  actor: Actor,
  id: string,
  active: boolean,
  reason: string,
  change: Change,
): Promise<VerifierRecord> {
  const action = active ? 'verifier.activated' : 'verifier.deactivated';
  return reviseRecord(actor, revised, id, { ...change, action, reason }, (verifier) => verifier.set({ active }));
}

/** The cards with one more, or with one in the place of another. */
function withCard(cards: readonly VerifierCard[], card: CardInput, at: Date, index = cards.length): VerifierCard[] {
  const kept = keptCard(card, { at, before: cards[index] });
  const others = cards.filter((_each, position) => position !== index);
  if (others.some(({ number }) => number === card.number))
    throw new InvalidInputError({ number: texts.cardNumberTaken });
  return cards.toSpliced(index, 1, kept);
}

interface Entered {
  readonly at: Date;
  readonly before?: VerifierCard | undefined;
  /** Where the card stands in what was sent, when it is one of several. */
  readonly place?: string;
}

/** The card as it is kept, once its days are in order: five real records had the two swapped. */
function keptCard({ confirmed, ...card }: CardInput, { at, before, place }: Entered): VerifierCard {
  const days = { carded: card.issuedOn, cardedUntil: card.expiresOn, today: dayInVietnam(at) };
  const fieldOf = (name: string) => (place ? `${place}[${name}]` : name);
  const fields = { carded: fieldOf('issuedOn'), cardedUntil: fieldOf('expiresOn') };
  assertDayOrder(days, fields);
  return { ...card, ...keptConfirmed(spanQuestions(days, fields), confirmed, before?.confirmed) };
}

const revised: RevisedKind<Verifier> = {
  model: VerifierModel,
  read: 'verifiers.read',
  manage: 'verifiers.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
  save: async (verifier, session) => {
    settle(verifier);
    await verifier.save({ session });
  },
};

/** The words a verifier is found by. */
function settle(verifier: VerifierDocument): void {
  const { name, staffNumber, cards } = verifier;
  verifier.searchWords = searchWords(name, staffNumber, ...cards.map(({ number }) => number));
}

function subjectOf({ _id, name, centreId }: VerifierDocument) {
  return { type: verifierAudited.type, id: _id, name, organizationId: centreId };
}
