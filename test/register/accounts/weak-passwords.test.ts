import request from 'supertest';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
const weak = 'Mật khẩu 123';
const strong = 'mưa phùn trên đồi sim tím';
const reason = 'Hãy ghép ba, bốn từ không liên quan với nhau.';

describe('wherever a password is set, one that is easily guessed is refused at its field:', () => {
  const fieldOf = (page: { text: string }) => ({
    names: page.text.includes('href="#password"'),
    why: page.text.includes(reason),
  });
  const atField = { names: true, why: true };

  it('the first set-up', async () => {
    await emptyDatabase();
    const agent = request.agent(registry.app);
    const page = await agent.get('/set-up');
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const department = { organizationName: 'Sở Thử nghiệm', provinceKind: 'province', province: 'Lâm Đồng' };
    const answers = { ...department, displayName: 'Lê Bốn', username: 'le.bon' };
    const refused = await agent
      .post('/set-up')
      .type('form')
      .send({ _csrf, ...answers, password: 'Sở Thử nghiệm 1' });
    expect(refused.status).toBe(422);
    expect(fieldOf(refused)).toEqual(atField);
    await agent
      .post('/set-up')
      .type('form')
      .send({ _csrf, ...answers, password: strong })
      .expect(303);
  });

  it('a new account, and a reset by the administrator', async () => {
    const { id: organizationId } = await buildOrganization({ kind: 'agency', nameVi: 'Chi cục Thử nghiệm' });
    const administrator = await signIn(registry.app, await buildPerson('administrator'));
    const account = { username: 'moi.1', displayName: 'Người Mới', role: 'agencyOfficer', organizationId };
    for (const password of [weak, 'Chi cục Thử nghiệm 2']) {
      expect(fieldOf(await administrator.post('/accounts/new', { ...account, password }).expect(422))).toEqual(atField);
    }
    const made = await administrator.post('/accounts/new', { ...account, password: strong }).expect(303);
    const address = `${String(made.headers['location'])}/password`;
    expect(fieldOf(await administrator.post(address, { password: 'Người Mới 1999' }).expect(422))).toEqual(atField);
    await administrator.post(address, { password: `${strong} nữa` }).expect(303);
  });

  it('one’s own change', async () => {
    const { post } = await signIn(registry.app, await buildPerson('technician'));
    const fields = { presentPassword: testPassword, password: weak };
    expect(fieldOf(await post('/my-account/password', fields).expect(422))).toEqual(atField);
    await post('/my-account/password', { ...fields, password: strong }).expect(303);
  });

  it('the API', async () => {
    const { post } = await useApi(registry.app, await buildPerson('administrator'));
    const { id: organizationId } = await buildOrganization({ kind: 'agency' });
    const account = { username: 'moi.2', displayName: 'Người Mới', role: 'agencyOfficer', organizationId };
    const errors = (response: { body: unknown }) => (response.body as { errors: { field: string }[] }).errors;
    expect(errors(await post('/accounts', { ...account, password: weak }).expect(422))).toMatchObject([
      { field: 'password' },
    ]);
    const made = await post('/accounts', { ...account, password: strong }).expect(201);
    const address = `${String(made.headers['location']).replace('/api/v1', '')}/reset`;
    const reset = post(address, { password: weak }).set('If-Match', String(made.headers['etag']));
    expect(errors(await reset.expect(422))).toMatchObject([{ field: 'password' }]);
  });
});
