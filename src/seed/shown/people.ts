import type { Actor, Role } from '../../access';
import type { Account } from '../../register/accounts';
import type { Seeded } from '../organizations';

/** Who does the work that is shown: people of one centre, as they would sign in. */
export interface People {
  readonly technician: Actor;
  readonly head: Actor;
  readonly qualityOfficer: Actor;
}

/** Those of the first centre that has a technician. */
export function peopleOf(accounts: readonly Seeded<Account>[]): People {
  const centreId = accounts.find(({ role }) => role === 'technician')?.organizationId;
  const own = accounts.filter(({ organizationId }) => String(organizationId) === String(centreId));
  return {
    technician: actorOf(own, 'technician'),
    head: actorOf(own, 'centreHead'),
    qualityOfficer: actorOf(own, 'qualityOfficer'),
  };
}

function actorOf(accounts: readonly Seeded<Account>[], role: Role): Actor {
  const account = accounts.find((each) => each.role === role);
  if (!account) throw new Error(`the sample has no ${role}`);
  const { _id, displayName, organizationId, verifierId } = account;
  return {
    ...{ id: String(_id), name: displayName, role, organizationId: String(organizationId) },
    ...(verifierId && { verifierId: String(verifierId) }),
  };
}
