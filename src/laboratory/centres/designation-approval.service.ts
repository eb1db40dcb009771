import { assertCan, type Actor, type Change } from '../../access';
import { reviseRecord } from '../../audit';
import type { DesignationRecord } from './designation.model';
import { approvedBy, assertSecondOfficer, refusedBy } from './approval.rules';
import { revised } from './designation.saving';

/** A second officer has read the decision: it gives rights, and is public, from its first day on. */
export async function approveDesignation(actor: Actor, id: string, change: Change): Promise<DesignationRecord> {
  assertCan(actor, 'designations.approve');
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.approved' }, (designation) => {
    const { proposal } = designation.toObject();
    assertSecondOfficer(actor, proposal);
    designation.set({ proposal: undefined, ...approvedBy(actor, proposal, change.at) });
  });
}

/** Refuses a draft with the reason: whoever changes it asks again. Whoever entered it takes it back so. */
export async function refuseDesignation(
  actor: Actor,
  id: string,
  reason: string,
  change: Change,
): Promise<DesignationRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.refused', reason }, (designation) => {
    const { proposal } = designation.toObject();
    designation.set({ proposal: refusedBy(actor, proposal, { at: change.at, reason }) });
  });
}
