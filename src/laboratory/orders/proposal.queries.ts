import { Types } from 'mongoose';
import type { Actor } from '../../access';
import { dueWithinDays, findTypesNotListedOn, InstrumentModel, whereListed } from '../instruments';
import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { organizationsById, type OrganizationRecord } from '../../register/organizations';
import { inOpenOrders } from './order.queries';

/** An owner with what is due of it and stands in no open order. */
export interface Proposal {
  readonly ownerId: string;
  readonly owner: OrganizationRecord | undefined;
  readonly count: number;
  readonly earliest: Day;
}

/** The registry's own rule: one page of owners, the most urgent first. */
const mostDue = 5000;
const mostOwners = 200;

/** Owners of the actor's own centre with instruments overdue or soon due, the earliest first. */
export async function findProposals(actor: Actor, today: Day): Promise<Proposal[]> {
  const unlisted = await findTypesNotListedOn(today);
  const due = await InstrumentModel.find(
    {
      centreId: new Types.ObjectId(actor.organizationId),
      stateKey: { $gt: '', $lte: addDays(today, dueWithinDays) },
      ...whereListed(unlisted),
    },
    { ownerId: 1, dueOn: 1 },
  )
    .sort({ stateKey: 1, _id: 1 })
    .limit(mostDue)
    .lean();
  const taken = await inOpenOrders(due.map(({ _id }) => _id));
  const owners = new Map<string, { id: Types.ObjectId; count: number; earliest: Day }>();
  for (const { _id, ownerId, dueOn = today } of due) {
    if (taken.has(String(_id))) continue;
    const known = owners.get(String(ownerId)) ?? { id: ownerId, count: 0, earliest: dueOn };
    owners.set(String(ownerId), { ...known, count: known.count + 1 });
  }
  const first = [...owners].slice(0, mostOwners);
  const names = await organizationsById(first.map(([, { id }]) => id));
  return first.map(([ownerId, { count, earliest }]) => ({ ownerId, owner: names.get(ownerId), count, earliest }));
}
