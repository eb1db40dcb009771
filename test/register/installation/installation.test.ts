import request from 'supertest';
import { InstallationModel } from '../../../src/register/installation';
import { faultsOf } from '../../support/html';
import { buildInstallation } from '../../support/installation';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeEach(emptyDatabase);

const named = 'Ủy ban nhân dân tỉnh Lâm Đồng';

async function administrator() {
  const person = await buildPerson('administrator');
  return { pages: await signIn(registry.app, person), api: await useApi(registry.app, person) };
}

describe('the first visit', () => {
  it('asks of which province and department the registry is, and takes no answer without them', async () => {
    const agent = request.agent(registry.app);
    const page = await agent.get('/set-up').expect(200);
    expect(await faultsOf(page.text)).toEqual([]);
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const person = { displayName: 'Lê Bốn', username: 'le.bon', password: 'mưa phùn trên đồi sim tím' };
    const send = (answers: object) =>
      agent
        .post('/set-up')
        .type('form')
        .send({ _csrf, ...person, ...answers });

    const silent = await send({ organizationName: 'Sở Khoa học và Công nghệ' }).expect(422);
    for (const field of ['province', 'provincekind']) expect(silent.text).toContain(`href="#${field}"`);
    expect(await InstallationModel.countDocuments()).toBe(0);

    const answers = { organizationName: 'Sở Khoa học và Công nghệ', provinceKind: 'province' };
    const small = await send({ ...answers, province: 'tỉnh lâm đồng' }).expect(422);
    expect(small.text).toContain('Viết hoa chữ cái đầu của mỗi từ');
    expect(small.text).not.toContain('Lưu nháp');
    await send({ ...answers, province: 'Tỉnh Lâm Đồng' }).expect(303);
    expect(await InstallationModel.find().lean()).toMatchObject([{ provinceKind: 'province', province: 'Lâm Đồng' }]);
    const { get } = await signIn(registry.app, await buildPerson('administrator'));
    const shown = (await get('/installation').expect(200)).text;
    for (const words of [named, 'Sở Khoa học và Công nghệ', 'Lê Bốn', 'Nhật ký chưa bị sửa'])
      expect(shown).toContain(words);
  });
});

describe('the installation', () => {
  it('is entered by the administrator by a form, with every part of it printed, and stands in the audit trail', async () => {
    const { id } = await buildOrganization({ kind: 'agency', nameVi: 'Sở Khoa học và Công nghệ Hải Phòng' });
    const { pages } = await administrator();
    expect((await pages.get('/').expect(200)).text).toContain('href="/installation/change"');
    expect((await pages.get('/installation').expect(200)).text).toContain('không in được báo cáo');
    expect(await faultsOf((await pages.get('/installation/change').expect(200)).text)).toEqual([]);

    const entered = { provinceKind: 'city', province: 'Hải Phòng', provinceEn: 'Hai Phong', departmentId: id };
    const printed = { issuer: 'Ủy ban nhân dân Thành phố Hải Phòng', issuerSymbol: 'UBNDTP', place: 'Hồng Bàng' };
    const plan = {
      conversionDecision: '9/QĐ-UBND',
      plannedDepartments: '31',
      plannedCommunes: '114',
      projectFromYear: '2021',
    };
    await pages.post('/installation/change', { ...entered, ...printed, ...plan }).expect(303);

    const page = (await pages.get('/installation').expect(200)).text;
    expect(await faultsOf(page)).toEqual([]);
    for (const words of ['thành phố Hải Phòng', 'Hai Phong', ...Object.values(printed), ...Object.values(plan)])
      expect(page).toContain(words);
    expect(page).toContain('Ghi tỉnh và cơ quan quản lý');
    expect((await pages.get('/').expect(200)).text).not.toContain('href="/installation/change"');

    const emptied = Object.fromEntries(Object.keys({ ...printed, ...plan }).map((name) => [name, '']));
    await pages.post('/installation/change', { ...entered, ...emptied }).expect(303);
    const { issuer, place, plannedCommunes } = await InstallationModel.findOne().lean().orFail();
    expect([issuer, place, plannedCommunes]).toEqual([undefined, undefined, undefined]);
  });

  it('is read and changed by the API from its own version, and what is needed cannot be left out', async () => {
    const { id } = await buildOrganization({ kind: 'agency' });
    const { api } = await administrator();
    const none = await api.get('/installation').expect(200);
    expect(none.body).toMatchObject({ version: 0, installation: null, letterhead: null });
    const partial = await api.patch('/installation', { place: 'Đà Lạt' }).expect(422);
    expect(JSON.stringify(partial.body)).toContain('province');
    const nobody = { provinceKind: 'province', province: 'Lâm Đồng', departmentId: '0123456789abcdef01234567' };
    expect(JSON.stringify((await api.patch('/installation', nobody).expect(422)).body)).toContain('departmentId');

    const first = await api.patch('/installation', { ...nobody, departmentId: id, place: 'Đà Lạt' }).expect(200);
    expect(first.body).toMatchObject({ letterhead: { issuer: { vi: named }, place: 'Đà Lạt', issuerSymbol: 'UBND' } });
    await api.patch('/installation', { place: 'Bảo Lộc' }).set('If-Match', '"0"').expect(412);
    const second = await api.patch('/installation', { place: null }).expect(200);
    expect(second.body).toMatchObject({ version: 2, letterhead: { place: 'Lâm Đồng' } });
  });

  it('is read by the department and changed by nobody but the administrator', async () => {
    await buildInstallation();
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await officer.get('/installation').expect(200)).text).toContain(named);
    await officer.get('/installation/change').expect(403);
    const { get, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await get('/installation').expect(200);
    await patch('/installation', { place: 'Đà Lạt' }).expect(403);
    const technician = await useApi(registry.app, await buildPerson('technician'));
    await technician.get('/installation').expect(403);
    await request(registry.app).get('/api/v1/installation').expect(401);
  });
});

describe('while nobody has said of which province the registry is', () => {
  it('no report is printed or edited, and the refusal says what to do', async () => {
    const officer = await buildPerson('departmentOfficer');
    const [pages, api] = [await signIn(registry.app, officer), await useApi(registry.app, officer)];
    for (const path of ['2025', '2025.pdf', '2025.docx', '2025/edit']) {
      const { text } = await pages.get(`/reports/996/${path}`).set('Accept', 'text/html').expect(409);
      expect(text).toContain('Tỉnh và cơ quan quản lý');
    }
    expect((await api.get('/reports/996/2025.json').expect(409)).text).toContain('installationKnown');
    expect((await pages.get('/').expect(200)).text).not.toContain('href="/installation/change"');
  });
});
