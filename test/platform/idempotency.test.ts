import express, { Router, type RequestHandler } from 'express';
import request from 'supertest';
import { createToken } from '../../src/register/accounts/api-token.service';
import { OrganizationModel } from '../../src/register/organizations';
import { inTransaction, nextNumber } from '../../src/platform/database';
import { answerErrors, mountOperations, operation } from '../../src/platform/http';
import { buildPerson, useApi } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
const enterprise = (code: string) => ({ kind: 'enterprise', code, nameVi: `Doanh nghiệp ${code}` });
const officer = () => buildPerson('departmentOfficer');

it('a repeated request gets the first answer, sign by sign, also by a newer token of the same account', async () => {
  const person = await officer();
  const { post } = await useApi(registry.app, person);
  const first = await post('/organizations', enterprise('LAN-1')).set('Idempotency-Key', 'k').expect(201);
  const { token } = await createToken(person, { name: 'mới', scopes: ['write'] }, testNow);
  const again = await request(registry.app)
    .post('/api/v1/organizations')
    .set({ Authorization: `Bearer ${token}`, 'Idempotency-Key': 'k' })
    .send(enterprise('LAN-1'))
    .expect(201);
  expect(again.text).toBe(first.text);
  expect(again.headers).toMatchObject({ location: first.headers['location'], etag: first.headers['etag'] });
  expect(await OrganizationModel.countDocuments({ code: 'LAN-1' })).toBe(1);
});

it('nobody is answered by another caller’s key', async () => {
  const [mine, theirs] = [await useApi(registry.app, await officer()), await useApi(registry.app, await officer())];
  const asked = ({ post }: typeof mine) => post('/organizations', enterprise('CUA-TOI')).set('Idempotency-Key', 'k');
  const first = await asked(mine).expect(201);
  const other = await asked(theirs);
  // The name is that of the first caller's record, and asked about.
  expect(other.status).toBe(409);
  expect(other.body).not.toMatchObject({ id: (first.body as { id: string }).id });
});

it('a key used for another request is refused', async () => {
  const { post } = await useApi(registry.app, await officer());
  await post('/organizations', enterprise('KHAC-1')).set('Idempotency-Key', 'k').expect(201);
  const other = await post('/organizations', enterprise('KHAC-2')).set('Idempotency-Key', 'k').expect(409);
  expect((other.body as { title: string }).title).toBe('This Idempotency-Key was used for a different request.');
});

it('a refused request keeps nothing: what is mended elsewhere makes it good', async () => {
  const { post } = await useApi(registry.app, await officer());
  await post('/organizations', enterprise('CO-ROI')).expect(201);
  const again = { ...enterprise('CO-ROI'), nameVi: 'Cơ sở khác hẳn' };
  const ask = () => post('/organizations', again).set('Idempotency-Key', 'k');
  await ask().expect(422);
  await OrganizationModel.deleteOne({ code: 'CO-ROI' });
  await ask().expect(201);
});

it('many at once under one key run once, and all get its answer', async () => {
  const { post } = await useApi(registry.app, await officer());
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post('/organizations', enterprise('CUNG-LUC')).set('Idempotency-Key', 'k')),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await OrganizationModel.countDocuments({ code: 'CUNG-LUC' })).toBe(1);
});

/** A small application with one creation, whose work the test holds up or breaks. */
function creation(work: (count: number) => Promise<void>, patienceMs = 10_000) {
  const app = express();
  const pass: RequestHandler = (_req, _res, next) => next();
  const routes = Router();
  const make = operation({
    ...{ method: 'post', path: '/things', tag: 'Things', summary: 'Make a thing', access: 'write', door: pass },
    answer: { status: 201, description: 'The thing' },
    handle: async () => {
      const number = await inTransaction((session) => nextNumber('things', session));
      await work(number);
      return { json: { number } };
    },
  });
  mountOperations(routes, [make], { authorize: () => pass, callerOf: () => 'somebody', patienceMs });
  const plain: RequestHandler = (req, _res, next) => {
    Object.assign(req, { language: 'en', log: { error: () => undefined } });
    next();
  };
  app.use('/api', plain, routes);
  app.use(
    answerErrors(
      () => undefined as never,
      () => undefined,
    ),
  );
  return (key: string) => request(app).post('/api/things').set('Idempotency-Key', key);
}

it('work that breaks after its change was made leaves no change and no key, and runs anew', async () => {
  let broken = true;
  const ask = creation(async () => {
    if (broken) throw new Error('the power is cut');
  });
  await ask('broken').expect(500);
  broken = false;
  const first = await ask('broken').expect(201);
  const next = await ask('another').expect(201);
  const numbers = [first, next].map(({ body }) => (body as { number: number }).number);
  expect(numbers).toEqual([1, 2]);
});

it('a repeated request waits for the first one, and is told plainly when that takes long', async () => {
  let release: () => void = () => undefined;
  let started: () => void = () => undefined;
  const atWork = new Promise<void>((resolve) => (started = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const ask = creation(async () => {
    started();
    await held;
  }, 200);
  const first = ask('slow').then((response) => response);
  await atWork;
  const impatient = await ask('slow').expect(409);
  expect((impatient.body as { title: string }).title).toContain('is still being handled');
  const patient = ask('slow').then((response) => response);
  setTimeout(release, 50);
  expect((await first).status).toBe(201);
  expect((await patient).text).toBe((await first).text);
});
