import type { Types } from 'mongoose';
import { OrganizationModel } from '../../src/register/organizations';
import { findPage, type Order } from '../../src/platform/database';
import { buildOrganization } from '../support/organizations';
import { emptyDatabase, useRegistry } from '../support/registry';

useRegistry();

const byName: Order = { field: 'nameVi', direction: 1 };
const namesOf = (items: readonly { nameVi: string }[]) => items.map(({ nameVi }) => nameVi).join('');

describe('a list with many ties', () => {
  beforeAll(async () => {
    await emptyDatabase();
    for (const nameVi of 'AABBBBBCDD') await buildOrganization({ nameVi });
  });

  it.each([byName, { ...byName, direction: -1 }] as const)('is read once, forwards and back: %o', async (order) => {
    const seen: Types.ObjectId[] = [];
    let page = await findPage(OrganizationModel, {}, order, { limit: 3 });
    expect(page.previous).toBeNull();
    for (;;) {
      seen.push(...page.items.map(({ _id }) => _id));
      if (!page.next) break;
      page = await findPage(OrganizationModel, {}, order, { limit: 3, after: page.next });
    }
    expect(new Set(seen.map(String)).size).toBe(10);
    expect(seen).toHaveLength(10);

    let back = namesOf(page.items);
    while (page.previous) {
      page = await findPage(OrganizationModel, {}, order, { limit: 3, before: page.previous });
      back = namesOf(page.items) + back;
    }
    expect(back).toBe(order.direction === 1 ? 'AABBBBBCDD' : 'DDCBBBBBAA');
  });

  it('keeps a filter on the field it is ordered by', async () => {
    const filter = { nameVi: { $gte: 'B', $lt: 'D' } };
    const first = await findPage(OrganizationModel, filter, byName, { limit: 4 });
    const second = await findPage(OrganizationModel, filter, byName, { limit: 4, after: first.next ?? '' });
    expect(namesOf([...first.items, ...second.items])).toBe('BBBBBC');
    expect(second.next).toBeNull();
  });

  it('is counted whole where that is asked, up to a bound', async () => {
    const some = { nameVi: { $in: ['A', 'B'] } };
    const asked = (countUpTo: number, filter = {}) =>
      findPage(OrganizationModel, filter, byName, { limit: 3, countUpTo }).then(({ total }) => total);
    expect(await asked(100)).toEqual({ count: 10, more: false });
    expect(await asked(100, some)).toEqual({ count: 7, more: false });
    expect(await asked(7, some)).toEqual({ count: 7, more: false });
    expect(await asked(6, some)).toEqual({ count: 6, more: true });
    expect((await findPage(OrganizationModel, {}, byName, { limit: 3 })).total).toBeUndefined();
  });

  it('refuses a cursor that no page gave', async () => {
    const forged = Buffer.from(JSON.stringify([{ $gt: '' }, '0'])).toString('base64url');
    await expect(findPage(OrganizationModel, {}, byName, { limit: 3, after: forged })).rejects.toThrow();
  });
});
