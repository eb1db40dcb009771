import request from 'supertest';
import { DesignationModel, permits, scopeOn } from '../../../src/laboratory/centres';
import { anyScope, buildDesignation, buildDesignationDraft } from '../../support/centres';
import { faultsOf } from '../../support/html';
import { buildInstrumentType } from '../../support/instruments';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** The types that the lines of scope here name. */
beforeAll(async () => {
  for (const code of ['KL-04', 'KL-05']) await buildInstrumentType({ code });
});
const officer = async (displayName: string) => buildPerson('departmentOfficer', { displayName });
const publicly = (path: string) => request(registry.app).get(path).set('Accept', 'text/html');
const known = (id: string) => DesignationModel.findById(id).orFail().lean();
/** Nobody asks about so short a time. */
const until = { validUntil: '2028-12-31' };
const dish = { ...anyScope, typeCode: 'KL-05', subject: 'Cân đĩa' };
const work = { activity: 'verification', typeCode: 'KL-05', mode: 'periodic' } as const;

describe('a designation that one officer entered', () => {
  it('gives no right, is not public and is not acted on until another one approved it', async () => {
    const centre = await buildCentre();
    const [writer, reader] = [await officer('Người ghi'), await officer('Người duyệt')];
    const one = await signIn(registry.app, writer);
    const other = await signIn(registry.app, reader);
    const form = { centreId: centre.id, kind: 'control', number: '31/CHỜ', validFrom: '1/1/2024' };
    const path = String((await one.post('/designations/new', form).expect(303)).headers['location']);
    const id = path.split('/').at(-1) ?? '';
    await one.post(`${path}/scope-lines/new`, { ...dish, accuracyClasses: '' }).expect(303);

    expect(permits([await known(id)], work, '2026-11-20')).toMatchObject({
      refusals: [{ rule: 'designation.notInForce' }],
    });
    expect((await publicly('/register')).text).not.toContain('31/CHỜ');
    await publicly(`/register/${id}`).expect(404);
    const page = (await one.get(path).expect(200)).text;
    expect(page).toContain('chưa cho quyền cấp giấy chứng nhận');
    expect(page).not.toContain(`${path}/approve`);
    expect(await faultsOf(page)).toEqual([]);
    expect((await one.post(`${path}/suspend`, { on: '01/03/2026', reason: 'x' }).expect(409)).text).toContain(
      'chưa được duyệt',
    );
    expect((await one.post(`${path}/approve`).expect(409)).text).toContain('không tự duyệt được');

    expect((await other.get('/')).text).toContain('Quyết định chỉ định chờ tôi duyệt');
    expect((await other.get('/designations?waits=true')).text).toContain('31/CHỜ');
    await other.post(`${path}/approve`).expect(303);
    expect(permits([await known(id)], work, '2026-11-20')).toHaveProperty('line');
    expect((await publicly('/register')).text).toContain('31/CHỜ');
    expect((await publicly(`/register/${id}`).expect(200)).text).not.toMatch(/Người ghi|Người duyệt/);
    expect((await one.get(path)).text).toContain('Người ghi ghi; Người duyệt duyệt');
  });

  it('is refused with a reason, keeps no number then, and waits again once it is changed', async () => {
    const designation = await buildDesignationDraft({
      centreId: (await buildCentre())._id,
      number: '32/SAI',
      issuer: 'Ủy ban',
      issuedOn: '2019-12-01',
      ...until,
    });
    const { get, post, patch } = await useApi(registry.app, await officer('Người đọc'));
    const path = `/designations/${designation.id}`;
    expect((await post(`${path}/refuse`, { reason: 'Sai phạm vi' }).expect(200)).body).toMatchObject({
      state: 'refused',
    });
    await post(`${path}/approve`, {}).expect(409);
    const same = { centreId: String(designation.centreId), kind: 'control', validFrom: '2024-01-02' };
    const again = await post('/designations', { ...same, number: '32/SAI', issuer: 'Ủy ban', issuedOn: '2019-12-01' });
    expect(again.status).toBe(201);
    await patch(path, { number: '33/ĐÚNG' }).expect(200);
    expect((await get(path)).body).toMatchObject({ state: 'draft' });
    // Whoever changed it last entered what stands there now.
    await post(`${path}/approve`, {}).expect(409);
  });

  it('that is provisional has its last day', async () => {
    const centre = await buildCentre();
    const { post } = await useApi(registry.app, await officer('Người ghi'));
    const body = { centreId: centre.id, kind: 'control', number: '34/TẠM', validFrom: '2024-01-01', provisional: true };
    expect((await post('/designations', body).expect(422)).body).toMatchObject({ errors: [{ field: 'validUntil' }] });
    await post('/designations', { ...body, validUntil: '2027-01-01' }).expect(201);
  });
});

