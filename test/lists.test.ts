import type BaseJoi from 'joi';
import { apiOperations } from '../src/api';
import type { Operation } from '../src/platform/http';
import type { Role } from '../src/access';
import { AccountModel } from '../src/register/accounts';
import { faultsOf } from './support/html';
import { signIn, useApi } from './support/people';
import { addressOf, pagesOf } from './support/pages';
import { useRegistry } from './support/registry';
import { seededPeople as people, seededRegistry } from './support/seed';

const registry = useRegistry({ beginning: seededRegistry });

async function programOf(role: Role) {
  const account = await AccountModel.findOne({ username: people[role].username }).orFail();
  const { id, displayName: name, organizationId } = account;
  return useApi(registry.app, { id, name, role, organizationId: organizationId.toHexString() });
}

const keysOf = (schema: unknown) =>
  Object.keys((schema as BaseJoi.ObjectSchema).describe().keys as Record<string, unknown>);
function roleFor(path: string): Role {
  if (/^\/(accounts|personal-data)/.test(path)) return 'administrator';
  return /^\/devices|\/(suitable-standards|comments)$/.test(path) ? 'technician' : 'departmentOfficer';
}

const readers = new Map<Role, Awaited<ReturnType<typeof signIn>>['get']>();
async function readerOf(path: string) {
  const role = roleFor(path);
  const get = readers.get(role) ?? (await signIn(registry.app, people[role])).get;
  readers.set(role, get);
  return get;
}

/** Every page without a record's id. */
const listAddresses = () =>
  pagesOf(registry.app).flatMap(({ method, path }) =>
    method === 'get' && !path.includes('/:id') ? [path.replace(':key', 'instruments')] : [],
  );

/** Every operation that reads; those that list are asked by `query`. */
function readings(): readonly Operation[] {
  const all = apiOperations({ clock: registry.clock, publicUrl: 'http://127.0.0.1:3000' });
  return all.filter(({ method, access }) => method === 'get' && access !== 'public');
}

interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors: { readonly field: string }[];
}

describe('a list of the API', () => {
  it('refuses by name what it does not know and what it cannot read, and so does every other reading', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { path, query } of readings()) {
      const program = await programOf(roleFor(path));
      const names = ['foo', ...(query ? keysOf(query) : []), ...(query ? ['after', 'before'] : [])];
      for (const name of new Set(names)) {
        const response = await program.get(`${addressOf(path)}?${name}=${'x'.repeat(300)}`);
        const problem = response.body as Problem;
        const isNamed = response.type === 'application/problem+json' && problem.errors[0]?.field === name;
        if (response.status !== 400 || !isNamed || !problem.detail.includes(name))
          wrong.push(`${path}?${name}: ${response.status}`);
        asked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  }, 60_000);

  it('holds the same rows in every order it offers', async () => {
    const sorted = readings().filter(
      ({ query }) => query && ['sort', 'limit'].every((each) => keysOf(query).includes(each)),
    );
    expect(sorted.length).toBeGreaterThan(8);
    for (const { path, query } of sorted) {
      const orders = (query as unknown as BaseJoi.ObjectSchema).extract('sort').describe()['allow'] as string[];
      const program = await programOf(roleFor(path));
      const rows = async (sort: string) => {
        const found: string[] = [];
        for (let cursor = ''; ;) {
          const answer = await program.get(`${path}?limit=50&sort=${sort}${cursor && `&cursor=${cursor}`}`);
          if (answer.status !== 200) throw new Error(`${path} ${sort} ${cursor}: ${answer.text}`);
          const { items, nextCursor } = answer.body as { items: { id: string }[]; nextCursor: string | null };
          found.push(...items.map(({ id }) => id));
          if (!nextCursor) return found.sort();
          cursor = nextCursor;
        }
      };
      const [first = '', ...others] = orders.filter((each) => typeof each === 'string');
      const expected = await rows(first);
      for (const other of others) expect([path, other, await rows(other)]).toEqual([path, other, expected]);
    }
  }, 60_000);
});

