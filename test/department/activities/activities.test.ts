import request from 'supertest';
import {
  AbsenceModel,
  ActivityModel,
  countedIn,
  loadActivities,
  readLedger,
  sumOf,
  type LedgerRow,
} from '../../../src/department/activities';
import { activityQuery, ledgerQueries } from '../../../src/department/activities/activity.service';
import facts from '../../../src/seed/province-facts.json';
import { buildActivity } from '../../support/activities';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeEach(emptyDatabase);

const survey = {
  kind: 'survey',
  detail: 'enterprises',
  year: '2026',
  titleVi: 'Khảo sát cân ở chợ',
  count: '12',
  amountMillionVnd: '1.250,5',
  documents: '1928/QĐ-UBND; 996/QĐ-TTg',
  countsFor996: 'true',
};

describe('the ledger of activities', () => {
  it('takes an entry by a form, with numbers as people type them', async () => {
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const response = await post('/activities/new', survey).expect(303);

    const page = await get(response.headers['location'] as string).expect(200);
    expect(page.text).toContain('1.250,5');
    expect(page.text).toContain('1928/QĐ-UBND; 996/QĐ-TTg');
    expect(page.text).toContain('Ghi hoạt động');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it('shows the form again with what was typed and the error at its field', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const response = await post('/activities/new', { ...survey, detail: '', heldOn: '01/02/2025' }).expect(422);

    expect(response.text).toContain('value="Khảo sát cân ở chợ"');
    expect(response.text).toContain('href="#detail"');
    expect(response.text).toContain('Ngày không thuộc năm đã ghi.');
    expect(await faultsOf(response.text)).toEqual([]);
  });

  it('refuses an amount that could mean a thousand times more', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const response = await post('/activities/new', { ...survey, amountMillionVnd: '25.616', count: '4.123' }).expect(
      422,
    );
    expect(response.text).toContain('href="#amountmillionvnd"');
    expect(response.text).toContain('href="#count"');
  });

  it('is searched without diacritics and filtered by kind and year', async () => {
    await buildActivity({ titleVi: 'Hội thảo đo lường', kind: 'workshop', year: 2023 });
    await buildActivity({ titleVi: 'Bài báo xăng dầu' });
    const { get } = await signIn(registry.app, await buildPerson('administrator'));

    const found = await get('/activities?q=hoi+thao&kind=workshop&year=2023&countsFor996=true').expect(200);

    expect(found.text).toContain('Hội thảo đo lường');
    expect(found.text).not.toContain('Bài báo xăng dầu');
    expect(await faultsOf(found.text)).toEqual([]);
  });

  it('is closed to centres and to strangers', async () => {
    const activity = await buildActivity();
    const head = await useApi(registry.app, await buildPerson('centreHead'));
    await head.get('/activities').expect(403);
    await head.get(`/activities/${activity.id}`).expect(403);
    await head.post('/activities', { kind: 'article', year: 2026, titleVi: 'Bài', count: 1 }).expect(403);
    const reader = await signIn(registry.app, await buildPerson('administrator'));
    await reader.get(`/activities/${activity.id}/change`).expect(403);
    await request(registry.app).get('/activities').set('Accept', 'text/html').expect(303);
    await request(registry.app).get('/api/v1/activities').expect(401);
  });
});

