import mongoose from 'mongoose';
import request from 'supertest';
import { AccountModel } from '../../../src/register/accounts';
import { ApiTokenModel } from '../../../src/register/accounts/api-token.model';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
const newPassword = 'mật khẩu thứ hai rất dài';

/** A person with a browser and a program open, and the administrator who ends both. */
async function open() {
  const person = await buildPerson('technician', { organizationId: (await buildOrganization())._id });
  const browser = await signIn(registry.app, person);
  const program = await useApi(registry.app, person);
  const administrator = await signIn(registry.app, await buildPerson('administrator'));
  const change = (fields: object) => {
    const present = { displayName: person.name, role: person.role, organizationId: person.organizationId };
    return administrator.post(`/accounts/${person.id}/change`, { ...present, ...fields }).expect(303);
  };
  return { person, browser, program, administrator, change };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function isOpen({ browser, program }: Opened): Promise<{ browser: boolean; program: boolean }> {
  const page = await browser.get('/my-account').set('Accept', 'text/html');
  return { browser: page.status === 200, program: (await program.get('/organizations')).status === 200 };
}

/** Rows in the database: what has ended is not kept. */
function sessionsOf({ person }: Opened): Promise<number> {
  return mongoose.connection.collection('sessions').countDocuments({ 'session.accountId': person.id });
}

const ways: readonly (readonly [string, (opened: Opened) => Promise<unknown>])[] = [
  [
    'the account is disabled',
    ({ administrator, person }) => administrator.post(`/accounts/${person.id}/disable`).expect(303),
  ],
  [
    'the password is reset',
    ({ administrator, person }) =>
      administrator.post(`/accounts/${person.id}/password`, { password: newPassword }).expect(303),
  ],
  ['the role changes', ({ change }) => change({ role: 'qualityOfficer' })],
  ['the organization changes', async ({ change }) => change({ organizationId: (await buildOrganization()).id })],
  ['the verifier changes', ({ change }) => change({ verifierId: '0123456789abcdef01234567' })],
];

it.each(ways)('when %s, sessions and tokens are over, and enabling the account revives none', async (_way, end) => {
  const opened = await open();
  expect(await isOpen(opened)).toEqual({ browser: true, program: true });
  expect(await sessionsOf(opened)).toBe(1);
  await end(opened);
  expect(await sessionsOf(opened)).toBe(0);
  expect(await isOpen(opened)).toEqual({ browser: false, program: false });
  const present = await AccountModel.findById(opened.person.id).lean();
  await opened.administrator.post(`/accounts/${opened.person.id}/enable`, { version: present?.__v }).expect(303);
  expect(await isOpen(opened)).toEqual({ browser: false, program: false });
});

it('a change of name ends nothing', async () => {
  const opened = await open();
  await opened.change({ displayName: 'Tên khác' });
  expect(await isOpen(opened)).toEqual({ browser: true, program: true });
});

it('whoever changes the own password goes on, under a new session; every other session and token is over', async () => {
  const opened = await open();
  const here = await signIn(registry.app, opened.person);
  const cookie = (response: { headers: Record<string, unknown> }) =>
    String(response.headers['set-cookie']).split(';')[0];
  const before = cookie(await here.get('/my-account'));
  const fields = { presentPassword: testPassword, password: newPassword };
  const changed = await here.post('/my-account/password', fields).expect(303);
  expect(cookie(changed)).not.toBe(before);
  await here.get('/my-account').expect(200);
  expect(await sessionsOf(opened)).toBe(1);
  expect(await isOpen(opened)).toEqual({ browser: false, program: false });
});

it('the session id is renewed at sign-in', async () => {
  const { username } = await buildPerson('technician');
  const agent = request.agent(registry.app);
  const page = await agent.get('/sign-in');
  const planted = String(page.headers['set-cookie']).split(';')[0] ?? '';
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
  await agent.post('/sign-in').type('form').send({ _csrf, username, password: testPassword }).expect(303);
  await agent.get('/my-account').expect(200);
  await request(registry.app).get('/my-account').set('Cookie', planted).set('Accept', 'text/html').expect(303);
});

it('a new password is kept as strongly as argon2id is asked to', async () => {
  const { person } = await open();
  const { post } = await signIn(registry.app, person);
  await post('/my-account/password', { presentPassword: testPassword, password: newPassword }).expect(303);
  const { passwordHash } = await AccountModel.findById(person.id).orFail();
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

describe('a token', () => {
  it('ends on the day it says, and not before', async () => {
    const person = await buildPerson('departmentOfficer');
    const { get } = await useApi(registry.app, person);
    const { expiresAt } = await ApiTokenModel.findOne({ accountId: person.id }).orFail();
    registry.clock.set(new Date(expiresAt.getTime() - 1));
    await get('/organizations').expect(200);
    registry.clock.set(expiresAt);
    await get('/organizations').expect(401);
    registry.clock.set(testNow);
  });

  it('of a disabled account opens nothing', async () => {
    const person = await buildPerson('departmentOfficer');
    const { get } = await useApi(registry.app, person);
    await AccountModel.updateOne({ _id: person.id }, { active: false });
    await get('/organizations').expect(401);
  });

  it('is revoked by its owner only', async () => {
    const owner = await buildPerson('departmentOfficer');
    const { get } = await useApi(registry.app, owner);
    const { id } = await ApiTokenModel.findOne({ accountId: owner.id }).orFail();
    const other = await signIn(registry.app, await buildPerson('administrator'));
    expect((await other.post(`/my-account/tokens/${String(id)}/revoke`).send()).status).toBe(404);
    await get('/organizations').expect(200);
  });
});

describe('the API of accounts', () => {
  it('lists, reads, creates, changes, disables, enables and resets, and never shows a secret', async () => {
    const { get, post, patch } = await useApi(registry.app, await buildPerson('administrator'));
    const { id: organizationId } = await buildOrganization({ kind: 'agency' });
    const fields = { username: 'api.moi', password: newPassword, displayName: 'Lê Thị Mới', role: 'agencyOfficer' };
    const made = await post('/accounts', { ...fields, organizationId }).expect(201);
    const { id } = made.body as { id: string };
    expect(JSON.stringify(made.body)).not.toMatch(/argon2|epoch|searchWords/);
    expect((await get('/accounts?q=le thi moi').expect(200)).body).toMatchObject({
      items: [{ id, username: 'api.moi' }],
    });

    const stale = patch(`/accounts/${id}`, { displayName: 'Khác' }).set('If-Match', '"7"');
    await stale.expect(412);
    const changed = await patch(`/accounts/${id}`, { displayName: 'Khác' }).set('If-Match', made.headers['etag'] ?? '');
    expect(changed.body).toMatchObject({ displayName: 'Khác', organizationId });

    const states = [];
    for (const act of ['disable', 'enable']) {
      const now = await get(`/accounts/${id}`).expect(200);
      const response = await post(`/accounts/${id}/${act}`, {})
        .set('If-Match', now.headers['etag'] ?? '')
        .expect(200);
      states.push((response.body as { active: boolean }).active);
    }
    expect(states).toEqual([false, true]);

    const tokens = (password: string) =>
      request(registry.app).post('/api/v1/tokens').send({ username: 'api.moi', password });
    await tokens(newPassword).expect(201);
    await post(`/accounts/${id}/reset`, { password: 'mật khẩu thứ ba rất dài' }).expect(200);
    await tokens(newPassword).expect(401);
    await tokens('mật khẩu thứ ba rất dài').expect(201);
  });
});
