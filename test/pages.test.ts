import request from 'supertest';
import { roles } from '../src/access';
import { apiOperations } from '../src/api';
import { seededPeople as people, seededRegistry } from './support/seed';
import { faultsOf } from './support/html';
import { pagesOf } from './support/pages';
import { recordQueries } from './support/queries';
import { signIn } from './support/people';
import { useRegistry } from './support/registry';
import { everyVisit, linksIn, type Visit } from './support/walk';

const registry = useRegistry({ beginning: seededRegistry });

const queries = recordQueries();

let visits: readonly Visit[];

beforeAll(async () => {
  queries.start();
  visits = await everyVisit(registry.app, { anew: true });
}, 240_000);

/** Kinds of pages whose HTML was held valid: `/instruments/<id>` is one kind, whoever opens it. */
const validated = new Set<string>();

/** Every address that somebody reached by links, without its query. */
const reached = new Set<string>();

describe.each(roles)('the pages that a %s reaches', (role) => {
  it('answer, and are valid HTML with one heading', async () => {
    const faults: string[] = [];
    const own = visits.filter((visit) => visit.role === role);
    for (const { path, kind, status, html } of own) {
      reached.add(path.replace(/\?.*/, ''));
      if (status !== 200) faults.push(`${path}: ${status}`);
      if (html === undefined) continue;
      faults.push(...(await pageFaults(path, html, !validated.has(kind))));
      validated.add(kind);
    }
    expect(faults).toEqual([]);
    expect(own.length).toBeGreaterThan(4);
  }, 120_000);
});

it('every page that needs no record is reached by links from the home page, by someone', () => {
  const named = pagesOf(registry.app).filter(({ method, path }) => method === 'get' && !path.includes(':'));
  const elsewhere = [
    // Scripts ask for the next stamps of a run, and by what a device proves that it sends.
    ...['/verifications/runs/stamps', '/devices/contact'],
    // Offered once two officers have confirmed a term.
    '/disposals/new',
    // Offered only when there are letters to print, of which the sample has none.
    '/messages/letters.pdf',
  ];
  const missed = named.map(({ path }) => path).filter((path) => !reached.has(path));
  expect(missed.sort()).toEqual(elsewhere.sort());
  expect(named.length).toBeGreaterThan(30);
});

it('every section of pages has its part of the API', () => {
  const sectionOf = (path: string) => path.split(/[/.]/)[1] ?? '';
  const operations = apiOperations({
    clock: { now: () => new Date() },
    publicUrl: 'http://localhost',
    paperUrl: undefined,
  });
  const offered = new Set(operations.map(({ path }) => sectionOf(path)));
  const sections = new Set(pagesOf(registry.app).map(({ path }) => sectionOf(path)));
  // What is on one's own account, the API offers to whoever has the account's token: it is asked for and given up there.
  expect([...sections].filter((each) => each && !offered.has(each))).toEqual(['my-account']);
});

it('every main section asks a stranger to sign in', async () => {
  const { get } = await signIn(registry.app, people.departmentOfficer);
  for (const path of linksIn((await get('/')).text)) {
    const response = await request(registry.app).get(path).set('Accept', 'text/html');
    expect(`${path}: ${response.status} ${String(response.headers['location'])}`).toBe(
      `${path}: 303 /sign-in${path === '/' ? '' : `?next=${encodeURIComponent(path)}`}`,
    );
  }
});

it('every list says how many rows it has in all', async () => {
  const { get } = await signIn(registry.app, people.departmentOfficer);
  const lists = linksIn((await get('/')).text).filter((path) => !/new|report/.test(path));
  const silent: string[] = [];
  for (const path of new Set(lists)) {
    const { text } = await get(path).set('Accept', 'text/html');
    if (text.includes('id="list"') && !/dòng<\/p>|rows? in all<\/p>|row<\/p>|rows<\/p>/.test(text)) silent.push(path);
  }
  expect(silent).toEqual([]);
});

it('no page reads a collection without an index', async () => {
  expect(queries.recorded.size).toBeGreaterThan(50);
  expect(await queries.withoutIndex()).toEqual([]);
});

async function pageFaults(path: string, html: string, validate: boolean): Promise<string[]> {
  const faults = validate ? await faultsOf(html) : [];
  if ((html.match(/<h1\b/g) ?? []).length !== 1) faults.push('not exactly one h1');
  if (/undefined|\[object Object\]|NaN/.test(html.replace(/<script[\s\S]*?<\/script>/g, '')))
    faults.push('shows undefined, an object or NaN');
  if (/\b(_id|__v): /.test(html)) faults.push('shows what only the database knows');
  return faults.map((fault) => `${path}: ${fault}`);
}
