import { Types } from 'mongoose';
import { findOrganizationIds, ownerKinds } from '../../register/organizations';
import { InvalidQueryError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { instrumentTexts as texts } from './instrument.messages';

/** Owners that one search takes in (the registry's own rule): with more, the words do not say enough. */
export const mostOwners = 500;

/** What lists of instruments ask of the owner: words of the name, or the very owner, where a link says which. */
export interface OwnerFilter {
  readonly owner?: string;
  readonly ownerId?: string;
}

/** The owners whom the words name, once they were looked up. */
export interface OwnersNamed {
  readonly ownerIds?: readonly Types.ObjectId[];
}

/** Looks up whom the words name; refused by name when they are too many, since a part of them would be another list. */
export async function withOwners<Filter extends OwnerFilter & OwnersNamed>(
  filter: Filter,
): Promise<Filter & OwnersNamed> {
  if (!filter.owner || filter.ownerIds) return filter;
  const ownerIds = await findOrganizationIds({ kinds: ownerKinds, q: filter.owner, limit: mostOwners + 1 });
  if (ownerIds.length > mostOwners)
    throw new InvalidQueryError({ owner: fill(texts.tooManyOwners, { most: mostOwners }) });
  return { ...filter, ownerIds };
}

/** The part of a query that narrows to the owners asked for. */
export function ofOwners({ owner, ownerId, ownerIds }: OwnerFilter & OwnersNamed): { ownerId?: unknown } {
  if (owner && !ownerIds) throw new Error('the owners named by words were not looked up');
  const named = ownerIds?.filter((id) => !ownerId || String(id) === ownerId);
  if (named) return { ownerId: { $in: named } };
  return ownerId ? { ownerId: new Types.ObjectId(ownerId) } : {};
}
