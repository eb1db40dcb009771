import { Types, type QueryFilter } from 'mongoose';
import { reachOf, visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { roundTexts as texts } from './round.messages';
import { ComparisonRoundModel, type ComparisonRound, type RoundRecord } from './round.model';
import type { RoundFilter } from './round.schema';

/**
 * The rounds that the actor sees: all of them, or those that the own centre keeps, and those that it took part in once
 * they are closed, so that nobody reads the others’ results while it may still give its own.
 */
function seenBy(actor: Actor): QueryFilter<ComparisonRound> {
  const kept = visibleTo(actor, 'comparisons.read', 'keeperId') as QueryFilter<ComparisonRound>;
  if (reachOf(actor, 'comparisons.read') === 'all') return kept;
  return { $or: [kept, { 'participants.centreId': new Types.ObjectId(actor.organizationId), status: 'closed' }] };
}

/** Newest first. */
export async function findRounds(actor: Actor, { status }: RoundFilter, page: PageRequest): Promise<Page<RoundRecord>> {
  const filter = { ...seenBy(actor), ...(status && { status }) } as QueryFilter<ComparisonRound>;
  const order = { field: 'beginsOn', direction: -1 } as const;
  return (await findPage(ComparisonRoundModel, filter, order, page)) as Page<RoundRecord>;
}

export async function getRound(actor: Actor, id: string): Promise<RoundRecord> {
  const found = await ComparisonRoundModel.findOne({ $and: [{ _id: id }, seenBy(actor)] }).lean<RoundRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}
