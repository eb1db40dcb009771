import { createHash } from 'node:crypto';
import request from 'supertest';
import { DocumentModel, documentQuery, findDocumentsByTopic, loadCatalogue } from '../../../src/register/documents';
import type { DocumentFilter } from '../../../src/register/documents/document.queries';
import { InstrumentTypeModel } from '../../../src/laboratory/instruments';
import { buildDocument, readDocument } from '../../support/documents';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeAll(loadCatalogue);

const numbersFound = (response: request.Response) =>
  (response.body as { items: { number: string }[] }).items.map(({ number }) => number);

describe('the catalogue', () => {
  it('is loaded once, and keeps what people changed', async () => {
    await DocumentModel.updateOne({ number: 'ĐLVN 30:2019' }, { titleVi: 'Đã đối chiếu' });
    expect(await loadCatalogue()).toBe(0);
    expect(await DocumentModel.countDocuments()).toBeGreaterThanOrEqual(162);
    expect(await readDocument('ĐLVN 30:2019')).toMatchObject({ titleVi: 'Đã đối chiếu' });
  });

  it.each([
    ['tcvn iso 9001', 'TCVN ISO 9001:2015'],
    ['9001:2015', 'TCVN ISO 9001:2015'],
    ['tcvniso9001:2015', 'TCVN ISO 9001:2015'],
    ['ĐLVN 17 : 2017', 'ĐLVN 17:2017'],
    ['DLVN17:2017', 'ĐLVN 17:2017'],
    ['7/2019/TT-BKHCN', '07/2019/TT-BKHCN'],
    ['thong tu 23/2013', '23/2013/TT-BKHCN'],
    ['dong ho do nuoc', 'ĐLVN 17:2017'],
  ])('finds by "%s" %s', async (typed, number) => {
    const { get } = await useApi(registry.app, await buildPerson('technician'));
    const response = await get(`/documents?q=${encodeURIComponent(typed)}`).expect(200);
    expect(numbersFound(response)).toContain(number);
  });

  it.each([
    ['Quyết định số 996/QĐ-TTg ngày 10/8/2018', '996/QĐ-TTg'],
    ['quyết định 996/QĐ-TTg', '996/QĐ-TTg'],
    ['Thông tư số 23/2013/TT-BKHCN ngày 26 tháng 9 năm 2013', '23/2013/TT-BKHCN'],
    ['23/2013/TT-BKHCN', '23/2013/TT-BKHCN'],
    ['ĐLVN 17:2017', 'ĐLVN 17:2017'],
  ])('puts first, for the pasted "%s", the document with that very number', async (typed, number) => {
    const { get } = await useApi(registry.app, await buildPerson('technician'));
    const found = numbersFound(await get(`/documents?q=${encodeURIComponent(typed)}`).expect(200));
    expect(found[0]).toBe(number);
    expect(new Set(found).size).toBe(found.length);
  });

  it('is filtered by the state on a day', async () => {
    const { get } = await useApi(registry.app, await buildPerson('technician'));
    const on = async (day: string, state: string) =>
      numbersFound(await get(`/documents?q=66.18/2026&state=${state}&on=${day}`).expect(200));
    expect(await on('2026-06-30', 'notYetInForce')).toEqual(['66.18/2026/NQ-CP']);
    expect(await on('2026-07-01', 'inForce')).toEqual(['66.18/2026/NQ-CP']);
    expect(await on('2027-03-01', 'inForce')).toEqual([]);
    expect(await on('2027-03-01', 'expired')).toEqual(['66.18/2026/NQ-CP']);
  });

  it('answers documents of a topic by their day of issue', async () => {
    const found = await findDocumentsByTopic('de-an-996', { from: '2018-01-01', to: '2018-12-31' });
    expect(found.map(({ number }) => number)).toEqual(['996/QĐ-TTg']);
  });

  it.each<DocumentFilter>([
    {},
    { kind: 'DLVN' },
    { topic: 'iso-9001' },
    { q: 'tcvn iso' },
    { state: 'inForce' },
    { state: 'unknown', kind: 'legal', q: 'thong tu' },
  ])('is read by an index with %j', async (filter) => {
    const query = documentQuery(await buildPerson('technician'), filter, '2026-11-20');
    const plan = JSON.stringify(await DocumentModel.find(query).sort({ numberKey: 1, _id: 1 }).explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
    if (!filter.q) expect(plan).not.toContain('"SORT"');
  });
});

describe('registering a document', () => {
  const form = { kind: 'DLVN', titleVi: 'Cân thử', source: 'Công báo', confidence: 'confirmed' };

  it('links it with what it replaces both ways, in the words of the catalogue', async () => {
    const { post, get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const response = await post('/documents/new', {
      ...form,
      number: 'đlvn 14 : 2026',
      replaces: 'DLVN 14:2009',
    }).expect(303);

    const page = (await get(response.headers['location'] ?? '').expect(200)).text;
    expect(page).toContain('đlvn 14 : 2026');
    expect(page).toContain('ĐLVN 14:2009');
    expect(await readDocument('ĐLVN 14:2009')).toMatchObject({ replacedBy: ['đlvn 14 : 2026'] });
    expect(await readDocument('ĐLVN 14:2026')).toMatchObject({ number: 'đlvn 14 : 2026', year: 2026 });
  });

  it('is linked from a successor that came first', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const entry = { ...form, kind: 'TCVN', titleVi: 'Thử' };
    await post('/documents', { ...entry, number: 'TCVN 30001:2024', replaces: ['TCVN 30001:2001'] }).expect(201);
    const response = await post('/documents', { ...entry, number: 'TCVN 30001 : 2001' }).expect(201);
    expect(response.body).toMatchObject({ number: 'TCVN 30001 : 2001', replacedBy: ['TCVN 30001:2024'], year: 2001 });
  });

  it('comes back with the errors at their fields', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const wrong = await post('/documents/new', {
      ...form,
      number: 'cân bàn 14',
      'adopts[0][number]': 'ISO 1:2020',
      'adopts[1][degree]': 'IDT',
    }).expect(422);
    expect(wrong.text).toContain('href="#adopts-0-degree"');
    expect(wrong.text).toContain('href="#adopts-1-number"');
    const unnumbered = await post('/documents/new', { ...form, number: 'cân bàn 14' }).expect(422);
    expect(unnumbered.text).toContain('ví dụ ĐLVN 17:2017');
    expect(unnumbered.text).toContain('href="#number"');
    const taken = await post('/documents/new', { ...form, number: 'DLVN 17 : 2017' }).expect(422);
    expect(taken.text).toContain('Số hiệu này đã có.');
  });

  it('is the department’s work: a technician reads, a stranger signs in', async () => {
    const { post, get } = await useApi(registry.app, await buildPerson('technician'));
    await get('/documents').expect(200);
    await post('/documents', { ...form, number: 'ĐLVN 900:2026' }).expect(403);
    await request(registry.app).get('/api/v1/documents').expect(401);
    await request(registry.app).get('/documents').set('Accept', 'text/html').expect(303);
  });
});

