import type { ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { OrganizationModel } from '../../register/organizations';
import { inTransaction, searchWords, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, keptConfirmed, NotFoundError, spanQuestions } from '../../platform/http';
import { dayInVietnam, fill, formatDay, type Text } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import { verifierAudited } from './verifier.audited';
import { verifierTexts as texts } from './verifier.messages';
import { cardQuestions } from './verifier.near';
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
  return inTransaction(async (session) => {
    const verifier = new VerifierModel({ ...input, cards: [], active: true });
    for (const [index, card] of input.cards.entries())
      await putCard(verifier, card, { actor, at, index, place: `cards[${index}]` }, session);
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
  return reviseRecord(actor, revisedVerifier, id, { ...change, action: 'verifier.changed' }, (verifier) =>
    verifier.set(withoutNulls(input)),
  );
}

export async function addCard(actor: Actor, id: string, card: CardInput, change: Change): Promise<VerifierRecord> {
  return reviseRecord(actor, revisedVerifier, id, { ...change, action: 'verifier.cardAdded' }, (verifier, session) =>
    putCard(verifier, card, { actor, at: change.at, index: verifier.cards.length }, session),
  );
}

/** Corrects a card that was typed wrongly; the audit trail keeps what stood before. `index` counts from 0. */
export async function changeCard(
  actor: Actor,
  id: string,
  index: number,
  card: CardInput,
  change: Change,
): Promise<VerifierRecord> {
  return reviseRecord(
    actor,
    revisedVerifier,
    id,
    { ...change, action: 'verifier.changed' },
    async (verifier, session) => {
      if (!verifier.cards[index]) throw new NotFoundError(texts.noSuchCard);
      await putCard(verifier, card, { actor, at: change.at, index }, session);
    },
  );
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
  return reviseRecord(actor, revisedVerifier, id, { ...change, action, reason }, (verifier) => {
    const { leaving } = verifier.toObject();
    // Who comes back works again from today on; the days between stay days of absence.
    if (active && leaving?.finishedAt && !leaving.backOn)
      verifier.set({ leaving: { ...leaving, backOn: dayInVietnam(change.at) } });
    verifier.set({ active });
  });
}

interface Entered {
  readonly actor: Actor;
  readonly at: Date;
  /** Which of the person's cards it becomes. */
  readonly index: number;
  /** Where the card stands in what was sent, when it is one of several. */
  readonly place?: string;
}

/** Adds a card, or puts it in the place of another, once its days are in order: five real records had the two swapped. */
async function putCard(
  verifier: VerifierDocument,
  { confirmed, ...card }: CardInput,
  { actor, at, index, place }: Entered,
  session: ClientSession,
): Promise<void> {
  const fieldOf = (name: string) => (place ? `${place}[${name}]` : name);
  const { cards } = verifier.toObject();
  const isSame = ({ number }: VerifierCard) =>
    identityKey('cardNumber', number) === identityKey('cardNumber', card.number);
  const taken = cards.find((each, at) => at !== index && isSame(each) && !isIssuedAnew(card, each));
  if (taken) throw new InvalidInputError({ [fieldOf('number')]: numberFault(taken) });
  const days = { carded: card.issuedOn, cardedUntil: card.expiresOn, today: dayInVietnam(at) };
  const fields = { carded: fieldOf('issuedOn'), cardedUntil: fieldOf('expiresOn') };
  assertDayOrder(days, fields);
  const before = cards[index];
  const typed = { field: fieldOf('number'), number: card.number, before };
  const near = await cardQuestions(verifier, typed, visibleTo(actor, 'verifiers.read', 'centreId'), session);
  const questions = { ...spanQuestions(days, fields), ...near };
  const { endedOn, endReason } = before ?? {};
  const ended = endedOn ? { endedOn, ...(endReason && { endReason }) } : {};
  const kept = { ...card, ...ended, ...keptConfirmed(questions, confirmed, before?.confirmed) };
  verifier.cards = cards.toSpliced(index, 1, kept);
}

/** A card that ended, with its holder's leaving, may be issued again under its number. */
function isIssuedAnew({ issuedOn }: Pick<VerifierCard, 'issuedOn'>, { endedOn }: VerifierCard): boolean {
  return endedOn !== undefined && issuedOn >= endedOn;
}

function numberFault({ endedOn }: VerifierCard): Text {
  return endedOn ? fill(texts.cardNumberEnded, { day: formatDay(endedOn) }) : texts.cardNumberTaken;
}

/** What is the same in every change to a verifier. */
export const revisedVerifier: RevisedKind<Verifier> = {
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
