import request from 'supertest';
import { countTry } from '../../../src/register/accounts/password-tries';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, testPassword } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
afterEach(() => registry.clock.set(testNow));

const ask = (username: string, password: string) =>
  request(registry.app).post('/api/v1/tokens').send({ username, password });
const later = (minutes: number) => registry.clock.set(new Date(testNow.getTime() + minutes * 60_000));

async function statuses(username: string, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) found.push((await ask(username, 'không đúng')).status);
  return found;
}

it('after five wrong passwords the account waits, twice as long each time', async () => {
  const { username } = await buildPerson('technician');
  expect(await statuses(username, 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  const refused = await ask(username, testPassword).set('Accept-Language', 'vi').expect(429);
  expect((refused.body as { detail: string }).detail).toBe(
    'Đã nhập sai mật khẩu quá nhiều lần. Hãy thử lại sau 1 phút.',
  );
  later(1);
  expect(await statuses(username, 2)).toEqual([401, 429]);
  later(2);
  await ask(username, testPassword).expect(429);
  later(3);
  await ask(username, testPassword).expect(201);
  expect(await statuses(username, 6)).toEqual([401, 401, 401, 401, 401, 429]);
});

it('a name that no account has is answered the same, and another account is not slowed', async () => {
  const { username } = await buildPerson('technician');
  expect(await statuses('khong-co-ai', 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  await ask(username, testPassword).expect(201);
});

it('many at once are no way around', async () => {
  const { username } = await buildPerson('technician');
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(username, 'không đúng')));
  expect(answers.filter(({ status }) => status === 401).length).toBe(5);
});

it('many right ones at once are all let in', async () => {
  const { username } = await buildPerson('technician');
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(username, testPassword)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
});

it('wrong passwords in one’s own change count with those at sign-in', async () => {
  const person = await buildPerson('technician', { organizationId: (await buildCentre())._id });
  const { post } = await signIn(registry.app, person);
  const fields = { presentPassword: 'không đúng', password: 'mật khẩu thứ hai rất dài' };
  for (let at = 0; at < 5; at += 1) expect((await post('/my-account/password', fields).send()).status).toBe(422);
  const refused = await post('/my-account/password', { ...fields, presentPassword: testPassword }).send();
  expect(refused.status).toBe(429);
  expect(refused.text).toContain('Hãy thử lại sau 1 phút.');
  await ask(person.username, testPassword).expect(429);
});

it('tries on as many instances as one likes are counted one by one', async () => {
  // What an instance asks of the database before it looks at a password; turns are taken within an instance only.
  const tries = await Promise.allSettled(Array.from({ length: 40 }, () => countTry('nhieu.may', testNow)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});
