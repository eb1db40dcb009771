import type { Actor } from '../../access';
import { findTypeChoices } from '../instruments';
import { findOrganizationChoices } from '../../register/organizations';
import { getRequest } from './request.service';

/** What the form of an order holds that is made of a request. */
export async function requestValues(actor: Actor, id: string): Promise<Record<string, unknown>> {
  const { customerName, contactName, phone, email, kind, placeKind, address, communeId, expected, note } =
    await getRequest(actor, id);
  return {
    ...{ customerName, contactName, phone, email, kind, placeKind, address, note },
    communeId: communeId && String(communeId),
    expected: expected.map(({ count, ...row }) => ({ ...row, count: String(count) })),
  };
}

/** What the form of a request offers. */
export async function requestChoices() {
  const [communes, types] = await Promise.all([findOrganizationChoices(['commune']), findTypeChoices()]);
  return { communes, types };
}
