import { AbsenceModel } from '../../../src/department/activities';
import { buildActivity } from '../../support/activities';
import { faultsOf } from '../../support/html';
import { buildInstallation } from '../../support/installation';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeEach(async () => {
  await emptyDatabase();
  await buildInstallation({ projectFromYear: 2020 });
});

const articles = { kind: 'article', year: 2024 };

async function articlesOf(api: Awaited<ReturnType<typeof useApi>>, year: number) {
  const { body } = (await api.get(`/reports/996/${year}.json`).expect(200)) as {
    body: { figures: { key: string; columns: Record<'year' | 'cumulative', object> }[] };
  };
  return body.figures.find(({ key }) => key === 'articles')!.columns;
}

describe('a year in which nobody entered anything', () => {
  it('is unknown until somebody attests that there was none, and unknown again when that is withdrawn', async () => {
    const officer = await buildPerson('departmentOfficer');
    const api = await useApi(registry.app, officer);
    expect((await articlesOf(api, 2024)).year).toMatchObject({ state: 'unknown', value: null, unknownYears: [2024] });

    const { id, attestedBy } = (await api.post('/activities/absences', articles).expect(201)).body as {
      id: string;
      attestedBy: string;
    };

    expect(attestedBy).toBe(officer.name);
    expect((await articlesOf(api, 2024)).year).toMatchObject({ state: 'known', value: 0, printed: '0' });
    await api.post(`/activities/absences/${id}/withdraw`, { reason: 'Còn một bài chưa ghi' }).expect(204);
    expect((await articlesOf(api, 2024)).year).toMatchObject({ state: 'unknown', value: null });
    const { get } = await signIn(registry.app, officer);
    const trail = await get('/audit').expect(200);
    for (const words of ['Xác nhận không có', 'Rút xác nhận', 'Bài báo 2024', 'Còn một bài chưa ghi'])
      expect(trail.text).toContain(words);
  });

  it('makes the sum of several years a lower bound', async () => {
    await buildActivity({ year: 2024, count: 3 });
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    expect((await articlesOf(api, 2024)).cumulative).toMatchObject({
      state: 'atLeast',
      value: 3,
      printed: 'ít nhất 03',
      unknownYears: [2020, 2021, 2022, 2023],
    });
    for (const year of [2020, 2021, 2022, 2023])
      await api.post('/activities/absences', { kind: 'article', year }).expect(201);
    expect((await articlesOf(api, 2024)).cumulative).toMatchObject({ state: 'known', value: 3, printed: '03' });
  });

  it('is attested by a form, from the page that tells what is known of a year', async () => {
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await buildActivity({ kind: 'survey', detail: 'centres', year: 2024 });
    const page = await get('/activities/absences?year=2024').expect(200);
    expect(await faultsOf(page.text)).toEqual([]);
    expect(page.text).toContain('/activities/absences/new?kind=survey&amp;detail=enterprises&amp;year=2024');
    expect(page.text).not.toContain('kind=survey&amp;detail=centres');
    const form = await get('/activities/absences/new?kind=survey&detail=enterprises&year=2024').expect(200);
    expect(form.text).toContain('Xác nhận không có: Khảo sát – Doanh nghiệp, năm 2024');
    expect(await faultsOf(form.text)).toEqual([]);

    await post('/activities/absences/new', { kind: 'survey', detail: 'enterprises', year: '2024' }).expect(303);

    const absence = (await AbsenceModel.findOne().lean())!;
    expect((await get('/activities/absences?year=2024')).text).toContain(absence.attestedBy);
    const withdrawal = `/activities/absences/${String(absence._id)}/withdraw`;
    expect(await faultsOf((await get(withdrawal).expect(200)).text)).toEqual([]);
    await post(withdrawal, { reason: '' }).expect(422);
    await post(withdrawal, { reason: 'Xác nhận nhầm năm' }).expect(303);
    expect(await AbsenceModel.countDocuments()).toBe(0);
  });
});

describe('attesting that there was none', () => {
  it('is refused where the ledger holds one, twice, for a year to come, and for a division of another kind', async () => {
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await buildActivity(articles);
    await buildActivity({ kind: 'broadcast', year: 2024, countsFor996: false });
    const refused = await api.post('/activities/absences', articles).expect(409);
    expect(JSON.stringify(refused.body)).toContain('Sổ đã ghi 1 hoạt động loại này');
    await api.post('/activities/absences', { kind: 'broadcast', year: 2024 }).expect(201);
    await api.post('/activities/absences', { kind: 'broadcast', year: 2024 }).expect(409);
    await api.post('/activities/absences', { kind: 'broadcast', year: 2027 }).expect(422);
    await api.post('/activities/absences', { kind: 'broadcast', detail: 'centres', year: 2024 }).expect(422);
    await api.post('/activities/absences', { kind: 'survey', year: 2024 }).expect(201);
    await api.post('/activities/absences', { kind: 'survey', detail: 'centres', year: 2024 }).expect(409);
  });

  it('ends with the first entry that counts, and the trail says which', async () => {
    const officer = await buildPerson('departmentOfficer');
    const api = await useApi(registry.app, officer);
    await api.post('/activities/absences', articles).expect(201);
    const entry = { ...articles, titleVi: 'Bài tìm thấy sau', count: 1 };
    const { id } = (await api.post('/activities', entry).expect(201)).body as { id: string };
    expect(await AbsenceModel.countDocuments()).toBe(1);

    await api.patch(`/activities/${id}`, { countsFor996: true }).set('If-Match', '"0"').expect(200);

    expect(await AbsenceModel.countDocuments()).toBe(0);
    const { get } = await signIn(registry.app, officer);
    expect((await get('/audit')).text).toContain('Đã ghi hoạt động &quot;Bài tìm thấy sau&quot;');
  });

  it('is the department officers alone', async () => {
    const reader = await useApi(registry.app, await buildPerson('administrator'));
    await reader.get('/activities/absences').expect(200);
    await reader.post('/activities/absences', articles).expect(403);
    const head = await signIn(registry.app, await buildPerson('centreHead'));
    await head.get('/activities/absences').expect(403);
    await head.get('/activities/absences/new?kind=article&year=2024').expect(403);
  });
});
