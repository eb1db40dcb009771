import type { Role } from '../src/access';
import { buildVerifier } from './support/centres';
import { buildOrganization } from './support/organizations';
import { buildPerson, useApi } from './support/people';
import { buildQualitySystem } from './support/quality-systems';
import { useRegistry } from './support/registry';

const registry = useRegistry();

const names = ['Zeta', 'Đông Hà 10', 'Dương', 'Ân', 'Đông Hà 2', 'Ăn', 'An', 'Ưu', 'Uy'];
const inOrder = ['An', 'Ăn', 'Ân', 'Dương', 'Đông Hà 2', 'Đông Hà 10', 'Uy', 'Ưu', 'Zeta'];
const people = ['Trần Văn Đạt', 'Lê Thị An', 'Nguyễn Đình Dũng', 'Bùi Văn An', 'Phan Ân'];
const peopleInOrder = ['Bùi Văn An', 'Lê Thị An', 'Phan Ân', 'Nguyễn Đình Dũng', 'Trần Văn Đạt'];

/** Every list whose order is that of names. */
const lists: readonly {
  path: string;
  reader?: Role;
  name: string;
  given: readonly string[];
  inOrder: readonly string[];
  build: (name: string) => Promise<unknown>;
}[] = [
  { path: '/organizations', name: 'nameVi', given: names, inOrder, build: (nameVi) => buildOrganization({ nameVi }) },
  {
    ...{ path: '/quality-systems', name: 'agencyName', given: names, inOrder },
    build: (agencyName) => buildQualitySystem({ agencyName }),
  },
  { path: '/verifiers', name: 'name', given: people, inOrder: peopleInOrder, build: (name) => buildVerifier({ name }) },
  {
    ...{ path: '/accounts', reader: 'administrator', name: 'displayName', given: people, inOrder: peopleInOrder },
    build: (displayName) => buildPerson('technician', { displayName }),
  },
];

it.each(lists)('$path stands in Vietnamese order, page by page and from its end', async (list) => {
  for (const name of list.given) await list.build(name);
  const { get } = await useApi(registry.app, await buildPerson(list.reader ?? 'departmentOfficer'));
  const rows = async (sort: string) => {
    const found: string[] = [];
    for (let cursor = ''; ;) {
      const answer = await get(`${list.path}?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`).expect(200);
      const { items, nextCursor } = answer.body as { items: Record<string, string>[]; nextCursor: string | null };
      found.push(...items.map((each) => each[list.name] ?? ''));
      if (!nextCursor) return found.filter((each) => list.given.includes(each));
      cursor = nextCursor;
    }
  };
  expect(await rows(list.name)).toEqual(list.inOrder);
  expect(await rows(`-${list.name}`)).toEqual(list.inOrder.toReversed());
});