describe('changing a document', () => {
  it('takes a successor away from what it no longer replaces, and refuses an outdated copy', async () => {
    const old = await buildDocument({ number: 'TCVN 30002:2001', replacedBy: ['TCVN 30002:2024'] });
    const document = await buildDocument({ number: 'TCVN 30002:2024', replaces: [old.number] });
    const { get, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const path = `/documents/${document.id}`;
    const etag = (await get(path).expect(200)).headers['etag'] as string;

    const changed = await patch(path, { replaces: null, note: 'đã đối chiếu' }).set('If-Match', etag).expect(200);
    await patch(path, { note: 'cũ' }).set('If-Match', etag).expect(412);

    expect(changed.body).toMatchObject({ replaces: [], note: 'đã đối chiếu' });
    expect(await readDocument(old.number)).toMatchObject({ replacedBy: [] });
  });

  it('by the form clears boxes left unticked', async () => {
    const document = await buildDocument({ topics: ['iso-9001'] });
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/documents/${document.id}`;
    expect((await get(`${path}/change`).expect(200)).text).toContain('value="iso-9001" checked');
    await post(`${path}/change`, { titleVi: 'Tên mới', source: 'Công báo', confidence: 'confirmed' }).expect(303);
    expect(await readDocument(document.number)).toMatchObject({ topics: [], titleVi: 'Tên mới' });
  });
});

describe('the full text', () => {
  it('is kept with its SHA-256 and comes back as an attachment of its own type', async () => {
    const document = await buildDocument();
    const { get, upload } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/documents/${document.id}`;
    const bytes = Buffer.from('%PDF-1.7 toàn văn');

    const response = await upload(`${path}/attach`, { filename: 'ĐLVN.pdf', contentType: 'application/pdf', bytes });

    expect(response.status).toBe(303);
    expect((await get(path)).text).toContain(createHash('sha256').update(bytes).digest('hex'));
    const file = await get(`${path}/file`).expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; .*%C4%90LVN\.pdf/) as string,
      'x-content-type-options': 'nosniff',
    });
    expect(file.body).toEqual(bytes);
  });
});