describe('a designation that was approved', () => {
  it('keeps scope, kind and days; what gives no right may still be written', async () => {
    const { id } = await buildDesignation({ number: '39/VỮNG', ...until });
    const { patch } = await useApi(registry.app, await officer('Một mình'));
    const path = `/designations/${id}`;
    for (const change of [{ scopeLines: [dish] }, { validUntil: '2040-01-01' }, { kind: 'disputed' }]) {
      const refused = await patch(path, change).expect(409);
      expect(refused.body).toMatchObject({ refusals: [{ rule: 'designation.approved' }] });
    }
    const kept = await patch(path, { mark: 'N 1', note: 'Ghi chú' });
    expect(kept.body).toMatchObject({ mark: 'N 1', note: 'Ghi chú' });
  });

  it('says something else from a day on once another officer approved that; what it said before can be told', async () => {
    const { id } = await buildDesignation({ number: '35/GỐC' });
    const writer = await officer('Người soạn');
    const one = await signIn(registry.app, writer);
    const other = await signIn(registry.app, await officer('Người duyệt'));
    const path = `/designations/${id}`;
    const draft = {
      ...{ kind: 'amendment', number: '36/SĐ', from: '01/06/2025', validUntil: '31/12/2032' },
      ...{ reason: 'Bổ sung cân đĩa', document: 'Bản chính, phụ lục 1' },
    };
    const without = await one.post(`${path}/amendments/new`, { ...draft, number: '' }).expect(422);
    expect(without.text).toContain('href="#number"');
    const early = await one.post(`${path}/amendments/new`, { ...draft, from: '01/06/2019' }).expect(409);
    expect(early.text).toContain('01/01/2020');
    const { headers } = await one.post(`${path}/amendments/new`, draft).expect(303);
    const amendment = String(headers['location']);
    await one.post(`${amendment}/scope-lines/new`, { ...dish, accuracyClasses: '' }).expect(303);
    expect(await faultsOf((await one.get(amendment).expect(200)).text)).toEqual([]);
    await one.post(`${path}/amendments/new`, draft).expect(409);

    expect(permits([await known(id)], work, '2026-11-20')).toHaveProperty('refusals');
    await one.post(`${amendment}/approve`).expect(409);
    await other.post(`${amendment}/approve`).expect(303);

    const amended = await known(id);
    expect(permits([amended], work, '2025-06-01')).toHaveProperty('line');
    expect(permits([amended], work, '2025-05-31')).toHaveProperty('refusals');
    expect(scopeOn(amended, '2025-05-31').map(({ subject }) => subject)).toEqual(['Cân bàn']);
    expect(amended).toMatchObject({ validUntil: '2032-12-31', amendments: [{ validUntilBefore: '2030-12-31' }] });
    for (const [on, sees] of [
      ['2025-05-31', false],
      ['2025-06-01', true],
    ] as const) {
      const shown = (await publicly(`/register/${id}?on=${on}`)).text;
      expect([on, shown.includes('Cân đĩa')]).toEqual([on, sees]);
      const scope = /<caption[^]*?<\/table>/.exec((await one.get(`${path}?on=${on}`)).text)?.[0] ?? '';
      expect([on, scope.includes('Cân đĩa')]).toEqual([on, sees]);
      const found = (await publicly(`/register?typeCode=KL-05&on=${on}`)).text;
      expect([on, found.includes('35/GỐC')]).toEqual([on, sees]);
    }
    expect((await publicly(`/register/${id}`)).text).toContain('36/SĐ');
    expect((await publicly(`/register/${id}?on=2025-05-31`)).text).not.toContain('36/SĐ');
    // What was approved is not drafted again.
    await one.post(`${amendment}/change`, draft).expect(404);
  });

  it('is corrected, also in its first day, and the correction is refused with a reason', async () => {
    const { id } = await buildDesignation({ validFromBasis: 'attested' });
    const one = await useApi(registry.app, await officer('Người soạn'));
    const other = await useApi(registry.app, await officer('Người duyệt'));
    const draft = {
      kind: 'correction',
      from: '2019-03-01',
      validFrom: '2019-03-01',
      reason: 'Sai',
      document: 'Bản gốc',
    };
    const drafted = (await one.post(`/designations/${id}/amendments`, draft).expect(201)).body as {
      amendments: { _id: string }[];
    };
    const address = `/designations/${id}/amendments/${drafted.amendments[0]?._id}`;
    await other.post(`${address}/refuse`, { reason: 'Chưa thấy bản gốc' }).expect(200);
    await other.post(`${address}/approve`, {}).expect(409);
    const page = (await (await signIn(registry.app, await officer('Người xem'))).get(`/designations/${id}`)).text;
    expect(page).toMatch(new RegExp(`href="${address}">[^<]*không có số, từ ngày 01/03/2019`));
    // What was refused does not come back beside another draft.
    const again = (await one.post(`/designations/${id}/amendments`, draft).expect(201)).body as typeof drafted;
    await one.post(`${address}/change`, { document: 'Bản gốc, trang 2' }).expect(409);
    await other
      .post(`/designations/${id}/amendments/${again.amendments[1]?._id}/refuse`, { reason: 'Thừa' })
      .expect(200);
    await one.post(`${address}/change`, { document: 'Bản gốc, trang 2' }).expect(200);
    await other.post(`${address}/approve`, {}).expect(200);
    expect(await known(id)).toMatchObject({ validFrom: '2019-03-01', validFromBasis: 'decision' });
  });

  it('keeps the document of each act', async () => {
    const { id } = await buildDesignation();
    const { get, post } = await signIn(registry.app, await officer('Cán bộ'));
    const path = `/designations/${id}`;
    await post(`${path}/suspend`, { on: '01/03/2026', reason: 'Hỏng chuẩn', document: '40/ĐC' }).expect(303);
    await post(`${path}/resume`, { on: '01/04/2026', reason: 'Đã sửa', document: '41/KP' }).expect(303);
    await post(`${path}/withdraw`, { on: '20/11/2026', reason: 'Giải thể', document: '42/HB' }).expect(303);
    const page = (await get(path)).text;
    for (const words of ['40/ĐC', '41/KP', 'Đã sửa', '42/HB']) expect(page).toContain(words);
  });
});

it('a centre approves nothing of its own designation', async () => {
  const draft = await buildDesignationDraft();
  const head = await buildPerson('centreHead', { organizationId: draft.centreId });
  const { post, get } = await signIn(registry.app, head);
  await post(`/designations/${draft.id}/approve`).expect(403);
  await get(`/designations/${draft.id}/amendments/new`).expect(403);
  const stranger = await buildPerson('centreHead', { organizationId: (await buildCentre())._id });
  await (await signIn(registry.app, stranger)).get(`/designations/${draft.id}`).expect(404);
});
