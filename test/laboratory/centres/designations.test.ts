import request from 'supertest';
import {
  countDesignatedCentres,
  countScopeLines,
  DesignationModel,
  designationQuery,
  designationStateOn,
  findDesignationsOf,
} from '../../../src/laboratory/centres';
import { up } from '../../../src/migrations/20261129-decisions-of-several-centres';
import { anyScope, buildDesignation, buildDesignationDraft } from '../../support/centres';
import { faultsOf } from '../../support/html';
import { buildInstrumentType } from '../../support/instruments';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();

const officer = async () => signIn(registry.app, await buildPerson('departmentOfficer'));

describe('the list of designations', () => {
  it('keeps those in force on a day', async () => {
    await buildDesignation({ number: '1/HET-HAN', validUntil: '2021-12-31' });
    await buildDesignation({ number: '2/DINH-CHI', suspensions: [{ from: '2022-06-01', reason: 'x' }] });
    await buildDesignation({ number: '3/CON-HAN' });
    const { get } = await officer();

    const page = await get('/designations?inForceOn=31/12/2022').expect(200);

    expect(page.text).toContain('3/CON-HAN');
    expect(page.text).not.toContain('1/HET-HAN');
    expect(page.text).not.toContain('2/DINH-CHI');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it.each([
    ['2021-12-31', 'notYet', 'Chưa có hiệu lực'],
    ['2022-01-01', 'inForce', 'Còn hiệu lực'],
    ['2022-06-01', 'suspended', 'Bị đình chỉ'],
    ['2022-06-30', 'suspended', 'Bị đình chỉ'],
    ['2022-07-01', 'inForce', 'Còn hiệu lực'],
    ['2023-01-01', 'withdrawn', 'Bị hủy bỏ'],
  ])('and the record show the state on %s: %s', async (on, state, words) => {
    const days = { validFrom: '2022-01-01', withdrawnOn: '2023-01-01' };
    const suspensions = [{ from: '2022-06-01', until: '2022-06-30', reason: 'x' }];
    const designation = await buildDesignation({ ...days, suspensions });
    const actor = await buildPerson('departmentOfficer');
    const browser = await signIn(registry.app, actor);
    const mark = `>${words}</span>`;
    const { centreId } = designation;
    expect((await browser.get(`/designations?centreId=${String(centreId)}&on=${on}`).expect(200)).text).toContain(mark);
    expect((await browser.get(`/designations/${designation.id}?on=${on}`).expect(200)).text).toContain(mark);
    const program = await useApi(registry.app, actor);
    const list = await program.get(`/designations?centreId=${String(centreId)}&on=${on}`).expect(200);
    expect((list.body as { items: unknown[] }).items).toEqual([expect.objectContaining({ state })]);
  });

  it('shows a centre only its own', async () => {
    const own = await buildDesignation({ number: '10/CUA-MINH' });
    const other = await buildDesignation({ number: '11/CUA-NGUOI' });
    const { get } = await useApi(registry.app, await buildPerson('technician', { organizationId: own.centreId }));

    const list = await get('/designations').expect(200);

    expect((list.body as { items: { number: string }[] }).items.map(({ number }) => number)).toEqual(['10/CUA-MINH']);
    await get(`/designations/${other.id}`).expect(404);
  });

  it('asks a stranger to sign in', async () => {
    await request(registry.app)
      .get('/designations')
      .set('Accept', 'text/html')
      .expect(303)
      .expect('Location', '/sign-in?next=%2Fdesignations');
  });

  it.each([
    ['of every centre', 'departmentOfficer', {}],
    ['of one’s own centre', 'technician', {}],
    ['of a chosen centre', 'departmentOfficer', { centreId: '0123456789abcdef01234567' }],
    ['in force on a day', 'departmentOfficer', { inForceOn: '2022-12-31', kind: 'control' }],
    ['found by words', 'departmentOfficer', { q: 'can ban' }],
  ] as const)('%s, reads an index', async (_which, role, filter) => {
    const query = designationQuery(await buildPerson(role), filter);
    const plan = await DesignationModel.find(query).sort({ validFrom: -1, _id: -1 }).limit(51).explain();
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});

describe('the figures of designations', () => {
  it('agree with the state of each designation on every day', async () => {
    await emptyDatabase();
    const centre = await buildCentre();
    const ended = { validUntil: '2021-12-31' };
    const suspended = { suspensions: [{ from: '2022-03-01', until: '2022-03-31', reason: 'x' }] };
    const open = { suspensions: [{ from: '2022-03-01', reason: 'x' }], withdrawnOn: '2023-01-01' };
    for (const each of [{}, ended, suspended, open, { kind: 'disputed' as const }]) {
      await buildDesignation({ centreId: centre._id, ...each, scopeLines: [anyScope, anyScope] });
    }
    const held = await findDesignationsOf(centre._id);
    const edges = [
      '2019-12-31',
      '2020-01-01',
      '2021-12-31',
      '2022-01-01',
      '2022-03-01',
      '2022-03-31',
      '2022-04-01',
      '2023-01-01',
      '2031-01-01',
    ];
    for (const day of edges) {
      const inForce = held.filter((each) => designationStateOn(each, day) === 'inForce');
      expect([day, await countScopeLines(day)]).toEqual([day, inForce.length * 2]);
      expect([day, await countDesignatedCentres(day)]).toEqual([day, inForce.length > 0 ? 1 : 0]);
    }
    expect(await countDesignatedCentres('2022-03-15', 'disputed')).toBe(1);
  });
});

describe('registering a designation', () => {
  it('shows what no source gives as not known', async () => {
    const centre = await buildCentre();
    const { get, post } = await officer();
    const form = {
      centreId: centre.id,
      kind: 'control',
      number: '920/QĐ-TĐC',
      validFrom: '20/12/2022',
      validFromBasis: 'attested',
    };

    const response = await post('/designations/new', form).expect(303);
    const page = await get(response.headers['location'] as string).expect(200);

    expect(page.text).toContain('Chưa rõ; có nguồn xác nhận từ 20/12/2022');
    expect(page.text).toContain('Đăng ký quyết định');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it('comes back with the error at its field', async () => {
    const centre = await buildCentre();
    const { post } = await officer();
    const response = await post('/designations/new', {
      centreId: centre.id,
      kind: 'control',
      number: '21/QĐ-TĐC',
      validFrom: '1/1/2024',
      validUntil: '1/1/2023',
    }).expect(422);
    expect(response.text).toContain('href="#validuntil"');
  });

  it('is refused to a centre, in the page and in the API', async () => {
    const centre = await buildCentre();
    const head = await buildPerson('centreHead', { organizationId: centre._id });
    const browser = await signIn(registry.app, head);
    await browser.get('/designations/new').expect(403);
    const { post } = await useApi(registry.app, head);
    await post('/designations', { centreId: centre.id, kind: 'control', validFrom: '2024-01-01' }).expect(403);
  });
});

describe('the scope of a designation', () => {
  beforeAll(async () => {
    for (const code of ['KL-04', 'KL-05']) await buildInstrumentType({ code });
  });
  const line = {
    activity: 'verification',
    subject: 'Cân đĩa',
    typeCode: 'KL-05',
    range: '(0 ÷ 60) kg',
    accuracyClasses: 'III; IIII',
    modes: ['initial', 'periodic'],
  };

  it('grows by a form for each line', async () => {
    const designation = await buildDesignationDraft({ scopeLines: [] });
    const { get, post } = await officer();
    const path = `/designations/${designation.id}`;

    await post(`${path}/scope-lines/new`, { ...line, upTo: { value: '60,5', unit: 'kg' } }).expect(303);

    expect((await get(path)).text).toContain('≤ 60,5 kg');
    expect((await get(path)).text).toContain('Kiểm định: ban đầu, định kỳ');
    expect((await DesignationModel.findById(designation._id).lean())?.scopeLines).toEqual([
      { ...line, accuracyClasses: ['III', 'IIII'], upTo: { value: '60.5', unit: 'kg' } },
    ]);
  });

  it('names a type of the list or none, in the page and in the API', async () => {
    const designation = await buildDesignationDraft({ scopeLines: [] });
    const { post } = await officer();
    const path = `/designations/${designation.id}`;
    const refused = await post(`${path}/scope-lines/new`, { ...line, typeCode: 'XX-99' }).expect(422);
    expect(refused.text).toMatch(/href="#typecode"[\s\S]*không có loại phương tiện đo XX-99/i);
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const lines = [{ ...anyScope }, { ...anyScope, typeCode: 'XX-99' }];
    const field = 'scopeLines[1][typeCode]';
    expect((await api.patch(path, { scopeLines: lines }).expect(422)).body).toMatchObject({ errors: [{ field }] });
    const { id } = await buildDesignation();
    const amendment = { kind: 'amendment', from: '2026-11-01', reason: 'Thêm', document: 'QĐ', scopeLines: lines };
    const answer = await api.post(`/designations/${id}/amendments`, amendment).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('takes an upper limit only with its unit, and no number that may be a thousandfold wrong', async () => {
    const designation = await buildDesignationDraft();
    const { post } = await officer();
    const path = `/designations/${designation.id}/scope-lines/new`;
    const withoutUnit = await post(path, { ...line, upTo: { value: '60', unit: '' } }).expect(422);
    expect(withoutUnit.text).toContain('href="#upto-unit"');
    const ambiguous = await post(path, { ...line, upTo: { value: '1.500', unit: 'kg' } }).expect(422);
    expect(ambiguous.text).toContain('href="#upto-value"');
  });

  it('of calibration may say what the centre is capable of, whole with its unit and source, or not at all', async () => {
    const designation = await buildDesignationDraft({ scopeLines: [] });
    const { get, post } = await officer();
    const path = `/designations/${designation.id}`;
    const calibration = { activity: 'calibration', subject: 'Cân bàn', typeCode: 'KL-04' };
    const blank = { value: '', unit: '', slope: '', source: '' };

    const open = { ...calibration, cmc: { ...blank, value: '0,05', unit: 'g' } };
    const half = await post(`${path}/scope-lines/new`, open).expect(422);
    expect(half.text).toContain('href="#cmc-source"');
    const cmc = { value: '0,05', unit: 'g', slope: '0,00001', source: 'VILAS 000, phụ lục 1' };
    await post(`${path}/scope-lines/new`, { ...calibration, cmc }).expect(303);
    await post(`${path}/scope-lines/new`, { ...calibration, cmc: blank }).expect(303);

    expect((await get(path)).text).toContain('0,05 g + 0,00001·X');
    const { scopeLines } = await DesignationModel.findById(designation._id).orFail().lean();
    expect(scopeLines.map((each) => each.cmc)).toEqual([{ ...cmc, value: '0.05', slope: '0.00001' }, undefined]);
  });

  it('changes and loses one line, and leaves the others', async () => {
    const designation = await buildDesignationDraft({ scopeLines: [anyScope, { ...anyScope, subject: 'Cân treo' }] });
    const { get, post } = await officer();
    const path = `/designations/${designation.id}`;

    const form = await get(`${path}/scope-lines/1/change`).expect(200);
    expect(form.text).toContain('value="Cân treo"');
    expect(await faultsOf(form.text)).toEqual([]);
    await post(`${path}/scope-lines/1/change`, { ...line, version: 0 }).expect(303);
    await post(`${path}/scope-lines/0/remove`, { version: 1 }).expect(303);

    const kept = await DesignationModel.findById(designation._id).lean();
    expect(kept?.scopeLines.map(({ subject }) => subject)).toEqual(['Cân đĩa']);
  });

  it('is not changed from an outdated copy', async () => {
    const designation = await buildDesignationDraft();
    const { post } = await officer();
    const path = `/designations/${designation.id}`;
    await post(`${path}/scope-lines/new`, line).expect(303);
    await post(`${path}/scope-lines/0/remove`, { version: 0 }).expect(412);
  });
});

describe('the life of a designation', () => {
  it('is suspended, resumed and withdrawn, with the reasons in its history', async () => {
    const designation = await buildDesignation();
    const { get, post } = await officer();
    const path = `/designations/${designation.id}`;

    await post(`${path}/suspend`, { on: '01/03/2026', reason: 'Hỏng chuẩn' }).expect(303);
    expect((await get(path)).text).toContain('Bị đình chỉ');
    await post(`${path}/resume`, { on: '01/04/2026', reason: 'Đã sửa chuẩn' }).expect(303);
    expect((await get(path)).text).toContain('31/03/2026');
    await post(`${path}/withdraw`, { on: '20/11/2026', reason: 'Giải thể' }).expect(303);

    const page = (await get(path).expect(200)).text;
    for (const words of ['Bị hủy bỏ', 'Hỏng chuẩn', 'Đã sửa chuẩn', 'Giải thể']) expect(page).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('refuses what its state does not allow, with the rule named', async () => {
    const designation = await buildDesignation({ withdrawnOn: '2025-01-01' });
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const response = await post(`/designations/${designation.id}/suspend`, {
      on: '2026-01-01',
      reason: 'x',
    }).expect(409);
    expect(response.body).toMatchObject({ refusals: [{ rule: 'designation.transition' }] });
  });

  it('is not in the hands of the centre', async () => {
    const designation = await buildDesignation();
    const { post } = await signIn(
      registry.app,
      await buildPerson('centreHead', { organizationId: designation.centreId }),
    );
    await post(`/designations/${designation.id}/withdraw`, { on: '20/11/2026', reason: 'x' }).expect(403);
  });
});

describe('the number of a decision', () => {
  it('is asked at its field, in the page and in the API, and is no word for none', async () => {
    const centre = await buildCentre();
    const officer = await buildPerson('departmentOfficer');
    const facts = { kind: 'control', centreId: centre.id, validFrom: '2024-02-02' };
    const { post } = await useApi(registry.app, officer);
    const page = await signIn(registry.app, officer);
    for (const number of ['', '-', 'Không có']) {
      const answer = await post('/designations', { ...facts, number }).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'number' }] });
      expect((await page.post('/designations/new', { ...facts, number }).expect(422)).text).toContain('href="#number"');
    }
    await post('/designations', { ...facts, number: '1/QĐ' }).expect(201);
  });

  it('is entered once for its issuer and year, also when it comes twice at once', async () => {
    const [one, other] = [await buildCentre(), await buildCentre()];
    const { post, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const facts = { kind: 'control', number: '720/QĐ-TĐC', validFrom: '2024-02-02', issuedOn: '2024-02-01' };
    const enter = (more: object) => post('/designations', { ...facts, issuer: 'Tổng cục', centreId: one.id, ...more });
    await enter({}).expect(201);
    const again = await enter({ number: '720/qđ-tđc' }).expect(422);
    expect(again.body).toMatchObject({ errors: [{ field: 'number' }] });
    await enter({ centreId: other.id, issuedOn: '2024-03-01' }).expect(422);
    await enter({ centreId: other.id, issuedOn: undefined }).expect(422);
    await enter({ issuer: undefined }).expect(422);
    await enter({ issuer: 'Không rõ' }).expect(422);
    await enter({ kind: 'disputed' }).expect(201);
    await enter({ issuedOn: '2023-02-01' }).expect(201);
    const third = (await enter({ issuer: 'Ủy ban' }).expect(201)).body as { id: string };
    await patch(`/designations/${third.id}`, { issuer: 'Tổng cục' }).expect(422);
    const twice = await Promise.all([enter({ number: '721/QĐ-TĐC' }), enter({ number: '721/QĐ-TĐC' })]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('may name several centres on its day, each once', async () => {
    const centres = [await buildCentre(), await buildCentre(), await buildCentre()];
    const { post, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const facts = { kind: 'control', number: '800/QĐ-TĐC', issuer: 'Tổng cục', issuedOn: '2024-02-01' };
    const enter = (centreId: string, more: object = {}) =>
      post('/designations', { ...facts, validFrom: '2024-02-02', centreId, ...more });
    for (const { id } of centres) await enter(id).expect(201);
    for (const { id } of centres) {
      const again = (await enter(id).expect(422)).body as { errors: { field: string; detail: string }[] };
      expect(again.errors).toMatchObject([{ field: 'number' }]);
    }
    const [, , last] = await DesignationModel.find({ number: facts.number }).sort({ _id: 1 }).lean();
    await patch(`/designations/${String(last?._id)}`, { issuedOn: '2024-01-31' }).expect(422);
    await patch(`/designations/${String(last?._id)}`, { note: 'Cùng quyết định' }).expect(200);
  });

  it('loses the index of one centre by its migration', async () => {
    await DesignationModel.deleteMany({});
    await DesignationModel.collection.createIndex({ issueKey: 1, kind: 1 }, { unique: true });
    await up();
    expect(await DesignationModel.collection.indexExists('issueKey_1_kind_1')).toBe(false);
  });
});