describe('a list of the pages', () => {
  it('marks what it does not know, stays of use, and is valid', async () => {
    const lists: string[] = [];
    const silent: string[] = [];
    for (const path of listAddresses()) {
      const get = await readerOf(path);
      const plain = await get(addressOf(path)).set('Accept', 'text/html');
      if (plain.status !== 200 || !/id="list"|class="list-filters/.test(plain.text)) continue;
      lists.push(path);
      const { status, text } = await get(`${addressOf(path)}?foo=1&utm_source=thư`).set('Accept', 'text/html');
      const isMarked = text.includes('<code>foo</code> = “1”') && text.includes('<code>utm_source</code>');
      const isOfUse = plain.text.includes('id="list"') === text.includes('id="list"') && !/[?&;]foo=/.test(text);
      if (status !== 400 || !isMarked || !isOfUse || (lists.length < 4 && (await faultsOf(text)).length > 0))
        silent.push(`${path}: ${status}`);
    }
    expect(silent).toEqual([]);
    expect(lists.length).toBeGreaterThan(15);
  }, 120_000);

  it('marks every filter that cannot be read, keeps what was typed there, and follows the others', async () => {
    const silent: string[] = [];
    let marked = 0;
    for (const path of listAddresses()) {
      const get = await readerOf(path);
      const plain = await get(addressOf(path)).set('Accept', 'text/html');
      const form = /<form[^>]*class="list-filters[\s\S]*?<\/form>/.exec(plain.text)?.[0];
      if (!form) continue;
      for (const [, name = ''] of form.matchAll(/<(?:input|select)[^>]*\bname="(\w+)"/g)) {
        if (/type="hidden"[^>]*name="/.test(form) && form.includes(`type="hidden" name="${name}"`)) continue;
        const typed = `31/02/${'x'.repeat(210)}`;
        const others = name === 'q' || !form.includes('name="q"') ? '' : '&q=zzz';
        const { status, text } = await get(`${addressOf(path)}?${name}=${typed}${others}`).set('Accept', 'text/html');
        const field = new RegExp(`<(input|select)[^>]*is-invalid[^>]*name="${name}"[^>]*aria-invalid`);
        const kept = others === '' || text.includes('value="zzz"');
        if (status !== 400 || !(field.test(text) || /is-invalid[^>]*name="q"/.test(text)) || !kept)
          silent.push(`${path} ${name}: ${status}`);
        marked += 1;
      }
    }
    expect(silent).toEqual([]);
    expect(marked).toBeGreaterThan(40);
  }, 120_000);

  it('marks a place to go on from that it never gave, and begins at its beginning', async () => {
    const silent: string[] = [];
    let asked = 0;
    for (const path of listAddresses()) {
      const get = await readerOf(path);
      const plain = await get(addressOf(path)).set('Accept', 'text/html');
      if (plain.status !== 200 || !/id="list"/.test(plain.text)) continue;
      for (const name of ['after', 'before']) {
        const { status, text } = await get(`${addressOf(path)}?${name}=WyJ4Il0`).set('Accept', 'text/html');
        if (status !== 400 || !text.includes(`<code>${name}</code> = “WyJ4Il0”`) || !text.includes('id="list"'))
          silent.push(`${path} ${name}: ${status}`);
        asked += 1;
      }
    }
    expect(silent).toEqual([]);
    expect(asked).toBeGreaterThan(25);
    const { get } = await signIn(registry.app, people.departmentOfficer);
    const english = await get('/certificates?after=x&lang=en').expect(400);
    expect(english.text).toContain('The cursor is not valid; open the list again.');
    const ofAnotherList = Buffer.from(JSON.stringify(['A', '0'.repeat(24)])).toString('base64url');
    const other = await get(`/certificates?after=${ofAnotherList}&lang=en`).set('Accept', 'text/html').expect(400);
    expect(other.text).toContain('The list is not answered');
  }, 60_000);

  it('reads months and days as people write them', async () => {
    const { get } = await signIn(registry.app, people.departmentOfficer);
    const monthly = await get('/schedule?month=11%2F2026').expect(200);
    expect(monthly.text).toContain('value="11/2026"');
    const rows = (text: string) => /<table[\s\S]*?<\/table>/.exec(text)?.[0];
    expect(rows(monthly.text)).toBe(rows((await get('/schedule?month=2026-11')).text));
    const wrong = await get('/schedule?month=13%2F2026&typeCode=KL-04').expect(400);
    expect(wrong.text).toContain('Không phải là tháng của năm nào, ví dụ 11/2026.');
    expect(wrong.text).toContain('value="13/2026"');
    expect(wrong.text).toMatch(/value="KL-04" selected/);
    await get('/verifications?from=5%2F1%2F2023').expect(200);
  });

  it.each(['/instruments', '/orders'])(
    'leads from %s to the sheet of all that is found, wherever in it one reads',
    async (list) => {
      const { get } = await signIn(registry.app, people.departmentOfficer);
      const { text } = await get(`${list}?limit=10&q=can&lang=vi`).expect(200);
      const [, href = ''] = /href="([^"]+\.csv[^"]*)"/.exec(text) ?? [];
      expect(href).toBe(`${list}.csv?q=can`);
      await get(href).expect(200);
    },
  );

  it('shows a chosen value that it does not offer, and refuses a file that could not be the one asked for', async () => {
    const { get } = await signIn(registry.app, people.departmentOfficer);
    const { text } = await get('/instruments?typeCode=XX-99').expect(200);
    expect(text).toContain('<option value="XX-99" selected');
    const file = await get('/instruments.csv?foo=1').set('Accept', 'text/html').expect(400);
    expect(file.text).toContain('foo');
  });
});
