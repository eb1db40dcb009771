import type { Model } from 'mongoose';
import request from 'supertest';
import { ActivityModel, loadAbsences, loadActivities } from '../../../src/department/activities';
import { loadCatalogue, type CatalogueEntry } from '../../../src/register/documents';
import { loadCountings, ReportModel } from '../../../src/department/reports';
import { registrySources } from '../../../src/department/reports/report.registry';
import { periodsOf } from '../../../src/department/reports/report.rules';
import { seededCountings } from '../../../src/seed/countings';
import { seededReport } from '../../../src/seed/installation';
import provinceDocuments from '../../../src/seed/province-documents.json';
import facts from '../../../src/seed/province-facts.json';
import stated from '../../../src/seed/report-2022.json';
import { buildActivity } from '../../support/activities';
import { buildDesignation, buildVerifier } from '../../support/centres';
import { buildCountings } from '../../support/countings';
import { faultsOf } from '../../support/html';
import { buildInstallation } from '../../support/installation';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';
import { docxWords } from '../../platform/docx.reader';
import { readPdf, textOf } from '../../platform/pdf.reader';
import { buildCountedInstrument, buildIssuedCertificate, buildVerification } from './report-records';

const registry = useRegistry();

interface ReportJson {
  status: string;
  opening: string;
  sections: { key: string; text?: string; narrative?: string }[];
  figures: {
    key: string;
    value: number | null;
    year: number | null;
    cumulative: number | null;
    printed: string;
    confidence: string;
    source: string;
    state: string;
    columns: Record<
      'year' | 'cumulative',
      { state: string; value: number | null; printed: string; unknownYears?: number[] }
    >;
    records: string;
  }[];
}

/** An empty registry of a province. */
async function emptied() {
  await emptyDatabase();
  await buildInstallation({ projectFromYear: 2020 });
}

async function officer() {
  const person = await buildPerson('departmentOfficer');
  const api = await useApi(registry.app, person);
  const report = async (year: number) => (await api.get(`/reports/996/${year}.json`).expect(200)).body as ReportJson;
  const figure = async (year: number, key: string) => (await report(year)).figures.find((each) => each.key === key)!;
  return { api, report, figure, person };
}

