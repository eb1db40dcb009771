import request from 'supertest';
import { AccountModel } from '../../../src/register/accounts';
import { OrganizationModel } from '../../../src/register/organizations';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('the first visit', () => {
  beforeAll(emptyDatabase);

  it('leads to making the first administrator, once', async () => {
    await request(registry.app).get('/').set('Accept', 'text/html').expect(303).expect('Location', '/set-up');

    const agent = request.agent(registry.app);
    const page = await agent.get('/set-up').expect(200);
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const answers = {
      _csrf,
      organizationName: 'Sở Thử nghiệm',
      provinceKind: 'province',
      province: 'tỉnh Lâm Đồng',
      displayName: 'Quản trị',
      username: 'quantri',
      password: 'một mật khẩu dài',
    };
    await agent.post('/set-up').type('form').send(answers).expect(303).expect('Location', '/sign-in');

    expect(await AccountModel.findOne({ username: 'quantri' }).lean()).toMatchObject({ role: 'administrator' });
    // The department of which the registry is stands in it under its name, as an agency.
    const [department] = await OrganizationModel.find().lean();
    expect(department).toMatchObject({
      ...{ code: 'SO-KHCN', kind: 'agency', agencyKind: 'department', nameVi: 'Sở Thử nghiệm' },
      searchWords: expect.arrayContaining(['thu', 'nghiem']) as unknown,
    });
    await agent.get('/set-up').expect(303).expect('Location', '/sign-in');
    const again = await agent
      .post('/set-up')
      .type('form')
      .send({ ...answers, username: 'other' });
    expect(again.status).toBe(409);
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of an unknown name', async () => {
    const { username } = await buildPerson('technician');
    const wrong = await request(registry.app)
      .post('/api/v1/tokens')
      .send({ username, password: 'không đúng' })
      .expect(401);
    const unknown = await request(registry.app)
      .post('/api/v1/tokens')
      .send({ username: 'nobody', password: 'không đúng' })
      .expect(401);
    expect((wrong.body as { detail: string }).detail).toBe((unknown.body as { detail: string }).detail);
  });

  it('is refused to a disabled account, and ends its sessions', async () => {
    const person = await buildPerson('technician');
    const { get } = await signIn(registry.app, person);
    await AccountModel.updateOne({ _id: person.id }, { active: false });
    await get('/').set('Accept', 'text/html').expect(303);
    await request(registry.app)
      .post('/api/v1/tokens')
      .send({ username: person.username, password: testPassword })
      .expect(401);
  });

  it('refuses a form that our pages did not send', async () => {
    await buildPerson('technician');
    const agent = request.agent(registry.app);
    await agent.get('/sign-in');
    await agent.post('/sign-in').type('form').send({ username: 'a', password: 'b' }).expect(403);
    await agent.post('/sign-out').field('x', 'multipart').expect(403);
  });

  it('never repeats the password on the page', async () => {
    await buildPerson('technician');
    const agent = request.agent(registry.app);
    const page = await agent.get('/sign-in');
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const response = await agent
      .post('/sign-in')
      .type('form')
      .send({ _csrf, username: 'ai-do', password: 'bí mật vô cùng' });
    expect(response.status).toBe(401);
    expect(response.text).toContain('value="ai-do"');
    expect(response.text).not.toContain('bí mật vô cùng');
  });
});

describe('accounts', () => {
  it('are made by the administrator and by nobody else', async () => {
    const organization = await buildOrganization({ kind: 'agency' });
    const account = {
      username: 'nguoi.moi',
      password: 'một mật khẩu dài',
      displayName: 'Người mới',
      role: 'agencyOfficer',
      organizationId: organization.id,
    };
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await officer.post('/accounts/new', account).send()).status).toBe(403);

    const administrator = await signIn(registry.app, await buildPerson('administrator'));
    const made = await administrator.post('/accounts/new', account).expect(303);
    const page = await administrator.get(made.headers['location'] as string).expect(200);
    expect(page.text).toContain('nguoi.moi');
    expect(page.text).not.toContain('argon2');
    const twice = await administrator.post('/accounts/new', account).send();
    expect(twice.text).toContain('Tên đăng nhập này đã có người dùng.');
  });

  it('cannot be disabled by their own administrator', async () => {
    const person = await buildPerson('administrator');
    const { post } = await signIn(registry.app, person);
    expect((await post(`/accounts/${person.id}/disable`).send()).status).toBe(409);
  });
});

describe('an API token', () => {
  it('that may only read refuses to write', async () => {
    const { get, post } = await useApi(registry.app, await buildPerson('departmentOfficer'), ['read']);
    await get('/organizations').expect(200);
    await post('/organizations', { kind: 'enterprise', code: 'X', nameVi: 'X' }).expect(403);
  });

  it('is useless once revoked', async () => {
    const person = await buildPerson('technician');
    const { get, post } = await signIn(registry.app, person);
    await post('/my-account/tokens', { name: 'máy trạm', scopes: ['read'] }).expect(303);
    const page = await get('/my-account').expect(200);
    const token = /cd_[\w-]+/.exec(page.text)?.[0] ?? '';
    const ask = () => request(registry.app).get('/api/v1/organizations').set('Authorization', `Bearer ${token}`);
    await ask().expect(200);

    const revoke = /\/my-account\/tokens\/\w+\/revoke/.exec(page.text)?.[0] ?? '';
    await post(revoke).expect(303);
    await ask().expect(401);
    expect((await get('/my-account')).text).not.toContain(token);
  });
});
