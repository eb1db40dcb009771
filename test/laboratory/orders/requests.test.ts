import { createHash } from 'node:crypto';
import request from 'supertest';
import { mostInADay } from '../../../src/laboratory/orders/request.limits';
import { WorkRequestModel } from '../../../src/laboratory/orders/request.model';
import { buildCentre } from '../../support/organizations';
import { openForm } from '../../support/page-forms';
import { buildPerson, signIn, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();

async function aCentre() {
  const centre = await buildCentre();
  const person = (role: 'technician' | 'centreHead' | 'qualityOfficer') =>
    buildPerson(role, { organizationId: centre._id });
  return { centre, person };
}

const typed = {
  ...{ customerName: 'Ban quản lý chợ Mẫu', contactName: 'Bà Mẫu', phone: '0905 111 222', kind: 'verification' },
  ...{ placeKind: 'mobile', address: 'Chợ Mẫu', wishedOn: '27/11/2026' },
  ...{
    'expected[0][description]': 'Cân đồng hồ lò xo 60 kg',
    'expected[0][count]': '60',
    'expected[1][description]': '',
  },
};

/** A browser of somebody without an account; sends what the form's page gives and what is typed. */
function stranger() {
  const agent = request.agent(registry.app);
  return {
    get: (path: string) => agent.get(path),
    send: async (fields: Record<string, string>) => {
      const hidden = await openForm(agent, '/ask');
      return agent
        .post('/ask')
        .type('form')
        .send({ ...hidden, ...fields });
    },
    forge: (fields: Record<string, string>) => agent.post('/ask').type('form').send(fields),
  };
}

describe('the public form', () => {
  it('takes a request without an account, answers a number and a secret address, and shows nothing of others', async () => {
    const { centre, person } = await aCentre();
    const browser = stranger();
    const answer = await browser.send({ ...typed, centreId: centre.id });
    expect(answer.status).toBe(303);
    const address = String(answer.headers['location']);
    expect(address).toMatch(/^\/ask\/[0-9a-z]{26}$/);
    const state = await request(registry.app).get(address).expect(200);
    for (const words of ['YC-2026-00001', 'Chờ xử lý', centre.nameVi]) expect(state.text).toContain(words);
    for (const words of ['Bà Mẫu', '0905', 'Chợ Mẫu']) expect(state.text).not.toContain(words);
    expect(state.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' });
    await request(registry.app).get('/ask/0123456789abcdefghjkmnpqrs').expect(404);

    const head = await signIn(registry.app, await person('centreHead'));
    expect((await head.get('/').expect(200)).text).toContain('href="/requests?status=waiting"');
    expect((await head.get('/requests').expect(200)).text).toContain('Ban quản lý chợ Mẫu');
    const kept = await WorkRequestModel.findOne({ centreId: centre._id }).orFail();
    expect((await head.get(`/requests/${kept.id}`).expect(200)).text).toContain('0905 111 222');
    expect(JSON.stringify(kept)).not.toContain('127.0.0.1');
    // Nor is the address found by trying all there are.
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1'])
      expect(createHash('sha256').update(`2026-11-20 ${address}`).digest('hex')).not.toContain(kept.senderMark);

    const form = `/orders/new?requestId=${kept.id}`;
    expect((await head.get(form).expect(200)).text).toContain('value="Ban quản lý chợ Mẫu"');
    const { phone: _phone, wishedOn: _wished, ...order } = typed;
    const { headers } = await head.post(form, order).expect(303);
    await head.post(form, order).expect(409);
    const followed = (await request(registry.app).get(address).expect(200)).text;
    for (const words of ['CV-2026-00001', 'Mới yêu cầu', 'xong 0/60']) expect(followed).toContain(words);
    expect((await head.get(String(headers['location'])).expect(200)).text).toContain(`/requests/${kept.id}`);
  });

  it('is refused when it was not sent from our page, without a way to answer, without instruments, and to no centre', async () => {
    const { centre } = await aCentre();
    const browser = stranger();
    expect((await browser.forge({ ...typed, centreId: centre.id })).status).toBe(403);
    const faultsOf = async (fields: Record<string, string>) => {
      const { status, text } = await browser.send({ ...typed, centreId: centre.id, ...fields });
      expect(status).toBe(422);
      expect(text).toContain('value="Ban quản lý chợ Mẫu"');
      return text;
    };
    expect(await faultsOf({ phone: '' })).toContain('Hãy ghi số điện thoại hoặc thư điện tử');
    expect(await faultsOf({ 'expected[0][description]': '', 'expected[0][count]': '' })).toContain(
      'ít nhất một phương tiện đo',
    );
    expect(await faultsOf({ centreId: '0123456789abcdef01234567' })).toContain('Không có tổ chức này');
    expect(await faultsOf({ wishedOn: '01/11/2026' })).toContain('không được trước');
    expect(await WorkRequestModel.countDocuments({ centreId: centre._id })).toBe(0);
  });

  it('takes so many of one sender in a day and no more, of everybody together by one centre too, and again the day after', async () => {
    const { centre } = await aCentre();
    const browser = stranger();
    const send = async () => (await browser.send({ ...typed, centreId: centre.id })).status;
    const earlier = await WorkRequestModel.countDocuments({ way: 'public' });
    for (let sent = earlier; sent < mostInADay.ofSender; sent += 1) expect(await send()).toBe(303);
    expect(await send()).toBe(429);
    const {
      _id: _own,
      publicCode: _code,
      number: _number,
      senderMark: _mark,
      ...one
    } = (await WorkRequestModel.findOne({ centreId: centre._id }).orFail()).toObject();
    registry.clock.set(new Date(testNow.getTime() + 23 * 60 * 60 * 1000));
    expect(await send()).toBe(429);
    registry.clock.set(new Date(testNow.getTime() + 25 * 60 * 60 * 1000));
    expect(await send()).toBe(303);
    const receivedAt = registry.clock.now();
    const many = Array.from({ length: mostInADay.ofCentre }, (_, at) => ({
      ...{ ...one, receivedAt, senderMark: `khác ${at}` },
      ...{ number: `YC-X-${at}`, publicCode: `x${at}` },
    }));
    await WorkRequestModel.collection.insertMany(many);
    expect(await send()).toBe(429);
    registry.clock.set(testNow);
  });
});

it('a clerk enters what a customer says, and refuses it with a reason that the customer reads; others may not', async () => {
  const { person } = await aCentre();
  const clerk = await useApi(registry.app, await person('technician'));
  const body = {
    ...{ customerName: 'Bệnh viện Mẫu', kind: 'calibration', placeKind: 'customer' },
    expected: [{ description: 'Huyết áp kế', count: 12 }],
  };
  const { id, publicCode } = (await clerk.post('/requests', body).expect(201)).body as Record<string, string>;
  await clerk.post(`/requests/${id}/refuse`, {}).expect(422);
  await clerk.post(`/requests/${id}/refuse`, { reason: 'Ngoài phạm vi được chỉ định' }).expect(200);
  await clerk.post(`/requests/${id}/refuse`, { reason: 'lại' }).expect(409);
  expect((await request(registry.app).get(`/ask/${publicCode}`).expect(200)).text).toContain(
    'Ngoài phạm vi được chỉ định',
  );
  const order = { customerName: 'Bệnh viện Mẫu', kind: 'calibration', placeKind: 'customer', requestId: id };
  await clerk.post('/orders', order).expect(409);
  const quality = await useApi(registry.app, await person('qualityOfficer'));
  await quality.get(`/requests/${id}`).expect(200);
  await quality.post('/requests', body).expect(403);
  const other = await useApi(registry.app, await (await aCentre()).person('centreHead'));
  await other.get(`/requests/${id}`).expect(404);
  expect((await other.get('/requests').expect(200)).body).toMatchObject({ items: [] });
});
