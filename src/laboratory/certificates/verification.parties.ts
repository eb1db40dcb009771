import type { ClientSession, Types } from 'mongoose';
import { OrganizationModel, type OrganizationRecord } from '../../register/organizations';
import { readOnce } from '../../platform/database';
import type { Parties } from './frozen';

/** The bodies that a record and its certificate name, as the register has them. */
export async function partiesOf(
  centreId: Types.ObjectId | string,
  ownerId: Types.ObjectId,
  session: ClientSession | null,
): Promise<Parties> {
  const byId = async (id: Types.ObjectId | string | undefined): Promise<OrganizationRecord | undefined> =>
    (id &&
      (await readOnce(`organization ${String(id)}`, session, () =>
        OrganizationModel.findById(id).session(session).lean(),
      ))) ||
    undefined;
  const centre = await byId(centreId);
  if (!centre) throw new Error(`the centre ${String(centreId)} is not in the register`);
  const superior = await byId(centre.parentId);
  const commune = await byId(centre.communeId);
  const province = await byId(commune?.parentId);
  return {
    ...{ centre, owner: await byId(ownerId) },
    superior: superior?.kind === 'agency' ? superior : undefined,
    province: province?.kind === 'province' ? province : undefined,
  };
}
