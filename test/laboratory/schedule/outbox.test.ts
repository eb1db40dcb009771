import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, { type Types } from 'mongoose';
import request from 'supertest';
import type { Role } from '../../../src/access';
import { fixedClock } from '../../../src/platform/clock';
import { createLog } from '../../../src/platform/log';
import { MessageModel, scheduleJobs, smtpMail } from '../../../src/laboratory/schedule';
import { dueAt, sendWaiting } from '../../../src/laboratory/schedule/outbox';
import { faultOf } from '../../../src/laboratory/schedule/outbox.rules';
import { textOf } from '../../platform/pdf.reader';
import { buildMessage } from '../../support/messages';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, testNow, useRegistry } from '../../support/registry';
import { startSmtpServer, type SmtpServer } from '../../support/smtp';

const registry = useRegistry();
let server: SmtpServer;
beforeEach(async () => {
  await emptyDatabase();
  server = await startSmtpServer();
});
afterEach(() => server.stop());

/** Letters to `<name>@example.vn`, written one after another. */
async function write(...names: string[]): Promise<void> {
  const organizationId = (await buildOrganization())._id;
  const letters = names.map((name, at) => {
    const createdAt = new Date(testNow.getTime() - 100_000 + at);
    return {
      ...{ key: `due:2026-11-20:${name}`, organizationId, to: `${name}@example.vn`, recipientName: name },
      ...{ subject: 'Nhắc hạn', body: 'Đến hạn', status: 'waiting' as const, createdAt, nextAttemptAt: createdAt },
    };
  });
  await MessageModel.insertMany(letters);
}

/** One pass of the mail, so many minutes from now. */
const pass = (minutes = 0, mail = smtpMail(server.url, 'https://chuan-do.test')) =>
  sendWaiting({ clock: fixedClock(new Date(testNow.getTime() + minutes * 60_000)), mail, log: createLog('silent') });
const letterTo = (name: string) => MessageModel.findOne({ to: `${name}@example.vn` }).lean();

it('three refused mailboxes do not hold up the good letters behind them, and are shown as failed at once', async () => {
  const refused = ['x1', 'x2', 'x3'];
  const good = Array.from({ length: 40 }, (_, at) => `chu${at}`);
  for (const name of refused) server.answers.set(`${name}@example.vn`, '550 5.1.1 no such mailbox');
  await write(...refused, ...good);
  expect(await pass()).toBe(40);
  expect(server.taken).toEqual(good.map((name) => `${name}@example.vn`));
  for (const name of refused) expect(await letterTo(name)).toMatchObject({ status: 'failed', attempts: 1 });
  expect(await pass(60 * 24)).toBe(0);

  const { get } = await signIn(registry.app, await buildPerson('administrator'));
  expect((await get('/')).text).toMatch(/figure-number">3<\/span><span class="figure-label">Thư không gửi được</);
  expect((await get('/messages?status=failed').expect(200)).text).toContain('x2');
  const page = await get(`/messages/${String((await letterTo('x1'))?._id)}`).expect(200);
  expect(page.text).toContain('550 5.1.1 no such mailbox');
  expect(page.text).toContain('Hãy báo cho họ bằng cách khác');
});

describe('a letter that did not arrive', () => {
  const recordOf = async () => {
    const { _id: organizationId } = await buildCentre();
    const failed = await buildMessage({ organizationId });
    return { failed, organizationId, address: `/messages/${failed.id}/resend` };
  };

  it('is sent again by the head of its centre, to the address that is corrected then', async () => {
    const { failed, organizationId, address } = await recordOf();
    const { get, post } = await signIn(registry.app, await buildPerson('centreHead', { organizationId }));
    expect((await get(`/messages/${failed.id}`).expect(200)).text).toContain(`href="${address}"`);
    const form = await get(address).expect(200);
    expect(form.text).toContain('value="cu@example.vn"');
    expect((await post(address, { to: 'sai' }).expect(422)).text).toContain('địa chỉ thư điện tử');
    await post(address, { to: 'moi@example.vn' }).expect(303);
    expect(await MessageModel.findById(failed.id).lean()).toMatchObject({ to: 'moi@example.vn', status: 'waiting' });
    expect(await pass()).toBe(1);
    expect(server.taken).toEqual(['moi@example.vn']);
    expect((await get(`/messages/${failed.id}`).expect(200)).text).not.toContain(address);
  });

  it('is sent again however long ago it was written, and once', async () => {
    const { failed, organizationId } = await recordOf();
    await MessageModel.updateOne({ _id: failed._id }, { createdAt: new Date(testNow.getTime() - 30 * 86_400_000) });
    const { get, post } = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId }));
    expect((await get('/messages?status=failed').expect(200)).body).toMatchObject({ items: [{ id: failed.id }] });
    await post(`/messages/${failed.id}/resend`, { to: 'cu@example.vn' }).expect(200);
    const again = await post(`/messages/${failed.id}/resend`, { to: 'cu@example.vn' }).expect(409);
    expect(again.body).toMatchObject({ refusals: [{ rule: 'message.notFailed' }] });
    expect(await pass()).toBe(1);
  });

  it('is not sent by a technician, another centre or a stranger', async () => {
    const { failed, organizationId } = await recordOf();
    const resend = async (role: Role, own?: Types.ObjectId) =>
      (await useApi(registry.app, await buildPerson(role, own && { organizationId: own }))).post(
        `/messages/${failed.id}/resend`,
        { to: 'moi@example.vn' },
      );
    expect((await resend('technician', organizationId)).status).toBe(403);
    expect((await resend('centreHead', (await buildCentre())._id)).status).toBe(404);
    await request(registry.app).post(`/api/v1/messages/${failed.id}/resend`).expect(401);
    expect(await MessageModel.findById(failed.id).lean()).toMatchObject({ status: 'failed', to: 'cu@example.vn' });
  });
});