describe("the report of 2022 with the province's records", () => {
  beforeAll(async () => {
    await emptied();
    await loadCatalogue();
    await loadCatalogue(provinceDocuments as CatalogueEntry[]);
    await ReportModel.create(seededReport);
    await loadActivities(facts.activities);
    await loadAbsences(facts.absences);
    await loadCountings(seededCountings);
  });

  const printed2022 = Object.entries(stated.printed);

  it('prints every figure of the source document', async () => {
    const { report } = await officer();
    const { figures, sections } = await report(2022);
    const resolved = new Map(figures.map(({ key, printed }) => [key, printed]));
    expect(printed2022.length).toBeGreaterThan(9);
    expect(printed2022.map(([key]) => [key, resolved.get(key)])).toEqual(printed2022);
    const text = sections.map((section) => section.text ?? '').join('\n');
    expect(text).toContain('tổng mức đầu tư 25,616 tỷ đồng, gồm 58 bộ thiết bị đo lường thử nghiệm và 02 thiết bị');
    expect(text).toContain('có hơn 40 doanh nghiệp dự');
    expect(text).not.toContain('{{');
  });

  it('names the source of each figure, as sure as its weakest record', async () => {
    const { figure } = await officer();
    expect(await figure(2022, 'investmentTotal')).toMatchObject({
      value: 25.616,
      year: 0,
      cumulative: 25.616,
      source: expect.stringContaining('Báo cáo của UBND tỉnh Quảng Trị tháng 01/2023 về Đề án 996') as string,
      confidence: 'partly',
      columns: { year: { state: 'known' }, cumulative: { state: 'known' } },
    });
    expect(await figure(2022, 'articles')).toMatchObject({ confidence: 'partly' });
    expect(await figure(2022, 'councilResolutions')).toMatchObject({ year: 0, cumulative: 2, printed: '02' });
  });

  it('is a valid page whose figures lead to their records', async () => {
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const page = await get('/reports/996/2022').expect(200);
    const records = await get('/reports/996/2022/figures/surveyedEnterprises').expect(200);

    expect(page.text).toContain('Báo cáo của UBND tỉnh Quảng Trị tháng 01/2023 về Đề án 996');
    expect(page.text.match(/[^\s"<>/]+\.(?:txt|md)\b/g)).toBeNull();
    expect(page.text).toContain('href="/reports/996/2022/figures/surveyedEnterprises?period=year"');
    expect(records.text).toContain('Khảo sát sử dụng phương tiện đo tại doanh nghiệp trọng điểm');
    expect(records.text).toMatch(/href="\/activities\/[0-9a-f]{24}"/);
    for (const { text } of [
      page,
      records,
      await get('/reports').expect(200),
      await get('/reports/996/2024?lang=en').expect(200),
    ])
      expect(await faultsOf(text)).toEqual([]);
  });

  it('is handed over as PDF and as a Word document', async () => {
    const { api } = await officer();
    const reader = await signIn(registry.app, await buildPerson('administrator'));

    const pdf = await api.get('/reports/996/2022.pdf').responseType('blob').expect(200);
    const docx = await reader.get('/reports/996/2022.docx').responseType('blob').expect(200);

    expect(pdf.headers['content-disposition']).toBe('attachment; filename=bao-cao-de-an-996-2022.pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(docx.headers['content-disposition']).toBe('attachment; filename=bao-cao-de-an-996-2022.docx');
    expect((docx.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('moves when the ledger changes', async () => {
    const { figure } = await officer();
    await ActivityModel.updateOne({ key: '996-bai-bao' }, { count: 11 });
    expect(await figure(2022, 'articles')).toMatchObject({ year: 11, printed: '11' });
    await ActivityModel.updateOne({ key: '996-bai-bao' }, { $set: { countsFor996: false } });
    expect(await figure(2022, 'articles')).toMatchObject({ year: null, state: 'unknown', printed: 'chưa có số liệu' });
  });
});

describe('the figures of the registry', () => {
  beforeEach(async () => {
    await emptied();
    await buildCountings();
  });

  it('count verifications and certificates of the year and since 2020, by the day in Vietnam', async () => {
    for (const performedOn of ['2019-12-31', '2020-01-01', '2021-05-05', '2022-12-31', '2023-01-01'])
      await buildVerification({ performedOn });
    await buildVerification({ performedOn: '2022-03-01', status: 'failed', passed: false });
    await buildVerification({ performedOn: '2022-03-01', status: 'draft' });
    await buildIssuedCertificate(new Date('2022-12-31T16:59:59Z'));
    await buildIssuedCertificate(new Date('2022-12-31T17:00:00Z'));
    const { figure } = await officer();

    expect(await figure(2022, 'verifications')).toMatchObject({ year: 2, cumulative: 4 });
    expect(await figure(2022, 'verificationsPassed')).toMatchObject({ year: 1, cumulative: 3 });
    expect(await figure(2022, 'verificationsFailed')).toMatchObject({ year: 1, cumulative: 1 });
    expect(await figure(2022, 'certificates')).toMatchObject({ year: 1, cumulative: 1 });
    expect(await figure(2023, 'certificates')).toMatchObject({ year: 1, cumulative: 2 });
  });

  it('count what is in force on the last day of the year', async () => {
    const centre = await buildCentre({ nameVi: 'Trung tâm Kiểm định 1' });
    await buildDesignation({ centreId: centre._id, validUntil: '2022-12-31' });
    await buildDesignation({ centreId: centre._id, kind: 'disputed', validFrom: '2022-06-01' });
    await buildDesignation({ centreId: (await buildCentre())._id, withdrawnOn: '2022-12-31' });
    await buildVerifier({ cards: [{ number: '1', issuedOn: '2022-12-31', expiresOn: '2023-12-30', fields: [] }] });
    const { figure } = await officer();

    expect(await figure(2022, 'designatedCentres')).toMatchObject({ year: null, cumulative: 1 });
    expect(await figure(2022, 'scopeLines')).toMatchObject({ cumulative: 2 });
    expect(await figure(2022, 'controlVerificationDesignations')).toMatchObject({ cumulative: 1, printed: '01' });
    expect((await figure(2022, 'verifiersWithValidCard')).cumulative).toBe(1);
    expect((await figure(2023, 'verifiersWithValidCard')).cumulative).toBe(0);
    expect((await figure(2023, 'scopeLines')).cumulative).toBe(1);
  });

  it('say what is not certain: a designation that no source dates is counted from when it is attested, and not before', async () => {
    const centreId = (await buildCentre())._id;
    await buildDesignation({ centreId, kind: 'disputed', validFrom: '2022-12-31', validFromBasis: 'attested' });
    const { api, figure } = await officer();
    for (const key of ['designatedCentres', 'controlVerificationDesignations']) {
      expect(await figure(2022, key)).toMatchObject({ cumulative: 1, state: 'known' });
      expect(await figure(2021, key)).toMatchObject({ cumulative: null, state: 'unknown', printed: 'chưa có số liệu' });
    }
    const asked = await api.get('/reports/996/2021/figures/designatedCentres').expect(200);
    expect(asked.body).toMatchObject({ uncertain: 1 });
  });

  it('tell the instruments of today, and say that those of a past day are not known', async () => {
    await buildCountedInstrument('2026-11-19');
    await buildCountedInstrument('2026-11-20');
    await buildCountedInstrument();
    const { figure } = await officer();

    expect(await figure(2026, 'instruments')).toMatchObject({ year: null, cumulative: 3 });
    expect(await figure(2026, 'overdueInstruments')).toMatchObject({ cumulative: 1 });
    expect(await figure(2025, 'overdueInstruments')).toMatchObject({
      cumulative: null,
      state: 'unknown',
      printed: 'chưa có số liệu',
    });
    const { get } = await signIn(registry.app, await buildPerson('administrator'));
    expect((await get('/reports/996/2025/figures/instruments')).text).toContain('không dựng lại được');
  });

  it('list exactly the records they count, page by page', async () => {
    for (let month = 1; month <= 7; month += 1) await buildVerification({ performedOn: `2022-0${month}-01` });
    const { api, figure } = await officer();
    const { records, year } = await figure(2022, 'verifications');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `${records.replace('/api/v1', '')}?period=year&limit=3${cursor && `&cursor=${cursor}`}`;
      const { body } = (await api.get(path).expect(200)) as {
        body: { items: { href: string }[]; nextCursor: string | null };
      };
      seen.push(...body.items.map(({ href }) => href));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(year);
  });

  it('say when an entry of the ledger gives no number', async () => {
    await buildActivity({ kind: 'equipment', detail: 'measuring', year: 2024, count: 12 });
    const silent = await buildActivity({ kind: 'equipment', detail: 'measuring', year: 2024 });
    await ActivityModel.updateOne({ _id: silent._id }, { $unset: { count: 1 } });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const page = await get('/reports/996/2024/figures/measuringEquipment?period=year').expect(200);
    expect(page.text).toContain('Chưa đủ: 1 dòng không nêu số');
  });
});

describe('the report of an empty registry', () => {
  beforeEach(emptied);

  it('has no value, and no zero, in any output', async () => {
    const { api, report } = await officer();
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const { figures } = await report(2024);
    for (const { key, columns } of figures)
      for (const { state, value, printed } of Object.values(columns))
        expect([key, value, printed]).toEqual([key, null, state === 'notApplicable' ? '—' : 'chưa có số liệu']);

    const pdf = await api.get('/reports/996/2024.pdf').responseType('blob').expect(200);
    const docx = await api.get('/reports/996/2024.docx').responseType('blob').expect(200);
    const page = await get('/reports/996/2024').expect(200);
    const words = {
      pdf: readPdf(pdf.body as Buffer)
        .pages.map(({ text }) => text.replaceAll('|', ' '))
        .join('\n'),
      docx: docxWords(docx.body as Buffer),
      page: page.text.replace(/<[^>]+>/g, ' '),
    };
    for (const [output, text] of Object.entries(words)) {
      expect([output, text.match(/(?<![\d/])0(?![\d/])/g)]).toEqual([output, null]);
      expect([output, text.split(/chưa\s+có\s+số\s+liệu/).length > 30]).toEqual([output, true]);
    }
  });
});

describe('since when a register is whole', () => {
  beforeEach(emptied);

  it('decides whether a count is known, a lower bound, or no data', async () => {
    await buildVerification({ performedOn: '2024-05-05' });
    const { api, figure } = await officer();
    const state = (since: string) =>
      api.patch('/reports/counting/verifications', { since, basis: 'Đã nhập đủ biên bản giấy' }).expect(200);
    const both = async (year: number) => {
      const { columns } = await figure(year, 'verifications');
      return [columns.year.printed, columns.cumulative.printed];
    };
    expect(await both(2024)).toEqual(['ít nhất 01', 'ít nhất 01']);
    expect(await both(2023)).toEqual(['chưa có số liệu', 'chưa có số liệu']);
    await state('2023-06-01');
    expect(await both(2024)).toEqual(['01', 'ít nhất 01']);
    expect(await both(2025)).toEqual(['0', 'ít nhất 01']);
    expect(await both(2023)).toEqual(['chưa có số liệu', 'chưa có số liệu']);
    await state('2020-01-01');
    expect(await both(2023)).toEqual(['0', '0']);
    expect(await both(2024)).toEqual(['01', '01']);
  });

  it('is stated by a form with its reason, by department officers alone, and kept in the trail', async () => {
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = '/reports/counting/certificates';
    expect(await faultsOf((await get(path).expect(200)).text)).toEqual([]);
    await post(path, { since: '21/11/2026', basis: 'Ngày chưa đến' }).expect(422);
    await post(path, { since: '01/01/2026' }).expect(422);

    await post(path, { since: '01/01/2026', basis: 'Bắt đầu dùng sổ' }).expect(303);

    const page = await get('/reports/counting').expect(200);
    expect(page.text).toContain('01/01/2026');
    expect(page.text).toContain('Bắt đầu dùng sổ');
    expect(await faultsOf(page.text)).toEqual([]);
    expect((await get('/audit')).text).toContain('Xác nhận ngày sổ đếm đủ');
    const why = await get('/reports/996/2024/figures/certificates?period=year').expect(200);
    expect(why.text).toContain('Sổ giấy chứng nhận chỉ đếm đủ từ ngày 01/01/2026.');
    expect((await get('/reports/996/2024/figures/verifications')).text).toContain('Chưa ai xác nhận sổ biên bản');
    const reader = await useApi(registry.app, await buildPerson('administrator'));
    await reader.get('/reports/counting').expect(200);
    await reader.patch('/reports/counting/certificates', { since: '2020-01-01', basis: 'Muốn thế' }).expect(403);
    const { api } = await officer();
    const stale = api.patch('/reports/counting/certificates', { since: '2020-01-01', basis: 'Bản cũ' });
    await stale.set('If-Match', '"0"').expect(412);
    await api.patch('/reports/counting/nothing', { since: '2020-01-01', basis: 'Không có' }).expect(404);
  });
});

describe('editing the report', () => {
  beforeEach(emptied);

  it('keeps the text and the head, in print and in the audit trail, and returns to the proposal when emptied', async () => {
    const { api, report } = await officer();
    const changed = await api
      .patch('/reports/996/2024', {
        number: 7,
        signedOn: '05/01/2025',
        narratives: { 'II.2': 'Còn {{articles}} bài.' },
      })
      .expect(200);

    expect(changed.body).toMatchObject({
      status: 'edited',
      header: { number: 7, signedOn: '2025-01-05', place: 'Lâm Đồng' },
    });
    expect((await report(2024)).sections.find(({ key }) => key === 'II.2')?.text).toBe('Còn chưa có số liệu.');
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await get('/reports/996/2024').expect(200)).text).toContain('Nhật ký chưa bị sửa');

    await api.patch('/reports/996/2024', { number: null, signedOn: null, narratives: { 'II.2': '' } }).expect(200);
    expect(await report(2024)).toMatchObject({ status: 'proposed' });
  });

  it('keeps only what differs from the proposal when the form is sent unchanged', async () => {
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const form = await get('/reports/996/2022/edit').expect(200);
    expect(await faultsOf(form.text)).toEqual([]);
    const fields = [...form.text.matchAll(/<textarea[^>]* name="(narratives[^"]+)"[^>]*>([^<]*)</g)].map(
      ([, name = '', text = '']): [string, string] => [name, text.replaceAll('\n', '\r\n')],
    );
    expect(fields.length).toBe(14);

    await post('/reports/996/2022/edit', {
      version: '0',
      place: 'Lâm Đồng',
      number: '',
      ...Object.fromEntries(fields),
    }).expect(303);

    const { report } = await officer();
    expect((await report(2022)).status).toBe('proposed');
  });

  it('refuses a figure that does not exist, at its field, with the text as typed', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const response = await post('/reports/996/2022/edit', {
      version: '0',
      narratives: { 'I.1.a': 'Có {{nothing}}.' },
    }).expect(422);
    expect(response.text).toContain('Có {{nothing}}.');
    expect(response.text).toContain('href="#narratives-i-1-a"');
    expect(await faultsOf(response.text)).toEqual([]);
  });

  it('never overwrites what somebody else saved meanwhile', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await post('/reports/996/2022/edit', { version: '0', place: 'Đông Hà' }).expect(303);

    const late = await post('/reports/996/2022/edit', { version: '0', place: 'Huế' }).expect(412);

    expect(late.text).toContain('value="Huế"');
    const { api } = await officer();
    await api.patch('/reports/996/2022', { place: 'Huế' }).set('If-Match', '"0"').expect(412);
    await api.patch('/reports/996/2022', { place: 'Huế' }).set('If-Match', '"1"').expect(200);
  });

  it('is the department officers alone', async () => {
    const reader = await useApi(registry.app, await buildPerson('administrator'));
    await reader.get('/reports/996/2022.json').expect(200);
    await reader.patch('/reports/996/2022', { place: 'Huế' }).expect(403);
    const head = await useApi(registry.app, await buildPerson('centreHead'));
    for (const path of ['', '/2022', '/2022.json', '/2022.pdf', '/2022.docx', '/2022/figures/articles'])
      await head.get(`/reports/996${path}`).expect(403);
    const technician = await signIn(registry.app, await buildPerson('technician'));
    for (const path of ['', '/996/2022', '/996/2022.pdf', '/996/2022/edit'])
      await technician.get(`/reports${path}`).expect(403);
    await request(registry.app).get('/reports/996/2022').set('Accept', 'text/html').expect(303);
    await request(registry.app).get('/api/v1/reports/996/2022.json').expect(401);
  });

  it('knows the years from 2020 to this one', async () => {
    const { api } = await officer();
    for (const year of ['2019', '2027', 'abcd', '20222']) await api.get(`/reports/996/${year}.json`).expect(404);
    await api.get('/reports/996/2020.json').expect(200);
    await api.get('/reports/996/2022/figures/unknown').expect(404);
  });
});

describe('every count of the registry', () => {
  it('uses an index, in the order of its list too', async () => {
    await buildVerification();
    const { cumulative } = periodsOf(2026, '2026-11-20', 2018);
    for (const [name, source] of Object.entries(registrySources)) {
      if (!('query' in source)) continue;
      const model = source.model as unknown as Model<unknown>;
      const filter = source.query(cumulative) ?? {};
      const listed = await model
        .find(filter)
        .sort({ [source.order.field]: source.order.direction, _id: source.order.direction })
        .explain('queryPlanner');
      expect([name, JSON.stringify(listed).includes('IXSCAN')]).toEqual([name, true]);
      const counted = await model.find(filter).explain('queryPlanner');
      expect([name, JSON.stringify(counted).includes('IXSCAN')]).toEqual([name, true]);
    }
  });
});

describe('a correction of a certificate', () => {
  it('is no further verification, while a renewal is one, and its certificate is a further paper', async () => {
    await emptied();
    await buildCountings();
    const { api, figure } = await officer();
    const first = await buildIssuedCertificate(new Date('2022-06-02T02:00:00Z'));
    const correction = await buildVerification({ replacesCertificateId: first._id, lateReason: 'Nhập muộn' });
    const told = await buildVerification({ certificateId: first._id, correctedById: correction._id });
    const second = await buildIssuedCertificate(new Date('2022-06-03T02:00:00Z'));
    await second.updateOne({ replacesId: first._id });
    await buildVerification({ performedOn: '2022-09-01' });
    for (const key of ['verifications', 'verificationsPassed']) expect((await figure(2022, key)).value).toBe(2);
    const list = await api.get('/reports/996/2022/figures/verificationsPassed').expect(200);
    expect(JSON.stringify(list.body)).toContain(correction.number);
    expect(JSON.stringify(list.body)).not.toContain(told.number);
    const papers = await api.get('/reports/996/2022/figures/certificates').expect(200);
    expect(JSON.stringify(papers.body)).toContain('Thay giấy chứng nhận trước');
    expect((await figure(2022, 'certificates')).value).toBe(2);
  });
});

describe('verifications entered late', () => {
  beforeEach(async () => {
    await emptyDatabase();
    await buildInstallation({ projectFromYear: 2020 });
  });

  it('are told in a note of every output and at their line, and nothing is said while there are none', async () => {
    await buildCountings();
    const { api, report } = await officer();
    const outputs = async () => {
      const pdf = await api.get('/reports/996/2022.pdf').responseType('blob').expect(200);
      const docx = await api.get('/reports/996/2022.docx').responseType('blob').expect(200);
      const page = (await (await signIn(registry.app, person)).get('/reports/996/2022').expect(200)).text;
      return [textOf(pdf.body as Buffer), docxWords(docx.body as Buffer), page, JSON.stringify(await report(2022))];
    };
    const person = await buildPerson('departmentOfficer');
    await buildVerification();
    for (const words of await outputs()) expect(words).not.toContain('nhập vào sổ muộn');
    await buildVerification({ lateReason: 'Sổ nhận biên bản giấy muộn' });
    await buildVerification({ lateReason: 'Như trên', performedOn: '2021-06-01', status: 'failed', passed: false });
    await buildVerification({ lateReason: 'Còn soạn', status: 'draft' });
    for (const words of await outputs())
      expect(words.replace(/\s+/g, ' ')).toContain(
        'có 1 lần của năm 2022, lũy kế 2 lần, nhập vào sổ muộn hơn 30 ngày sau ngày kiểm định',
      );
    const passed = await api.get('/reports/996/2022/figures/verificationsPassed').expect(200);
    expect(JSON.stringify(passed.body)).toContain('Đạt; nhập muộn');
  });
});
