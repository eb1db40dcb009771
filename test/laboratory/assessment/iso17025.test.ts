import request from 'supertest';
import { chaptersOf, clausesOf, shareOf, shares } from '../../../src/laboratory/assessment/clause.rules';
import { chapterNames } from '../../../src/laboratory/assessment/clause.messages';
import { faultsOf } from '../../support/html';
import { pagesOf } from '../../support/pages';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const page = '/assessment/iso-17025';
const clauses = clausesOf();

/** `7.8.2.1 a` as `[[7, ''], [8, ''] …, [0, 'a']]`: numbers by size, then letters, then words. */
function isBefore(first: string, second: string): boolean {
  const parts = (clause: string) => clause.replace(/-.*/, '').split(/[. ]/);
  const [one, other] = [parts(first), parts(second)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a === b) continue;
    if (a === undefined || b === undefined) return a === undefined;
    if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) < Number(b);
    return a.length === b.length ? a < b : a.length < b.length;
  }
  return false;
}

describe('the clauses of ISO/IEC 17025', () => {
  it('are ninety, each once, in the order of the standard', () => {
    expect(clauses).toHaveLength(90);
    const wrong = clauses.slice(1).filter(({ clause }, at) => !isBefore(clauses[at]?.clause ?? '', clause));
    expect(wrong.map(({ clause }) => clause)).toEqual([]);
  });

  it.each(clauses.map((clause) => [clause.clause, clause] as const))(
    '%s says all it says in both languages',
    (_, row) => {
      for (const said of [row.need, row.does, row.leaves]) {
        if (!said) continue;
        expect(said.vi.trim().length).toBeGreaterThan(5);
        expect(said.en.trim().length).toBeGreaterThan(5);
        expect(said.vi).not.toBe(said.en);
      }
      expect(row.does ?? row.leaves).not.toBeNull();
      expect(['read-secondary', 'general']).toContain(row.confidence);
      expect(row.confidence === 'read-secondary').toBe(row.source !== undefined);
    },
  );

  it('name no page where the program does nothing', () => {
    const wrong = clauses.filter(({ does, screens }) => !does && screens.length > 0);
    expect(wrong).toEqual([]);
  });

  it('leave complaints to people: the program has none', () => {
    const complaints = clauses.filter(({ clause }) => clause.startsWith('7.9'));
    expect(complaints.map(shareOf)).toEqual(['people', 'people', 'people']);
  });

  it('stand in chapters that have names', () => {
    const chapters = chaptersOf(clauses);
    expect(chapters.map(({ number }) => number)).toEqual(Object.keys(chapterNames));
    expect(chapters.flatMap((chapter) => chapter.clauses)).toEqual(clauses);
  });

  it('are each of one share', () => {
    expect(shares.flatMap((share) => clausesOf(share))).toHaveLength(clauses.length);
    expect(shares.map((share) => clausesOf(share).length > 0)).toEqual([true, true, true]);
  });
});

describe('the pages that the clauses name', () => {
  const screens = [...new Set(clauses.flatMap((clause) => clause.screens))];

  it('are pages of the application and open', async () => {
    const known = pagesOf(registry.app).flatMap(({ method, path }) => (method === 'get' ? [path] : []));
    expect(screens.filter((each) => !known.includes(each))).toEqual([]);
    const people = [await buildPerson('departmentOfficer'), await buildPerson('administrator')];
    const browsers = await Promise.all(people.map((person) => signIn(registry.app, person)));
    for (const screen of screens) {
      const answers = await Promise.all(browsers.map(({ get }) => get(screen)));
      expect(`${screen}: ${answers.some(({ status }) => status === 200)}`).toBe(`${screen}: true`);
    }
  });

  it('are linked for those who may open them, and named for the others', async () => {
    const technician = await signIn(registry.app, await buildPerson('technician'));
    const { text } = await technician.get(page).expect(200);
    const main = text.slice(text.indexOf('<main'));
    expect(main).toContain('<a href="/measurement-standards">Chuẩn đo lường</a>');
    expect(main).toContain('<li>Nhật ký</li>');
    expect(main).not.toContain('<a href="/audit">');
  });
});

describe('the page of the clauses', () => {
  it.each(['technician', 'centreHead', 'qualityOfficer', 'departmentOfficer', 'administrator'] as const)(
    'opens to the %s',
    async (role) => {
      const { get } = await signIn(registry.app, await buildPerson(role));
      const { text } = await get(page).expect(200);
      expect(text).toContain('90 trong 90 điều khoản');
      expect(text).toContain('7.9 Khiếu nại');
    },
  );

  it('shows one share when asked, and refuses one that there is not', async () => {
    const { get } = await signIn(registry.app, await buildPerson('centreHead'));
    const { text } = await get(`${page}?share=people`).expect(200);
    expect(text).toContain(`${clausesOf('people').length} trong 90 điều khoản`);
    expect(text).toContain('7.9.5');
    expect(text).not.toContain('7.8.1.1');
    await get(`${page}?share=nobody`).expect(400);
  });

  it.each(['', '?share=people', '?share=nobody'])('is valid HTML: %s', async (query) => {
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const { text } = await get(`${page}${query}`).set('Accept', 'text/html');
    expect(await faultsOf(text)).toEqual([]);
    expect(text.match(/<h1\b/g)).toHaveLength(1);
  });

  it('is in English for who reads English', async () => {
    const { get } = await signIn(registry.app, await buildPerson('technician'));
    expect((await get(`${page}?lang=en`)).text).toContain('complaints are not in the program');
  });

  it('is shut to the clerk of an agency and to a stranger', async () => {
    const clerk = await signIn(registry.app, await buildPerson('agencyOfficer'));
    await clerk.get(page).expect(403);
    expect((await clerk.get('/')).text).not.toContain(page);
    await request(registry.app).get(page).set('Accept', 'text/html').expect(303);
  });
});

describe('the clauses by the API', () => {
  it('are given to those who see the page', async () => {
    const { get } = await useApi(registry.app, await buildPerson('technician'));
    const answer = await get(`${page}?share=program`).expect(200);
    const items = clausesOf('program').map((clause) => ({ ...clause, share: 'program' }));
    expect(answer.body).toEqual({ standard: 'ISO/IEC 17025:2017', items, nextCursor: null });
    await get(`${page}?share=nobody`).expect(400);
  });

  it('are refused to the clerk of an agency and to a stranger', async () => {
    const { get } = await useApi(registry.app, await buildPerson('agencyOfficer'));
    await get(page).expect(403);
    await request(registry.app).get(`/api/v1${page}`).expect(401);
  });
});