it('a mailbox that is full is tried again with growing waits, and given up after the eighth try', async () => {
  server.answers.set('day@example.vn', '452 4.2.2 mailbox full');
  await write('day', 'tot');
  expect(await pass()).toBe(1);
  let minutes = 0;
  for (const wait of [1, 5, 30, 120, 360, 720, 1440]) {
    expect((await letterTo('day'))?.lastError).toContain('452');
    const connections = server.connections;
    await pass(minutes + wait - 0.5);
    expect(server.connections).toBe(connections);
    minutes += wait;
    await pass(minutes);
    expect(server.connections).toBe(connections + 1);
  }
  expect(await letterTo('day')).toMatchObject({ status: 'failed', attempts: 8 });
});

it('a mailbox that is free again gets its letter', async () => {
  server.answers.set('day@example.vn', '452 4.2.2 mailbox full');
  await write('day');
  await pass();
  server.answers.clear();
  expect(await pass(1)).toBe(1);
  const letter = await letterTo('day');
  expect(letter).toMatchObject({ status: 'sent', attempts: 2 });
  expect(letter?.lastError).toBeUndefined();
});

it('whose time came first goes first', async () => {
  await write('a', 'b', 'c');
  await MessageModel.updateOne({ to: 'a@example.vn' }, { nextAttemptAt: new Date(testNow.getTime() - 1000) });
  expect(await pass()).toBe(3);
  expect(server.taken).toEqual(['b@example.vn', 'c@example.vn', 'a@example.vn']);
});