describe('changing an entry', () => {
  it('keeps what is not mentioned, removes what is null, and refuses an outdated copy', async () => {
    const activity = await buildActivity({ titleEn: 'Article', count: 4, documents: ['996/QĐ-TTg'] });
    const { get, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const path = `/activities/${activity.id}`;
    const etag = (await get(path).expect(200)).headers['etag'] as string;

    const changed = await patch(path, { count: 5, titleEn: null, documents: null }).set('If-Match', etag).expect(200);

    expect(changed.body).toMatchObject({ count: 5, documents: [], countsFor996: true });
    expect(changed.body).not.toHaveProperty('titleEn');
    await patch(path, { count: 6 }).set('If-Match', etag).expect(412);
  });

  it('shows a fraction with its decimal comma, so that saving again changes nothing', async () => {
    const activity = await buildActivity({ kind: 'certifiedArea', count: 4.125, countsFor996: false });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const form = await get(`/activities/${activity.id}/change`).expect(200);
    expect(form.text).toContain('value="4,125"');
  });
});

describe('removing an entry', () => {
  it('needs a reason, and leaves the entry and the reason in the audit trail', async () => {
    const activity = await buildActivity({ titleVi: 'Ghi nhầm' });
    const officer = await buildPerson('departmentOfficer');
    const { get, post } = await signIn(registry.app, officer);
    const path = `/activities/${activity.id}`;
    await post(`${path}/remove`).expect(422);

    await post(`${path}/remove`, { reason: 'Trùng với dòng khác' }).expect(303);

    await get(path).expect(404);
    const trail = await get('/audit').expect(200);
    expect(trail.text).toContain('Ghi nhầm');
    expect(trail.text).toContain('Trùng với dòng khác');
  });
});

describe("the province's ledger", () => {
  const rows = facts.activities as readonly LedgerRow[];

  it('loads whole, once, and stays as people leave it', async () => {
    expect(await loadActivities(rows)).toBe(rows.length);
    await ActivityModel.updateOne({ key: '996-bai-bao' }, { count: 5 });
    expect(await loadActivities(rows)).toBe(0);
    expect((await ActivityModel.findOne({ key: '996-bai-bao' }))?.count).toBe(5);
  });

  it('loses nothing of a row', async () => {
    await loadActivities(rows);
    for (const row of rows) {
      const { subject, source, confidence, amountMillionVnd, parts = [], ...same } = row;
      const loaded = await ActivityModel.findOne({ key: row.key }).lean();
      expect(loaded).toMatchObject({ ...same, provenance: { source, confidence } });
      expect(loaded?.detail).toBe(subject);
      expect(loaded?.count).toBe(row.count);
      expect(loaded?.amountMillionVnd).toBe(amountMillionVnd === undefined ? undefined : String(amountMillionVnd));
      expect(
        loaded?.parts.map(({ amountMillionVnd: amount, ...part }) => ({
          ...part,
          ...(amount && { amountMillionVnd: Number(amount) }),
        })),
      ).toEqual(parts);
    }
  });

  it('adds up by kind, division and years', async () => {
    await loadActivities(rows);
    const years = { fromYear: 2020, untilYear: 2022 };
    const ledger = await readLedger(years);
    const sum = (kind: string, detail?: string) =>
      sumOf(countedIn(ledger, { kind, detail, ...years }).entries, 'count').value.toNumber();
    expect(sum('survey', 'enterprises')).toBe(40);
    expect(sum('equipment', 'measuring')).toBe(58);
    expect(sum('article')).toBe(4);
  });
});

describe('every query of the ledger', () => {
  it('uses an index', async () => {
    const officer = await buildPerson('departmentOfficer');
    await loadActivities(facts.activities);
    const lists = [
      {},
      { kind: 'article' },
      { year: 2022 },
      { countsFor996: true },
      { q: 'bao' },
      { kind: 'article', year: 2022 },
    ];
    for (const filter of lists) {
      const plan = await ActivityModel.find(activityQuery(officer, filter))
        .sort({ year: -1, _id: -1 })
        .explain('queryPlanner');
      expect([filter, JSON.stringify(plan).includes('COLLSCAN')]).toEqual([filter, false]);
    }
    const { entries, absences } = ledgerQueries({ fromYear: 2020, untilYear: 2022 });
    const plans = [
      await ActivityModel.find(entries).sort({ year: 1, _id: 1 }).explain('queryPlanner'),
      await AbsenceModel.find(absences).sort({ year: 1 }).explain('queryPlanner'),
    ];
    for (const plan of plans) expect(JSON.stringify(plan)).toContain('IXSCAN');
  });
});

interface Asked {
  readonly questions?: readonly {
    readonly field: string;
    readonly rule: string;
    readonly confirm: string;
    readonly links?: readonly { readonly href: string }[];
  }[];
}
const questionsOf = ({ body }: { body: unknown }) => (body as Asked).questions ?? [];

describe('an improbable entry of the ledger', () => {
  const article = { kind: 'article', year: 2026, titleVi: 'Cân đúng ở chợ Đông Hà', count: 1, countsFor996: false };

  it.each([
    ['count', 1_000_000_000],
    ['participants', 50_000],
    ['amountMillionVnd', '999999999'],
  ])('is asked about its %s once, and kept as confirmed', async (field, typed) => {
    const { post, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const sent = { ...article, [field]: typed };
    const asked = questionsOf(await post('/activities', sent).expect(409));
    expect(asked).toMatchObject([{ field, rule: 'unusualCount', confirm: `${field}=${typed}` }]);
    const confirmed = asked.map(({ confirm }) => confirm);
    const { id } = (await post('/activities', { ...sent, confirmed }).expect(201)).body as { id: string };
    await patch(`/activities/${id}`, { note: 'Đã xem lại' }).expect(200);
    expect((await ActivityModel.findById(id).lean())?.confirmed).toMatchObject([{ rule: 'unusualCount' }]);
    await patch(`/activities/${id}`, { [field]: typeof typed === 'string' ? '2' : 2 }).expect(200);
    expect((await ActivityModel.findById(id).lean())?.confirmed).toBeUndefined();
  });

  it('is asked about in the page when the same article stands there already, whose entry is linked', async () => {
    const officer = await buildPerson('departmentOfficer');
    const [api, pages] = [await useApi(registry.app, officer), await signIn(registry.app, officer)];
    const { id } = (await api.post('/activities', article).expect(201)).body as { id: string };
    const again = { ...article, titleVi: 'CÂN ĐÚNG, ở chợ Đông Hà.' };
    const asked = questionsOf(await api.post('/activities', again).expect(409));
    expect(asked).toMatchObject([{ field: 'titleVi', rule: 'nearMatch', links: [{ href: `/activities/${id}` }] }]);
    const form = { ...again, year: '2026', count: '1', countsFor996: 'false' };
    const page = await pages.post('/activities/new', form).expect(409);
    expect(page.text).toContain(`href="/activities/${id}"`);
    const saved = await pages.post('/activities/new', { ...form, confirmed: `titleVi=${again.titleVi}` }).expect(303);
    expect((await pages.get(saved.headers['location'] as string)).text).toContain('Đã xác nhận');
  });

  it('is not asked about in another year, of another kind or on another day', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await post('/activities', { ...article, heldOn: '2026-03-01' }).expect(201);
    await post('/activities', { ...article, year: 2025 }).expect(201);
    await post('/activities', { ...article, kind: 'broadcast' }).expect(201);
    await post('/activities', { ...article, heldOn: '2026-04-01' }).expect(201);
    await post('/activities', { ...article, heldOn: '2026-03-01' }).expect(409);
  });
});