describe('the page of a superseded edition', () => {
  it('warns, and lists what still points to it', async () => {
    await InstrumentTypeModel.create({
      code: 'KL-99',
      nameVi: 'Cân còn dùng bản cũ',
      field: 'mass',
      procedureDocument: 'ĐLVN 13:2009',
      rules: [],
    });
    const { get } = await signIn(registry.app, await buildPerson('technician'));
    const { _id } = await readDocument('ĐLVN 13:2009');

    const page = (await get(`/documents/${String(_id)}`).expect(200)).text;

    expect(page).toContain('Tài liệu này đã có bản thay thế');
    expect(page).toContain('Chưa ghi ngày hết hiệu lực');
    expect(page).toContain('Cân còn dùng bản cũ');
  });
});

describe('an edition that was replaced in 2020', () => {
  it('was in force in 2016, ends with its successor however late either is entered, and follows its day', async () => {
    const { get, post, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const facts = { kind: 'TCVN', titleVi: 'Mẫu thay thế', source: 'thử', confidence: 'confirmed' };
    const newer = { ...facts, number: 'TCVN 71600:2020', inForceFrom: '2020-03-01', replaces: ['TCVN 71600:2012'] };
    const entered = await post('/documents', newer).expect(201);
    const old = await post('/documents', { ...facts, number: 'TCVN 71600:2012', inForceFrom: '2012-05-01' }).expect(
      201,
    );
    const { id } = old.body as { id: string };
    const numbersOn = async (day: string) => {
      const list = await get(`/documents?q=71600&state=inForce&on=${day}`).expect(200);
      return (list.body as { items: { number: string }[] }).items.map(({ number }) => number);
    };
    expect(await numbersOn('2016-06-01')).toEqual(['TCVN 71600:2012']);
    expect(await numbersOn('2020-02-29')).toEqual(['TCVN 71600:2012']);
    expect(await numbersOn('2020-03-01')).toEqual(['TCVN 71600:2020']);

    const pages = await signIn(registry.app, await buildPerson('technician'));
    const page = (await pages.get(`/documents/${id}`).expect(200)).text;
    expect(page).toContain('hết hiệu lực từ 01/03/2020 (bị thay thế bởi TCVN 71600:2020)');
    expect(page).not.toContain('Chưa ghi ngày hết hiệu lực');

    const successor = `/documents/${(entered.body as { id: string }).id}`;
    await patch(successor, { inForceFrom: '2021-01-01' }).expect(200);
    expect(await numbersOn('2020-06-01')).toEqual(['TCVN 71600:2012']);
    await patch(successor, { replaces: null }).expect(200);
    expect(await numbersOn('2026-01-01')).toEqual(['TCVN 71600:2012', 'TCVN 71600:2020']);
  });
});

describe('a legal number', () => {
  const facts = { kind: 'legal', titleVi: 'Quyết định', source: 'thử', confidence: 'confirmed' };
  const ours = { issuer: 'Ủy ban nhân dân tỉnh Quảng Trị', issuedOn: '2022-02-02' };

  it('is one of its issuer and year, not of the whole country', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const enter = (more: object) => post('/documents', { ...facts, number: '716/QĐ-UBND', ...more });
    await enter(ours).expect(201);
    await enter({ ...ours, issuedOn: '2023-02-02' }).expect(201);
    await enter({ ...ours, issuer: 'Ủy ban nhân dân tỉnh Nghệ An' }).expect(201);
    const again = await enter({ ...ours, issuer: 'ủy ban nhân dân  tỉnh Quảng Trị', issuedOn: '2022-12-12' }).expect(
      422,
    );
    expect(JSON.stringify(again.body)).toContain('Số hiệu này đã có.');
    await enter({ issuer: ours.issuer }).expect(422);
    await enter({ issuedOn: '2023-05-05' }).expect(422);
    await enter({ issuedOn: '2023-05-05', issuer: 'Không rõ' }).expect(422);
    const twice = await Promise.all([2024, 2024].map((year) => enter({ ...ours, issuedOn: `${year}-01-01` })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('that several documents have is named with its year, and the right one is told', async () => {
    const { get, post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const enter = (body: object) => post('/documents', { ...facts, ...ours, ...body });
    const first = (await enter({ number: '717/QĐ-UBND' }).expect(201)).body as { id: string };
    const second = (await enter({ number: '717/QĐ-UBND', issuedOn: '2023-03-03' }).expect(201)).body as { id: string };
    const later = { number: '718/QĐ-UBND', issuedOn: '2024-04-04', inForceFrom: '2024-05-05' };
    const vague = await enter({ ...later, replaces: ['717/QĐ-UBND'] }).expect(422);
    expect(JSON.stringify(vague.body)).toContain('Nhiều văn bản mang số 717/QĐ-UBND');
    await enter({ ...later, replaces: ['717/QĐ-UBND (2023)'] }).expect(201);
    const replaced = { replacedBy: ['718/QĐ-UBND (2024)'], replacedFrom: '2024-05-05' };
    expect((await get(`/documents/${second.id}`)).body).toMatchObject(replaced);
    expect((await get(`/documents/${first.id}`)).body).toMatchObject({ replacedBy: [] });
    const page = (await (await signIn(registry.app, await buildPerson('technician'))).get(`/documents/${second.id}`))
      .text;
    expect(page).toMatch(/href="\/documents\/[0-9a-f]{24}">718\/QĐ-UBND/);
  });

  it('of a standard, a regulation or a procedure is one in the country, whoever is named as its issuer', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const standard = { ...facts, kind: 'TCVN', number: 'TCVN 71900:2020' };
    await post('/documents', { ...standard, issuer: 'Bộ Khoa học và Công nghệ' }).expect(201);
    await post('/documents', { ...standard, issuer: 'Bộ KH&CN' }).expect(422);
  });
});

describe('a legal document whose number tells of another kind or year', () => {
  const circular = {
    ...{ kind: 'legal', legalKind: 'circular', number: '12/2018/TT-BKHCN', titleVi: 'Về đo lường' },
    ...{ source: 'Công báo', confidence: 'confirmed' },
  };

  it.each([
    ['66/2031/NĐ-CP', 'circular', 422],
    ['66/2031/TT-BKHCN', 'decree', 422],
    ['667/QĐ-UBND', 'plan', 422],
    ['67/2031/QH16', 'decree', 422],
    ['68/2031/QH16', 'law', 201],
    ['69/2031/QH16', 'resolution', 201],
    ['70/2031/NĐ-CP', 'decree', 201],
    ['71/2031/TT-BKHCN', undefined, 201],
    ['7201/SKHĐT-KGVX', 'officialLetter', 201],
  ])('%s as %s is answered %s', async (number, legalKind, status) => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const answer = await post('/documents', { ...circular, number, legalKind });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body).toMatchObject({ errors: [{ field: 'legalKind' }] });
  });

  it('says both at its field, and its page keeps what was typed', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const { text } = await post('/documents/new', { ...circular, number: '73/2031/NĐ-CP' }).expect(422);
    expect(text).toContain('Số 73/2031/NĐ-CP là số của nghị định, không phải của thông tư.');
    expect(text).toContain('value="73/2031/NĐ-CP"');
  });

  it('is asked about once where it was issued in another year, on entry and on change', async () => {
    const { post, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const sent = { ...circular, issuedOn: '2020-05-04' };
    const asked = (await post('/documents', sent).expect(409)).body as { questions: { confirm: string }[] };
    expect(asked.questions).toMatchObject([
      { field: 'issuedOn', rule: 'yearOfNumber', confirm: 'issuedOn=2020-05-04' },
    ]);
    const confirmed = ['issuedOn=2020-05-04'];
    const { id } = (await post('/documents', { ...sent, confirmed }).expect(201)).body as { id: string };
    await patch(`/documents/${id}`, { note: 'Đã xem bản gốc' }).expect(200);
    await patch(`/documents/${id}`, { issuedOn: '2019-01-02' }).expect(409);
    await patch(`/documents/${id}`, { issuedOn: '2018-05-04' }).expect(200);
    expect((await DocumentModel.findById(id).lean())?.confirmed).toBeUndefined();
  });
});
