import { Types, type ClientSession } from 'mongoose';
import { assertCan, can, visibleTo, type Actor, type Change } from '../access';
import { recordAudit } from '../audit';
import { hasEnded, WorkOrderModel, WorkRequestModel } from '../laboratory/orders';
import { findPage, inTransaction, type Page, type PageRequest } from '../platform/database';
import { assertVersion, RefusedError } from '../platform/http';
import { assertPassword } from '../register/accounts';
import { erasureAudited } from './erasure.audited';
import { erasureRefusals as refusals } from './erasure.messages';
import { ErasureModel, type ErasureRecord } from './erasure.model';
import { isStillWorking, type Circumstances } from './erasure.rules';
import type { EraseInput } from './erasure.schema';
import { eraseIn } from './erasing';
import { holdings } from './holdings';
import type { Person } from './person';
import { soughtIn } from './sought';

/**
 * Erases of a person what neither law nor retention needs, everywhere at once or nowhere: in the records, in what they
 * are found by, and in the entries of the audit trail. What stays is counted with the rule by which it stays.
 */
export async function erasePersonalData(
  actor: Actor,
  person: Person,
  { askedBy, document, password }: EraseInput,
  { at, expectedVersion }: Change,
): Promise<ErasureRecord> {
  assertMayErase(actor, person);
  if (person.group === 'staff') assertVersion(person.record, expectedVersion);
  if (person.group === 'staff' && isStillWorking(person)) throw new RefusedError([refusals.stillWorking]);
  await assertPassword(actor, password, at);
  return inTransaction(async (session) => {
    const erasureId = new Types.ObjectId();
    const given = await circumstances(actor, person, session);
    const common = { actor, person, erasureId, reason: document, at, given, session };
    const outcomes = [];
    for (const holding of holdings) outcomes.push((await eraseIn(holding, common)) ?? []);
    const found = outcomes.flat();
    if (!found.some(({ erased }) => erased > 0)) throw new RefusedError([refusals.nothingToErase]);
    const erasure = new ErasureModel({
      ...{ _id: erasureId, askedBy, document, erasedAt: at, erasedBy: actor.name, group: person.group },
      organizationId: person.group === 'staff' ? person.organizationId : new Types.ObjectId(actor.organizationId),
      ...(person.group === 'staff' && { personId: person.record._id }),
      outcomes: found.map(({ redacted: _, ...outcome }) => outcome),
      redacted: found.flatMap(({ redacted }) => redacted),
    });
    await erasure.save({ session });
    const { organizationId } = erasure;
    const subject = { type: erasureAudited.type, id: erasureId, name: document, organizationId };
    const after = erasure.toObject();
    await recordAudit(actor, { action: 'personalData.erased', subject, after, at }, session);
    return after;
  });
}

/** Erasures, the newest first: of a head those of the own centre. */
export function findErasures(actor: Actor, page: PageRequest): Promise<Page<ErasureRecord>> {
  const order = { field: 'erasedAt', direction: -1 } as const;
  return findPage(ErasureModel, visibleTo(actor, 'contacts.erase', 'organizationId'), order, page);
}

function assertMayErase(actor: Actor, { group }: Pick<Person, 'group'>): void {
  assertCan(actor, group === 'staff' ? 'personalData.erase' : 'contacts.erase');
}

/** Which orders of the contact have ended, those of the requests included. */
async function circumstances(actor: Actor, person: Person, session: ClientSession): Promise<Circumstances> {
  const mayChangeOrganizations = can(actor, 'organizations.manage');
  if (person.group === 'staff') return { mayChangeOrganizations, hasEnded: () => false };
  const requests = await WorkRequestModel.find(soughtIn('WorkRequest', person) ?? {}, { orderId: 1 })
    .session(session)
    .lean();
  const orders = await WorkOrderModel.find(
    { $or: [soughtIn('WorkOrder', person) ?? {}, { _id: { $in: requests.flatMap(({ orderId }) => orderId ?? []) } }] },
    { status: 1 },
  )
    .session(session)
    .lean();
  const ended = new Set(orders.filter(({ status }) => hasEnded(status)).map(({ _id }) => String(_id)));
  return { mayChangeOrganizations, hasEnded: (id) => ended.has(String(id)) };
}
