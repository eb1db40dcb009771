import { waitingProposal, waitsFor, withRefused, type Actor, type Proposal, type TwoHands } from '../../access';
import { NotFoundError, RefusedError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { amendmentRefusals as refusals, amendmentTexts as texts } from './amendment.messages';

type Officer = Pick<Actor, 'id' | 'name'>;

/** Throws unless the draft waits, and somebody else than who entered it last approves it. */
export function assertSecondOfficer(actor: Officer, draft: Proposal | undefined): asserts draft is Proposal {
  const proposal = waiting(draft);
  if (waitsFor(actor, proposal)) return;
  throw new RefusedError([{ ...refusals.sameHand, text: fill(refusals.sameHand.text, { name: proposal.proposedBy }) }]);
}

/** The two names that a draft bears once it is approved. */
export function approvedBy({ name }: Officer, { proposedBy }: Proposal, at: Date): Required<TwoHands> {
  return { proposedBy, confirmedBy: name, confirmedAt: at };
}

/** The draft as it stands once it is refused. Throws unless it waits. */
export function refusedBy(
  { name }: Officer,
  draft: Proposal | undefined,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Proposal {
  const proposal = waiting(draft);
  const [refused] = withRefused([proposal], String(proposal._id), { by: name, at, reason });
  return refused ?? proposal;
}

function waiting(draft: Proposal | undefined): Proposal {
  if (!draft) throw new NotFoundError(texts.nothingWaits);
  return waitingProposal([draft], String(draft._id));
}