it('a server that is away costs no letter a try, and is used as soon as it is back', async () => {
  await write('a', 'b', 'c');
  await server.stop();
  for (const minute of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(await pass(minute)).toBe(0);
  expect(await MessageModel.countDocuments({ status: 'waiting', attempts: 0 })).toBe(3);
  server = await startSmtpServer(server.port);
  expect(await pass(10)).toBe(3);
});

it('a letter at which the server hangs up does not stand before the others', async () => {
  server.answers.set('a@example.vn', 'close');
  await write('a', 'b', 'c');
  expect(await pass()).toBe(0);
  expect(await pass(1)).toBe(2);
  expect(server.taken).toEqual(['b@example.vn', 'c@example.vn']);
});

it('a server that is set at a later start gets what waits, from a job that runs every minute', async () => {
  await write('a');
  const options = { clock: registry.clock, log: createLog('silent'), publicUrl: 'https://chuan-do.test' };
  expect(scheduleJobs(options).map(({ name }) => name)).toEqual(['schedule']);
  const job = scheduleJobs({ ...options, smtpUrl: server.url }).find(({ name }) => name === 'mail');
  expect(job).toMatchObject({ cron: '* * * * *', alsoAtStart: true });
  await job?.run(testNow, new AbortController().signal);
  expect(server.taken).toEqual(['a@example.vn']);
});

it.each([
  ['an address that cannot be one', { code: 'EENVELOPE', command: 'API' }, 'refused'],
  ['no such mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
  ['refused after its text', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
  ['the mailbox is full', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'later'],
  ['the server is closing', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'server'],
  ['our own address is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'server'],
  ['the wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'server'],
  ['nobody answers', { code: 'ECONNECTION', command: 'CONN' }, 'server'],
  ['something else', undefined, 'server'],
] as const)('%s: whose failure it is', (_which, error, fault) => {
  expect(faultOf(error)).toBe(fault);
});

it('the queue reads an index in its order', async () => {
  const plan = JSON.stringify(await MessageModel.find(dueAt(testNow)).sort({ nextAttemptAt: 1 }).explain());
  expect(plan).toContain('IXSCAN');
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
});

describe('the letters of the outbox on paper', () => {
  const noAddress = { status: 'noAddress', attempts: 0 } as const;

  it('are one file of those that no mail can carry, newest first, each on a page of its own; taking it out is recorded', async () => {
    const { _id: organizationId } = await buildCentre({ nameVi: 'Trung tâm Đo Mẫu', address: 'Số 1 đường Mẫu' });
    const at = (minute: number) => new Date(testNow.getTime() + minute * 60_000);
    const line = '- PTD-000001, Cân bàn, số 12, Chợ Đông Hà: hạn 30/11/2026';
    const long = Array.from({ length: 60 }, () => line).join('\n');
    await buildMessage({
      ...noAddress,
      organizationId,
      recipientName: 'Hộ A',
      body: 'Kính gửi: Hộ A\n\nThứ nhất',
      createdAt: at(0),
    });
    const { _id: recipientId } = await buildOrganization({ address: 'Thôn 3, xã Mẫu' });
    await buildMessage({
      ...noAddress,
      organizationId,
      recipientId,
      recipientName: 'Hộ B',
      body: `Kính gửi: Hộ B\n\n${long}`,
      createdAt: at(1),
    });
    await buildMessage({ organizationId, body: 'Có địa chỉ' });
    await buildMessage({ ...noAddress, organizationId, body: 'Cho chính trung tâm', key: 'due:2026-11-20:centre:1' });
    await buildMessage({ ...noAddress, organizationId: (await buildCentre())._id, body: 'Của nơi khác' });
    const head = await buildPerson('centreHead', { organizationId });
    const { get } = await signIn(registry.app, head);
    const list = (await get('/messages').expect(200)).text;
    expect(list).toContain('href="/messages/letters.pdf?status=noAddress"');
    const printed = await get('/messages/letters.pdf?status=noAddress')
      .buffer(true)
      .expect(200)
      .expect('Content-Type', 'application/pdf');
    const pages = textOf(printed.body as Buffer).split('\n');
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatch(
      /^TRUNG TÂM ĐO MẪU Số 1 đường Mẫu Hộ B Thôn 3, xã Mẫu Ngày 20\/11\/2026 Nhắc hạn Kính gửi: Hộ B/,
    );
    expect(pages[1]).toMatch(/^2 - PTD-000001/);
    expect(pages[2]).toMatch(/^TRUNG TÂM ĐO MẪU .* Kính gửi: Hộ A Thứ nhất ?$/);
    expect(JSON.stringify(await exportsOf(head.id))).toContain('/messages/letters.pdf?status=noAddress');
    const program = await useApi(registry.app, head);
    const same = await program.get('/messages/letters.pdf?status=noAddress').buffer(true).expect(200);
    expect(textOf(same.body as Buffer)).toBe(textOf(printed.body as Buffer));
    await program.get('/messages/letters.pdf?status=failed&until=2026-01-01').expect(404);
  });

  it('are narrowed by the days on which they were written, and refused beyond what one file holds', async () => {
    const { _id: organizationId } = await buildCentre();
    await buildMessage({ ...noAddress, organizationId, body: 'Cũ', createdAt: new Date('2026-10-31T17:00:00Z') });
    await buildMessage({ ...noAddress, organizationId, body: 'Cũ hơn', createdAt: new Date('2026-10-31T16:59:59Z') });
    const { get } = await signIn(registry.app, await buildPerson('centreHead', { organizationId }));
    const days = 'status=noAddress&from=2026-11-01&until=2026-11-19';
    expect((await get('/messages?status=noAddress&from=01/11/2026&until=19/11/2026').expect(200)).text).toContain(
      `href="/messages/letters.pdf?${days.replaceAll('&', '&amp;')}"`,
    );
    const printed = await get(`/messages/letters.pdf?${days}`).buffer(true).expect(200);
    expect(textOf(printed.body as Buffer)).toMatch(/Cũ ?$/);
    expect((await get('/messages?status=failed').expect(200)).text).not.toContain('letters.pdf');
    await get('/messages/letters.pdf?status=failed').expect(404);
    const letter = (await MessageModel.findOne({ body: 'Cũ' }).orFail()).toObject();
    await MessageModel.insertMany(
      Array.from({ length: 300 }, (_, at) => ({ ...letter, _id: undefined, key: `thừa ${at}` })),
    );
    const refused = await get('/messages/letters.pdf?status=noAddress').set('Accept', 'text/html').expect(409);
    expect(refused.text).toContain('nhiều nhất 300 thư');
    const list = (await get('/messages').expect(200)).text;
    expect(list).toContain('chọn khoảng ngày soạn hẹp hơn');
    expect(list).not.toContain('letters.pdf');
  });

  it('are not for a technician or a stranger', async () => {
    const { _id: organizationId } = await buildCentre();
    await buildMessage({ ...noAddress, organizationId });
    const technician = await signIn(registry.app, await buildPerson('technician', { organizationId }));
    await technician.get('/messages/letters.pdf?status=noAddress').expect(403);
    await request(registry.app).get('/messages/letters.pdf').set('Accept', 'text/html').expect(303);
    const other = await signIn(
      registry.app,
      await buildPerson('centreHead', { organizationId: (await buildCentre())._id }),
    );
    await other.get('/messages/letters.pdf?status=noAddress').expect(404);
  });
});

/** What a person took out as files, once it is written: that happens after the answer. */
async function exportsOf(actorId: string): Promise<unknown[]> {
  const entries = mongoose.model('AuditEntry');
  for (let tries = 0; tries < 50; tries += 1) {
    const found = await entries.find({ actorId, action: 'export.exported' }).lean();
    if (found.length > 0) return found;
    await sleep(20);
  }
  return [];
}
